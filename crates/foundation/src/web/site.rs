//! What every handler may reach: the database, the shelf of files, the settings.

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, RwLock};

use axum::extract::FromRef;
use jiff::tz::TimeZone;
use tokio::sync::{Notify, watch};

use super::hooks::Hooks;
use super::limits::Limits;
use super::shell::{NavLink, SiteName};
use super::views::NearName;
use crate::access::{Actor, CircleId};
use crate::auth::Hardness;
use crate::config::Config;
use crate::db::{Column, Db, Sql};
use crate::directory::{self, Names};
use crate::files::Shelf;
use crate::i18n::{Language, Words};
use crate::work::{Reads, Work};
use crate::{Error, Result};

/// An answer that comes later.
pub type Later<T> = Pin<Box<dyn Future<Output = T> + Send>>;
/// Finds pages whose names are near an address that is not there.
pub type Near = fn(Site, Actor, Language, String) -> Later<Vec<NearName>>;
/// Finds where an old address has moved to.
pub type Moved = fn(Site, Actor, String) -> Later<Option<String>>;

/// What the app tells the frame about the pillars, which the foundation does not know.
#[derive(Clone)]
pub struct Frame {
    /// The main navigation: words, whether someone is signed in, the path.
    pub nav: fn(Words, bool, &str) -> Vec<NavLink>,
    /// Near names for a 404.
    pub near: Near,
    /// Old addresses.
    pub moved: Moved,
    /// What one domain asks of another that stands on it.
    pub hooks: Hooks,
}

/// The parts a site is put together from.
pub struct SiteParts {
    /// The commons.
    pub db: Db,
    /// The settings.
    pub config: Config,
    /// Where files lie.
    pub shelf: Shelf,
    /// How hard passwords are hashed.
    pub hardness: Hardness,
    /// What the pillars add to the frame.
    pub frame: Frame,
}

/// One running installation; cheap to clone.
#[derive(Clone)]
pub struct Site(Arc<Inner>);

struct Inner {
    parts: SiteParts,
    key: [u8; 32],
    call: Notify,
    end: watch::Sender<bool>,
    limits: Limits,
    coalition: RwLock<Option<(u64, Arc<Coalition>)>>,
}

/// What everyone may know of the coalition.
#[derive(Debug, Clone)]
pub struct Coalition {
    /// Its circle; none before the first set-up.
    pub circle: Option<CircleId>,
    /// Its name.
    pub names: Names,
    /// A few words under the name.
    pub taglines: Names,
    /// Its city.
    pub city: Names,
    /// The time zone it lives in.
    pub zone: TimeZone,
    /// The language it writes in first.
    pub language: Language,
    /// The names of all circles: who speaks is public.
    pub circles: HashMap<CircleId, Names>,
}

impl Site {
    /// Puts a site together. Reads (or makes, once) the key that form tokens are made with.
    ///
    /// # Errors
    /// Broken if the database does not answer.
    pub async fn new(parts: SiteParts) -> Result<Self> {
        let key = key(&parts.db).await?;
        let limits = Limits::new(parts.config.requests_per_second);
        let inner = Inner {
            parts,
            key,
            call: Notify::new(),
            end: watch::Sender::new(false),
            limits,
            coalition: RwLock::default(),
        };
        Ok(Self(Arc::new(inner)))
    }

    /// The commons.
    #[must_use]
    pub fn db(&self) -> &Db {
        &self.0.parts.db
    }

    /// The settings.
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.0.parts.config
    }

    /// Where files lie.
    #[must_use]
    pub fn shelf(&self) -> &Shelf {
        &self.0.parts.shelf
    }

    /// How hard passwords are hashed.
    #[must_use]
    pub fn hardness(&self) -> Hardness {
        self.0.parts.hardness
    }

    /// What the pillars add to the frame.
    #[must_use]
    pub fn frame(&self) -> &Frame {
        &self.0.parts.frame
    }

    /// The answer that the house gives to a question of a domain, if it gives one.
    #[must_use]
    pub fn hook<Q: Send + Sync + 'static>(&self) -> Option<&Q> {
        self.frame().hooks.get()
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.0.limits
    }

    /// A keyed hash, for form tokens and for doors that are counted.
    pub(crate) fn keyed(&self, purpose: &str, text: &str) -> String {
        crate::auth::keyed(&self.0.key, purpose, text)
    }

    /// Calls whoever does jobs: there is one.
    pub fn call(&self) {
        self.0.call.notify_one();
    }

    pub(crate) async fn called(&self) {
        self.0.call.notified().await;
    }

    /// Tells answers that go on and on that the program ends.
    pub(crate) fn end(&self) {
        self.0.end.send_replace(true);
    }

    /// Waits until the program is asked to end.
    pub async fn ended(&self) {
        let _ = self.0.end.subscribe().wait_for(|ended| *ended).await;
    }

    /// The full address of a path here.
    #[must_use]
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.config().address.trim_end_matches('/'))
    }

    /// What everyone may know of the coalition; read again only when something was told.
    ///
    /// # Errors
    /// Broken if the database does not answer.
    pub async fn coalition(&self) -> Result<Arc<Coalition>> {
        let generation = self.db().generation();
        if let Ok(kept) = self.0.coalition.read()
            && let Some((of, coalition)) = kept.as_ref()
            && *of == generation
        {
            return Ok(coalition.clone());
        }
        let fresh = Arc::new(read_coalition(self.db()).await?);
        if let Ok(mut kept) = self.0.coalition.write() {
            *kept = Some((generation, fresh.clone()));
        }
        Ok(fresh)
    }
}

impl Coalition {
    /// The name of a circle for a reader.
    #[must_use]
    pub fn circle_name(&self, id: CircleId, language: Language) -> Option<String> {
        self.circles.get(&id).map(|names| names.for_reader(language).to_owned())
    }

    /// Its name and tagline for a reader.
    #[must_use]
    pub fn site_name(&self, language: Language) -> SiteName {
        let name = self.names.for_reader(language);
        SiteName {
            name: if name.is_empty() { "Kith".to_owned() } else { name.to_owned() },
            tagline: self.taglines.for_reader(language).to_owned(),
        }
    }
}

async fn read_coalition(db: &Db) -> Result<Coalition> {
    let view = db.view(&Actor::system("web"));
    let circle = match directory::coalition(&view).await {
        Ok(circle) => Some(circle),
        Err(Error::NotFound) => None,
        Err(fault) => return Err(fault),
    };
    let names = |text: Option<String>| text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    let zone = setting(&view, "zone").await?.and_then(|name| TimeZone::get(&name).ok());
    let language = setting(&view, "language").await?.and_then(|tag| Language::parse(&tag));
    Ok(Coalition {
        circle: circle.as_ref().map(|circle| circle.id),
        names: circle.map(|circle| circle.names).unwrap_or_default(),
        taglines: names(setting(&view, "taglines").await?),
        city: names(setting(&view, "city").await?),
        zone: zone.unwrap_or(TimeZone::UTC),
        language: language.unwrap_or_else(Language::default_language),
        circles: directory::circles(&view).await?.into_iter().map(|circle| (circle.id, circle.names)).collect(),
    })
}

/// A setting of the installation that people make (not the host): its time zone, its city.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn setting(view: &impl Reads, name: &str) -> Result<Option<String>> {
    let row = Sql::with("select value from installation where name = $1", [name.into()]).row(view).await?;
    row.map(|row| row.col("value")).transpose()
}

/// Keeps a setting of the installation.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn set_setting(work: &Work, name: &str, value: &str) -> Result<()> {
    let sql = "insert into installation (name, value) values ($1, $2) on conflict (name) do update set value = $2";
    Sql::with(sql, [name.into(), value.into()]).run(work).await?;
    Ok(())
}

/// The installation's key, made at its first start.
async fn key(db: &Db) -> Result<[u8; 32]> {
    let actor = Actor::system("web");
    let kept = match setting(&db.view(&actor), "key").await? {
        Some(kept) => kept,
        None => {
            let work = db.work(&actor).await?;
            let fresh: [u8; 32] = rand::random();
            let sql = "insert into installation (name, value) values ('key', $1) on conflict (name) do nothing";
            Sql::with(sql, [hex::encode(fresh).into()]).run(&work).await?;
            let kept = setting(&work, "key").await?.unwrap_or_default();
            work.commit_housekeeping().await?;
            kept
        }
    };
    let mut key = [0; 32];
    hex::decode_to_slice(kept, &mut key).map_err(Error::broken)?;
    Ok(key)
}

impl FromRef<Site> for Db {
    fn from_ref(site: &Site) -> Self {
        site.db().clone()
    }
}

//! An installation under measure: a folder, a database, pages brought in, a reader signed in.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Instant;

use foundation::access::{Actor, PersonId};
use foundation::auth::{self, Hardness, Proven};
use foundation::clock::Clock;
use foundation::config::Config;
use foundation::db::{Db, Durability};
use foundation::directory::{self, Newcomer};
use foundation::files::Shelf;
use foundation::i18n::Language;
use foundation::ledger::{Fact, Subject};
use foundation::web::{Site, SiteParts};
use tempfile::TempDir;

use crate::served::{Served, cpu_of_ended_children, kith};
use crate::{Outcome, book};

/// Pages that are brought in by one command: a command takes at most 20,000 files.
const AT_ONCE: usize = 5_000;

/// A folder with everything in it; it vanishes at the end, unless it is one to come back to.
pub(crate) struct Installation {
    folder: PathBuf,
    _vanishing: Option<TempDir>,
    database: String,
}

/// What bringing pages in took.
#[derive(Debug, Default)]
pub(crate) struct Brought {
    /// Files, each one page in one language.
    pub(crate) files: usize,
    /// Seconds on the clock.
    pub(crate) wall: f64,
    /// Seconds of CPU.
    pub(crate) cpu: f64,
}

impl Installation {
    /// An empty one; `database` as in the settings.
    pub(crate) fn new(database: &str) -> Outcome<Self> {
        let folder = tempfile::tempdir()?;
        Ok(Self { folder: folder.path().to_owned(), _vanishing: Some(folder), database: database.to_owned() })
    }

    /// The one that an earlier run left in a folder, or an empty one there.
    pub(crate) fn again(folder: &Path) -> Outcome<Self> {
        std::fs::create_dir_all(folder)?;
        Ok(Self { folder: folder.canonicalize()?, _vanishing: None, database: "sqlite".into() })
    }

    /// Whether nothing was brought in yet.
    pub(crate) fn is_empty(&self) -> bool {
        !self.folder.join("kith.db").exists()
    }

    /// Makes up pages and brings them in with `kith import --publish`.
    pub(crate) fn bring(&self, program: &Path, pages: usize) -> Outcome<Brought> {
        let mut brought = Brought::default();
        for start in (0..pages).step_by(AT_ONCE) {
            let source = tempfile::tempdir()?;
            brought.files += book::write(source.path(), start..pages.min(start + AT_ONCE))?;
            let (began, before) = (Instant::now(), cpu_of_ended_children()?);
            let status = kith(program, &self.folder, &self.database)
                .args(["import", "--publish", "--json"])
                .arg(source.path())
                .stdout(Stdio::null())
                .status()?;
            if !status.success() {
                return Err("kith import did not end well".into());
            }
            brought.wall += began.elapsed().as_secs_f64();
            brought.cpu += cpu_of_ended_children()? - before;
        }
        Ok(brought)
    }

    /// Starts the server.
    pub(crate) async fn serve(&self, program: &Path) -> Outcome<Served> {
        Served::kith(program, &self.folder, &self.database).await
    }

    /// Size of the database file, in MB of 1,000,000 bytes.
    pub(crate) fn size(&self) -> f64 {
        std::fs::metadata(self.folder.join("kith.db")).map_or(0.0, |file| file.len() as f64 / 1_000_000.0)
    }

    /// Someone with a role in the coalition signs in; gives the line their browser sends.
    pub(crate) async fn cookie(&self, role: &str) -> Outcome<String> {
        let site = self.site().await?;
        let reader = Newcomer {
            name: "Reader".into(),
            names: Vec::new(),
            language: Language::default_language(),
            spoken: Vec::new(),
            reach: Vec::new(),
        };
        let mut work = site.db().work(&Actor::system("bench")).await?;
        let person: PersonId = directory::add_person(&work, &reader).await?;
        let circle = directory::coalition(&work).await?.id;
        auth::keep_account(&work, person, &format!("{}@kith.example", person), "no password").await?;
        directory::seat_person(&work, person, circle, role, jiff::civil::date(2026, 1, 1), None).await?;
        let secret = auth::begin_session(&work, Proven::for_a_story(person), "bench").await?;
        work.tell(Fact::of("directory.person_added", Subject::of("person", person)));
        work.commit().await?;
        site.db().clone().close().await;
        Ok(format!("cookie: __Host-kith={}\r\n", secret.text()))
    }

    async fn site(&self) -> Outcome<Site> {
        let config = Config { data: self.folder.clone(), database: self.database.clone(), ..Config::default() };
        let db = Db::open(&config.database_url(), Clock::system(), Durability::Full).await?;
        let shelf = Shelf::folder(&config.files())?;
        Ok(Site::new(SiteParts { db, config, shelf, hardness: Hardness::Real, frame: app::house::frame() }).await?)
    }
}

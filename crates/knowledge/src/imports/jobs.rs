//! Bringing in what a browser sent, after the answer.

use foundation::access::{Actor, PersonId};
use foundation::directory;
use foundation::jobs::{Claim, Job};
use foundation::web::Site;
use foundation::{Error, Result};
use serde::{Deserialize, Serialize};

use super::bring::Run;
use super::model::{Haul, Limits, Refusal};
use super::report::{Import, ImportId};
use super::sources::Found;
use super::{from_files, from_upload, store, uploads};

/// Brings an upload in, batch by batch. Done twice, or stopped and begun again, it does once what
/// it was asked.
#[derive(Debug, Serialize, Deserialize)]
pub struct BringInJob {
    /// Which import; its upload bears the same name.
    pub import: ImportId,
}

impl Job for BringInJob {
    const NAME: &'static str = "knowledge.bring_in";

    async fn run(self, site: Site, claim: Claim) -> Result<()> {
        let own = Actor::system("imports");
        let import = store::import(&site.db().view(&own), self.import).await?;
        if !import.finished {
            let fault = match bring(&site, &import, &claim).await {
                Ok(()) => None,
                Err(Error::Refused(refusal)) => Some(refusal.key.into_owned()),
                // Whoever asked for it may no longer do so.
                Err(Error::Forbidden(_)) => Some("import-refused-forbidden".to_owned()),
                Err(fault) => return Err(fault),
            };
            if let Some(fault) = fault {
                let work = site.db().work(&own).await?;
                store::finish(&work, import.id, Some(&fault)).await?;
                work.commit_housekeeping().await?;
            }
        }
        let config = site.config().clone();
        tokio::task::spawn_blocking(move || uploads::remove(&config, import.id)).await?;
        Ok(())
    }
}

async fn bring(site: &Site, import: &Import, claim: &Claim) -> Result<()> {
    let actor = maker(site, import).await?;
    let run = Run::new(site, &actor, import.id, import.owner, import.how.clone(), Some(claim), &|_, _| {})?;
    let (config, id) = (site.config().clone(), import.id);
    let haul = tokio::task::spawn_blocking(move || read(uploads::read(&config, id))).await??;
    run.all(haul).await
}

/// Whoever began the import, with the seats they hold now.
async fn maker(site: &Site, import: &Import) -> Result<Actor> {
    let person: PersonId = import.made_by.parse().map_err(Error::broken)?;
    let view = site.db().view(&Actor::system("imports"));
    let today = site.db().clock().now().date(&site.coalition().await?.zone);
    Ok(Actor::person(person, directory::seats_of(&view, person, today).await?))
}

fn read(parts: Result<Vec<Found>>) -> Result<Haul> {
    let parts = match parts {
        Ok(parts) => parts,
        Err(Error::NotFound) => return Err(Error::refused(Refusal::NotThere.key())),
        Err(fault) => return Err(fault),
    };
    let limits = Limits::default();
    let mut parts = parts.into_iter();
    let haul = match (parts.next(), parts.next()) {
        (Some(only), None) => from_upload(&only.source, only.bytes, &limits),
        (first, second) => from_files(first.into_iter().chain(second).chain(parts).collect(), &limits),
    };
    haul.map_err(|refusal| Error::refused(refusal.key()))
}

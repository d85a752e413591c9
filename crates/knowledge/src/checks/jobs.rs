//! Reading what other pages say, where it is too much to be read before an answer.

use foundation::Result;
use foundation::jobs::{self, Claim, Job};
use foundation::web::Site;
use serde::{Deserialize, Serialize};

use super::report::{AT_ONCE, catch_up};
use foundation::access::Actor;

/// Reads all pages that changed since the last time. Done twice, it finds nothing to do.
#[derive(Debug, Serialize, Deserialize)]
pub struct ReadOthers {}

impl Job for ReadOthers {
    const NAME: &'static str = "knowledge.read_others";

    async fn run(self, site: Site, claim: Claim) -> Result<()> {
        while !catch_up(&site, AT_ONCE).await? {
            let work = site.db().work(&Actor::system("checks")).await?;
            jobs::progress(&work, &claim, &()).await?;
            work.commit_housekeeping().await?;
        }
        Ok(())
    }
}

//! Where jobs are done: the kinds this program knows, and the loop that does them.

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use super::store::{self, Claim};
use crate::web::Site;
use crate::{Error, Result};

/// A kind of job: what it is asked, and how it is done.
pub trait Job: serde::de::DeserializeOwned + Send {
    /// Its name in the table.
    const NAME: &'static str;

    /// Does it. Safe to do twice; long ones note their progress and go on from there.
    fn run(self, site: Site, claim: Claim) -> impl Future<Output = Result<()>> + Send;
}

type Doing = Pin<Box<dyn Future<Output = Result<()>> + Send>>;
type Doer = Arc<dyn Fn(Site, Claim) -> Doing + Send + Sync>;

/// The kinds of job this program knows.
#[derive(Clone, Default)]
pub struct Workbench {
    kinds: HashMap<&'static str, Doer>,
}

impl Workbench {
    /// Learns a kind of job.
    #[must_use]
    pub fn knows<J: Job + 'static>(mut self) -> Self {
        let doer: Doer = Arc::new(|site, claim| {
            Box::pin(async move {
                let job: J = serde_json::from_str(&claim.argument)?;
                job.run(site, claim).await
            })
        });
        self.kinds.insert(J::NAME, doer);
        self
    }

    /// Does one job that is due; `false` if there was none.
    ///
    /// # Errors
    /// Broken if the table of jobs cannot be read or written; a job's own fault is kept with it.
    pub async fn do_one(&self, site: &Site) -> Result<bool> {
        let Some(claim) = store::claim(site.db()).await? else { return Ok(false) };
        crate::testing_point("job.claimed");
        let Some(doer) = self.kinds.get(claim.name.as_str()) else {
            store::finish(site.db(), &claim, Some("job-unknown")).await?;
            return Ok(true);
        };
        // A task of its own, so that a fault in one job stops neither the loop nor its siblings.
        let done =
            tokio::spawn(doer(site.clone(), claim.clone())).await.unwrap_or_else(|fault| Err(Error::from(fault)));
        crate::testing_point("job.done");
        match done {
            Ok(()) => store::finish(site.db(), &claim, None).await?,
            Err(Error::Refused(refusal)) => store::finish(site.db(), &claim, Some(&refusal.key)).await?,
            Err(fault) => {
                tracing::error!(job = %claim.id, name = %claim.name, %fault, "a job failed");
                store::put_off(site.db(), &claim, "job-fault").await?;
            }
        }
        Ok(true)
    }

    /// Does jobs for as long as the program runs.
    pub async fn keep_at_it(self, site: Site) {
        loop {
            match self.do_one(&site).await {
                Ok(true) => {}
                Ok(false) => {
                    metrics::gauge!("kith_jobs_left").set(store::left(site.db()).await.unwrap_or(0) as f64);
                    let _ = tokio::time::timeout(Duration::from_secs(2), site.called()).await;
                }
                Err(fault) => {
                    tracing::error!(%fault, "the table of jobs does not answer");
                    tokio::time::sleep(Duration::from_secs(5)).await;
                }
            }
        }
    }
}

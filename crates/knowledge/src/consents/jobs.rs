//! The end of a consent, told once: what is shown does not wait for it, what is found by words does.

use foundation::Result;
use foundation::access::Actor;
use foundation::jobs::{Claim, Job};
use foundation::ledger::{self, Fact};
use foundation::web::Site;
use foundation::work::Reads;
use serde::{Deserialize, Serialize};

use super::model::ConsentId;
use super::taking::show;
use super::{store, uses};
use crate::pages::store as pages;

/// Tells that a consent has ended, unless it was renewed or withdrawn, and takes its words out of the
/// index. Done twice, it tells once.
#[derive(Debug, Serialize, Deserialize)]
pub struct ConsentEnds {
    /// Which one.
    pub consent: ConsentId,
}

impl Job for ConsentEnds {
    const NAME: &'static str = "knowledge.consent_ends";

    async fn run(self, site: Site, _claim: Claim) -> Result<()> {
        let own = Actor::system("consents");
        let view = site.db().view(&own);
        let consent = store::consent(&view, self.consent).await?;
        if consent.terms.withdrawn_at.is_some() || consent.terms.ends_at > view.now() {
            return Ok(());
        }
        let told = ledger::history(&view, consent.subject(), 100).await?;
        if told.iter().any(|line| line.kind == "knowledge.consent_ended" && line.at >= consent.terms.ends_at) {
            return Ok(());
        }
        let found = uses::uses(&view, &consent.about).await?;
        let mut work = site.db().work(&own).await?;
        show(&work, &consent.about, &found).await?;
        for one in &found {
            pages::index(&work, &one.page).await?;
        }
        work.tell(Fact::of("knowledge.consent_ended", consent.subject()).on_behalf(consent.owner));
        work.commit().await
    }
}

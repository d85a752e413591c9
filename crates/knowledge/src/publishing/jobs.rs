//! What falls due: publishing what was planned, and taking back what has ended.

use foundation::access::Actor;
use foundation::clock::Moment;
use foundation::i18n::Language;
use foundation::jobs::{Claim, Job};
use foundation::ledger::Fact;
use foundation::web::Site;
use foundation::work::Work;
use foundation::{Error, Result};
use serde::{Deserialize, Serialize};

use super::model::Plan;
use super::{rules, store};
use crate::pages::store as pages;
use crate::pages::{Gate, Occasion, Page, PageId, Publishing};

/// Publishes what was planned for a time. A plan that was changed or dropped meanwhile is not its
/// business; done twice, it does nothing new.
#[derive(Debug, Serialize, Deserialize)]
pub struct PublishDue {
    /// Of which page.
    pub page: PageId,
    /// In which language, by its tag.
    pub language: String,
    /// For when it was planned.
    pub at: Moment,
}

/// Takes back what readers were to see until a time.
#[derive(Debug, Serialize, Deserialize)]
pub struct TakeBackDue {
    /// Which page.
    pub page: PageId,
    /// In which language, by its tag.
    pub language: String,
    /// When it ends.
    pub at: Moment,
}

fn own() -> Actor {
    Actor::system("publishing")
}

impl Job for PublishDue {
    const NAME: &'static str = "knowledge.publish_due";

    async fn run(self, site: Site, _claim: Claim) -> Result<()> {
        let Some(language) = Language::parse(&self.language) else { return Ok(()) };
        let mut work = site.db().work(&own()).await?;
        let plan = store::plan(&work, self.page, language).await?;
        let Some(plan) = plan.filter(|plan| plan.at == self.at && plan.fault.is_none()) else { return Ok(()) };
        match carry_out(&site, &mut work, &plan).await {
            Ok(()) => {
                foundation::testing_point("publishing.due");
                work.commit().await
            }
            // Whoever planned it is told why it did not happen; it is not tried again behind their back.
            Err(Error::Refused(refusal)) => {
                drop(work);
                let work = site.db().work(&own()).await?;
                store::note_fault(&work, &plan, &refusal.key).await?;
                work.commit_housekeeping().await
            }
            Err(fault) => Err(fault),
        }
    }
}

async fn carry_out(site: &Site, work: &mut Work, plan: &Plan) -> Result<()> {
    store::drop_plan(work, plan.page, plan.language).await?;
    let page = pages::page(work, plan.page).await?;
    let edition = pages::edition(work, plan.page, plan.language).await?;
    let planned = pages::revision(work, plan.page, plan.revision).await?;
    let public = match edition.public {
        Some(public) => Some(pages::revision(work, plan.page, public).await?.number),
        None => None,
    };
    if edition.public != Some(plan.revision) && rules::overtaken(public, planned.number) {
        work.tell(Fact::of("knowledge.publication_plan_dropped", page.subject()).with("why", "overtaken"));
        return Ok(());
    }
    let occasion = Occasion::Due;
    Gate::ask(site, work, &Publishing { page: &page, edition: &edition, revision: plan.revision, occasion }).await?;
    pages::publish_revision(work, &page, &edition, plan.revision).await?;
    end_at(work, &page, plan.language, plan.ends_at).await?;
    work.tell(Fact::of("knowledge.page_published", page.subject()).on_behalf(page.owner).with("due", plan.at.0));
    Ok(())
}

/// Sets until when readers see an edition, and has it taken back then.
pub(super) async fn end_at(work: &Work, page: &Page, language: Language, end: Option<Moment>) -> Result<()> {
    pages::set_end(work, page, language, end).await?;
    if let Some(end) = end {
        let job = TakeBackDue { page: page.id, language: language.tag().into(), at: end };
        foundation::jobs::enqueue_at(work, end, TakeBackDue::NAME, &job).await?;
    }
    Ok(())
}

impl Job for TakeBackDue {
    const NAME: &'static str = "knowledge.take_back_due";

    async fn run(self, site: Site, _claim: Claim) -> Result<()> {
        let Some(language) = Language::parse(&self.language) else { return Ok(()) };
        let mut work = site.db().work(&own()).await?;
        let edition = pages::edition(&work, self.page, language).await?;
        if edition.public.is_none() || edition.ends_at != Some(self.at) {
            return Ok(());
        }
        let page = pages::page(&work, self.page).await?;
        pages::withdraw(&work, &page, language).await?;
        work.tell(Fact::of("knowledge.page_withdrawn", page.subject()).on_behalf(page.owner).with("due", self.at.0));
        work.commit().await
    }
}

//! What is done to a page's time and care, by a form or by whoever fills an installation.

use foundation::Result;
use foundation::clock::Moment;
use foundation::jobs;
use foundation::ledger::Fact;
use foundation::web::Site;
use foundation::work::Work;

use super::jobs::PublishDue;
use super::model::Care;
use super::store;
use crate::pages::{Edition, Gate, Occasion, Page, Publishing};

/// Plans the publication of an edition's newest revision. Asked now is whoever would be asked then, so
/// that a no is heard by the one who plans.
///
/// # Errors
/// Refused as the first of those who are asked says; broken if the rows cannot be kept.
pub async fn plan(
    site: &Site,
    work: &mut Work,
    page: &Page,
    edition: &Edition,
    at: Moment,
    until: Option<Moment>,
) -> Result<()> {
    let publishing = Publishing { page, edition, revision: edition.newest, occasion: Occasion::Now };
    Gate::ask(site, work, &publishing).await?;
    store::keep_plan(work, edition, at, until).await?;
    let job = PublishDue { page: page.id, language: edition.language.tag().into(), at };
    jobs::enqueue_at(work, at, <PublishDue as jobs::Job>::NAME, &job).await?;
    work.tell(Fact::of("knowledge.publication_planned", page.subject()).on_behalf(page.owner).with("at", at.0));
    Ok(())
}

/// Says who looks after a page and when it is to be looked at. `care.rev` is what was seen before.
///
/// # Errors
/// Refused as stale if someone said otherwise meanwhile.
pub async fn look_after(work: &mut Work, page: &Page, care: &Care) -> Result<()> {
    store::keep_care(work, page.id, care.rev, care).await?;
    work.tell(Fact::of("knowledge.care_set", page.subject()).on_behalf(page.owner).with("days", care.every_days));
    Ok(())
}

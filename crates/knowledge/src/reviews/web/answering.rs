//! Answering a review, signed in.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use foundation::access::{Actor, CircleId, PersonId};
use foundation::auth::Secret;
use foundation::ledger::Fact;
use foundation::web::views::FormState;
use foundation::web::{Fields, Page as Drawn, Redirect, Site, Visit, forms, refused};
use foundation::work::Reads;
use foundation::{Error, Result};

use super::drawing::{Looking, review_page};
use super::{links, part, review_id, right_of};
use crate::pages::store as pages;
use crate::pages::web::edit_address;
use crate::reviews::model::{ReviewId, Said, State as Stands};
use crate::reviews::publishing::{settle, today};
use crate::reviews::views::MadeLink;
use crate::reviews::{rules, store};

pub(super) const FIELDS: &[&str] = &["as", "block", "reason"];
/// So often one person may answer one review: enough to change one's mind, too few to fill a disk.
const ANSWERS_AT_MOST: usize = 40;

pub(super) async fn open(visit: Visit, State(site): State<Site>, Path(id): Path<String>) -> Result<Drawn> {
    let thanks = visit.query("answered").is_some();
    page(&visit, &site, review_id(&id)?, FormState::new(), Vec::new(), thanks).await
}

/// The page of a review for someone signed in.
pub(super) async fn page(
    visit: &Visit,
    site: &Site,
    id: ReviewId,
    form: FormState,
    made: Vec<MadeLink>,
    thanks: bool,
) -> Result<Drawn> {
    let view = site.db().view(visit.actor());
    let review = store::review(&view, id).await?;
    let part = part(visit, &view, &review).await?;
    let shell = visit.form_shell(site, visit.words().say("review-title")).await?;
    let looking = Looking {
        person: part.person,
        circles: part.speaks_for.clone(),
        action: format!("/reviews/{id}/answer"),
        for_whom: String::new(),
        thanks,
    };
    let mut drawn = review_page(site, &view, shell, form.clone(), &review, &looking).await?;
    if part.writes {
        drawn.desk = format!("{}/review", edit_address(review.page, review.language));
    }
    let state = rules::state(&review, view.now());
    if part.writes && (state.is_open() || matches!(state, Stands::Cleared(_))) {
        drawn.withdraw = format!("/reviews/{id}/withdrawal");
    }
    if part.publishes && drawn.standing.is_held {
        drawn.publish = format!("/reviews/{id}/publication");
    }
    drawn.links = links::form(site, &view, &review, &part, &drawn.shell, made).await?;
    forms(&drawn, &form)
}

pub(super) async fn answer(
    visit: Visit,
    State(site): State<Site>,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let id = review_id(&id)?;
    match try_to_answer(&visit, &site, id, &fields).await {
        Ok(()) => Ok(Redirect::to(format!("/reviews/{id}?answered=1")).into_response()),
        Err(error) => {
            let shell = visit.form_shell(&site, "").await?;
            let form = refused(error, &shell, fields.keep(FIELDS))?;
            Ok(page(&visit, &site, id, form, Vec::new(), false).await?.into_response())
        }
    }
}

async fn try_to_answer(visit: &Visit, site: &Site, id: ReviewId, fields: &Fields) -> Result<()> {
    let person = visit.actor().signed_in()?;
    let view = site.db().view(visit.actor());
    let review = store::review(&view, id).await?;
    let part = part(visit, &view, &review).await?;
    let circle = match fields.text("as").parse() {
        Ok(circle) => circle,
        Err(_) => part.speaks_for.first().copied().ok_or(Error::Forbidden(right_of(review.kind)))?,
    };
    keep(site, visit.actor(), Speaking { review: id, circle, person, link: None }, fields).await
}

/// Who answers what, for whom.
pub(super) struct Speaking<'a> {
    pub(super) review: ReviewId,
    pub(super) circle: CircleId,
    pub(super) person: PersonId,
    /// The secret they came with, if they came by a link.
    pub(super) link: Option<&'a Secret>,
}

/// Keeps an answer, and sends the text out with it if it was the last that was missing: both in one
/// work, so that nobody who is killed between them leaves one without the other.
pub(super) async fn keep(site: &Site, actor: &Actor, speaking: Speaking<'_>, fields: &Fields) -> Result<()> {
    let Speaking { review: id, circle, person, link } = speaking;
    let said = said(&site.db().view(actor), id, fields).await?;
    let mut work = site.db().work(actor).await?;
    let review = store::review(&work, id).await?;
    let may = store::speaks(&work, person, right_of(review.kind), circle, today(site, &work).await?).await?;
    let now = work.now();
    rules::may_answer(&review, circle, person, may, &said, now)?;
    if review.answers.iter().filter(|answer| answer.person == person).count() >= ANSWERS_AT_MOST {
        return Err(Error::refused("refused-answers-many"));
    }
    let link = match link {
        Some(secret) => Some(links::living(&work, secret, &review, &said).await?.id),
        None => None,
    };
    store::answer(&work, id, circle, person, &said, link).await?;
    foundation::testing_point("review.answered");
    let told = Fact::of("knowledge.review_answered", review.subject()).on_behalf(circle).with("said", said.word());
    work.tell(match link {
        Some(link) => told.with("link", link.0),
        None => told,
    });
    let before = match rules::state(&review, now) {
        Stands::Waiting { until, .. } => until,
        _ => review.ends_at,
    };
    settle(site, &mut work, id, before).await?;
    work.commit().await
}

/// What a form says: yes, or no with a block and a reason.
async fn said(view: &impl Reads, id: ReviewId, fields: &Fields) -> Result<Said> {
    match fields.text("deed") {
        "yes" => Ok(Said::Yes),
        "no" => {
            let review = store::review(view, id).await?;
            let revision = pages::revision(view, review.page, review.revision).await?;
            let text = pages::public_text(&revision)?;
            Ok(Said::No(rules::objection(&text, fields.text("block"), fields.text("reason"))?))
        }
        _ => Err(Error::refused("refused-answer-none")),
    }
}

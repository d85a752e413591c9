//! From a yes to what readers see: the one place where a review sends its revision out, and where
//! everyone else who would publish is asked whether they may.

use foundation::access::{Actor, CircleId, Right};
use foundation::directory::{self, CircleKind};
use foundation::ledger::Fact;
use foundation::web::Site;
use foundation::work::{Reads, Work};
use foundation::{Error, Result, jobs};
use jiff::civil::Date;

use super::jobs::ReviewDue;
use super::model::{AnswerForPartner, Ending, Kind, Review, ReviewId, State};
use super::{rules, store};
use crate::pages::store as pages;
use crate::pages::{Gate, Occasion, Page, Publishing, Verdict};

/// The day it is where the coalition lives.
pub(super) async fn today(site: &Site, view: &impl Reads) -> Result<Date> {
    Ok(view.now().date(&site.coalition().await?.zone))
}

/// The partners of the coalition, in the order they came.
pub(super) async fn partners(site: &Site) -> Result<Vec<CircleId>> {
    let view = site.db().view(&Actor::system("reviews"));
    let coalition = site.coalition().await?.circle;
    let circles = directory::circles(&view).await?;
    Ok(circles
        .into_iter()
        .filter(|circle| {
            circle.kind == CircleKind::Partner && circle.above.iter().any(|above| Some(*above) == coalition)
        })
        .map(|circle| circle.id)
        .collect())
}

/// In whose name a page goes out; nothing where one person of its circle may publish alone.
pub(super) async fn needed(site: &Site, view: &impl Reads, page: &Page) -> Result<Option<Kind>> {
    let is_position = store::is_position(view, page.id).await?;
    let is_coalitions = site.coalition().await?.circle == Some(page.owner);
    let chosen = store::rule(view, page.owner).await?;
    let day = today(site, view).await?;
    let people = if is_coalitions {
        // Where no partner has anyone who may answer, there is nobody to ask.
        let mut answering = 0;
        for partner in partners(site).await? {
            answering += 2 * store::speakers(view, AnswerForPartner::NAME, partner, day).await?.len();
        }
        answering
    } else {
        store::people_who_review(view, page.owner, day).await?
    };
    Ok(rules::needed(is_position, is_coalitions, rules::rule_of(chosen, people)))
}

/// Says no where the page's circle asks for a review and this very revision was not let out by one.
/// What comes with many others from outside, brought by someone who may publish, goes out as it is;
/// but never as a position.
#[must_use]
pub fn before_publishing<'a>(site: &'a Site, work: &'a Work, publishing: &'a Publishing<'a>) -> Verdict<'a> {
    Box::pin(async move {
        let page = publishing.page;
        if publishing.occasion == Occasion::Brought && !store::is_position(work, page.id).await? {
            return Ok(());
        }
        let Some(kind) = needed(site, work, page).await? else { return Ok(()) };
        let reviews = store::reviews_of(work, page.id, publishing.edition.language).await?;
        match rules::lets_out(&reviews, publishing.revision, page.owner, kind, work.now()) {
            true => Ok(()),
            false => Err(rules::unreviewed(kind).into()),
        }
    })
}

/// Sends a review's revision out if it is clear, and sees to it that silence is heard in time.
/// `before` is when silence was to be consent until now: its job is written already.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn settle(
    site: &Site,
    work: &mut Work,
    id: ReviewId,
    before: Option<foundation::clock::Moment>,
) -> Result<State> {
    let review = store::review(work, id).await?;
    match rules::state(&review, work.now()) {
        State::Cleared(since) => go_out(site, work, &review, since).await,
        State::Waiting { missing, until } => {
            if let Some(due) = until.filter(|due| Some(*due) != before) {
                jobs::enqueue_at(work, due, <ReviewDue as jobs::Job>::NAME, &ReviewDue { review: id }).await?;
            }
            Ok(State::Waiting { missing, until })
        }
        other => Ok(other),
    }
}

async fn go_out(site: &Site, work: &mut Work, review: &Review, since: foundation::clock::Moment) -> Result<State> {
    let page = pages::page_asked_about(work, review.page).await?;
    let edition = pages::edition(work, page.id, review.language).await?;
    let publishing = Publishing { page: &page, edition: &edition, revision: review.revision, occasion: Occasion::Due };
    match Gate::ask(site, work, &publishing).await {
        Ok(()) => {}
        Err(Error::Refused(refusal)) => {
            if store::hold(work, review, &refusal.key).await? {
                work.tell(Fact::of("knowledge.review_held", review.subject()).on_behalf(review.on_behalf));
            }
            return Ok(State::Cleared(since));
        }
        Err(fault) => return Err(fault),
    }
    if edition.public != Some(review.revision) {
        pages::publish_revision(work, &page, &edition, review.revision).await?;
    }
    foundation::testing_point("review.published");
    store::end(work, review.id, Ending::Published).await?;
    work.tell(
        Fact::of("knowledge.page_published", page.subject())
            .on_behalf(review.on_behalf)
            .with("language", review.language.tag())
            .with("review", review.id.0)
            .with("kind", review.kind.word())
            // When it was to go out, in seconds since 1970: later than that where the server was down.
            .with("due", since.0 / 1_000_000),
    );
    Ok(State::Done(work.now()))
}

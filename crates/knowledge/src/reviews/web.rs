//! The pages of reviews: asking, answering, and what waits for whom.

mod answering;
mod asking;
mod desk;
mod drawing;
mod links;
mod listing;
mod saying;

use foundation::access::{CircleId, PersonId, Right};
use foundation::web::{Routes, Visit};
use foundation::work::Reads;
use foundation::{Error, Result};

use super::model::{AnswerForPartner, Approve, Kind, Review, ReviewId};
use crate::pages::{Publish, Write, store as pages};

/// The routes of reviews.
#[must_use]
pub fn routes() -> Routes {
    Routes::new()
        .get("/reviews", listing::list)
        .post("/reviews/circles/{id}", listing::choose)
        .get("/reviews/{id}", answering::open)
        .post("/reviews/{id}/answer", answering::answer)
        .post("/reviews/{id}/withdrawal", asking::withdraw)
        .post("/reviews/{id}/publication", asking::publish)
        .post("/reviews/{id}/links", links::make)
        .post("/reviews/{id}/links/{link}/end", links::end)
        .get("/pages/{id}/{lang}/review", asking::open_desk)
        .post("/pages/{id}/{lang}/review", asking::ask)
        .post("/pages/{id}/{lang}/position", asking::mark)
        .post("/pages/{id}/{lang}/position/undo", asking::unmark)
        .get("/answer/{secret}", links::open)
        .post("/answer/{secret}", links::answer)
}

fn review_id(text: &str) -> Result<ReviewId> {
    text.parse().map_err(|_| Error::NotFound)
}

/// The right by which someone answers a review of a kind.
fn right_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Partner => Approve::NAME,
        Kind::Coalition | Kind::Position => AnswerForPartner::NAME,
    }
}

/// The circles for which someone signed in may answer.
fn speaks_for(visit: &Visit, review: &Review) -> Vec<CircleId> {
    let right = right_of(review.kind);
    let held = |circle: &CircleId| {
        let mut seats = visit.actor().seats().iter();
        seats.any(|seat| seat.circle == *circle && seat.rights.iter().any(|own| own == right))
    };
    review.asked.iter().copied().filter(held).collect()
}

/// How someone signed in comes to a review.
struct Part {
    /// Who they are.
    person: PersonId,
    /// For whom they may answer.
    speaks_for: Vec<CircleId>,
    /// Whether they work on the page.
    writes: bool,
    /// Whether they may publish it.
    publishes: bool,
}

/// What someone has to do with a review: they are asked, they asked, or they work on the page.
/// For everyone else it is not there.
async fn part(visit: &Visit, view: &impl Reads, review: &Review) -> Result<Part> {
    let person = visit.actor().signed_in()?;
    let speaks_for = speaks_for(visit, review);
    let (mut writes, mut publishes) = (false, false);
    match pages::page(view, review.page).await {
        Ok(page) => {
            publishes = visit.actor().holds(Publish, &[page.owner]);
            writes = publishes || visit.actor().holds(Write, &[page.owner]);
        }
        Err(Error::NotFound) => {}
        Err(fault) => return Err(fault),
    }
    if speaks_for.is_empty() && !writes {
        return Err(Error::NotFound);
    }
    Ok(Part { person, speaks_for, writes, publishes })
}

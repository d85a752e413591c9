//! The pages of comments: of a page, of one of its blocks, and of a version shared by link.

mod drawing;
mod links;
mod talking;

use foundation::blocks::Text;
use foundation::i18n::Language;
use foundation::web::{Routes, Site, Visit};
use foundation::work::View;
use foundation::{Error, Result};

use super::model::Place;
use crate::checks;
use crate::pages::{Edition, Page, PageId, Publish, RevisionId, Write, store as pages};

/// The routes of comments.
#[must_use]
pub fn routes() -> Routes {
    Routes::new()
        .get("/pages/{id}/{lang}/comments", talking::open)
        .post("/pages/{id}/{lang}/comments", talking::say)
        .post("/pages/{id}/{lang}/comments/{comment}/resolution", talking::resolve)
        .post("/pages/{id}/{lang}/comments/{comment}/resolution/undo", talking::reopen)
        .post("/pages/{id}/{lang}/comments/links", links::make)
        .post("/pages/{id}/{lang}/comments/links/{link}/end", links::end)
        .get("/comment/{secret}", links::open)
        .post("/comment/{secret}", links::say)
}

/// A page as someone signed in talks about it.
struct Around {
    page: Page,
    edition: Edition,
    /// Where they stand, and so what they see.
    place: Place,
    /// Whether they may show it to people from outside.
    publishes: bool,
    /// The version they see, or from which the draft they see was begun.
    revision: Option<RevisionId>,
    /// Its text.
    text: Text,
}

/// Finds the text someone signed in talks about: at its desk what is being written, elsewhere what they
/// can read. For everyone else it is not there.
async fn around(visit: &Visit, site: &Site, view: &View, id: PageId, language: Language) -> Result<Around> {
    visit.actor().signed_in()?;
    let page = pages::page(view, id).await?;
    let edition = pages::edition(view, id, language).await?;
    let publishes = visit.actor().holds(Publish, &[page.owner]);
    if publishes || visit.actor().holds(Write, &[page.owner]) {
        let text = checks::working_text(site, view, id, language).await?.text;
        let revision = Some(edition.newest);
        return Ok(Around { page, edition, place: Place::Desk, publishes, revision, text });
    }
    let public = edition.public.ok_or(Error::NotFound)?;
    let text = pages::public_text(&pages::revision(view, id, public).await?)?;
    Ok(Around { page, edition, place: Place::Page, publishes: false, revision: Some(public), text })
}

//! Consents: the list, writing one down, one with its uses, renewing, withdrawing.

mod choosing;
mod keeping;
mod showing;

use foundation::access::{CircleId, Right};
use foundation::i18n::Language;
use foundation::web::{Routes, Visit};
use foundation::{Error, Result};

use super::model::{About, Consent, ConsentId, KeepConsents};
use crate::pages::PageId;

/// The routes of consents.
#[must_use]
pub fn routes() -> Routes {
    Routes::new()
        .get("/consents", showing::list)
        .post("/consents", keeping::keep)
        .get("/consents/new", choosing::new)
        .post("/consents/blocks", keeping::link)
        .get("/consents/{id}", showing::one)
        .post("/consents/{id}/renewal", keeping::renew)
        .get("/consents/{id}/withdrawal", showing::withdrawal)
        .post("/consents/{id}/withdrawal", keeping::withdraw)
}

/// Where consent for a block (`block`, its id) or a picture (`picture`, its name) of a page is written
/// down.
#[must_use]
pub fn new_address(page: PageId, language: Language, field: &str, value: &str) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("page", &page.to_string()).append_pair("lang_of", language.tag()).append_pair(field, value);
    format!("/consents/new?{}", query.finish())
}

fn address(id: ConsentId) -> String {
    format!("/consents/{id}")
}

fn consent_id(text: &str) -> Result<ConsentId> {
    text.parse().map_err(|_| Error::NotFound)
}

/// The circles for which this person keeps consents.
fn keeps(visit: &Visit) -> Result<Vec<CircleId>> {
    visit.actor().signed_in()?;
    let circles: Vec<CircleId> = visit.actor().circles_with(KeepConsents).collect();
    if circles.is_empty() { Err(Error::Forbidden(KeepConsents::NAME)) } else { Ok(circles) }
}

/// What a consent is about, in a word.
fn about(visit: &Visit, consent: &Consent) -> String {
    visit.words().say(match consent.about {
        About::Picture(_) => "consent-of-picture",
        About::Quote(_) => "consent-of-quote",
    })
}

//! The pages of the directory.

mod circles;
mod entry;
mod invitations;
mod listing;
mod person;
mod roll;
mod seats;

use std::str::FromStr;

use crate::i18n::{Language, Words};
use crate::web::views::Choice;
use crate::web::{Routes, Site};
use crate::{Error, Result};

/// The routes of the directory.
#[must_use]
pub fn routes() -> Routes {
    Routes::new()
        .get("/directory", listing::list)
        .get("/directory/people/{id}", person::show)
        .post("/directory/people/{id}/new-password-link", person::make_link)
        .get("/directory/circles", entry::ask_new)
        .post("/directory/circles", entry::open)
        .get("/directory/circles/{id}", circles::show)
        .post("/directory/circles/{id}", entry::change)
        .get("/directory/circles/{id}/entry", entry::ask_change)
        .get("/directory/circles/{id}/memberships", seats::ask)
        .post("/directory/circles/{id}/memberships", seats::seat)
        .post("/directory/memberships/{id}/end", seats::end)
        .get("/directory/invitations", invitations::ask)
        .post("/directory/invitations", invitations::make)
}

/// An id from an address or a form; what is no id is simply not there.
fn id<T: FromStr>(text: &str) -> Result<T> {
    text.trim().parse().map_err(|_| Error::NotFound)
}

/// The day it is where the coalition lives.
async fn today(site: &Site) -> Result<jiff::civil::Date> {
    Ok(site.db().clock().now().date(&site.coalition().await?.zone))
}

/// A day as a date field sends it.
fn day(field: &'static str, text: &str) -> Result<jiff::civil::Date> {
    text.trim().parse().map_err(|_| crate::error::Refusal::at(field, "refused-date").into())
}

fn languages() -> Vec<Choice> {
    Language::all().map(|language| Choice::new(language.tag(), language.name())).collect()
}

fn role_word(words: Words, role: &str) -> String {
    words.say(&format!("role-{role}"))
}

fn role_choices(words: Words, roles: &[String]) -> Vec<Choice> {
    roles.iter().map(|role| Choice::new(role.as_str(), role_word(words, role))).collect()
}

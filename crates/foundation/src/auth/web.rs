//! The pages of the door.

mod account;
mod entry;
mod links;

use super::rules;
use crate::auth::{Proven, begin_session, end_session};
use crate::i18n::{Language, Words};
use crate::ledger::{Fact, Subject};
use crate::web::views::Choice;
use crate::web::{Redirect, Routes, Visit, session_cookie};
use crate::work::Work;
use crate::{Error, Result};

/// The routes of the door.
#[must_use]
pub fn routes() -> Routes {
    Routes::new()
        .get("/sign-in", entry::sign_in)
        .post("/sign-in", entry::enter)
        .post("/sign-out", entry::leave)
        .get("/reset", entry::reset_ask)
        .post("/reset", entry::ask)
        .get("/reset/{secret}", links::reset_set)
        .post("/reset/{secret}", links::reset)
        .get("/set-up/{secret}", links::set_up)
        .post("/set-up/{secret}", links::begin)
        .get("/invitations/{secret}", links::invitation)
        .post("/invitations/{secret}", links::accept)
        .get("/account", account::show)
        .post("/account/names", account::keep_names)
        .post("/account/spoken", account::keep_spoken)
        .post("/account/reach", account::keep_reach)
        .post("/account/reading", account::keep_reading)
        .post("/account/password", account::change_password)
        .post("/account/sessions", account::end)
}

/// Begins a session in a work that has proven someone, and sends them on. Whoever sat at this
/// browser before is signed out: its cookie never stands for two sessions.
async fn come_in(mut work: Work, proven: Proven, visit: &Visit, to: String) -> Result<Redirect> {
    if let (Some(person), Some(before)) = (visit.actor().person_id(), visit.session()) {
        match end_session(&work, person, before).await {
            Ok(()) | Err(Error::NotFound) => {}
            Err(fault) => return Err(fault),
        }
    }
    let token = begin_session(&work, proven, visit.browser()).await?;
    work.tell(Fact::of("auth.signed_in", Subject::of("person", proven.person())));
    work.commit().await?;
    Ok(Redirect::to(to).cookie(session_cookie(Some(&token))))
}

/// Where to go after signing in: a path here and nowhere else.
fn next_or_home(next: &str, language: Language) -> String {
    let here =
        next.starts_with('/') && !next.starts_with("//") && !next.contains('\\') && !next.chars().any(char::is_control);
    if here { next.to_owned() } else { format!("/{}/", language.tag()) }
}

/// The languages Kith can be read in, as choices.
fn languages() -> Vec<Choice> {
    Language::all().map(|language| Choice::new(language.tag(), language.name())).collect()
}

fn language_of(tag: &str, otherwise: Language) -> Language {
    Language::parse(tag).unwrap_or(otherwise)
}

/// How a role is called in the reader's language.
fn role_word(words: Words, role: &str) -> String {
    words.say(&format!("role-{role}"))
}

/// Checks a new password against what is known of the person.
fn check_password(password: &str, name: &str, email: &str) -> Result<()> {
    rules::password(password, &[name, email])
}

//! One's own account: entry in the directory, password, sessions.

use axum::extract::State;
use axum::response::{IntoResponse, Response};

use super::{check_password, languages};
use crate::auth::{
    Session, SessionId, end_session, end_sessions, hash_password, keep_account, sessions_of, store, verify_password,
};
use crate::directory::{self, LanguageLevel, Newcomer, Person, ReachKind};
use crate::error::Refusal;
use crate::i18n::{Language, Words};
use crate::ledger::{Fact, Subject};
use crate::web::views::{Account, Choice, FormState, OwnName, OwnWay, SessionLine, Spoken as SpokenRow};
use crate::web::{Fields, Page, Redirect, Site, Visit, forms, refused};
use crate::{Error, Result};

/// More names or languages than a person has.
const ROWS: usize = 12;

pub(super) async fn show(visit: Visit, State(site): State<Site>) -> Result<Page> {
    page(&visit, &site, FormState::new()).await
}

async fn page(visit: &Visit, site: &Site, form: FormState) -> Result<Page> {
    let id = visit.actor().signed_in()?;
    let view = site.db().view(visit.actor());
    let person = directory::person(&view, id).await?;
    let (email, _) = store::email_of(&view, id).await?;
    let zone = site.coalition().await?.zone.clone();
    let words = visit.words();
    let sessions = sessions_of(&view, id).await?;
    let lines = sessions.iter().map(|session| session_line(session, visit, words, &zone)).collect();
    let stands =
        [("name", person.name.clone()), ("language", person.language.tag().into()), ("rev", person.rev.to_string())];
    let form = stands
        .into_iter()
        .fold(form, |form, (field, value)| if form.value(field).is_empty() { form.with(field, value) } else { form });
    let account = Account {
        shell: visit.form_shell(site, words.say("account-title")).await?,
        form: form.clone(),
        email,
        names: person
            .names
            .iter()
            .map(|name| OwnName { name: name.clone(), tag: directory::script_of(name).to_owned() })
            .collect(),
        spoken: person
            .spoken
            .iter()
            .map(|one| SpokenRow { language: one.language.clone(), level: one.level.word().into() })
            .collect(),
        levels: levels(words),
        languages: languages(),
        reach: person
            .reach
            .iter()
            .map(|way| OwnWay { kind: way.kind.word().into(), value: way.value.clone() })
            .collect(),
        ways: ways(words),
        sessions: lines,
    };
    forms(&account, &form)
}

fn levels(words: Words) -> Vec<Choice> {
    LanguageLevel::ALL
        .iter()
        .map(|level| Choice::new(level.word(), words.say(&format!("fluency-{}", level.word()))))
        .collect()
}

fn ways(words: Words) -> Vec<Choice> {
    ReachKind::ALL.iter().map(|kind| Choice::new(kind.word(), words.say(&format!("reach-{}", kind.word())))).collect()
}

fn session_line(session: &Session, visit: &Visit, words: Words, zone: &jiff::tz::TimeZone) -> SessionLine {
    let at = |moment: crate::clock::Moment| words.date_time(moment.timestamp().to_zoned(zone.clone()).datetime());
    SessionLine {
        id: session.id.to_string(),
        device: device(&session.browser, words),
        last_used: at(session.seen_at),
        began: at(session.began_at),
        this_one: visit.session() == Some(session.id),
    }
}

/// A browser and its system in a few words, from what it calls itself.
fn device(browser: &str, words: Words) -> String {
    let first =
        |names: &[(&str, &'static str)]| names.iter().find(|(sign, _)| browser.contains(sign)).map(|(_, name)| *name);
    let program = first(&[
        ("MicroMessenger", "WeChat"),
        ("Edg/", "Edge"),
        ("Firefox", "Firefox"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
        ("curl", "curl"),
    ]);
    let system = first(&[
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ]);
    match (program, system) {
        (Some(program), Some(system)) => format!("{program}, {system}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => words.say("account-device-unknown"),
    }
}

pub(super) async fn keep_names(visit: Visit, State(site): State<Site>, fields: Fields) -> Result<Response> {
    keep(visit, site, fields, |entry, fields| {
        entry.name = directory::new_person(fields.text("name"))?;
        let others = rows(fields, "other").filter(|name| !name.is_empty());
        entry.names = others.map(directory::new_person).collect::<Result<_>>()?;
        Ok(())
    })
    .await
}

pub(super) async fn keep_spoken(visit: Visit, State(site): State<Site>, fields: Fields) -> Result<Response> {
    keep(visit, site, fields, |entry, fields| {
        let pairs = rows(fields, "speaks").zip(rows(fields, "level"));
        entry.spoken = directory::spoken(pairs)?;
        Ok(())
    })
    .await
}

pub(super) async fn keep_reach(visit: Visit, State(site): State<Site>, fields: Fields) -> Result<Response> {
    keep(visit, site, fields, |entry, fields| {
        entry.reach = directory::reach(rows(fields, "by").zip(rows(fields, "at")))?;
        Ok(())
    })
    .await
}

pub(super) async fn keep_reading(visit: Visit, State(site): State<Site>, fields: Fields) -> Result<Response> {
    keep(visit, site, fields, |entry, fields| {
        let unknown = || Refusal::at("language", "refused-language");
        entry.language = Language::parse(fields.text("language")).ok_or_else(unknown)?;
        Ok(())
    })
    .await
}

/// The rows of one kind, as they stand in the form.
fn rows<'a>(fields: &'a Fields, name: &'a str) -> impl Iterator<Item = &'a str> {
    (0..ROWS).map(move |n| fields.trimmed(&format!("{name}-{n}")))
}

/// Changes a part of one's entry, if it is still the one that the form showed.
async fn keep(
    visit: Visit,
    site: Site,
    fields: Fields,
    change: impl FnOnce(&mut Newcomer, &Fields) -> Result<()>,
) -> Result<Response> {
    let kept = try_to_keep(&visit, &site, &fields, change).await;
    answer(kept, &visit, &site, fields.keep(&["name", "language", "rev"])).await
}

async fn try_to_keep(
    visit: &Visit,
    site: &Site,
    fields: &Fields,
    change: impl FnOnce(&mut Newcomer, &Fields) -> Result<()>,
) -> Result<Redirect> {
    let id = visit.actor().signed_in()?;
    let rev = fields.text("rev").parse().map_err(|_| Error::refused("form-stale"))?;
    let mut work = site.db().work(visit.actor()).await?;
    let Person { name, names, language, spoken, reach, .. } = directory::person(&work, id).await?;
    let mut entry = Newcomer { name, names, language, spoken, reach };
    change(&mut entry, fields)?;
    directory::change_person(&work, id, rev, &entry).await?;
    work.tell(Fact::of("directory.person_changed", Subject::of("person", id)));
    work.commit().await?;
    Ok(Redirect::to("/account"))
}

pub(super) async fn change_password(visit: Visit, State(site): State<Site>, fields: Fields) -> Result<Response> {
    let changed = try_to_change(&visit, &site, &fields).await;
    answer(changed, &visit, &site, FormState::new()).await
}

async fn try_to_change(visit: &Visit, site: &Site, fields: &Fields) -> Result<Redirect> {
    let id = visit.actor().signed_in()?;
    let (email, kept) = store::email_of(&site.db().view(visit.actor()), id).await?;
    let doors = [site.keyed("account", &email)];
    if let Some(wait) = store::attempt(site.db(), &doors).await? {
        return Err(Refusal::at("current", "refused-too-many-attempts").with("seconds", wait.to_string()).into());
    }
    if !verify_password(site.hardness(), fields.text("current").to_owned(), Some(kept)).await? {
        return Err(Refusal::at("current", "refused-current-password").into());
    }
    check_password(fields.text("password"), visit.name().unwrap_or_default(), &email)?;
    let hash = hash_password(site.hardness(), fields.text("password").to_owned()).await?;
    let mut work = site.db().work(visit.actor()).await?;
    keep_account(&work, id, &email, &hash).await?;
    end_sessions(&work, id, visit.session()).await?;
    store::forget_attempts(&work, &doors[0]).await?;
    work.tell(Fact::of("auth.password_changed", Subject::of("person", id)).with("by", "self"));
    work.commit().await?;
    Ok(Redirect::to("/account"))
}

/// Ends one session, or all others where none is named.
pub(super) async fn end(visit: Visit, State(site): State<Site>, fields: Fields) -> Result<Redirect> {
    let id = visit.actor().signed_in()?;
    let mut work = site.db().work(visit.actor()).await?;
    match fields.trimmed("session") {
        "" => drop(end_sessions(&work, id, visit.session()).await?),
        named => {
            let session: SessionId = named.parse().map_err(|_| Error::NotFound)?;
            end_session(&work, id, session).await?;
        }
    }
    work.tell(Fact::of("auth.session_ended", Subject::of("person", id)));
    work.commit().await?;
    Ok(Redirect::to("/account"))
}

async fn answer(done: Result<Redirect>, visit: &Visit, site: &Site, form: FormState) -> Result<Response> {
    match done {
        Ok(redirect) => Ok(redirect.into_response()),
        Err(error) => {
            let shell = visit.form_shell(site, "").await?;
            let form = refused(error, &shell, form)?;
            Ok(page(visit, site, form).await?.into_response())
        }
    }
}

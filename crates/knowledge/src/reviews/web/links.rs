//! Answering by a link, without an account; making such links, and ending them.
//!
//! A link is made for one person, by someone who did not write the text: else a writer could say yes
//! to their own. Opening one does nothing, because chats open links to show what is behind them.

use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use foundation::access::{Actor, CircleId, PersonId};
use foundation::auth::Secret;
use foundation::clock::{DAY, Moment};
use foundation::directory;
use foundation::i18n::{Language, Words};
use foundation::ledger::Fact;
use foundation::web::shell::Shell;
use foundation::web::views::{Choice, FormState};
use foundation::web::{Fields, Page as Drawn, Redirect, Site, Visit, forms, refused};
use foundation::work::{Reads, View, Work};
use foundation::{Error, Result};

use super::answering::{FIELDS, Speaking, keep, page};
use super::drawing::{Looking, review_page};
use super::saying::Sayer;
use super::{Part, part, review_id, right_of};
use crate::pages::store as pages;
use crate::reviews::model::{AnswerLink, LinkId, Review, Said, State as Stands};
use crate::reviews::publishing::today;
use crate::reviews::views::{LinkEnded, LinksForm, MadeLink, WorkingLink};
use crate::reviews::{rules, store};

/// How long a link works where time alone ends nothing, in seconds.
const LASTS: i64 = 14 * DAY;

// ---- making links

/// The links of a review, for those who may make some: those who write the page or are asked, but
/// nobody who wrote this text. Gives nothing when the review is over.
pub(super) async fn form(
    site: &Site,
    view: &View,
    review: &Review,
    part: &Part,
    shell: &Shell,
    made: Vec<MadeLink>,
) -> Result<Option<LinksForm>> {
    let here = format!("/reviews/{}", review.id);
    if !rules::state(review, view.now()).is_open() {
        return Ok(None);
    }
    let sayer = Sayer::of(site, view, shell.words, &[review]).await?;
    let mut people = Vec::new();
    let mut working = Vec::new();
    if !review.authors.contains(&part.person) {
        for (circle, person, name) in reachable(site, view, review, part).await? {
            let label = shell
                .words
                .with("review-person-of", &[("person", name.into()), ("circle", sayer.circle(circle).into())]);
            people.push(Choice::new(format!("{circle}:{person}"), label));
        }
        for link in store::links_of(view, review.id).await?.into_iter().filter(|link| part.may_reach(link.circle)) {
            let names = store::names(view, &[link.person, link.made_by]).await?;
            let name = |person| names.get(&person).cloned().unwrap_or_default();
            let gaps = [
                ("person", name(link.person).into()),
                ("by", name(link.made_by).into()),
                ("until", sayer.when(link.ends_at).into()),
            ];
            let end = format!("{here}/links/{}/end", link.id);
            working.push(WorkingLink { said: shell.words.with("review-link-works", &gaps), end });
        }
    }
    Ok(Some(LinksForm { action: format!("{here}/links"), people, made, working, address: site.absolute(&here) }))
}

impl Part {
    /// Whether they may make links for a circle's people.
    fn may_reach(&self, circle: CircleId) -> bool {
        self.writes || self.speaks_for.contains(&circle)
    }
}

/// Everyone who may be sent a link: they may answer, and did not write the text.
async fn reachable(
    site: &Site,
    view: &impl Reads,
    review: &Review,
    part: &Part,
) -> Result<Vec<(CircleId, PersonId, String)>> {
    let day = today(site, view).await?;
    let mut people = Vec::new();
    for circle in review.asked.iter().filter(|circle| part.may_reach(**circle)) {
        let speakers = store::speakers(view, right_of(review.kind), *circle, day).await?;
        let others = speakers.into_iter().filter(|(person, _)| !review.authors.contains(person));
        people.extend(others.map(|(person, name)| (*circle, person, name)));
    }
    Ok(people)
}

pub(super) async fn make(
    visit: Visit,
    State(site): State<Site>,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let id = review_id(&id)?;
    let mut work = site.db().work(visit.actor()).await?;
    let review = store::review(&work, id).await?;
    let part = part(&visit, &work, &review).await?;
    if review.authors.contains(&part.person) {
        return Err(Error::refused("refused-link-own"));
    }
    let state = rules::state(&review, work.now());
    if !state.is_open() {
        return Err(Error::refused("refused-review-over"));
    }
    let mut made = Vec::new();
    for (circle, person, name) in reachable(&site, &work, &review, &part).await? {
        if !fields.all("to").any(|to| to == format!("{circle}:{person}")) {
            continue;
        }
        let ends_at = lasts(&state, work.now());
        let secret = store::make_link(&work, id, circle, person, ends_at).await?;
        work.tell(Fact::of("knowledge.answer_link_made", review.subject()).on_behalf(circle).with("person", person.0));
        let language = directory::person(&work, person).await?.language;
        let text = chat_text(&site, &work, &review, &name, language, &secret, ends_at).await?;
        made.push(MadeLink { name, text, language });
    }
    if made.is_empty() {
        drop(work);
        let shell = visit.form_shell(&site, "").await?;
        let form = refused(Error::refused("refused-link-nobody"), &shell, FormState::new())?;
        return Ok(page(&visit, &site, id, form, made, false).await?.into_response());
    }
    work.commit().await?;
    Ok(secretly(page(&visit, &site, id, FormState::new(), made, false).await?))
}

/// A link works a day longer than it is needed, so that whoever comes late is told so.
fn lasts(state: &Stands, now: Moment) -> Moment {
    match state {
        Stands::Waiting { until: Some(until), .. } => until.plus_seconds(DAY),
        _ => now.plus_seconds(LASTS),
    }
}

/// What to paste into a chat: who asks, about what, the link, until when; in the receiver's language.
async fn chat_text(
    site: &Site,
    view: &impl Reads,
    review: &Review,
    name: &str,
    language: Language,
    secret: &Secret,
    ends_at: Moment,
) -> Result<String> {
    let sayer = Sayer::of(site, view, Words::new(language), &[review]).await?;
    let revision = pages::revision(view, review.page, review.revision).await?;
    let link = format!("{}?lang={}", site.absolute(&format!("/answer/{}", secret.text())), language.tag());
    let gaps = [
        ("name", name.into()),
        ("asker", sayer.name(review.asked_by).into()),
        ("voice", sayer.voice(review).into()),
        ("title", revision.title.into()),
        ("link", link.into()),
        ("until", sayer.when(ends_at).into()),
    ];
    Ok(sayer.words.with("review-chat", &gaps))
}

/// Ends a link: whoever may make one for that partner, and the person it was made for.
pub(super) async fn end(
    visit: Visit,
    State(site): State<Site>,
    Path((id, link)): Path<(String, String)>,
    _fields: Fields,
) -> Result<Redirect> {
    let id = review_id(&id)?;
    let link: LinkId = link.parse().map_err(|_| Error::NotFound)?;
    let mut work = site.db().work(visit.actor()).await?;
    let review = store::review(&work, id).await?;
    let part = part(&visit, &work, &review).await?;
    let link = store::link(&work, id, link).await?;
    if !part.may_reach(link.circle) && link.person != part.person {
        return Err(Error::NotFound);
    }
    store::end_link(&work, link.id).await?;
    work.tell(Fact::of("knowledge.answer_link_ended", review.subject()).on_behalf(link.circle));
    work.commit().await?;
    Ok(Redirect::to(format!("/reviews/{id}")))
}

// ---- answering by one

/// A link that works, for this review, with which this may be said. A writer's own link says no yes,
/// also when they began to write after they made it.
pub(super) async fn living(work: &Work, secret: &Secret, review: &Review, said: &Said) -> Result<AnswerLink> {
    let link = store::link_by_token(work, secret).await?;
    if link.review != review.id {
        return Err(Error::NotFound);
    }
    if *said == Said::Yes && review.authors.contains(&link.made_by) {
        return Err(Error::refused("refused-link-own"));
    }
    Ok(link)
}

/// Finds the link of an address. Someone signed in as another person is told so, and cannot use it.
async fn found(site: &Site, visit: &Visit, text: &str) -> Result<(Secret, AnswerLink, Actor)> {
    let secret = Secret::received(text).ok_or(Error::NotFound)?;
    let link = store::link_by_token(&site.db().view(&Actor::signed_out()), &secret).await?;
    if visit.actor().person_id().is_some_and(|person| person != link.person) {
        return Err(Error::refused("refused-link-other"));
    }
    // No seat comes with a link: it answers one review, and opens nothing else.
    let actor = Actor::person(link.person, Vec::new());
    Ok((secret, link, actor))
}

/// A frame that leads nowhere on: it is one page, for one answer, and its address is a secret.
fn alone(mut shell: Shell) -> Shell {
    shell.nav = Vec::new();
    shell.sign_in = String::new();
    shell
}

/// A link that has ended and one that never was are the same page.
async fn ended(visit: &Visit, site: &Site) -> Result<Response> {
    let shell = alone(visit.form_shell(site, visit.words().say("review-link-over-title")).await?);
    Ok(secretly(Drawn::draw(&LinkEnded { shell })?.status(404)))
}

pub(super) async fn open(visit: Visit, State(site): State<Site>, Path(text): Path<String>) -> Result<Response> {
    let (_, link, actor) = match found(&site, &visit, &text).await {
        Err(Error::NotFound) => return ended(&visit, &site).await,
        other => other?,
    };
    let thanks = visit.query("answered").is_some();
    Ok(secretly(linked(&visit, &site, &link, &actor, &text, FormState::new(), thanks).await?))
}

async fn linked(
    visit: &Visit,
    site: &Site,
    link: &AnswerLink,
    actor: &Actor,
    text: &str,
    form: FormState,
    thanks: bool,
) -> Result<Drawn> {
    let view = site.db().view(actor);
    let review = store::review(&view, link.review).await?;
    let day = today(site, &view).await?;
    let speaks = store::speaks(&view, link.person, right_of(review.kind), link.circle, day).await?;
    let shell = alone(visit.form_shell(site, visit.words().say("review-title")).await?);
    let looking = Looking {
        person: link.person,
        circles: if speaks { vec![link.circle] } else { Vec::new() },
        action: format!("/answer/{text}"),
        for_whom: store::names(&view, &[link.person]).await?.remove(&link.person).unwrap_or_default(),
        thanks,
    };
    let drawn = review_page(site, &view, shell, form.clone(), &review, &looking).await?;
    forms(&drawn, &form)
}

pub(super) async fn answer(
    visit: Visit,
    State(site): State<Site>,
    Path(text): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let (secret, link, actor) = match found(&site, &visit, &text).await {
        Err(Error::NotFound) => return ended(&visit, &site).await,
        other => other?,
    };
    let speaking = Speaking { review: link.review, circle: link.circle, person: link.person, link: Some(&secret) };
    match keep(&site, &actor, speaking, &fields).await {
        Ok(()) => Ok(secretly(Redirect::to(format!("/answer/{text}?answered=1&lang={}", visit.language().tag())))),
        Err(error) => {
            let shell = visit.form_shell(&site, "").await?;
            let form = refused(error, &shell, fields.keep(FIELDS))?;
            Ok(secretly(linked(&visit, &site, &link, &actor, &text, form, false).await?))
        }
    }
}

/// An answer whose address is a secret: kept nowhere, and told to no other site.
fn secretly(answer: impl IntoResponse) -> Response {
    let mut response = answer.into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response.headers_mut().insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

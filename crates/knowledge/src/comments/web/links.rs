//! One version shared with people from outside, who comment by link and without an account.

use std::collections::HashMap;

use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use foundation::access::Actor;
use foundation::auth::Secret;
use foundation::files::{self, FileNote};
use foundation::ledger::Fact;
use foundation::web::shell::{Link, Shell};
use foundation::web::views::{Choice, FormState};
use foundation::web::{Fields, Page as Drawn, Redirect, Site, Visit, forms, refused};
use foundation::work::{Reads, View};
use foundation::{Error, Result};

use super::drawing::{Sayer, open_only};
use super::{Around, talking};
use crate::comments::model::{By, Comment, CommentId, CommentLink, CommentLinkId, Place};
use crate::comments::rules;
use crate::comments::store::{self, NewComment};
use crate::comments::views::{Outside, OutsideEnded, OutsideForm, SayForm};
use crate::pages::web::render::draw;
use crate::pages::web::{edit_address, language_of, page_id};
use crate::pages::{Publish, store as pages};

const FIELDS: &[&str] = &["name", "block", "text"];

// ---- making links

/// The links of a page, for those who may show it to people from outside.
pub(super) async fn form(
    view: &View,
    sayer: &Sayer,
    around: &Around,
    language: foundation::i18n::Language,
    made: String,
) -> Result<Option<OutsideForm>> {
    if !around.publishes {
        return Ok(None);
    }
    let here = format!("{}/comments/links", edit_address(around.page.id, language));
    let working = store::links_of(view, around.page.id, language).await?;
    Ok(Some(OutsideForm {
        days: rules::LASTS
            .iter()
            .map(|days| Choice::new(days.to_string(), sayer.words.fill("comment-link-days", "count", days)))
            .collect(),
        working: working
            .into_iter()
            .map(|(link, by)| {
                let gaps = [("by", by.into()), ("until", sayer.when(link.ends_at).into())];
                Link::new(format!("{here}/{}/end", link.id), sayer.words.with("comment-link-works", &gaps))
            })
            .collect(),
        action: here,
        made,
    }))
}

/// Makes a link to the newest kept version. It shows the text to whoever has it: that is a kind of
/// publishing, and needs that right.
pub(super) async fn make(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response> {
    let (id, language) = (page_id(&id)?, language_of(&tag)?);
    let person = visit.actor().signed_in()?;
    let mut work = site.db().work(visit.actor()).await?;
    let page = visit.actor().permit(Publish, pages::page(&work, id).await?)?;
    let edition = pages::edition(&work, id, language).await?;
    let ends_at = rules::ends(work.now(), fields.text("days"));
    let link = CommentLink {
        id: CommentLinkId::new(),
        page: id,
        language,
        revision: edition.newest,
        made_by: person,
        ends_at,
    };
    let secret = store::make_link(&work, &link).await?;
    work.tell(Fact::of("knowledge.comment_link_made", page.subject()).on_behalf(page.owner).with("link", link.id.0));
    work.commit().await?;
    let sayer = Sayer::of(&site, visit.words(), String::new()).await?;
    let gaps = [
        ("title", edition.title.into()),
        ("link", site.absolute(&format!("/comment/{}", secret.text())).into()),
        ("until", sayer.when(ends_at).into()),
    ];
    let made = sayer.words.with("comment-chat", &gaps);
    Ok(secretly(talking::page(&visit, &site, id, language, FormState::new(), made).await?))
}

pub(super) async fn end(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag, link)): Path<(String, String, String)>,
    _fields: Fields,
) -> Result<Redirect> {
    let (id, language) = (page_id(&id)?, language_of(&tag)?);
    visit.actor().signed_in()?;
    let link: CommentLinkId = link.parse().map_err(|_| Error::NotFound)?;
    let mut work = site.db().work(visit.actor()).await?;
    let page = visit.actor().permit(Publish, pages::page(&work, id).await?)?;
    store::end_link(&work, id, link).await?;
    work.tell(Fact::of("knowledge.comment_link_ended", page.subject()).on_behalf(page.owner).with("link", link.0));
    work.commit().await?;
    Ok(Redirect::to(format!("{}/comments", edit_address(id, language))))
}

// ---- from outside

async fn found(site: &Site, text: &str) -> Result<CommentLink> {
    let secret = Secret::received(text).ok_or(Error::NotFound)?;
    store::link_by_token(&site.db().view(&Actor::signed_out()), &secret).await
}

/// A frame that leads nowhere on: one version is shared, and nothing beside it.
fn alone(mut shell: Shell) -> Shell {
    shell.nav = Vec::new();
    shell.sign_in = String::new();
    shell
}

async fn ended(visit: &Visit, site: &Site) -> Result<Response> {
    let shell = alone(visit.form_shell(site, visit.words().say("comment-link-over-title")).await?);
    Ok(secretly(Drawn::draw(&OutsideEnded { shell })?.status(404)))
}

pub(super) async fn open(visit: Visit, State(site): State<Site>, Path(text): Path<String>) -> Result<Response> {
    let form = FormState::new().with("block", visit.query("block").unwrap_or_default());
    match found(&site, &text).await {
        Ok(link) => Ok(secretly(shared(&visit, &site, &link, &text, form, visit.query("said").is_some()).await?)),
        Err(Error::NotFound) => ended(&visit, &site).await,
        Err(fault) => Err(fault),
    }
}

/// The one version a link shares, with what was said through it.
async fn shared(
    visit: &Visit,
    site: &Site,
    link: &CommentLink,
    text: &str,
    form: FormState,
    thanks: bool,
) -> Result<Drawn> {
    let view = site.db().view(&Actor::signed_out());
    let revision = pages::revision(&view, link.page, link.revision).await?;
    let blocks = pages::public_text(&revision)?;
    let mut comments = store::comments(&view, link.page, link.language).await?;
    comments.retain(|one| rules::is_seen(one.place, Place::Link, one.link == Some(link.id)));
    let sayer = Sayer::of(site, visit.words(), String::new()).await?;
    let (groups, _) = sayer.groups(&blocks, open_only(comments));
    let files: HashMap<String, FileNote> = files::used_by(&view, link.page.0).await?.into_iter().collect();
    let shell = alone(visit.form_shell(site, revision.title.clone()).await?);
    let gaps = [("name", shell.site.name.clone().into()), ("until", sayer.when(link.ends_at).into())];
    let drawn = Outside {
        title: revision.title.clone(),
        language: link.language,
        standfirst: revision.standfirst.clone(),
        shared: sayer.words.with("comment-shared", &gaps),
        body: draw(&blocks, link.language, visit.words(), &files).html,
        groups,
        say: SayForm { action: format!("/comment/{text}"), blocks: sayer.blocks(&blocks), asks_name: true },
        thanks: if thanks { sayer.words.say("comment-thanks") } else { String::new() },
        shell,
        form: form.clone(),
    };
    forms(&drawn, &form)
}

pub(super) async fn say(
    visit: Visit,
    State(site): State<Site>,
    Path(text): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let link = match found(&site, &text).await {
        Err(Error::NotFound) => return ended(&visit, &site).await,
        other => other?,
    };
    match try_to_say(&site, &text, &link, &fields).await {
        Ok(()) => Ok(secretly(Redirect::to(format!("/comment/{text}?said=1&lang={}", visit.language().tag())))),
        Err(error) => {
            let shell = visit.form_shell(&site, "").await?;
            let form = refused(error, &shell, fields.keep(FIELDS))?;
            Ok(secretly(shared(&visit, &site, &link, &text, form, false).await?))
        }
    }
}

async fn try_to_say(site: &Site, text: &str, link: &CommentLink, fields: &Fields) -> Result<()> {
    let name = rules::name(fields.text("name"))?;
    let body = rules::body(fields.text("text"))?;
    let actor = Actor::signed_out();
    let view = site.db().view(&actor);
    let blocks = pages::public_text(&pages::revision(&view, link.page, link.revision).await?)?;
    let (block, words) = rules::block(&blocks, fields.text("block"))?;
    let mut work = site.db().work(&actor).await?;
    // Asked again within the work: it may have been ended meanwhile.
    let secret = Secret::received(text).ok_or(Error::NotFound)?;
    store::link_by_token(&work, &secret).await?;
    let (in_all, lately) = store::came_by(&work, link.id, work.now().plus_seconds(-rules::SOON)).await?;
    rules::one_more(in_all, lately)?;
    let comment = Comment {
        id: CommentId::new(),
        parent: None,
        block,
        quote: rules::quote(&words, ""),
        by: By::Link(name),
        place: Place::Link,
        link: Some(link.id),
        body,
        at: work.now(),
        resolved: None,
    };
    let page = pages::page_asked_about(&work, link.page).await?;
    let told = Fact::of("knowledge.comment_made", page.subject())
        .on_behalf(page.owner)
        .with("comment", comment.id.0)
        .with("place", Place::Link.word())
        .with("link", link.id.0);
    let (page, language, revision) = (link.page, link.language, Some(link.revision));
    store::add(&work, &NewComment { page, language, revision, comment }).await?;
    work.tell(told);
    work.commit().await
}

/// An answer whose address is a secret: kept nowhere, and told to no other site.
fn secretly(answer: impl IntoResponse) -> Response {
    let mut response = answer.into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response.headers_mut().insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

//! Talking about a page, signed in.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use foundation::blocks::BlockId;
use foundation::i18n::Language;
use foundation::ledger::Fact;
use foundation::web::shell::Link;
use foundation::web::views::FormState;
use foundation::web::{Fields, Page as Drawn, Redirect, Site, Visit, forms, refused};
use foundation::work::{Reads, View};
use foundation::{Error, Result};

use super::drawing::{Sayer, open_only};
use super::{Around, around, links};
use crate::comments::model::{By, Comment, CommentId, Place};
use crate::comments::rules;
use crate::comments::store::{self, NewComment};
use crate::comments::views::{CommentsPage, CommentsPart, SayForm};
use crate::pages::PageId;
use crate::pages::web::{edit_address, language_of, page_id};

const FIELDS: &[&str] = &["block", "quote", "text", "parent"];

fn comments_address(id: PageId, language: Language) -> String {
    format!("{}/comments", edit_address(id, language))
}

pub(super) async fn open(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
) -> Result<Drawn> {
    let (id, language) = (page_id(&id)?, language_of(&tag)?);
    let block = visit.query("block").unwrap_or_default();
    let form = FormState::new().with("block", block);
    if visit.query("part").is_some() {
        return part(&visit, &site, id, language, form).await;
    }
    page(&visit, &site, id, language, form, String::new()).await
}

/// The comments someone sees here, of all blocks or of one.
async fn seen(view: &View, around: &Around, language: Language, block: &str) -> Result<Vec<Comment>> {
    let mut comments = store::comments(view, around.page.id, language).await?;
    comments.retain(|one| rules::is_seen(one.place, around.place, false));
    if let Ok(block) = block.parse::<BlockId>() {
        comments.retain(|one| one.block == block);
    }
    Ok(comments)
}

/// The comments of a page, with the form to say more.
pub(super) async fn page(
    visit: &Visit,
    site: &Site,
    id: PageId,
    language: Language,
    form: FormState,
    made: String,
) -> Result<Drawn> {
    let view = site.db().view(visit.actor());
    let around = around(visit, site, &view, id, language).await?;
    let here = comments_address(id, language);
    let all = visit.query("all").is_some();
    let block = form.value("block").to_owned();
    let mut comments = seen(&view, &around, language, &block).await?;
    if !all {
        comments = open_only(comments);
    }
    let sayer = Sayer::of(site, visit.words(), here.clone()).await?;
    let (groups, gone) = sayer.groups(&around.text, comments);
    let other = if all {
        Link::new(here.clone(), sayer.words.say("comments-open-only"))
    } else {
        Link::new(format!("{here}?all=1"), sayer.words.say("comments-all"))
    };
    let drawn = CommentsPage {
        shell: visit.form_shell(site, visit.words().say("comments-title")).await?,
        title: around.edition.title.clone(),
        language,
        back: match around.place {
            Place::Desk => edit_address(id, language),
            _ => around.edition.address(),
        },
        groups,
        gone,
        say: SayForm { action: here, blocks: sayer.blocks(&around.text), asks_name: false },
        other,
        links: links::form(&view, &sayer, &around, language, made).await?,
        form: form.clone(),
    };
    forms(&drawn, &form)
}

/// The comments of one block without a frame.
async fn part(visit: &Visit, site: &Site, id: PageId, language: Language, form: FormState) -> Result<Drawn> {
    let view = site.db().view(visit.actor());
    let around = around(visit, site, &view, id, language).await?;
    let here = comments_address(id, language);
    let comments = open_only(seen(&view, &around, language, form.value("block")).await?);
    let sayer = Sayer::of(site, visit.words(), here.clone()).await?;
    let (groups, gone) = sayer.groups(&around.text, comments);
    let drawn = CommentsPart {
        shell: visit.form_shell(site, "").await?,
        language,
        threads: groups.into_iter().flat_map(|group| group.threads).chain(gone).collect(),
        say: SayForm { action: here, blocks: Vec::new(), asks_name: false },
        form: form.clone(),
    };
    forms(&drawn, &form)
}

pub(super) async fn say(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response> {
    let (id, language) = (page_id(&id)?, language_of(&tag)?);
    match try_to_say(&visit, &site, id, language, &fields).await {
        Ok(block) => {
            let to = format!("{}?block={block}", comments_address(id, language));
            // Where it was sent from one block's part of the desk, that part comes back.
            let to = if fields.has("part") { format!("{to}&part=1") } else { to };
            Ok(Redirect::to(to).into_response())
        }
        Err(error) => {
            let shell = visit.form_shell(&site, "").await?;
            let form = refused(error, &shell, fields.keep(FIELDS))?;
            Ok(match fields.has("part") {
                true => part(&visit, &site, id, language, form).await?,
                false => page(&visit, &site, id, language, form, String::new()).await?,
            }
            .into_response())
        }
    }
}

async fn try_to_say(visit: &Visit, site: &Site, id: PageId, language: Language, fields: &Fields) -> Result<BlockId> {
    let person = visit.actor().signed_in()?;
    let view = site.db().view(visit.actor());
    let around = around(visit, site, &view, id, language).await?;
    let body = rules::body(fields.text("text"))?;
    let parent = parent(&view, &around, language, fields.text("parent")).await?;
    let (block, words) = match &parent {
        Some(parent) => (parent.block, parent.quote.clone()),
        None => {
            let (block, words) = rules::block(&around.text, fields.text("block"))?;
            (block, rules::quote(&words, fields.text("quote")))
        }
    };
    // A reply is seen by those who see what it answers.
    let (place, link) = parent.as_ref().map_or((around.place, None), |parent| (parent.place, parent.link));
    let mut work = site.db().work(visit.actor()).await?;
    let by = By::Person(person, String::new());
    let comment = Comment {
        id: CommentId::new(),
        parent: parent.as_ref().map(|parent| parent.id),
        block,
        quote: words,
        by,
        place,
        link,
        body,
        at: work.now(),
        resolved: None,
    };
    let told = Fact::of("knowledge.comment_made", around.page.subject())
        .on_behalf(around.page.owner)
        .with("comment", comment.id.0)
        .with("place", place.word());
    store::add(&work, &NewComment { page: id, language, revision: around.revision, comment }).await?;
    work.tell(told);
    work.commit().await?;
    Ok(block)
}

/// The thread a reply answers: one that this person sees.
async fn parent(view: &View, around: &Around, language: Language, id: &str) -> Result<Option<Comment>> {
    if id.is_empty() {
        return Ok(None);
    }
    let id: CommentId = id.parse().map_err(|_| Error::NotFound)?;
    let parent = store::comment(view, around.page.id, language, id).await?;
    let fits = parent.parent.is_none() && rules::is_seen(parent.place, around.place, false);
    if fits { Ok(Some(parent)) } else { Err(Error::NotFound) }
}

pub(super) async fn resolve(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag, comment)): Path<(String, String, String)>,
    fields: Fields,
) -> Result<Redirect> {
    settle(&visit, &site, (&id, &tag, &comment), &fields, true).await
}

pub(super) async fn reopen(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag, comment)): Path<(String, String, String)>,
    fields: Fields,
) -> Result<Redirect> {
    settle(&visit, &site, (&id, &tag, &comment), &fields, false).await
}

/// Whoever works on the page resolves what was said about it, and so does whoever said it.
async fn settle(
    visit: &Visit,
    site: &Site,
    (id, tag, comment): (&str, &str, &str),
    fields: &Fields,
    is_resolved: bool,
) -> Result<Redirect> {
    let (id, language) = (page_id(id)?, language_of(tag)?);
    let view = site.db().view(visit.actor());
    let around = around(visit, site, &view, id, language).await?;
    let person = visit.actor().signed_in()?;
    let thread = parent(&view, &around, language, comment).await?.ok_or(Error::NotFound)?;
    let own = matches!(thread.by, By::Person(by, _) if by == person);
    if around.place != Place::Desk && !own {
        return Err(Error::Forbidden(<crate::pages::Write as foundation::access::Right>::NAME));
    }
    if thread.resolved.is_some() != is_resolved {
        let mut work = site.db().work(visit.actor()).await?;
        store::resolve(&work, thread.id, is_resolved).await?;
        let kind = if is_resolved { "knowledge.comment_resolved" } else { "knowledge.comment_reopened" };
        work.tell(Fact::of(kind, around.page.subject()).on_behalf(around.page.owner).with("comment", thread.id.0));
        work.commit().await?;
    }
    let part = if fields.has("part") { "&part=1" } else { "" };
    let all = if is_resolved { "" } else { "&all=1" };
    Ok(Redirect::to(format!("{}?block={}{all}{part}", comments_address(id, language), thread.block)))
}

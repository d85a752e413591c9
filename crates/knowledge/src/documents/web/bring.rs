//! The box that a document is put into, and what happens to it on the way in.

use std::collections::HashMap;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use foundation::access::{CircleId, Right};
use foundation::blocks::{Text, TextError};
use foundation::clock::DAY;
use foundation::error::Refusal;
use foundation::files::{self, Clean, clean};
use foundation::i18n::Language;
use foundation::ledger::{Fact, Subject};
use foundation::web::shell::Link;
use foundation::web::views::FormState;
use foundation::web::{Page as Drawn, Redirect, Site, Upload, Visit, forms, refused};
use foundation::work::Reads;
use foundation::{Error, Result};

use crate::documents::model::{Brought, BroughtId, SaidOn};
use crate::documents::store;
use crate::documents::views::Bring;
use crate::imports::rules::{fill, name_of, places};
use crate::imports::{Document, Found, LeftOut, Limits, Note, Outcome, Pasted, Place, Reason, Unfit, What};
use crate::imports::{document, pasted};
use crate::pages::store as pages;
use crate::pages::web::{edit_address, language_of, open, page_id};
use crate::pages::{Page, Write};

/// So long a document waits for its bringer.
const WAITS: i64 = 7 * DAY;
/// Longest name that is kept of a file, in characters.
const NAME_AT_MOST: usize = 200;

/// Where a document goes: to a page in a language, or to a new one at a circle's desk.
pub(super) enum Goal {
    New(CircleId),
    Page(Page, Language),
}

impl Goal {
    fn circle(&self) -> CircleId {
        match self {
            Self::New(circle) => *circle,
            Self::Page(page, _) => page.owner,
        }
    }

    fn address(&self) -> String {
        match self {
            Self::New(_) => "/pages/bring".to_owned(),
            Self::Page(page, language) => format!("{}/bring", edit_address(page.id, *language)),
        }
    }
}

/// The circle at whose desk this person writes: the first that lets them.
pub(super) fn desk(visit: &Visit) -> Result<CircleId> {
    visit.actor().signed_in()?;
    visit.actor().circles_with(Write).next().ok_or(Error::Forbidden(<Write as Right>::NAME))
}

async fn goal_of(visit: &Visit, site: &Site, id: &str, tag: &str) -> Result<Goal> {
    let (id, language) = (page_id(id)?, language_of(tag)?);
    let page = open(visit, &site.db().view(visit.actor()), id).await?;
    // Who only publishes there may not write there.
    visit.actor().permit(Write, page.clone())?;
    Ok(Goal::Page(page, language))
}

pub(super) async fn new(visit: Visit, State(site): State<Site>) -> Result<Drawn> {
    let goal = Goal::New(desk(&visit)?);
    shown(&visit, &site, &goal, FormState::new()).await
}

pub(super) async fn page(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
) -> Result<Drawn> {
    let goal = goal_of(&visit, &site, &id, &tag).await?;
    shown(&visit, &site, &goal, FormState::new()).await
}

async fn shown(visit: &Visit, site: &Site, goal: &Goal, form: FormState) -> Result<Drawn> {
    let words = visit.words();
    let view = site.db().view(visit.actor());
    let (page, language) = match goal {
        Goal::New(_) => (None, None),
        Goal::Page(page, language) => (Some(page.id), Some(*language)),
    };
    let waiting = store::waiting(&view, visit.actor().signed_in()?, page, language).await?;
    let zone = site.coalition().await?.zone.clone();
    let waits = |one: store::Waiting| {
        let named = [&one.title, &one.name].into_iter().find(|name| !name.is_empty()).cloned();
        let what = named.unwrap_or_else(|| words.say("documents-pasted"));
        let gaps = [("what", what.into()), ("when", words.date(one.made_at.date(&zone)).into())];
        Link::new(address(one.id), words.with("documents-waiting", &gaps))
    };
    let drawn = Bring {
        shell: visit.form_shell(site, words.say("documents-bring-title")).await?,
        form: form.clone(),
        action: goal.address(),
        page: target(&view, goal).await?,
        largest: words.fill("imports-size", "count", site.config().upload_mib),
        waiting: waiting.into_iter().map(waits).collect(),
    };
    forms(&drawn, &form)
}

/// The page that a document is for, with the way to it.
async fn target(view: &impl Reads, goal: &Goal) -> Result<Option<Link>> {
    let Goal::Page(page, language) = goal else { return Ok(None) };
    let title = match pages::edition(view, page.id, *language).await {
        Ok(edition) => edition.title,
        Err(Error::NotFound) => language.name().to_owned(),
        Err(fault) => return Err(fault),
    };
    Ok(Some(Link::new(edit_address(page.id, *language), title)))
}

pub(super) fn address(id: BroughtId) -> String {
    format!("/brought/{id}")
}

pub(super) async fn bring_new(visit: Visit, State(site): State<Site>, upload: Upload) -> Result<Response> {
    let goal = Goal::New(desk(&visit)?);
    bring(&visit, &site, goal, upload).await
}

pub(super) async fn bring_page(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
    upload: Upload,
) -> Result<Response> {
    let goal = goal_of(&visit, &site, &id, &tag).await?;
    bring(&visit, &site, goal, upload).await
}

async fn bring(visit: &Visit, site: &Site, goal: Goal, upload: Upload) -> Result<Response> {
    let kept = upload.fields.keep(&["text"]);
    match take_in(visit, site, &goal, upload).await {
        Ok(id) => Ok(Redirect::to(address(id)).into_response()),
        Err(error) => {
            let shell = visit.form_shell(site, "").await?;
            let form = refused(error, &shell, kept)?;
            Ok(shown(visit, site, &goal, form).await?.into_response())
        }
    }
}

/// A document that was read, with its pictures cleaned.
struct Ready {
    document: Document,
    text: Text,
    /// The name a text knows a picture by, and the picture.
    pictures: Vec<(String, Clean)>,
}

/// Reads, cleans, and keeps for later.
async fn take_in(visit: &Visit, site: &Site, goal: &Goal, upload: Upload) -> Result<BroughtId> {
    let name = match upload.files.as_slice() {
        [] => String::new(),
        [first, ..] => crate::imports::rules::shorten(&first.name, NAME_AT_MOST),
    };
    let from = if upload.files.is_empty() { "paste" } else { "file" };
    let Ready { document, text, pictures } = tokio::task::spawn_blocking(move || ready(upload)).await??;
    let mut shelved = HashMap::new();
    for (name, clean) in pictures {
        let hash = site.shelf().put(&clean).await?;
        shelved.insert(name, (hash, clean));
    }
    foundation::testing_point("documents.shelved");
    let mut work = site.db().work(visit.actor()).await?;
    let now = work.now();
    let blocks = text.blocks();
    let said = document.draft.brought.into_iter().filter_map(|note| {
        let block = blocks.get(note.block).or(blocks.last())?.id;
        Some(SaidOn { block, said: note.said })
    });
    let brought = Brought {
        id: BroughtId::new(),
        person: visit.actor().signed_in()?,
        page: if let Goal::Page(page, _) = goal { Some(page.id) } else { None },
        language: match goal {
            Goal::Page(_, language) => *language,
            Goal::New(_) => Language::parse(&document.draft.language).unwrap_or(visit.language()),
        },
        name,
        title: document.draft.title,
        standfirst: document.draft.standfirst.unwrap_or_default(),
        notes: document.draft.notes,
        left_out: document.left_out,
        said: said.collect(),
        text: text.clone(),
        made_at: now,
        ends_at: now.plus_seconds(WAITS),
    };
    let mut uses = Vec::new();
    for (name, (hash, clean)) in &shelved {
        files::keep(&work, hash, clean).await?;
        uses.push((name.clone(), hash.clone()));
    }
    store::add(&work, &brought, goal.circle(), &uses).await?;
    let told = Fact::of("knowledge.document_brought", Subject::from(brought.id)).on_behalf(goal.circle());
    work.tell(told.with("from", from).with("blocks", i64::try_from(blocks.len()).unwrap_or(i64::MAX)));
    work.commit().await?;
    Ok(brought.id)
}

/// What came, as blocks, with its pictures made safe. Slow; for a thread that may wait.
fn ready(upload: Upload) -> Result<Ready> {
    let limits = Limits::default();
    let (field, read) = if upload.files.is_empty() {
        let (html, words) = (upload.fields.text("html"), upload.fields.text("text"));
        let what = if html.trim().is_empty() { Pasted::Words(words) } else { Pasted::Html(html) };
        if html.trim().is_empty() && words.trim().is_empty() {
            return Err(Refusal::at("text", "refused-document-empty").into());
        }
        ("text", pasted(what, &limits))
    } else {
        let files = upload.files.into_iter().map(|file| Found { source: file.name, bytes: file.bytes.to_vec() });
        ("file", document(files.collect(), &limits))
    };
    let mut document = read.map_err(|unfit| refusal(field, unfit))?;
    let pictures = pictures(&mut document);
    let body = fill(&document.draft.body, |place| match place {
        Place::Asset(source) => Some(name_of(source).to_owned()),
        Place::Page(_) => Some("#".to_owned()),
    });
    let text = Text::from_markdown(&body, None).map_err(|error| {
        let key = match error {
            TextError::TooLarge => "text-too-large",
            TextError::TooDeep => "text-too-deep",
            TextError::TooTangled => "text-too-tangled",
        };
        Refusal::at(field, key)
    })?;
    if text.blocks().is_empty() {
        return Err(Refusal::at(field, "refused-document-empty").into());
    }
    Ok(Ready { document, text, pictures })
}

fn refusal(field: &'static str, unfit: Unfit) -> Refusal {
    match (field, unfit) {
        ("text", Unfit::LeftOut(Reason::TooLarge) | Unfit::Refused(crate::imports::Refusal::TooLarge)) => {
            Refusal::at(field, "text-too-large")
        }
        ("text", Unfit::LeftOut(Reason::Empty)) => Refusal::at(field, "refused-document-empty"),
        _ => Refusal::at(field, unfit.key()),
    }
}

/// The pictures that the text shows, decoded and written anew.
fn pictures(document: &mut Document) -> Vec<(String, Clean)> {
    let mut kept: Vec<(String, Clean)> = Vec::new();
    for place in places(&document.draft.body) {
        let Place::Asset(source) = place else { continue };
        let name = name_of(&source).to_owned();
        if kept.iter().any(|(known, _)| *known == name) {
            continue;
        }
        let Some(asset) = document.assets.iter().find(|asset| asset.source == source) else { continue };
        match clean(&asset.bytes) {
            Ok(clean) => kept.push((name, clean)),
            Err(_) => {
                let reason = Reason::Unreadable;
                if !document.left_out.iter().any(|left| left.source == name) {
                    document.left_out.push(LeftOut { source: name.clone(), reason });
                    document.draft.notes.push(Note::new(Outcome::LeftOut, What::ImageMissing, &name));
                }
            }
        }
    }
    kept
}

//! The desk: the list of cards, and one card alone.

use axum::extract::{Path, State};
use foundation::Result;
use foundation::sharing as shared;
use foundation::web::shell::{Flash, Link, Shell};
use foundation::web::views::{Choice, FormState};
use foundation::web::{Page as Drawn, Site, Visit};
use foundation::work::View;

use super::cards::{Drawing, Opening, adds};
use super::room::Room;
use crate::drafts::model::{Draft, Part};
use crate::drafts::store;
use crate::drafts::views::{CardPart, Desk, Outdated, Person, Publishing};
use crate::pages::{Edition, Publish, Significance, Write, store as pages};

/// Deeds that may just have been done, as the address says; each has a sentence.
const DONE: [&str; 13] = [
    "kept",
    "added",
    "moved",
    "joined",
    "out",
    "turned",
    "back",
    "version",
    "published",
    "merged",
    "given-up",
    "taken-up",
    "new",
];

/// What is shown beside the cards when a form was refused or kept open.
#[derive(Default)]
pub(super) struct Showing<'a> {
    /// The card that is open, and how.
    pub(super) open: Option<(Part, Opening<'a>)>,
    /// The form for keeping a version.
    pub(super) publishing: Option<FormState>,
}

pub(super) async fn show(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
) -> Result<Drawn> {
    let (room, view) = Room::enter(visit, site, &id, &tag).await?;
    let draft = store::draft(&view, &room.page, room.language).await?;
    let asked = |name: &str| room.visit.query(name).and_then(|part| part.parse::<Part>().ok());
    let asked = |name: &str| asked(name).filter(|part| draft.words(*part).is_some());
    let opened = asked("block").map(|part| (part, begun(&room, part, &draft)));
    if room.visit.query("part").as_deref() == Some("card") {
        let drawing = Drawing::of(&room, &view, &draft).await?;
        let card = match (opened, asked("card")) {
            (Some((part, opening)), _) => drawing.open(part, opening),
            (None, Some(part)) => drawing.card(part, None),
            (None, None) => return Err(foundation::Error::NotFound),
        };
        return Drawn::draw(&CardPart { shell: room.visit.form_shell(&room.site, "").await?, card });
    }
    let opened = opened.or_else(|| title_first(&draft));
    desk(&room, &view, &draft, Showing { open: opened, ..Showing::default() }).await
}

/// A new block of a kind that has a mark begins with it.
fn begun<'a>(room: &Room, part: Part, draft: &Draft) -> Opening<'a> {
    let empty = part.block().is_some() && draft.words(part).is_some_and(str::is_empty);
    let wish = room.visit.query("as").unwrap_or_default();
    Opening { wrote: empty.then(|| super::typed::begins(&wish)), ..Opening::default() }
}

/// In a language that has no words yet, the title is written first.
fn title_first<'a>(draft: &Draft) -> Option<(Part, Opening<'a>)> {
    (draft.head.title.is_empty() && draft.cards.is_empty()).then(|| (Part::Title, Opening::default()))
}

/// Draws the desk.
pub(super) async fn desk(room: &Room, view: &View, draft: &Draft, mut showing: Showing<'_>) -> Result<Drawn> {
    let status = showing
        .open
        .as_ref()
        .is_some_and(|(_, opening)| opening.refused.is_some() || opening.clash.is_some() || !opening.gone.is_empty());
    let status = status || showing.publishing.as_ref().is_some_and(|form| !form.problems.is_empty());
    let newest =
        store::newest(view, room.page.id, room.language).await?.map(|(edition, revision, _)| (edition, revision));
    let drawing = Drawing::of(room, view, draft).await?;
    let mut open = showing.open.take();
    let mut card = |part: Part| match open.take_if(|(wanted, _)| *wanted == part) {
        Some((_, opening)) => drawing.open(part, opening),
        None => drawing.card(part, None),
    };
    let above = [Part::Title, Part::Standfirst].map(&mut card).into();
    let mut cards: Vec<_> = draft.cards.iter().map(|one| card(Part::Block(one.id))).collect();
    let below = [Part::Credits, Part::Slug].map(&mut card).into();
    // A block that was taken out while someone wrote in it: their words come last.
    cards.extend(open.map(|(part, opening)| drawing.open(part, opening)));
    let edition = newest.as_ref().map(|(edition, _)| edition);
    let (state, sign) = state(room, draft, &drawing, edition);
    let page = Desk {
        shell: shell(room, view, draft).await?,
        here: room.here(),
        language: room.language,
        me: room.visit.actor().name_in_ledger(),
        rev: draft.rev,
        refused: showing.publishing.clone().unwrap_or_default(),
        above,
        cards,
        below,
        adds: adds(room.visit.words()),
        state,
        sign,
        people: people(room, view).await?,
        outdated: outdated(room, view, draft, edition).await?,
        publishing: publishing(room, view, draft, edition, showing.publishing).await?,
        give_up: if draft.is_kept() && draft.base.is_some() {
            format!("{}/giving-up", room.here())
        } else {
            String::new()
        },
        ways: ways(room, edition),
    };
    Ok(Drawn::draw(&page)?.status(if status { 422 } else { 200 }))
}

async fn shell(room: &Room, view: &View, draft: &Draft) -> Result<Shell> {
    let words = room.visit.words();
    let title = if draft.head.title.is_empty() { words.say("draft-untitled") } else { draft.head.title.clone() };
    let mut shell = room.visit.form_shell(&room.site, words.fill("draft-desk-title", "title", title)).await?;
    shell.pillar = room.page.section.as_ref().map(|section| section.pillar);
    let Some(done) = room.visit.query("done").filter(|done| DONE.contains(&done.as_str())) else { return Ok(shell) };
    let undo = |href: String| Some(Link::new(href, words.say("draft-undo")));
    let undo = match (done.as_str(), room.visit.query("what").and_then(|part| part.parse::<Part>().ok())) {
        ("out", Some(Part::Block(block))) => {
            let gone = store::gone(view, room.page.id, room.language, block).await.is_ok();
            if gone { undo(format!("{}/gone/{block}/return", room.here())) } else { None }
        }
        ("given-up", _) if store::given_up(view, room.page.id, room.language).await?.is_some() => {
            undo(format!("{}/giving-up/undo", room.here()))
        }
        _ => None,
    };
    shell.flash = Some(Flash { text: words.say(&format!("draft-done-{done}")), undo });
    Ok(shell)
}

/// Where it stands: what, with whom, since when, what next.
pub(super) fn state(
    room: &Room,
    draft: &Draft,
    drawing: &Drawing<'_>,
    edition: Option<&Edition>,
) -> (String, &'static str) {
    let words = room.visit.words();
    let public = edition.is_some_and(|edition| edition.public.is_some());
    match &draft.changed {
        Some(trace) if draft.is_kept() => {
            let key = if public { "draft-state-changed" } else { "draft-state-new" };
            (drawing.who_when(key, trace), "now")
        }
        _ if edition.is_some_and(|edition| edition.public == Some(edition.newest)) => {
            (words.say("draft-state-public"), "done")
        }
        _ if public => (words.say("draft-state-newer"), "now"),
        _ if edition.is_some() => (words.say("draft-state-kept"), "now"),
        _ => (words.say("draft-state-empty"), ""),
    }
}

/// Who has it open, the reader of this page apart.
pub(super) async fn people(room: &Room, view: &View) -> Result<Vec<Person>> {
    let words = room.visit.words();
    let here = store::here(view, room.page.id, room.language).await?;
    let others = here.into_iter().filter(|one| Some(one.person) != room.visit.actor().person_id());
    Ok(others
        .map(|one| Person {
            at: if one.part.is_empty() { String::new() } else { words.say("draft-here-writing") },
            name: one.name,
        })
        .collect())
}

async fn outdated(room: &Room, view: &View, draft: &Draft, edition: Option<&Edition>) -> Result<Option<Outdated>> {
    let Some(edition) = edition.filter(|edition| draft.is_kept() && draft.base != Some(edition.newest)) else {
        return Ok(None);
    };
    let revision = pages::revision(view, room.page.id, edition.newest).await?;
    let said = super::merging::said(room, view, &revision).await?;
    Ok(Some(Outdated { said, action: format!("{}/merging", room.here()) }))
}

async fn publishing(
    room: &Room,
    view: &View,
    draft: &Draft,
    edition: Option<&Edition>,
    form: Option<FormState>,
) -> Result<Option<Publishing>> {
    let words = room.visit.words();
    let stale = edition.is_some_and(|edition| draft.is_kept() && draft.base != Some(edition.newest));
    let may_keep = draft.is_kept() && !stale;
    let waits = edition.is_some_and(|edition| edition.public != Some(edition.newest));
    let may_publish = room.visit.actor().holds(Publish, &[room.page.owner]) && !stale && (may_keep || waits);
    if !may_keep && !may_publish {
        return Ok(None);
    }
    let fresh = || {
        FormState::new()
            .with("significance", Significance::Content.word())
            .with("on_behalf", room.page.owner.to_string())
    };
    let choice = |significance: Significance| {
        let key = format!("draft-significance-{}", significance.word());
        Choice::new(significance.word(), words.say(&key)).hint(words.say(&format!("{key}-hint")))
    };
    let level = shared::sharing_of(view, room.page.id.0).await?.level;
    let coalition = room.site.coalition().await?;
    let circles = room.visit.actor().circles_with(Write);
    let behalves = circles.filter_map(|circle| {
        let name = coalition.circle_name(circle, room.visit.language())?;
        Some(Choice::new(circle.to_string(), name))
    });
    Ok(Some(Publishing {
        form: form.unwrap_or_else(fresh),
        action: format!("{}/versions", room.here()),
        significances: [Significance::Wording, Significance::Content, Significance::Meaning].map(choice).into(),
        behalves: behalves.collect(),
        audience: words.fill("draft-audience", "who", words.say(&format!("level-{}", level.word()))),
        settings: format!("{}/settings", room.here()),
        may_keep,
        may_publish,
    }))
}

fn ways(room: &Room, edition: Option<&Edition>) -> Vec<Link> {
    let words = room.visit.words();
    let here = room.here();
    let mut ways = vec![
        Link::new(format!("{here}/look"), words.say("draft-way-look")),
        Link::new(format!("{here}/check"), words.say("draft-way-check")),
        Link::new(format!("{here}/bring"), words.say("draft-way-bring")),
    ];
    if let Some(edition) = edition.filter(|edition| edition.public.is_some()) {
        ways.push(Link::new(edition.address(), words.say("page-read-it")));
    }
    if edition.is_some() {
        ways.push(Link::new(format!("{here}/review"), words.say("review-desk-title")));
        ways.push(Link::new(format!("{here}/comments"), words.say("comments-title")));
        ways.push(Link::new(format!("{here}/history"), words.say("page-history")));
        ways.push(Link::new(format!("{here}/settings"), words.say("draft-way-settings")));
        ways.push(Link::new(format!("/pages/{}/care", room.page.id), words.say("draft-way-care")));
    }
    ways.push(Link::new(format!("{here}/whole"), words.say("draft-way-whole")));
    ways
}

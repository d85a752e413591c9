//! What someone is told of what they did: a page to go to, or, for a script, the same in pieces.

use axum::response::{IntoResponse, Response};
use foundation::i18n::Value;
use foundation::web::{Fields, Page as Drawn, Redirect};
use foundation::{Error, Result};
use serde::Serialize;

use super::cards::{Drawing, Opening};
use super::desk::{self, Showing};
use super::room::Room;
use super::saving::{Ask, Deed, Outcome};
use super::typed;
use crate::drafts::model::{Draft, Part};
use crate::drafts::store;
use crate::drafts::views::{Card, CardPart};

/// What a form says of itself beside its words.
pub(super) struct Sent {
    script: bool,
    since: i64,
    add: String,
}

impl Sent {
    pub(super) fn of(fields: &Fields) -> Self {
        Self {
            script: fields.text("as") == "json",
            since: fields.text("since").parse().unwrap_or(0),
            add: fields.text("add").to_owned(),
        }
    }
}

/// The same for a script.
#[derive(Serialize, Default)]
pub(super) struct Told {
    rev: i64,
    /// "Kept at 2:03 pm"; empty where nothing was kept.
    said: String,
    /// What stands in the part now.
    words: String,
    /// Whether that is not what was sent alone: somebody else's words came into it.
    merged: bool,
    /// Cards that are not what they were, drawn.
    cards: Vec<CardTold>,
    /// The blocks in their order; empty where it did not change.
    order: Vec<String>,
    /// The card to go to.
    open: String,
    /// What is said of the deed, once.
    flash: String,
    /// The way back, posted; empty without one.
    undo: String,
    undo_label: String,
    /// A card that wants something: a choice, or other words.
    asks: String,
    /// Where the draft stands.
    state: String,
}

#[derive(Serialize)]
pub(super) struct CardTold {
    pub(super) id: String,
    pub(super) html: String,
    pub(super) words: String,
}

/// Answers a deed.
pub(super) async fn answer(room: &Room, ask: &Ask<'_>, sent: &Sent, outcome: Result<Outcome>) -> Result<Response> {
    match outcome {
        Ok(Outcome::Done(draft, next)) if sent.script => done_told(room, ask, sent, &draft, next).await,
        Ok(Outcome::Done(_, next)) => Ok(way_on(room, ask, sent, next).into_response()),
        Ok(Outcome::Clash(draft, clash)) => {
            let opening = Opening { clash: Some(&clash), kind: ask.kind, ..Opening::default() };
            again(room, sent, &draft, clash.part, opening).await
        }
        Ok(Outcome::Gone(draft)) => {
            let Some(part @ Part::Block(_)) = ask.part else { return Err(Error::NotFound) };
            let gone = gone_words(room, &draft, part).await?;
            let opening = Opening { wrote: wrote(ask), kind: ask.kind, gone, ..Opening::default() };
            again(room, sent, &draft, part, opening).await
        }
        Err(Error::Refused(refusal)) => {
            let Some(part) = ask.part else { return Err(Error::Refused(refusal)) };
            let view = room.site.db().view(room.visit.actor());
            let draft = store::draft(&view, &room.page, room.language).await?;
            let was = ask.words.as_ref().map(|(was, _)| *was);
            let opening =
                Opening { wrote: wrote(ask), was, kind: ask.kind, refused: Some(refusal), ..Opening::default() };
            again(room, sent, &draft, part, opening).await
        }
        Err(other) => Err(other),
    }
}

fn wrote<'a>(ask: &'a Ask<'_>) -> Option<&'a str> {
    ask.words.as_ref().map(|(_, wrote)| wrote.as_str())
}

async fn gone_words(room: &Room, draft: &Draft, part: Part) -> Result<String> {
    let words = room.visit.words();
    let view = room.site.db().view(room.visit.actor());
    let Some(block) = part.block() else { return Ok(words.say("draft-gone")) };
    match store::gone(&view, room.page.id, room.language, block).await {
        Ok(gone) => {
            let names = store::names(&view, [gone.taken.by.as_str()]).await?;
            let who = names.get(&gone.taken.by).cloned().unwrap_or_else(|| words.say("history-by-kith"));
            let gaps: [(&str, Value); 2] = [("who", who.into()), ("when", room.when(&gone.taken).into())];
            Ok(words.with("draft-gone-by", &gaps))
        }
        Err(Error::NotFound) => {
            debug_assert!(draft.words(part).is_none());
            Ok(words.say("draft-gone"))
        }
        Err(fault) => Err(fault),
    }
}

/// The desk again with a card that wants something.
async fn again(room: &Room, sent: &Sent, draft: &Draft, part: Part, opening: Opening<'_>) -> Result<Response> {
    let view = room.site.db().view(room.visit.actor());
    if !sent.script {
        let showing = Showing { open: Some((part, opening)), ..Showing::default() };
        return Ok(desk::desk(room, &view, draft, showing).await?.into_response());
    }
    let drawing = Drawing::of(room, &view, draft).await?;
    let card = drawing.open(part, opening);
    let told = Told { rev: draft.rev, asks: html(room, card).await?, ..Told::default() };
    Ok(json(&told)?.status(422).into_response())
}

/// Where a deed without a script leads.
fn way_on(room: &Room, ask: &Ask<'_>, sent: &Sent, next: Option<Part>) -> Redirect {
    let here = room.here();
    let at = next.map(|part| format!("#c-{part}")).unwrap_or_default();
    let open = next.map(|part| format!("?block={part}")).unwrap_or_default();
    Redirect::to(match ask.deed {
        Deed::Auto => format!("{here}{open}{at}"),
        Deed::Next if next.is_some() => format!("{here}{open}{at}"),
        Deed::Add(_) | Deed::Last(_) => format!("{here}{open}&as={}{at}", sent.add),
        Deed::Up | Deed::Down | Deed::After(_) => format!("{here}{open}&done=moved{at}"),
        Deed::Turn(_) => format!("{here}{open}&done=turned{at}"),
        Deed::Join => format!("{here}{open}&done=joined{at}"),
        Deed::Out => {
            let what = ask.part.map(|part| part.to_string()).unwrap_or_default();
            format!("{here}?done=out&what={what}{at}")
        }
        Deed::Back => format!("{here}?done=back{at}"),
        Deed::Keep | Deed::Next => format!("{here}?done=kept{at}"),
    })
}

async fn done_told(room: &Room, ask: &Ask<'_>, sent: &Sent, draft: &Draft, next: Option<Part>) -> Result<Response> {
    let words = room.visit.words();
    let now = crate::drafts::Trace { by: String::new(), at: room.site.db().clock().now() };
    let said = words.fill("draft-kept-at", "when", room.when(&now));
    let stands = ask.part.and_then(|part| draft.words(part)).unwrap_or_default().to_owned();
    let merged = wrote(ask).is_some_and(|wrote| wrote != stands);
    let mut told = Told { rev: draft.rev, said, words: stands, merged, ..Told::default() };
    if ask.deed == Deed::Auto {
        return Ok(json(&told)?.into_response());
    }
    let view = room.site.db().view(room.visit.actor());
    let drawing = Drawing::of(room, &view, draft).await?;
    let opens = match ask.deed {
        Deed::Next | Deed::Add(_) | Deed::Last(_) | Deed::Turn(_) | Deed::Join => next,
        _ => None,
    };
    let heads = [Part::Title, Part::Standfirst, Part::Credits, Part::Slug];
    let heads = heads.into_iter().filter(|part| ask.part == Some(*part));
    let blocks = draft.cards.iter().filter(|card| card.rev > sent.since || ask.part == Some(Part::Block(card.id)));
    let blocks = blocks.map(|card| Part::Block(card.id)).chain(opens);
    let mut seen = Vec::new();
    for part in heads.chain(blocks) {
        if seen.contains(&part) {
            continue;
        }
        seen.push(part);
        let card = if opens == Some(part) {
            let fresh = matches!(ask.deed, Deed::Add(_) | Deed::Last(_));
            let opening = Opening { wrote: fresh.then(|| typed::begins(&sent.add)), ..Opening::default() };
            drawing.open(part, opening)
        } else {
            drawing.card(part, None)
        };
        let words = draft.words(part).unwrap_or_default().to_owned();
        told.cards.push(CardTold { id: part.to_string(), html: html(room, card).await?, words });
    }
    told.order = draft.cards.iter().map(|card| card.id.to_string()).collect();
    told.open = next.map(|part| part.to_string()).unwrap_or_default();
    flash(room, ask, &mut told);
    Ok(json(&told)?.into_response())
}

/// What is said of a deed whose doing is not plain to see.
fn flash(room: &Room, ask: &Ask<'_>, told: &mut Told) {
    let words = room.visit.words();
    match (ask.deed, ask.part) {
        (Deed::Out, Some(part)) => {
            told.flash = words.say("draft-done-out");
            told.undo = format!("{}/gone/{part}/return", room.here());
            told.undo_label = words.say("draft-undo");
        }
        (Deed::Back, _) => told.flash = words.say("draft-done-back"),
        _ => {}
    }
}

/// A card as HTML, with the frame's words and token.
pub(super) async fn html(room: &Room, card: Card) -> Result<String> {
    let shell = room.visit.form_shell(&room.site, "").await?;
    Ok(askama::Template::render(&CardPart { shell, card })?)
}

pub(super) fn json(told: &impl Serialize) -> Result<Drawn> {
    Ok(Drawn::text("application/json; charset=utf-8", serde_json::to_string(told)?))
}

//! Keeping what someone did to a draft: decided on the draft as it stands, kept only if it still
//! stands so, and decided anew where somebody was faster.

use axum::extract::{Path, State};
use axum::response::Response;
use foundation::blocks::{BlockId, Kind};
use foundation::files::{self, Clean};
use foundation::ledger::Fact;
use foundation::web::{Fields, Site, Visit};
use foundation::{Error, Result};

use super::answers::{self, Sent};
use super::live;
use super::room::Room;
use super::typed;
use crate::drafts::model::{Draft, Part};
use crate::drafts::rules::{self, Add, Clash, Kept, Turn, Wish, Writing};
use crate::drafts::store;

/// How often a deed is decided anew before we say that it is too busy here.
const TRIES: usize = 12;

/// What someone does, beside what they wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Deed {
    /// Kept while they go on writing.
    Auto,
    /// Left.
    Keep,
    /// Left for the next.
    Next,
    /// Something is added after it.
    Add(Wish),
    /// Something is added at the end.
    Last(Wish),
    /// One up.
    Up,
    /// One down.
    Down,
    /// Behind another; none: first.
    After(Option<BlockId>),
    /// One with the next.
    Join,
    /// Out.
    Out,
    /// Another kind.
    Turn(Turn),
    /// In again, with these words.
    Back,
}

impl Deed {
    pub(super) fn of(fields: &Fields) -> Result<Self> {
        let wish = || fields.text("add").parse::<Wish>().map_err(|()| Error::NotFound);
        Ok(match fields.text("deed") {
            "auto" => Self::Auto,
            "" | "keep" => Self::Keep,
            "next" => Self::Next,
            "add" => Self::Add(wish()?),
            "last" => Self::Last(wish()?),
            "up" => Self::Up,
            "down" => Self::Down,
            "after" => Self::After(fields.text("after").parse().ok()),
            "join" => Self::Join,
            "out" => Self::Out,
            "turn" => Self::Turn(fields.text("turn").parse().map_err(|()| Error::NotFound)?),
            "back" => Self::Back,
            _ => return Err(Error::NotFound),
        })
    }

    /// Whether the card is left: its words are tidied and cut.
    fn leaves(self) -> bool {
        !matches!(self, Self::Auto | Self::Out)
    }
}

/// A picture that lies on the shelf and waits to be noted.
pub(super) struct Picture {
    pub(super) name: String,
    pub(super) hash: String,
    pub(super) clean: Clean,
}

/// What is asked of a draft.
pub(super) struct Ask<'a> {
    pub(super) deed: Deed,
    pub(super) part: Option<Part>,
    /// What was and what was written, where words were sent at all.
    pub(super) words: Option<(&'a str, String)>,
    pub(super) kind: Option<Kind>,
    pub(super) picture: Option<Picture>,
}

impl<'a> Ask<'a> {
    pub(super) fn of(fields: &'a Fields) -> Result<Self> {
        let part = match fields.text("block") {
            "" => None,
            word => Some(word.parse().map_err(|()| Error::NotFound)?),
        };
        let sent = fields.has("was");
        Ok(Self {
            deed: Deed::of(fields)?,
            part,
            words: sent.then(|| (fields.text("was"), typed::source_of(fields))),
            kind: fields.text("kind").parse().ok(),
            picture: None,
        })
    }

    fn block(&self) -> Result<BlockId> {
        self.part.and_then(Part::block).ok_or(Error::NotFound)
    }
}

/// What came of it.
pub(super) enum Outcome {
    /// It is done: the draft now, and the part to be opened or shown next.
    Done(Draft, Option<Part>),
    /// Two wordings.
    Clash(Draft, Clash),
    /// Not there any more.
    Gone(Draft),
}

pub(super) async fn keep(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response> {
    let (room, view) = Room::enter_to_write(visit, site, &id, &tag).await?;
    drop(view);
    let ask = Ask::of(&fields)?;
    let outcome = act(&room, &ask).await;
    answers::answer(&room, &ask, &Sent::of(&fields), outcome).await
}

/// Does what is asked.
pub(super) async fn act(room: &Room, ask: &Ask<'_>) -> Result<Outcome> {
    if ask.deed == Deed::Out && ask.words.is_some() {
        // What was typed and not yet kept is kept first, so that it is there when the block is had back.
        let (was, wrote) = ask.words.as_ref().map(|(was, wrote)| (*was, wrote.clone())).unwrap_or_default();
        let first = Ask { deed: Deed::Auto, words: Some((was, wrote)), picture: None, ..*ask };
        if let other @ (Outcome::Clash(..) | Outcome::Gone(_)) = decide_and_keep(room, &first).await? {
            return Ok(other);
        }
        let then = Ask { words: None, picture: None, ..*ask };
        return decide_and_keep(room, &then).await;
    }
    decide_and_keep(room, ask).await
}

async fn decide_and_keep(room: &Room, ask: &Ask<'_>) -> Result<Outcome> {
    for _ in 0..TRIES {
        let view = room.site.db().view(room.visit.actor());
        let before = store::draft(&view, &room.page, room.language).await?;
        let (after, next) = match decide(room, &before, ask).await? {
            Step::To(after, next) => (after, next),
            Step::Clash(clash) => return Ok(Outcome::Clash(before, clash)),
            Step::Gone => return Ok(Outcome::Gone(before)),
        };
        if after == before && ask.picture.is_none() {
            return Ok(Outcome::Done(before, next));
        }
        if let Some(now) = write(room, ask, &before, after).await? {
            return Ok(Outcome::Done(now, next));
        }
    }
    Err(Error::refused("form-stale"))
}

/// Keeps a step; nothing if somebody was faster.
async fn write(room: &Room, ask: &Ask<'_>, before: &Draft, after: Draft) -> Result<Option<Draft>> {
    let (mut work, page) = room.work().await?;
    let Some(now) = store::keep(&work, &page, before, after).await? else { return Ok(None) };
    if let Some(picture) = &ask.picture {
        files::keep(&work, &picture.hash, &picture.clean).await?;
        files::keep_use(&work, page.id.0, &picture.name, &picture.hash).await?;
    }
    let at = ask.part.map(|part| part.to_string()).unwrap_or_default();
    if store::wrote(&work, page.id, room.language, &at).await? {
        work.tell(Fact::of("knowledge.draft_written", page.subject()).on_behalf(page.owner));
        work.commit().await?;
    } else {
        // T-45: who writes in which draft, and since when, is told once a sitting. What each of the
        // many savings of a sitting changed is a state on its way to a revision, which tells it all.
        work.commit_housekeeping().await?;
    }
    live::stir(room.page.id, room.language);
    Ok(Some(now))
}

enum Step {
    To(Draft, Option<Part>),
    Clash(Clash),
    Gone,
}

async fn decide(room: &Room, before: &Draft, ask: &Ask<'_>) -> Result<Step> {
    if ask.deed == Deed::Back {
        return put_back_with(room, before, ask).await;
    }
    let mut draft = before.clone();
    if let (Some((was, wrote)), Some(part)) = (&ask.words, ask.part) {
        let writing = Writing { part, was, wrote, kind: ask.kind, leaves: ask.deed.leaves() };
        match rules::keep(before, &writing)? {
            Kept::Draft(kept) => draft = kept,
            Kept::Clash(clash) => return Ok(Step::Clash(clash)),
            Kept::Gone => return Ok(Step::Gone),
        }
    } else if ask.part.is_some_and(|part| before.words(part).is_none()) {
        return Ok(Step::Gone);
    }
    let grown = draft.cards.len() - before.cards.len();
    after_words(draft, grown, ask)
}

/// What is done once the words are in.
fn after_words(draft: Draft, grown: usize, ask: &Ask<'_>) -> Result<Step> {
    let to = |draft: Draft, id: BlockId| Ok(Step::To(draft, Some(Part::Block(id))));
    match ask.deed {
        Deed::Auto | Deed::Back => Ok(Step::To(draft, ask.part)),
        Deed::Keep | Deed::Next => {
            let Some(id) = ask.part.and_then(Part::block) else { return Ok(Step::To(draft, ask.part)) };
            let (at, card) = draft.find(id).ok_or(Error::NotFound)?;
            let last = at + grown;
            let following = draft.cards.get(last + 1).map(|card| Part::Block(card.id));
            let next = if ask.deed == Deed::Next { following } else { Some(Part::Block(id)) };
            // A block without words is none.
            if card.source.trim().is_empty() {
                return Ok(Step::To(rules::take_out(&draft, id)?, next.filter(|part| *part != Part::Block(id))));
            }
            Ok(Step::To(draft, next))
        }
        Deed::Add(wish) => {
            let after = match ask.part.and_then(Part::block) {
                Some(id) => draft.find(id).and_then(|(at, _)| draft.cards.get(at + grown)).map(|card| card.id),
                None => None,
            };
            let (draft, id) = rules::add(&draft, &Add { after, wish, source: "" })?;
            // A block without words gives way to the one that is added after it.
            match after.and_then(|after| draft.find(after)) {
                Some((_, card)) if card.source.trim().is_empty() => to(rules::take_out(&draft, card.id)?, id),
                _ => to(draft, id),
            }
        }
        Deed::Last(wish) => {
            let after = draft.cards.last().map(|card| card.id);
            let (draft, id) = rules::add(&draft, &Add { after, wish, source: "" })?;
            to(draft, id)
        }
        Deed::Up => to(rules::shift(&draft, ask.block()?, -1)?, ask.block()?),
        Deed::Down => to(rules::shift(&draft, ask.block()?, 1)?, ask.block()?),
        Deed::After(other) => to(rules::put_after(&draft, ask.block()?, other)?, ask.block()?),
        Deed::Join => to(rules::join(&draft, ask.block()?)?, ask.block()?),
        Deed::Turn(turn) => to(rules::turn(&draft, ask.block()?, turn)?, ask.block()?),
        Deed::Out => {
            let id = ask.block()?;
            let neighbor =
                draft.find(id).and_then(|(at, _)| draft.cards.get(at + 1).or(draft.cards.get(at.checked_sub(1)?)));
            let neighbor = neighbor.map(|card| Part::Block(card.id));
            Ok(Step::To(rules::take_out(&draft, id)?, neighbor))
        }
    }
}

/// A block that was taken out while someone wrote in it, in again with their words.
async fn put_back_with(room: &Room, before: &Draft, ask: &Ask<'_>) -> Result<Step> {
    let id = ask.block()?;
    let wrote = ask.words.as_ref().map(|(_, wrote)| wrote.as_str()).unwrap_or_default();
    let view = room.site.db().view(room.visit.actor());
    let draft = match store::gone(&view, room.page.id, room.language, id).await {
        Ok(gone) => rules::put_back(before, &gone),
        Err(Error::NotFound) => rules::put_new(before, id, ask.kind.unwrap_or(Kind::Paragraph)),
        Err(fault) => return Err(fault),
    };
    let was = draft.words(Part::Block(id)).unwrap_or_default().to_owned();
    let writing = Writing { part: Part::Block(id), was: &was, wrote, kind: ask.kind, leaves: true };
    match rules::keep(&draft, &writing)? {
        Kept::Draft(draft) => Ok(Step::To(draft, ask.part)),
        Kept::Clash(clash) => Ok(Step::Clash(clash)),
        Kept::Gone => Ok(Step::Gone),
    }
}

/// Puts a block back as it was when it was taken out.
pub(super) async fn put_back(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag, block)): Path<(String, String, String)>,
    fields: Fields,
) -> Result<Response> {
    let (room, view) = Room::enter_to_write(visit, site, &id, &tag).await?;
    let block: BlockId = block.parse().map_err(|_| Error::NotFound)?;
    let gone = store::gone(&view, room.page.id, room.language, block).await?;
    let wrote = gone.card.source.clone();
    let ask = Ask {
        deed: Deed::Back,
        part: Some(Part::Block(block)),
        words: Some(("", wrote)),
        kind: Some(gone.card.kind),
        picture: None,
    };
    let outcome = act(&room, &ask).await;
    answers::answer(&room, &ask, &Sent::of(&fields), outcome).await
}

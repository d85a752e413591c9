//! What is done to a block as a whole: added, moved, joined, taken out, turned into another kind.

use foundation::blocks::{self, BlockId, Kind};
use foundation::clock::Moment;
use foundation::error::Refusal;
use foundation::{Error, Result};

use super::kinds::{Turn, Wish, undressed};
use super::layout::{UNPLACED, seat};
use crate::drafts::model::{Card, Draft, Gone, Trace};
use crate::pages::rules::refusal;

/// A block nobody has kept yet.
pub(super) fn fresh(kind: Kind, source: String) -> Card {
    let changed = Trace { by: String::new(), at: Moment(0) };
    Card { id: BlockId::new(), place: UNPLACED, kind, source, rev: 0, changed }
}

/// What is to be added, and where.
#[derive(Debug, Clone, Copy)]
pub struct Add<'a> {
    /// After this block; none: before all others.
    pub after: Option<BlockId>,
    /// What it is to be.
    pub wish: Wish,
    /// What stands in it; may be empty.
    pub source: &'a str,
}

/// Adds a block; gives its id.
///
/// # Errors
/// `NotFound` if the one before it is not there.
pub fn add(draft: &Draft, what: &Add<'_>) -> Result<(Draft, BlockId)> {
    let mut draft = draft.clone();
    let at = match what.after {
        Some(after) => draft.find(after).ok_or(Error::NotFound)?.0 + 1,
        None => 0,
    };
    let card = fresh(what.wish.kind, what.source.to_owned());
    let id = card.id;
    draft.cards.insert(at, card);
    seat(&mut draft.cards);
    Ok((draft, id))
}

/// Moves a block up or down by so many others; past the ends it stays there.
///
/// # Errors
/// `NotFound` if it is not there.
pub fn shift(draft: &Draft, id: BlockId, by: isize) -> Result<Draft> {
    let (from, _) = draft.find(id).ok_or(Error::NotFound)?;
    let last = draft.cards.len().saturating_sub(1);
    moved(draft, from, from.saturating_add_signed(by).min(last))
}

/// Moves a block behind another; none: before all others.
///
/// # Errors
/// `NotFound` if one of the two is not there.
pub fn put_after(draft: &Draft, id: BlockId, after: Option<BlockId>) -> Result<Draft> {
    let (from, _) = draft.find(id).ok_or(Error::NotFound)?;
    let to = match after {
        Some(after) if after == id => return Ok(draft.clone()),
        Some(after) => {
            let (at, _) = draft.find(after).ok_or(Error::NotFound)?;
            if at < from { at + 1 } else { at }
        }
        None => 0,
    };
    moved(draft, from, to)
}

fn moved(draft: &Draft, from: usize, to: usize) -> Result<Draft> {
    let mut draft = draft.clone();
    if from == to || from >= draft.cards.len() {
        return Ok(draft);
    }
    let mut card = draft.cards.remove(from);
    card.place = UNPLACED;
    draft.cards.insert(to.min(draft.cards.len()), card);
    seat(&mut draft.cards);
    Ok(draft)
}

/// Joins a block with the next: one takes in the other's words.
///
/// # Errors
/// `NotFound` if it is not there; refused if there is no next, or if the two stay two blocks.
pub fn join(draft: &Draft, id: BlockId) -> Result<Draft> {
    let (at, card) = draft.find(id).ok_or(Error::NotFound)?;
    let next = draft.cards.get(at + 1).ok_or_else(|| Refusal::at("text", "refused-join-last"))?;
    let (one, two) = (card.source.trim_end(), next.source.trim());
    // A heading takes only words; anything else goes on in a line of its own.
    let joined = match (card.kind, next.kind) {
        (Kind::Heading(_), Kind::Paragraph | Kind::Heading(_)) => {
            let words: Vec<&str> = two.lines().map(undressed).collect();
            format!("{one} {}", words.join(" "))
        }
        _ if one.is_empty() || two.is_empty() => format!("{one}{two}"),
        _ => format!("{one}\n{two}"),
    };
    let pieces = blocks::split(&joined).map_err(refusal)?;
    if pieces.len() > 1 {
        return Err(Refusal::at("text", "refused-join-apart").into());
    }
    let mut draft = draft.clone();
    draft.cards.remove(at + 1);
    if let Some(card) = draft.cards.get_mut(at) {
        card.kind = pieces.first().map_or(card.kind, |piece| piece.kind);
        card.source = joined;
    }
    Ok(draft)
}

/// Takes a block out.
///
/// # Errors
/// `NotFound` if it is not there.
pub fn take_out(draft: &Draft, id: BlockId) -> Result<Draft> {
    let (at, _) = draft.find(id).ok_or(Error::NotFound)?;
    let mut draft = draft.clone();
    draft.cards.remove(at);
    Ok(draft)
}

/// Puts a block back that was taken out: where it stood, as far as that place is still there.
#[must_use]
pub fn put_back(draft: &Draft, gone: &Gone) -> Draft {
    let mut draft = draft.clone();
    if draft.find(gone.card.id).is_some() {
        return draft;
    }
    let at = draft.cards.iter().position(|card| card.place >= gone.card.place).unwrap_or(draft.cards.len());
    let taken = draft.cards.get(at).is_some_and(|card| card.place == gone.card.place);
    let place = if taken { UNPLACED } else { gone.card.place };
    draft.cards.insert(at, Card { place, ..gone.card.clone() });
    seat(&mut draft.cards);
    draft
}

/// Puts a block nobody knows any more at the end, under the id it had.
#[must_use]
pub fn put_new(draft: &Draft, id: BlockId, kind: Kind) -> Draft {
    let mut draft = draft.clone();
    if draft.find(id).is_none() {
        draft.cards.push(Card { id, ..fresh(kind, String::new()) });
        seat(&mut draft.cards);
    }
    draft
}

/// Turns a block's words into another kind of block. An empty one becomes what it is wished to be.
///
/// # Errors
/// `NotFound` if it is not there; refused for a block that holds more than words.
pub fn turn(draft: &Draft, id: BlockId, to: Turn) -> Result<Draft> {
    let (at, card) = draft.find(id).ok_or(Error::NotFound)?;
    if !matches!(card.kind, Kind::Paragraph | Kind::Heading(_) | Kind::List | Kind::Quote) {
        return Err(Refusal::at("text", "refused-turn").into());
    }
    let lines: Vec<&str> = card.source.lines().map(undressed).filter(|line| !line.is_empty()).collect();
    let source = to.dress(&lines);
    let pieces = blocks::split(&source).map_err(refusal)?;
    let mut draft = draft.clone();
    if let Some(card) = draft.cards.get_mut(at) {
        card.kind = pieces.first().map_or(card.kind, |piece| piece.kind);
        card.source = source;
    }
    Ok(draft)
}

//! From a revision to cards, and from cards to a text.

use std::collections::HashSet;

use foundation::Result;
use foundation::blocks::{self, Kind, Piece, Text};
use foundation::i18n::Language;

use crate::drafts::model::{Card, Draft, Head, Trace};
use crate::pages::rules::refusal;
use crate::pages::{PageId, Revision};

/// Between two blocks there is room for as many halvings as this has bits.
pub(super) const APART: i64 = 1 << 40;

/// Stands in the place of a block until it is given one.
pub(super) const UNPLACED: i64 = i64::MIN;

/// A revision laid out in cards; nothing of it is kept yet.
#[must_use]
pub fn lay_out(page: PageId, language: Language, newest: Option<(&Revision, &Text)>, slug: &str) -> Draft {
    let trace = |revision: &Revision| Trace { by: revision.author.clone(), at: revision.made_at };
    let head = newest.map(|(revision, _)| Head {
        title: revision.title.clone(),
        slug: slug.to_owned(),
        standfirst: revision.standfirst.clone(),
        credits: revision.credits.clone(),
    });
    let card = |(place, block): (i64, &blocks::Block), changed: Trace| Card {
        id: block.id,
        place: place * APART,
        kind: block.kind,
        source: block.source.clone(),
        rev: 0,
        changed,
    };
    let cards = newest.map(|(revision, text)| (1..).zip(text.blocks()).map(|one| card(one, trace(revision))).collect());
    Draft {
        page,
        language,
        base: newest.map(|(revision, _)| revision.id),
        rev: 0,
        head: head.unwrap_or_default(),
        head_rev: 0,
        cards: cards.unwrap_or_default(),
        begun: None,
        changed: newest.map(|(revision, _)| trace(revision)),
    }
}

/// The text of a draft. A card that holds several blocks gives its id to the first.
///
/// # Errors
/// Refused beside the field `text` if the blocks together are too large or too tangled.
pub fn text(draft: &Draft) -> Result<Text> {
    let parts = draft.cards.iter().filter(|card| !card.source.trim().is_empty());
    let text = Text::from_parts(parts.map(|card| (Some(card.id), card.source.as_str()))).map_err(refusal)?;
    renamed(draft, text)
}

/// Two lists that stand together are read as one, and then neither is found again by its text: such
/// a block continues the most similar card that is left.
fn renamed_marks(draft: &Draft, text: &Text) -> Option<Vec<blocks::Mark>> {
    let held: HashSet<_> = text.blocks().iter().map(|block| block.id).collect();
    let lost: Vec<&Card> =
        draft.cards.iter().filter(|card| !held.contains(&card.id) && !card.source.trim().is_empty()).collect();
    if lost.is_empty() {
        return None;
    }
    let known: HashSet<_> = draft.cards.iter().map(|card| card.id).collect();
    let mut marks = text.map();
    let strange: Vec<usize> =
        (0..marks.len()).filter(|at| marks.get(*at).is_some_and(|mark| !known.contains(&mark.id))).collect();
    let old: Vec<&str> = lost.iter().map(|card| card.source.as_str()).collect();
    let new: Vec<&str> =
        strange.iter().filter_map(|at| text.blocks().get(*at)).map(|block| block.source.as_str()).collect();
    for (at, old) in strange.iter().zip(blocks::keep(&old, &new)) {
        if let (Some(mark), Some(card)) = (marks.get_mut(*at), old.and_then(|old| lost.get(old))) {
            mark.id = card.id;
        }
    }
    Some(marks)
}

/// The text with the ids of cards in the place of new ones, where a block goes on from a card.
///
/// # Errors
/// As [`text`].
pub fn renamed(draft: &Draft, text: Text) -> Result<Text> {
    match renamed_marks(draft, &text) {
        Some(marks) => Text::restore(&text.markdown(), &marks).map_err(refusal),
        None => Ok(text),
    }
}

/// What a writer's words are cut into once they leave the card: each block with its kind. A fence or
/// a directive that was left open is closed, so that it swallows nothing that follows.
///
/// # Errors
/// Refused beside the field `text` if it is too large or too tangled.
pub fn pieces(source: &str) -> Result<Vec<Piece>> {
    let source = source.trim_end();
    let source = source.trim_start_matches(['\n', '\r']);
    let cut = |text: &str| blocks::split(text).map_err(refusal);
    let pieces = cut(source)?;
    if is_closed(source, pieces.len())? {
        return Ok(pieces);
    }
    for end in ["```", "~~~", ":::", "-->", "?>", "]]>", ">", "</script>", "</pre>", "</style>", "</textarea>"] {
        let closed = format!("{source}\n{end}");
        let pieces = cut(&closed)?;
        if is_closed(&closed, pieces.len())? {
            return Ok(pieces);
        }
    }
    Ok(pieces)
}

/// Whether a paragraph that follows would be a block of its own.
fn is_closed(source: &str, blocks: usize) -> Result<bool> {
    let with = blocks::split(&format!("{source}\n\nx\n")).map_err(refusal)?;
    Ok(with.len() == blocks + 1 && with.last().is_some_and(|last| last.source == "x" && last.kind == Kind::Paragraph))
}

/// Gives a place to every card that has none, between its neighbours; to all, where there is no room.
pub(super) fn seat(cards: &mut [Card]) {
    for at in 0..cards.len() {
        if cards.get(at).is_none_or(|card| card.place != UNPLACED) {
            continue;
        }
        let before = at.checked_sub(1).and_then(|at| cards.get(at)).map(|card| card.place);
        let after =
            cards.get(at + 1..).unwrap_or_default().iter().map(|card| card.place).find(|place| *place != UNPLACED);
        let place = match (before, after) {
            (None, None) => APART,
            (Some(before), None) => before + APART,
            (None, Some(after)) => after - APART,
            (Some(before), Some(after)) => before + (after - before) / 2,
        };
        if before == Some(place) {
            for (place, card) in (1..).zip(cards.iter_mut()) {
                card.place = place * APART;
            }
            return;
        }
        if let Some(card) = cards.get_mut(at) {
            card.place = place;
        }
    }
}

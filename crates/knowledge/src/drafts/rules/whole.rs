//! Another text in the place of a draft's, as when a document is taken into it.

use std::collections::HashMap;

use foundation::blocks::{BlockId, Text};
use foundation::clock::Moment;

use super::layout::{UNPLACED, seat};
use crate::drafts::model::{Card, Draft, Trace};

/// The draft with this text. A block that stands in both keeps its place, unless others now stand
/// around it; who wrote the new ones is told when they are kept.
#[must_use]
pub fn with_text(before: &Draft, text: &Text) -> Draft {
    let old: HashMap<BlockId, &Card> = before.cards.iter().map(|card| (card.id, card)).collect();
    let mut last = UNPLACED;
    let card = |block: &foundation::blocks::Block| {
        let known = old.get(&block.id);
        let place = known.map(|card| card.place).filter(|place| *place > last);
        last = place.unwrap_or(last);
        Card {
            id: block.id,
            place: place.unwrap_or(UNPLACED),
            kind: block.kind,
            source: block.source.clone(),
            rev: known.map_or(0, |card| card.rev),
            changed: known.map_or(Trace { by: String::new(), at: Moment(0) }, |card| card.changed.clone()),
        }
    };
    let mut cards: Vec<Card> = text.blocks().iter().map(card).collect();
    seat(&mut cards);
    Draft { cards, ..before.clone() }
}

#[cfg(test)]
mod tests {
    use foundation::i18n::Language;
    use proptest::prelude::*;

    use super::super::{lay_out, text};
    use super::*;
    use crate::pages::PageId;

    proptest! {
        #[test]
        fn a_text_put_into_a_draft_is_its_text_with_the_same_ids(
            before in prop::collection::vec("[a-c]{1,4}", 0..7),
            after in prop::collection::vec("[a-c]{1,4}", 0..7),
        ) {
            let empty = lay_out(PageId::new(), Language::default_language(), None, "");
            let first = Text::from_markdown(&before.join("\n\n"), None).unwrap();
            let draft = with_text(&empty, &first);
            let second = Text::from_markdown(&after.join("\n\n"), Some(&first)).unwrap();
            let draft = with_text(&draft, &second);
            prop_assert_eq!(text(&draft).unwrap(), second);
            prop_assert!(draft.cards.windows(2).all(|two| two[0].place < two[1].place));
        }
    }
}

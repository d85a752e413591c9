//! A draft and a newer version brought together.

use foundation::Result;
use foundation::blocks::{self, BlockId, Kind, Text, WordMerge, merge_words};

use super::layout::{UNPLACED, pieces, seat};
use super::words::both;
use crate::drafts::model::{Card, Draft, Head, Part};
use crate::pages::{Revision, RevisionId};

/// What clashes between a draft and a newer version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Between {
    /// Which part.
    pub part: Part,
    /// What it is.
    pub kind: Kind,
    /// Both wordings together.
    pub words: WordMerge,
    /// Whether the draft, and the version, have it at all.
    pub has: (bool, bool),
}

impl Between {
    /// Both wordings in one.
    #[must_use]
    pub fn both(&self) -> String {
        both(&self.words)
    }
}

/// What someone chose for a clash: words, or nothing, where the block is to go.
pub type Choice = Option<String>;

/// A draft and a newer version that began from the same one.
pub struct Together<'a> {
    draft: &'a Draft,
    newest: RevisionId,
    heads: Vec<(Part, WordMerge)>,
    merged: blocks::Merged,
    kinds: (Text, Text),
}

impl<'a> Together<'a> {
    /// Brings them together.
    ///
    /// # Errors
    /// Refused if the draft cannot be read as a text.
    pub fn of(draft: &'a Draft, base: Option<(&Revision, &Text)>, newest: (&Revision, &Text)) -> Result<Self> {
        let ours = super::layout::text(draft)?;
        let (revision, theirs) = newest;
        let nothing = Text::default();
        let merged = blocks::merge(base.map_or(&nothing, |(_, text)| text), &ours, theirs);
        let was = base.map(|(revision, _)| (&revision.title, &revision.standfirst, &revision.credits));
        let was = was.map_or(("", "", ""), |(title, standfirst, credits)| (title, standfirst, credits));
        let heads = vec![
            (Part::Title, merge_words(was.0, &draft.head.title, &revision.title)),
            (Part::Standfirst, merge_words(was.1, &draft.head.standfirst, &revision.standfirst)),
            (Part::Credits, merge_words(was.2, &draft.head.credits, &revision.credits)),
        ];
        Ok(Self { draft, newest: revision.id, heads, merged, kinds: (ours, theirs.clone()) })
    }

    /// What someone must choose.
    #[must_use]
    pub fn clashes(&self) -> Vec<Between> {
        let heads = self.heads.iter().filter(|(_, words)| !words.is_settled());
        let heads = heads.map(|(part, words)| Between {
            part: *part,
            kind: Kind::Paragraph,
            words: words.clone(),
            has: (true, true),
        });
        let blocks = self.merged.clashes().map(|clash| Between {
            part: Part::Block(clash.id),
            kind: self.kind(clash.id),
            words: clash.words.clone(),
            has: (clash.ours.is_some(), clash.theirs.is_some()),
        });
        heads.chain(blocks).collect()
    }

    fn kind(&self, id: BlockId) -> Kind {
        let (ours, theirs) = &self.kinds;
        ours.block(id).or_else(|| theirs.block(id)).map_or(Kind::Paragraph, |block| block.kind)
    }

    /// The draft with the newer version in it, standing on that one.
    ///
    /// # Errors
    /// Refused if what was chosen cannot be read.
    pub fn draft(&self, choose: impl Fn(&Between) -> Choice) -> Result<Draft> {
        let clashes = self.clashes();
        let chosen = |part: Part| clashes.iter().find(|one| one.part == part).and_then(&choose);
        let head = |part: Part| {
            let words = self.heads.iter().find(|(one, _)| *one == part).map(|(_, words)| words);
            words.and_then(WordMerge::settled).or_else(|| chosen(part)).unwrap_or_default()
        };
        let mut cards = Vec::new();
        for part in &self.merged.parts {
            let (id, source) = match part {
                blocks::Part::Settled { id, source } => (*id, Some(source.clone())),
                blocks::Part::Clash(clash) => (clash.id, chosen(Part::Block(clash.id))),
            };
            if let Some(source) = source.filter(|source| !source.trim().is_empty()) {
                cards.extend(self.cards(id, &source)?);
            }
        }
        place(&mut cards);
        Ok(Draft {
            base: Some(self.newest),
            head: Head {
                title: head(Part::Title),
                standfirst: head(Part::Standfirst),
                credits: head(Part::Credits),
                slug: self.draft.head.slug.clone(),
            },
            cards,
            ..self.draft.clone()
        })
    }

    /// A block as the card it was, or a new one; words that hold several make several.
    fn cards(&self, id: BlockId, source: &str) -> Result<Vec<Card>> {
        let known = self.draft.find(id).map(|(_, card)| card);
        if let Some(card) = known.filter(|card| card.source == source) {
            return Ok(vec![card.clone()]);
        }
        let mut cards: Vec<Card> =
            pieces(source)?.into_iter().map(|piece| super::deeds::fresh(piece.kind, piece.source)).collect();
        if let Some(first) = cards.first_mut() {
            first.id = id;
            first.place = known.map_or(UNPLACED, |card| card.place);
        }
        Ok(cards)
    }
}

/// Cards keep their places as far as those grow; the others get new ones.
fn place(cards: &mut [Card]) {
    let mut last = UNPLACED;
    for card in cards.iter_mut() {
        if card.place > last {
            last = card.place;
        } else {
            card.place = UNPLACED;
        }
    }
    seat(cards);
}

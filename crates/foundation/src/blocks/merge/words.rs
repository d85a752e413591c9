//! Two new wordings of one old one, brought together by word.

use crate::blocks::compare::{Budget, Word, common, words};

/// A stretch of a merged wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stretch {
    /// Words that are beyond doubt.
    Settled(String),
    /// Both sides wrote here, and not the same.
    Clash {
        /// What stood here.
        base: String,
        /// What we made of it; empty: taken out.
        ours: String,
        /// What they made of it; empty: taken out.
        theirs: String,
    },
}

/// A wording that two people changed at once. No word that one of them put in is missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WordMerge {
    /// The stretches, in reading order.
    pub stretches: Vec<Stretch>,
}

impl WordMerge {
    /// The wording, if nothing clashes.
    #[must_use]
    pub fn settled(&self) -> Option<String> {
        self.is_settled().then(|| self.ours())
    }

    /// Whether nothing clashes.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.stretches.iter().all(|stretch| matches!(stretch, Stretch::Settled(_)))
    }

    /// The wording with ours wherever it clashes; what they wrote elsewhere is in it.
    #[must_use]
    pub fn ours(&self) -> String {
        self.with(|ours, _| ours)
    }

    /// The wording with theirs wherever it clashes; what we wrote elsewhere is in it.
    #[must_use]
    pub fn theirs(&self) -> String {
        self.with(|_, theirs| theirs)
    }

    fn with<'s>(&'s self, choose: impl Fn(&'s str, &'s str) -> &'s str) -> String {
        let words = self.stretches.iter().map(|stretch| match stretch {
            Stretch::Settled(words) => words,
            Stretch::Clash { ours, theirs, .. } => choose(ours, theirs),
        });
        words.collect()
    }

    fn settle(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        match self.stretches.last_mut() {
            Some(Stretch::Settled(before)) => before.push_str(words),
            _ => self.stretches.push(Stretch::Settled(words.to_owned())),
        }
    }
}

/// Brings two new wordings of one old one together, by word. Where both changed the same words,
/// or words side by side, in different ways, both are kept as a clash.
#[must_use]
pub fn merge_words(base: &str, ours: &str, theirs: &str) -> WordMerge {
    merge_within(base, ours, theirs, &mut Budget::new())
}

pub(super) fn merge_within(base: &str, ours: &str, theirs: &str, budget: &mut Budget) -> WordMerge {
    let mut merge = WordMerge::default();
    if base == theirs || ours == theirs {
        merge.settle(ours);
        return merge;
    }
    if base == ours {
        merge.settle(theirs);
        return merge;
    }
    let texts = [base, ours, theirs].map(words);
    let [base_words, our_words, their_words] = &texts;
    let mut sides = [
        Side::new(ours, our_words, edits(base_words, our_words, budget)),
        Side::new(theirs, their_words, edits(base_words, their_words, budget)),
    ];
    let mut done = 0;
    while let Some(region) = Region::next(&mut sides) {
        merge.settle(slice(base, base_words, done, region.from));
        let old = slice(base, base_words, region.from, region.to);
        let [ours, theirs] = region.wordings;
        if ours == theirs || theirs == old {
            merge.settle(ours);
        } else if ours == old {
            merge.settle(theirs);
        } else {
            let [base, ours, theirs] = [old, ours, theirs].map(str::to_owned);
            merge.stretches.push(Stretch::Clash { base, ours, theirs });
        }
        done = region.to;
    }
    merge.settle(slice(base, base_words, done, base_words.len()));
    merge
}

fn slice<'t>(text: &'t str, words: &[Word<'_>], from: usize, to: usize) -> &'t str {
    if from < to { &text[words[from].start..words[to - 1].end()] } else { "" }
}

/// Words of the base from here to there became words of a side from here to there.
#[derive(Debug, Clone, Copy)]
struct Edit {
    base: (usize, usize),
    side: (usize, usize),
}

fn edits(base: &[Word<'_>], side: &[Word<'_>], budget: &mut Budget) -> Vec<Edit> {
    let mut edits = Vec::new();
    let (mut b, mut s) = (0, 0);
    let mut between = |base: (usize, usize), side: (usize, usize)| {
        if base.0 < base.1 || side.0 < side.1 {
            edits.push(Edit { base, side });
        }
    };
    for same in common(base, side, budget) {
        between((b, same.old), (s, same.new));
        (b, s) = (same.old + same.length, same.new + same.length);
    }
    between((b, base.len()), (s, side.len()));
    edits
}

/// One side's edits, taken one after the other.
struct Side<'t> {
    text: &'t str,
    words: &'t [Word<'t>],
    edits: std::iter::Peekable<std::vec::IntoIter<Edit>>,
    /// The place in the side's words that stands for place 0 of the base after the last edit.
    ahead: isize,
}

impl<'t> Side<'t> {
    fn new(text: &'t str, words: &'t [Word<'t>], edits: Vec<Edit>) -> Side<'t> {
        Side { text, words, edits: edits.into_iter().peekable(), ahead: 0 }
    }

    fn starts(&mut self) -> Option<usize> {
        self.edits.peek().map(|edit| edit.base.0)
    }

    /// The side's place for a place of the base that no pending edit has changed.
    fn place(&self, base: usize) -> usize {
        base.saturating_add_signed(self.ahead)
    }

    /// Takes all edits that touch the base up to `to`; where they end in the base.
    fn take(&mut self, to: usize) -> Option<usize> {
        let edit = self.edits.next_if(|edit| edit.base.0 <= to)?;
        self.ahead = edit.side.1.cast_signed() - edit.base.1.cast_signed();
        Some(edit.base.1)
    }
}

/// A stretch of the base that at least one side changed, with both new wordings.
struct Region<'t> {
    from: usize,
    to: usize,
    wordings: [&'t str; 2],
}

impl<'t> Region<'t> {
    /// The next one, with every edit that overlaps it or touches it.
    fn next(sides: &mut [Side<'t>; 2]) -> Option<Region<'t>> {
        let from = sides.iter_mut().filter_map(Side::starts).min()?;
        let starts = [sides[0].place(from), sides[1].place(from)];
        let mut to = from;
        while let Some(end) = sides[0].take(to).or_else(|| sides[1].take(to)) {
            to = to.max(end);
        }
        let wording = |side: usize| {
            let Side { text, words, .. } = &sides[side];
            slice(text, words, starts[side], sides[side].place(to))
        };
        Some(Region { from, to, wordings: [wording(0), wording(1)] })
    }
}

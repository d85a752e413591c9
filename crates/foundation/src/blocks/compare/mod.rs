//! Two revisions side by side: by block, and by word within one.

mod align;
mod order;
mod runs;
mod slide;
mod words;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::hash::normal;
use super::id::BlockId;
use super::keep::keep;
use super::kind::Kind;
use super::text::{Block, Text};

pub(super) use align::Budget;
pub(super) use order::steady;
pub(super) use runs::common;
pub use runs::{Run, What, compare_words};
pub(super) use words::{Word, words};

/// What became of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fate {
    /// Stands as it stood.
    Kept,
    /// Stands elsewhere, with the same words.
    Moved,
    /// Has other words, and may stand elsewhere.
    Changed,
    /// Was not there before.
    New,
    /// Is not there any more.
    Gone,
}

/// One block of either revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared<'t> {
    /// What became of it.
    pub fate: Fate,
    /// The block as it was; none if it is new.
    pub old: Option<&'t Block>,
    /// The block as it is; none if it is gone.
    pub new: Option<&'t Block>,
    /// Whether it stands elsewhere among those that stayed: true for every moved block and for
    /// a changed one that also moved.
    pub moved: bool,
    /// Its source as runs of words; one run where nothing changed within.
    pub runs: Vec<Run<'t>>,
}

impl<'t> Compared<'t> {
    /// The block as it is, or as it was if it is gone.
    #[must_use]
    pub fn block(&self) -> Option<&'t Block> {
        self.new.or(self.old)
    }

    /// Its id today, or its last one.
    #[must_use]
    pub fn id(&self) -> Option<BlockId> {
        self.block().map(|block| block.id)
    }

    /// What kind of block it is, or was.
    #[must_use]
    pub fn kind(&self) -> Option<Kind> {
        self.block().map(|block| block.kind)
    }
}

/// Every block of both revisions, in reading order: what is gone stands where it stood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparison<'t> {
    /// The blocks.
    pub blocks: Vec<Compared<'t>>,
}

impl Comparison<'_> {
    /// How many blocks have this fate.
    #[must_use]
    pub fn count(&self, fate: Fate) -> usize {
        self.blocks.iter().filter(|block| block.fate == fate).count()
    }

    /// Whether nothing changed at all.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.blocks.iter().all(|block| block.fate == Fate::Kept)
    }
}

/// Compares two revisions: blocks by their lifelong ids, or, where the two share none, by what
/// continues what ([`keep`]). Work is bounded by the size of the texts.
#[must_use]
pub fn compare<'t>(old: &'t Text, new: &'t Text) -> Comparison<'t> {
    let (old, new) = (old.blocks(), new.blocks());
    let continued = continued(old, new);
    let paired: Vec<usize> = continued.iter().flatten().copied().collect();
    let mut steady = steady(&paired).into_iter();
    let stays: Vec<bool> = continued.iter().map(|old| old.is_some() && steady.next().unwrap_or(false)).collect();
    // Where in the old revision the next block stands that stayed.
    let mut stops = vec![old.len(); new.len()];
    for at in (0..new.len()).rev() {
        let next = stops.get(at + 1).copied().unwrap_or(old.len());
        stops[at] = continued[at].filter(|_| stays[at]).unwrap_or(next);
    }
    let alive: HashSet<usize> = paired.into_iter().collect();
    let mut comparing = Comparing { blocks: Vec::new(), budget: Budget::new() };
    let mut told = 0;
    for (at, block) in new.iter().enumerate() {
        // What went stands before what came in its place.
        comparing.gone(old, told..stops[at], &alive);
        told = stops[at];
        match continued[at] {
            Some(from) => comparing.pair(&old[from], block, !stays[at]),
            None => comparing.one(Fate::New, None, Some(block)),
        }
    }
    comparing.gone(old, told..old.len(), &alive);
    Comparison { blocks: comparing.blocks }
}

struct Comparing<'t> {
    blocks: Vec<Compared<'t>>,
    budget: Budget,
}

impl<'t> Comparing<'t> {
    fn gone(&mut self, old: &'t [Block], places: std::ops::Range<usize>, alive: &HashSet<usize>) {
        for place in places.filter(|place| !alive.contains(place)) {
            self.one(Fate::Gone, Some(&old[place]), None);
        }
    }

    fn one(&mut self, fate: Fate, old: Option<&'t Block>, new: Option<&'t Block>) {
        let what = if fate == Fate::New { What::In } else { What::Out };
        let runs = old.or(new).map(|block| Run { what, words: &block.source }).into_iter().collect();
        self.blocks.push(Compared { fate, old, new, moved: false, runs });
    }

    fn pair(&mut self, old: &'t Block, new: &'t Block, moved: bool) {
        let same = old.hash == new.hash;
        let fate = match (same, moved) {
            (true, false) => Fate::Kept,
            (true, true) => Fate::Moved,
            (false, _) => Fate::Changed,
        };
        let runs = if same {
            vec![Run { what: What::Same, words: &new.source }]
        } else {
            runs::compare_within(&old.source, &new.source, &mut self.budget)
        };
        self.blocks.push(Compared { fate, old: Some(old), new: Some(new), moved, runs });
    }
}

/// For each new block the place of the old one that it continues.
fn continued<'t>(old: &'t [Block], new: &'t [Block]) -> Vec<Option<usize>> {
    let places: HashMap<BlockId, usize> = old.iter().enumerate().map(|(place, block)| (block.id, place)).collect();
    let mut continued: Vec<Option<usize>> = new.iter().map(|block| places.get(&block.id).copied()).collect();
    if continued.iter().all(Option::is_none) {
        let sources =
            |blocks: &'t [Block]| -> Vec<Cow<'t, str>> { blocks.iter().map(|block| normal(&block.source)).collect() };
        return keep(&sources(old), &sources(new));
    }
    // Words that went and came again under another id did not change for a reader.
    let taken: HashSet<usize> = continued.iter().flatten().copied().collect();
    let mut free: HashMap<&str, Vec<usize>> = HashMap::new();
    for place in (0..old.len()).rev().filter(|place| !taken.contains(place)) {
        free.entry(&old[place].hash).or_default().push(place);
    }
    for (block, from) in new.iter().zip(&mut continued).filter(|(_, from)| from.is_none()) {
        *from = free.get_mut(block.hash.as_str()).and_then(Vec::pop);
    }
    continued
}

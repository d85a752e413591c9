//! Two revisions that began from the same one, brought together: by block, and by word within a
//! block that both changed.

mod order;
mod words;

use std::collections::{HashMap, HashSet};

use super::compare::Budget;
use super::id::BlockId;
use super::limits::TextError;
use super::text::{Block, Text};

pub use words::{Stretch, WordMerge, merge_words};

/// What came of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A block beyond doubt.
    Settled {
        /// Its lifelong id.
        id: BlockId,
        /// Its Markdown.
        source: String,
    },
    /// Both sides changed it, and not in the same way.
    Clash(Clash),
}

/// A block that two people changed in ways that do not go together. Both wordings are kept until
/// somebody chooses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// Its lifelong id.
    pub id: BlockId,
    /// Its wording before; none if it was not there.
    pub base: Option<String>,
    /// Our wording; none if we took it out.
    pub ours: Option<String>,
    /// Their wording; none if they took it out.
    pub theirs: Option<String>,
    /// Both wordings brought together as far as they go. Where one side took the block out, the
    /// other's wording.
    pub words: WordMerge,
}

/// Two revisions brought together. No word that one side put in is missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merged {
    /// The blocks, in reading order.
    pub parts: Vec<Part>,
}

impl Merged {
    /// Whether nothing clashes.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.clashes().next().is_none()
    }

    /// What clashes, in reading order.
    pub fn clashes(&self) -> impl Iterator<Item = &Clash> {
        self.parts.iter().filter_map(|part| match part {
            Part::Clash(clash) => Some(clash),
            Part::Settled { .. } => None,
        })
    }

    /// The text. Where it clashes our wording stands first and theirs follows as a block of its
    /// own; what one side took out and the other changed stays.
    ///
    /// # Errors
    /// The two together are too large, too deep or too tangled.
    pub fn text(&self) -> Result<Text, TextError> {
        self.text_with(|clash| {
            let wordings = [&clash.ours, &clash.theirs].into_iter().flatten();
            wordings.cloned().collect()
        })
    }

    /// The text with what `choose` makes of each clash: one wording, several, or none. The first
    /// keeps the block's id.
    ///
    /// # Errors
    /// The two together are too large, too deep or too tangled.
    pub fn text_with(&self, choose: impl Fn(&Clash) -> Vec<String>) -> Result<Text, TextError> {
        let mut parts = Vec::new();
        for part in &self.parts {
            match part {
                Part::Settled { id, source } => parts.push((Some(*id), source.clone())),
                Part::Clash(clash) => {
                    let ids = std::iter::once(Some(clash.id)).chain(std::iter::repeat(None));
                    parts.extend(ids.zip(choose(clash)));
                }
            }
        }
        Text::from_parts(parts.iter().map(|(id, source)| (*id, source.as_str())))
    }
}

/// Brings `ours` and `theirs` together, which both began from `base`. Blocks are the same by
/// their ids. The same change on both sides is no clash; taking out what the other side changed
/// is one.
#[must_use]
pub fn merge(base: &Text, ours: &Text, theirs: &Text) -> Merged {
    let ids = |text: &Text| -> Vec<BlockId> { text.blocks().iter().map(|block| block.id).collect() };
    let (base_ids, our_ids, their_ids) = (ids(base), ids(ours), ids(theirs));
    let twice = put_in_twice(base, ours, theirs);
    let mut merging = Merging { base: by_id(base), ours: by_id(ours), theirs: by_id(theirs), budget: Budget::new() };
    let mut parts: HashMap<BlockId, Part> = HashMap::new();
    for id in our_ids.iter().chain(&their_ids) {
        if !parts.contains_key(id)
            && !twice.contains(id)
            && let Some(part) = merging.part(*id)
        {
            parts.insert(*id, part);
        }
    }
    let alive: HashSet<BlockId> = parts.keys().copied().collect();
    let order = order::order(&base_ids, &our_ids, &their_ids, &alive);
    Merged { parts: order.iter().filter_map(|id| parts.remove(id)).collect() }
}

fn by_id(text: &Text) -> HashMap<BlockId, &str> {
    text.blocks().iter().map(|block| (block.id, block.source.as_str())).collect()
}

struct Merging<'t> {
    base: HashMap<BlockId, &'t str>,
    ours: HashMap<BlockId, &'t str>,
    theirs: HashMap<BlockId, &'t str>,
    budget: Budget,
}

impl Merging<'_> {
    /// What comes of a block; none if it is gone.
    fn part(&mut self, id: BlockId) -> Option<Part> {
        let of = |side: &HashMap<BlockId, &str>| side.get(&id).map(|source| (*source).to_owned());
        let (base, ours, theirs) = (of(&self.base), of(&self.ours), of(&self.theirs));
        // Unchanged here: what the other side did counts, taking out too.
        let settled = if ours == theirs || theirs == base {
            Some(&ours)
        } else if ours == base {
            Some(&theirs)
        } else {
            None
        };
        if let Some(settled) = settled {
            return settled.clone().map(|source| Part::Settled { id, source });
        }
        let words = match (&ours, &theirs) {
            (Some(ours), Some(theirs)) => {
                words::merge_within(base.as_deref().unwrap_or_default(), ours, theirs, &mut self.budget)
            }
            (ours, theirs) => {
                let left = ours.as_ref().or(theirs.as_ref());
                WordMerge { stretches: left.cloned().map(Stretch::Settled).into_iter().collect() }
            }
        };
        match words.settled().filter(|_| ours.is_some() && theirs.is_some()) {
            Some(source) => Some(Part::Settled { id, source }),
            None => Some(Part::Clash(Clash { id, base, ours, theirs, words })),
        }
    }
}

/// Blocks of theirs that we put in too, with the same words after the same block: one is enough.
fn put_in_twice(base: &Text, ours: &Text, theirs: &Text) -> HashSet<BlockId> {
    let known: HashSet<BlockId> = base.blocks().iter().map(|block| block.id).collect();
    let ours = put_in(&known, ours);
    let ids: HashSet<BlockId> = ours.iter().map(|(_, block)| block.id).collect();
    let mut places: HashMap<(Option<BlockId>, &str), usize> = HashMap::new();
    for (after, block) in &ours {
        *places.entry((*after, block.source.as_str())).or_default() += 1;
    }
    let mut twice = HashSet::new();
    for (after, block) in put_in(&known, theirs) {
        if !ids.contains(&block.id)
            && let Some(left) = places.get_mut(&(after, block.source.as_str())).filter(|left| **left > 0)
        {
            *left -= 1;
            twice.insert(block.id);
        }
    }
    twice
}

/// The blocks that a side put in, each with the block of the base that it follows.
fn put_in<'t>(known: &HashSet<BlockId>, side: &'t Text) -> Vec<(Option<BlockId>, &'t Block)> {
    let mut after = None;
    let mut put_in = Vec::new();
    for block in side.blocks() {
        if known.contains(&block.id) {
            after = Some(block.id);
        } else {
            put_in.push((after, block));
        }
    }
    put_in
}

//! Which block of the page each block of a document continues, and which of the two changed.

use std::collections::{HashMap, HashSet};

use foundation::blocks::{Block, BlockId, Text, keep};

/// Below this share of common words a match is only a guess.
const DOUBTFUL: f32 = 0.6;

/// How a block of a document stands to the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// It was not there before.
    New,
    /// The page has these very words.
    Same,
    /// The document has other words now.
    Changed,
    /// The same, but the two have little in common: somebody should look.
    Doubtful,
    /// The page has other words since the last copy, the document has not.
    Ours,
    /// Both have other words since the last copy.
    Clash,
    /// The last copy had it and somebody took it out of the page.
    TakenOut,
}

/// A block of the document in its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Place<'t> {
    /// The block as the document has it, under its own id.
    pub block: &'t Block,
    /// The block of the page that it continues.
    pub old: Option<&'t Block>,
    /// How the two stand.
    pub standing: Standing,
}

/// A block of the page that nothing in the document continues.
#[derive(Debug, Clone, PartialEq)]
pub struct Gone<'t> {
    /// The block.
    pub block: &'t Block,
    /// The last copy did not have it either: it was written here, and stays unless somebody says
    /// otherwise.
    pub ours: bool,
}

/// A line of the look-through.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry<'t> {
    /// A block of the document.
    Here(Place<'t>),
    /// A block of the page only.
    Gone(Gone<'t>),
}

/// A document beside the page it comes to, in reading order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Look<'t> {
    /// All blocks of both.
    pub entries: Vec<Entry<'t>>,
}

impl<'t> Look<'t> {
    /// The blocks of the document.
    pub fn here(&self) -> impl Iterator<Item = &Place<'t>> {
        self.entries.iter().filter_map(|entry| if let Entry::Here(place) = entry { Some(place) } else { None })
    }

    /// The blocks of the page only.
    pub fn gone(&self) -> impl Iterator<Item = &Gone<'t>> {
        self.entries.iter().filter_map(|entry| if let Entry::Gone(gone) = entry { Some(gone) } else { None })
    }
}

/// Puts a document beside the page as it stands (`old`), and beside the copy that was taken last.
#[must_use]
pub fn look<'t>(brought: &'t Text, old: Option<&'t Text>, last: Option<&'t Text>) -> Look<'t> {
    let old_blocks = old.map_or(&[][..], Text::blocks);
    let meeting = Meeting::of(brought.blocks(), old_blocks, last.map_or(&[][..], Text::blocks));
    let in_last: HashSet<BlockId> = last.map_or(&[][..], Text::blocks).iter().map(|block| block.id).collect();
    let mut gone_after: HashMap<Option<usize>, Vec<Gone<'t>>> = HashMap::new();
    let mut before = None;
    for (at, block) in old_blocks.iter().enumerate() {
        match meeting.continued_by.get(&at) {
            Some(by) => before = Some(*by),
            None => {
                let ours = last.is_some() && !in_last.contains(&block.id);
                gone_after.entry(before).or_default().push(Gone { block, ours });
            }
        }
    }
    let mut entries: Vec<Entry<'t>> = Vec::new();
    let mut put_gone = |after: Option<usize>, entries: &mut Vec<Entry<'t>>| {
        entries.extend(gone_after.remove(&after).unwrap_or_default().into_iter().map(Entry::Gone));
    };
    put_gone(None, &mut entries);
    for (at, block) in brought.blocks().iter().enumerate() {
        entries.push(Entry::Here(meeting.place(at, block)));
        put_gone(Some(at), &mut entries);
    }
    Look { entries }
}

/// Who continues whom, among the document, the page and the last copy.
struct Meeting<'t> {
    old: &'t [Block],
    /// For each block of the document, the page's block.
    to_old: Vec<Option<usize>>,
    /// For each block of the document, the last copy's.
    to_last: Vec<Option<&'t Block>>,
    /// The last copy had it, the page has it no more.
    taken_out: Vec<bool>,
    continued_by: HashMap<usize, usize>,
}

impl<'t> Meeting<'t> {
    fn of(new: &'t [Block], old: &'t [Block], last: &'t [Block]) -> Self {
        let sources = |blocks: &'t [Block]| blocks.iter().map(|block| block.source.as_str()).collect::<Vec<_>>();
        let place_of: HashMap<BlockId, usize> = old.iter().enumerate().map(|(at, block)| (block.id, at)).collect();
        // The last copy is the nearer relative: what was changed on the page since does not hide it.
        let by_last = keep(&sources(last), &sources(new));
        let to_last: Vec<Option<&Block>> = by_last.iter().map(|at| at.and_then(|at| last.get(at))).collect();
        let mut to_old: Vec<Option<usize>> =
            to_last.iter().map(|block| block.and_then(|block| place_of.get(&block.id)).copied()).collect();
        let taken_out: Vec<bool> =
            to_last.iter().zip(&to_old).map(|(last, old)| last.is_some() && old.is_none()).collect();
        let taken: HashSet<usize> = to_old.iter().flatten().copied().collect();
        let free_old: Vec<usize> = (0..old.len()).filter(|at| !taken.contains(at)).collect();
        let free_new: Vec<usize> =
            (0..new.len()).filter(|at| to_old.get(*at) == Some(&None) && taken_out.get(*at) == Some(&false)).collect();
        let source = |blocks: &'t [Block], at: &usize| blocks.get(*at).map_or("", |block| block.source.as_str());
        let old_sources: Vec<&str> = free_old.iter().map(|at| source(old, at)).collect();
        let new_sources: Vec<&str> = free_new.iter().map(|at| source(new, at)).collect();
        for (at, found) in free_new.iter().zip(keep(&old_sources, &new_sources)) {
            if let (Some(place), Some(found)) = (to_old.get_mut(*at), found) {
                *place = free_old.get(found).copied();
            }
        }
        let continued_by = to_old.iter().enumerate().filter_map(|(new, old)| Some(((*old)?, new))).collect();
        Self { old, to_old, to_last, taken_out, continued_by }
    }

    fn place(&self, at: usize, block: &'t Block) -> Place<'t> {
        let old = self.to_old.get(at).copied().flatten().and_then(|at| self.old.get(at));
        let last = self.to_last.get(at).copied().flatten();
        let standing = match (old, last) {
            (None, _) if self.taken_out.get(at) == Some(&true) => Standing::TakenOut,
            (None, _) => Standing::New,
            (Some(old), _) if old.hash == block.hash => Standing::Same,
            (Some(_), Some(last)) if last.hash == block.hash => Standing::Ours,
            (Some(old), Some(last)) if last.hash != old.hash => Standing::Clash,
            (Some(old), _) if likeness(&old.source, &block.source) < DOUBTFUL => Standing::Doubtful,
            _ => Standing::Changed,
        };
        Place { block, old, standing }
    }
}

/// The share of words that two texts have in common; a Han character is a word.
fn likeness(one: &str, other: &str) -> f32 {
    let (one, other) = (bag(one), bag(other));
    let total: usize = one.values().sum::<usize>() + other.values().sum::<usize>();
    if total == 0 {
        return 1.0;
    }
    let common: usize = one.iter().map(|(word, count)| other.get(word).map_or(0, |there| (*there).min(*count))).sum();
    #[expect(clippy::cast_precision_loss, reason = "a share of a few thousand words")]
    let share = (2 * common) as f32 / total as f32;
    share
}

fn bag(text: &str) -> HashMap<String, usize> {
    let mut words: HashMap<String, usize> = HashMap::new();
    let mut word = String::new();
    for c in text.chars().chain([' ']) {
        let han = crate::imports::rules::is_han(c);
        if c.is_alphanumeric() && !han {
            word.extend(c.to_lowercase());
            continue;
        }
        if !word.is_empty() {
            *words.entry(std::mem::take(&mut word)).or_default() += 1;
        }
        if han {
            *words.entry(c.to_string()).or_default() += 1;
        }
    }
    words
}

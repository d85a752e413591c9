//! What somebody chose while looking through, and the text that comes of it.

use std::collections::{HashMap, HashSet};

use foundation::blocks::{Block, BlockId, Text, TextError};

use super::meeting::{Entry, Look, Place};

/// What a block is to continue, where somebody says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Continues {
    /// Nothing: it is new.
    Nothing,
    /// This block of the page.
    Block(BlockId),
}

/// What somebody chose.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices {
    /// Blocks of the document that stay out.
    pub leave: HashSet<BlockId>,
    /// Blocks of the page only that stay.
    pub stay: HashSet<BlockId>,
    /// Blocks whose words stay as the page has them.
    pub ours: HashSet<BlockId>,
    /// What some blocks are to continue.
    pub continues: HashMap<BlockId, Continues>,
}

impl Choices {
    /// What is chosen before anybody chose: nothing is lost that was written here.
    #[must_use]
    pub fn at_first(look: &Look<'_>) -> Self {
        use super::meeting::Standing::{Ours, TakenOut};
        let own = |place: &Place<'_>| place.block.id;
        Self {
            leave: look.here().filter(|place| place.standing == TakenOut).map(own).collect(),
            stay: look.gone().filter(|gone| gone.ours).map(|gone| gone.block.id).collect(),
            ours: look.here().filter(|place| place.standing == Ours).map(own).collect(),
            continues: HashMap::new(),
        }
    }
}

/// The page's new text, and the id on it of every block of the document, whether it was taken or not:
/// by it the next copy is known.
///
/// # Errors
/// The text is too large, too deep or too tangled.
pub fn taken(look: &Look<'_>, choices: &Choices) -> Result<(Text, HashMap<BlockId, BlockId>), TextError> {
    let old: HashMap<BlockId, &Block> = olds(look);
    let asked: HashSet<BlockId> = choices
        .continues
        .values()
        .filter_map(|one| if let Continues::Block(id) = one { Some(*id) } else { None })
        .filter(|id| old.contains_key(id))
        .collect();
    let mut used: HashSet<BlockId> = HashSet::new();
    let mut names = HashMap::new();
    let mut parts: Vec<(BlockId, &str)> = Vec::new();
    for entry in &look.entries {
        match entry {
            Entry::Here(place) => {
                let own = place.block.id;
                let continued = match choices.continues.get(&own) {
                    Some(Continues::Nothing) => None,
                    Some(Continues::Block(id)) => old.get(id).copied(),
                    None => place.old.filter(|old| !asked.contains(&old.id)),
                };
                let continued = continued.filter(|old| used.insert(old.id));
                let id = continued.map_or(own, |old| old.id);
                names.insert(own, id);
                if choices.leave.contains(&own) {
                    continue;
                }
                let words = continued.filter(|_| choices.ours.contains(&own)).unwrap_or(place.block);
                parts.push((id, &words.source));
            }
            Entry::Gone(gone) => {
                let id = gone.block.id;
                if choices.stay.contains(&id) && !asked.contains(&id) && used.insert(id) {
                    parts.push((id, &gone.block.source));
                }
            }
        }
    }
    let text = Text::from_parts(parts.into_iter().map(|(id, source)| (Some(id), source)))?;
    Ok((text, names))
}

fn olds<'t>(look: &Look<'t>) -> HashMap<BlockId, &'t Block> {
    let here = look.here().filter_map(|place| place.old);
    here.chain(look.gone().map(|gone| gone.block)).map(|block| (block.id, block)).collect()
}

//! A revision's text: its blocks with their lifelong ids.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::hash::{bare_hash, hash, normal};
use super::id::BlockId;
use super::keep::keep;
use super::kind::Kind;
use super::limits::TextError;
use super::split::{Piece, split};

/// One block of a revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Its lifelong id.
    pub id: BlockId,
    /// What it is.
    pub kind: Kind,
    /// Its Markdown: whole lines.
    pub source: String,
    /// SHA-256 of the source in one Unicode form, in hexadecimal.
    pub hash: String,
    /// The same without numbers, dates, names and addresses: where it is unchanged, a
    /// translation still says what the source says.
    pub bare_hash: String,
}

/// A block's line in the block map that is stored beside a revision's Markdown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The block's id.
    pub id: BlockId,
    /// What it is.
    pub kind: Kind,
    /// As [`Block::hash`].
    pub hash: String,
    /// As [`Block::bare_hash`].
    pub bare: String,
}

/// The text of a revision, block by block.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    blocks: Vec<Block>,
}

impl Text {
    /// Reads a revision. Blocks that continue one of the previous revision keep its id, all
    /// others get a new one.
    ///
    /// # Errors
    /// The text is too large, too deep or too tangled.
    pub fn from_markdown(markdown: &str, previous: Option<&Text>) -> Result<Text, TextError> {
        let pieces = split(markdown)?;
        let before = previous.map_or(&[][..], Text::blocks);
        let old: Vec<Cow<'_, str>> = before.iter().map(|block| normal(&block.source)).collect();
        let new: Vec<Cow<'_, str>> = pieces.iter().map(|piece| normal(&piece.source)).collect();
        let kept = keep(&old, &new);
        let ids: Vec<Option<BlockId>> = kept.iter().map(|old| old.map(|old| before[old].id)).collect();
        Ok(Text::of(ids.into_iter().zip(pieces)))
    }

    /// Puts a text together from parts whose ids are known, as a form with one field a block
    /// sends them. A part that holds several blocks gives its id to the first.
    ///
    /// # Errors
    /// The parts together are too large, too deep or too tangled.
    pub fn from_parts<'p>(parts: impl IntoIterator<Item = (Option<BlockId>, &'p str)>) -> Result<Text, TextError> {
        let parts: Vec<_> = parts.into_iter().collect();
        let whole: Vec<&str> = parts.iter().map(|(_, source)| *source).collect();
        let pieces = split(&whole.join("\n\n"))?;
        if pieces.len() == parts.len() && pieces.iter().zip(&whole).all(|(piece, part)| piece.source == *part) {
            return Ok(Text::of(parts.iter().map(|(id, _)| *id).zip(pieces)));
        }
        let mut named = Vec::new();
        for (id, source) in parts {
            let ids = std::iter::once(id).chain(std::iter::repeat(None));
            named.extend(ids.zip(split(source)?));
        }
        // Read again as a whole: a fence left open in one part swallows those after it, two lists
        // side by side are one.
        let text = Text::of(named.into_iter());
        Text::from_markdown(&text.markdown(), Some(&text))
    }

    /// Puts a stored Markdown source and its block map together again. Should the two not agree
    /// block by block (another version cut the text elsewhere), hashes decide, and a block
    /// without a mark gets an id that is the same at every reading.
    ///
    /// # Errors
    /// The text is too large, too deep or too tangled.
    pub fn restore(markdown: &str, map: &[Mark]) -> Result<Text, TextError> {
        let pieces = split(markdown)?;
        let hashes: Vec<String> = pieces.iter().map(|piece| hash(&piece.source)).collect();
        let agree = hashes.len() == map.len() && hashes.iter().zip(map).all(|(hash, mark)| *hash == mark.hash);
        let ids: Vec<_> =
            if agree { map.iter().map(|mark| Some(mark.id)).collect() } else { ids_by_hash(&hashes, map) };
        Ok(Text::of_hashed(ids.into_iter().zip(pieces).zip(hashes)))
    }

    fn of(named: impl Iterator<Item = (Option<BlockId>, Piece)>) -> Text {
        Text::of_hashed(named.map(|(id, piece)| {
            let hash = hash(&piece.source);
            ((id, piece), hash)
        }))
    }

    fn of_hashed(named: impl Iterator<Item = ((Option<BlockId>, Piece), String)>) -> Text {
        let mut taken = HashSet::new();
        let mut blocks = Vec::new();
        for ((id, piece), hash) in named {
            let mut id = id.unwrap_or_else(BlockId::new);
            while !taken.insert(id) {
                id = BlockId::new();
            }
            let bare_hash = bare_hash(&piece.source);
            blocks.push(Block { id, kind: piece.kind, source: piece.source, hash, bare_hash });
        }
        Text { blocks }
    }

    /// The blocks, in order.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The block with this id.
    #[must_use]
    pub fn block(&self, id: BlockId) -> Option<&Block> {
        self.blocks.iter().find(|block| block.id == id)
    }

    /// The block map, to be stored beside the Markdown.
    #[must_use]
    pub fn map(&self) -> Vec<Mark> {
        let mark = |block: &Block| Mark {
            id: block.id,
            kind: block.kind,
            hash: block.hash.clone(),
            bare: block.bare_hash.clone(),
        };
        self.blocks.iter().map(mark).collect()
    }

    /// The Markdown: the blocks' sources with a blank line between them, and a line's end.
    #[must_use]
    pub fn markdown(&self) -> String {
        let mut markdown = String::new();
        for block in &self.blocks {
            if !markdown.is_empty() {
                markdown.push('\n');
            }
            markdown.push_str(&block.source);
            markdown.push('\n');
        }
        markdown
    }

    /// The number of the line, from 1, at which each block begins in [`Text::markdown`].
    pub(super) fn starts(&self) -> Vec<usize> {
        let mut line = 1;
        let start = |block: &Block| {
            let start = line;
            line += block.source.lines().count() + 1;
            start
        };
        self.blocks.iter().map(start).collect()
    }
}

/// The ids of blocks by their hashes, each mark used once.
fn ids_by_hash(hashes: &[String], map: &[Mark]) -> Vec<Option<BlockId>> {
    let mut marks: HashMap<&str, Vec<BlockId>> = HashMap::new();
    for mark in map.iter().rev() {
        marks.entry(&mark.hash).or_default().push(mark.id);
    }
    let id = |(place, hash): (usize, &String)| {
        let marked = marks.get_mut(hash.as_str()).and_then(Vec::pop);
        Some(marked.unwrap_or_else(|| id_of(hash, place)))
    };
    hashes.iter().enumerate().map(id).collect()
}

fn id_of(hash: &str, place: usize) -> BlockId {
    let digest = Sha256::digest(format!("{hash} {place}"));
    let mut bytes = [0; 8];
    bytes.copy_from_slice(&digest[..8]);
    BlockId::from_hash(bytes)
}

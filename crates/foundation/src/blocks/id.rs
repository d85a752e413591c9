//! The lifelong name of a block.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Crockford's base 32 in lower case: no i, l, o or u, so that an id can be read aloud.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH: usize = 12;
const BITS: u64 = (1 << 60) - 1;

/// A block's lifelong id: 60 random bits, written as 12 characters of Crockford base 32.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct BlockId(u64);

/// What was given is not 12 characters of Crockford base 32.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not-a-block-id")]
pub struct NotABlockId;

impl BlockId {
    /// A new random id.
    #[allow(clippy::new_without_default)] // a default that differs each time would mislead
    #[must_use]
    pub fn new() -> BlockId {
        BlockId(rand::random::<u64>() & BITS)
    }

    /// The id that a hash stands for: the same for the same bytes.
    pub(super) fn from_hash(hash: [u8; 8]) -> BlockId {
        BlockId(u64::from_be_bytes(hash) & BITS)
    }

    /// The `id` of this block's element on a page.
    #[must_use]
    pub fn anchor(&self) -> String {
        format!("b-{self}")
    }
}

impl fmt::Display for BlockId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for place in (0..LENGTH).rev() {
            let digit = (self.0 >> (place * 5)) & 31;
            write!(f, "{}", char::from(ALPHABET[digit as usize]))?;
        }
        Ok(())
    }
}

impl fmt::Debug for BlockId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BlockId({self})")
    }
}

impl FromStr for BlockId {
    type Err = NotABlockId;

    fn from_str(written: &str) -> Result<BlockId, NotABlockId> {
        if written.len() != LENGTH {
            return Err(NotABlockId);
        }
        written
            .bytes()
            .try_fold(0, |bits, byte| {
                let digit = ALPHABET.iter().position(|letter| *letter == byte);
                digit.map(|digit| bits << 5 | digit as u64).ok_or(NotABlockId)
            })
            .map(BlockId)
    }
}

impl From<BlockId> for String {
    fn from(id: BlockId) -> String {
        id.to_string()
    }
}

impl TryFrom<String> for BlockId {
    type Error = NotABlockId;

    fn try_from(written: String) -> Result<BlockId, NotABlockId> {
        written.parse()
    }
}

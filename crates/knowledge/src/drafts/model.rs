use std::fmt;
use std::str::FromStr;

use foundation::blocks::{BlockId, Kind};
use foundation::clock::Moment;
use foundation::i18n::Language;
use serde::{Deserialize, Serialize};

use crate::pages::{PageId, RevisionId};

/// A working copy of a page in one language: what was kept of it, or, where nothing was, the newest
/// revision laid out in the same way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Of which page.
    pub page: PageId,
    /// In which language.
    pub language: Language,
    /// The revision it was begun from; none for a language that has none yet.
    pub base: Option<RevisionId>,
    /// Counts its changes; 0 where nobody has changed anything.
    pub rev: i64,
    /// What stands above and below the text.
    pub head: Head,
    /// The change at which the head became what it is.
    pub head_rev: i64,
    /// Its blocks, in order.
    pub cards: Vec<Card>,
    /// Who began it, and when.
    pub begun: Option<Trace>,
    /// Who changed it last, and when.
    pub changed: Option<Trace>,
}

/// What stands above and below the text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The title.
    pub title: String,
    /// The name for the address; empty to make one from the title.
    pub slug: String,
    /// The standfirst; may be empty.
    pub standfirst: String,
    /// Who is to be thanked: one line each.
    pub credits: String,
}

/// A block of a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Its lifelong id.
    pub id: BlockId,
    /// Its place; between two there is room for others.
    pub place: i64,
    /// What it is, or, while it is empty, what it is to be.
    pub kind: Kind,
    /// Its Markdown.
    pub source: String,
    /// The change of the draft at which it became what it is.
    pub rev: i64,
    /// Who wrote it so, and when.
    pub changed: Trace,
}

/// A block that was taken out of a draft and can be had back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gone {
    /// As it was.
    pub card: Card,
    /// Who took it out, and when.
    pub taken: Trace,
}

/// Who did something, as the ledger names them, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trace {
    /// Who.
    pub by: String,
    /// When.
    pub at: Moment,
}

impl Draft {
    /// Whether anything was changed, so that there is a draft at all.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.rev > 0
    }

    /// A block, and how many stand before it.
    #[must_use]
    pub fn find(&self, id: BlockId) -> Option<(usize, &Card)> {
        self.cards.iter().enumerate().find(|(_, card)| card.id == id)
    }

    /// What stands in one part of it.
    #[must_use]
    pub fn words(&self, part: Part) -> Option<&str> {
        match part {
            Part::Title => Some(&self.head.title),
            Part::Slug => Some(&self.head.slug),
            Part::Standfirst => Some(&self.head.standfirst),
            Part::Credits => Some(&self.head.credits),
            Part::Block(id) => self.find(id).map(|(_, card)| card.source.as_str()),
        }
    }
}

/// What is changed by itself: a block, or one of the four that stand round the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// The title.
    Title,
    /// The name for the address.
    Slug,
    /// The standfirst.
    Standfirst,
    /// The credits.
    Credits,
    /// A block of the text.
    Block(BlockId),
}

impl Part {
    /// The block, if it is one.
    #[must_use]
    pub fn block(self) -> Option<BlockId> {
        match self {
            Self::Block(id) => Some(id),
            _ => None,
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Title => f.write_str("title"),
            Self::Slug => f.write_str("slug"),
            Self::Standfirst => f.write_str("standfirst"),
            Self::Credits => f.write_str("credits"),
            Self::Block(id) => id.fmt(f),
        }
    }
}

impl FromStr for Part {
    type Err = ();
    fn from_str(word: &str) -> Result<Self, ()> {
        match word {
            "title" => Ok(Self::Title),
            "slug" => Ok(Self::Slug),
            "standfirst" => Ok(Self::Standfirst),
            "credits" => Ok(Self::Credits),
            id => id.parse().map(Self::Block).map_err(|_| ()),
        }
    }
}

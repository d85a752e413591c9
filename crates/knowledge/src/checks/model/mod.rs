//! What the check says of a page, and what it must know around it.

mod around;
mod kinds;

use foundation::blocks::BlockId;
use sha2::{Digest, Sha256};

use crate::pages::PageId;

pub use around::{LinkFate, Pictured, PublicNames, Surroundings, Written};
pub use kinds::{Kind, Matter};

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Publishing waits for it.
    Forbids,
    /// Something to think about.
    Warns,
}

/// Where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// In the title.
    Title,
    /// In the standfirst.
    Standfirst,
    /// In the credits.
    Credits,
    /// In a block.
    Block(BlockId),
    /// On the page as a whole.
    Page,
}

impl Place {
    /// The word it is kept as.
    #[must_use]
    pub fn word(self) -> String {
        match self {
            Self::Title => "title".into(),
            Self::Standfirst => "standfirst".into(),
            Self::Credits => "credits".into(),
            Self::Block(id) => id.to_string(),
            Self::Page => "page".into(),
        }
    }
}

/// Words with some of them marked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Excerpt {
    /// Before them.
    pub before: String,
    /// The words in question.
    pub marked: String,
    /// After them.
    pub after: String,
}

/// Another page on which the same words stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Other {
    /// Which page.
    pub page: PageId,
    /// Its title.
    pub title: String,
    /// Where this reader opens it.
    pub href: String,
}

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What is wrong.
    pub kind: Kind,
    /// How much it weighs.
    pub weight: Weight,
    /// Where it stands.
    pub place: Place,
    /// The words.
    pub excerpt: Excerpt,
    /// How many, where it is about a number: words of a sentence.
    pub count: usize,
    /// The other page, if the words are repeated there.
    pub other: Option<Other>,
}

impl Finding {
    /// A finding about marked words.
    #[must_use]
    pub fn new(kind: Kind, weight: Weight, place: Place, excerpt: Excerpt) -> Self {
        Self { kind, weight, place, excerpt, count: 0, other: None }
    }

    /// Whether someone who may publish may say that it is well as it is.
    #[must_use]
    pub fn may_be_dismissed(&self) -> bool {
        self.weight == Weight::Warns || self.kind.is_private()
    }

    /// What a dismissal is bound to: these words in a block that says exactly this. Any change of
    /// the block makes it another thing.
    #[must_use]
    pub fn bond(&self, source: &str) -> String {
        let other = self.other.as_ref().map(|other| other.page.to_string()).unwrap_or_default();
        let parts = [self.kind.word(), &self.place.word(), source, &self.excerpt.marked, &other];
        let mut hash = Sha256::new();
        for part in parts {
            hash.update(part.len().to_be_bytes());
            hash.update(part.as_bytes());
        }
        hex::encode(hash.finalize())
    }
}

/// Why a finding is well as it is: a closed list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It is meant so.
    Meant,
    /// It will be mended later.
    Later,
    /// The person has agreed to stand here.
    Agreed,
    /// A public person, number or place.
    Public,
    /// It is not what it was taken for.
    Mistaken,
}

impl Reason {
    /// Those that fit a kind.
    #[must_use]
    pub fn of(kind: Kind) -> &'static [Self] {
        if kind.is_private() {
            &[Self::Agreed, Self::Public, Self::Mistaken]
        } else {
            &[Self::Meant, Self::Later, Self::Mistaken]
        }
    }

    /// The word it is kept as.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Meant => "meant",
            Self::Later => "later",
            Self::Agreed => "agreed",
            Self::Public => "public",
            Self::Mistaken => "mistaken",
        }
    }

    /// Key of its words.
    #[must_use]
    pub fn key(self) -> String {
        format!("check-reason-{}", self.word())
    }
}

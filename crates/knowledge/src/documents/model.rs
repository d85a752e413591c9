use foundation::access::PersonId;
use foundation::blocks::{BlockId, Text};
use foundation::clock::Moment;
use foundation::i18n::Language;
use foundation::ledger::Subject;
use serde::{Deserialize, Serialize};

use crate::imports::{LeftOut, Note, Said};
use crate::pages::PageId;

foundation::id_type!(
    /// A document that was brought and waits to be looked through.
    BroughtId
);

/// A document that was brought and waits to be looked through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brought {
    /// Its id.
    pub id: BroughtId,
    /// Who brought it, and alone may see it.
    pub person: PersonId,
    /// The page it is for; none for a new one.
    pub page: Option<PageId>,
    /// Its language, guessed where it is for no page yet.
    pub language: Language,
    /// The file's name; empty where it was pasted.
    pub name: String,
    /// Its title; may be empty.
    pub title: String,
    /// What stands under its title; may be empty.
    pub standfirst: String,
    /// Its text, with ids of its own.
    pub text: Text,
    /// What was guessed on the way.
    pub notes: Vec<Note>,
    /// What stayed out.
    pub left_out: Vec<LeftOut>,
    /// What people said about its blocks while they wrote it.
    pub said: Vec<SaidOn>,
    /// When it was brought.
    pub made_at: Moment,
    /// Until when it waits.
    pub ends_at: Moment,
}

/// Something said about a block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidOn {
    /// The block.
    pub block: BlockId,
    /// What was said.
    #[serde(flatten)]
    pub said: Said,
}

impl From<BroughtId> for Subject {
    fn from(id: BroughtId) -> Self {
        Self::of("brought", id)
    }
}

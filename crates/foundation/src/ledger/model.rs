use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::clock::Moment;

/// A thing that facts are about and pages point at: its kind and its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Subject {
    /// What kind of thing, in the domain's word (`page`, `circle`).
    pub kind: &'static str,
    /// Which one.
    pub id: Uuid,
}

impl Subject {
    /// Names a thing.
    pub fn of(kind: &'static str, id: impl Into<Uuid>) -> Self {
        Self { kind, id: id.into() }
    }
}

/// One value of a fact: from a closed list, an id, or a whole number. Free text has no way in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Dimension {
    /// A word of a closed list in the program.
    Word(&'static str),
    /// The id of another thing.
    Id(Uuid),
    /// A whole number.
    Number(i64),
}

impl From<&'static str> for Dimension {
    fn from(word: &'static str) -> Self {
        Self::Word(word)
    }
}

impl From<i64> for Dimension {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<Uuid> for Dimension {
    fn from(id: Uuid) -> Self {
        Self::Id(id)
    }
}

/// Something that happened, to be told with the rows it changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    pub(super) kind: &'static str,
    pub(super) subject: Subject,
    pub(super) on_behalf: Option<Uuid>,
    pub(super) dimensions: BTreeMap<&'static str, Dimension>,
}

impl Fact {
    /// A fact of a kind (`knowledge.page_published`: domain, then past tense) about a subject.
    #[must_use]
    pub fn of(kind: &'static str, subject: Subject) -> Self {
        Self { kind, subject, on_behalf: None, dimensions: BTreeMap::new() }
    }

    /// Says for which circle it was done.
    #[must_use]
    pub fn on_behalf(mut self, circle: impl Into<Uuid>) -> Self {
        self.on_behalf = Some(circle.into());
        self
    }

    /// Adds a dimension.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Dimension>) -> Self {
        self.dimensions.insert(name, value.into());
        self
    }

    /// What happened.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        self.kind
    }

    /// Whether a reader's page could look different after it. Comings and goings at the door do
    /// not, nor does what is written in a draft (a deed that begins with `draft_`), so they leave
    /// ready-made pages standing.
    pub(crate) fn is_noticed_by_readers(&self) -> bool {
        !self.kind.starts_with("auth.") && !self.kind.contains(".draft_")
    }
}

/// A line of the ledger as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Its number, from 1, without gaps.
    pub seq: i64,
    /// When it was kept.
    pub at: Moment,
    /// Who did it: a person's id, `system:<name>`, or `signed-out`.
    pub actor: String,
    /// For which circle, if it was done on someone's behalf.
    pub on_behalf: Option<Uuid>,
    /// What happened.
    pub kind: String,
    /// Kind of the thing it is about.
    pub subject_kind: String,
    /// Id of the thing it is about.
    pub subject_id: Uuid,
    /// Its dimensions: a JSON object with sorted names.
    pub dimensions: String,
    /// Hash of the line before, in hex; empty for the first.
    pub before: String,
    /// SHA-256 over all of the above, in hex.
    pub hash: String,
}

/// What `kith verify` found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// How many lines were read.
    pub lines: i64,
    /// Number of the first line that does not hold, if any.
    pub first_broken: Option<i64>,
    /// Hash of the last line that holds.
    pub head: String,
}

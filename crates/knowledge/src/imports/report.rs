//! The nouns of an import that is kept: how it was asked for, what became of it.

use foundation::access::{Belongs, CircleId, Level};
use foundation::clock::Moment;
use foundation::i18n::Language;
use foundation::jobs::JobId;
use foundation::ledger::Subject;
use serde::{Deserialize, Serialize};

use super::model::{Note, Reason};
use crate::pages::PageId;

foundation::id_type!(
    /// An import: one time that something was brought in.
    ImportId
);

/// How a haul is to be brought in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct How {
    /// The folder or file that was given. With the circle and the path below it, this is how a
    /// page is known again at the next import. Empty for loose files: each is then known by its
    /// own name.
    pub name: String,
    /// Whether readers may see the pages at once; needs the right to publish.
    pub publish: bool,
    /// Who may see pages that are not published.
    pub level: Level,
    /// The language of pages that do not say and give nothing to guess from.
    pub language: Language,
}

impl How {
    /// As new things begin: seen by their own partner and by no one else.
    #[must_use]
    pub fn private(name: &str, language: Language) -> Self {
        Self { name: name.to_owned(), publish: false, level: Level::Partner, language }
    }

    /// Seen by everyone at once.
    #[must_use]
    pub fn public(name: &str, language: Language) -> Self {
        Self { publish: true, ..Self::private(name, language) }
    }
}

/// What became of one source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fate {
    /// It is a new page, or a page in a new language.
    New,
    /// It was here and has a new revision, or readers may see it now.
    Changed,
    /// It was here and is the same.
    Same,
    /// It was left out, or left alone.
    Left,
}

impl Fate {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::New, Self::Changed, Self::Same, Self::Left];

    /// The word it is kept as.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Same => "same",
            Self::Left => "left",
        }
    }

    /// The fate of that word; left for any other.
    #[must_use]
    pub fn parse(word: &str) -> Self {
        Self::ALL.into_iter().find(|fate| fate.word() == word).unwrap_or(Self::Left)
    }
}

/// What is said of one source: all that was guessed or dropped, and why it was left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remarks {
    /// What happened to pieces of it.
    pub notes: Vec<Note>,
    /// Why it was left.
    pub reason: Option<Reason>,
}

/// One line of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportLine {
    /// Path below what was given.
    pub source: String,
    /// Its title; the source where it has none.
    pub title: String,
    /// Its language, where it became a page.
    pub language: Option<Language>,
    /// Its page.
    pub page: Option<PageId>,
    /// Where readers find it, if they may.
    pub address: Option<String>,
    /// What became of it.
    pub fate: Fate,
    /// What is said of it.
    pub remarks: Remarks,
}

impl ReportLine {
    /// A source that did not become a page.
    #[must_use]
    pub fn left(source: &str, reason: Reason) -> Self {
        Self {
            source: source.to_owned(),
            title: super::rules::name_of(source).to_owned(),
            language: None,
            page: None,
            address: None,
            fate: Fate::Left,
            remarks: Remarks { notes: Vec::new(), reason: Some(reason) },
        }
    }
}

/// How many sources had which fate.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// New pages.
    pub new: usize,
    /// Changed pages.
    pub changed: usize,
    /// Pages that are the same.
    pub same: usize,
    /// Left out or left alone.
    pub left: usize,
}

impl Tally {
    /// How many were dealt with.
    #[must_use]
    pub fn done(self) -> usize {
        self.new + self.changed + self.same + self.left
    }
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Which import.
    pub import: ImportId,
    /// How many sources there were.
    pub total: usize,
    /// New pages.
    pub new: usize,
    /// Pages that were here and changed.
    pub changed: usize,
    /// Pages that were here and are the same.
    pub same: usize,
    /// What was left out or left alone.
    pub left: usize,
    /// A line for every source.
    pub lines: Vec<ReportLine>,
}

/// An import as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// Which one.
    pub id: ImportId,
    /// The job that does it, if it was begun in the browser.
    pub job: Option<JobId>,
    /// For which circle.
    pub owner: CircleId,
    /// How it was asked for.
    pub how: How,
    /// How many sources there are; 0 until they were counted.
    pub total: usize,
    /// Who began it, as the ledger names them.
    pub made_by: String,
    /// When.
    pub made_at: Moment,
    /// Whether it is over.
    pub finished: bool,
    /// Key of the sentence that says why nothing came of it.
    pub fault: Option<String>,
}

impl Belongs for Import {
    fn lineage(&self) -> Vec<CircleId> {
        vec![self.owner]
    }
}

impl Import {
    /// The import as facts name it.
    #[must_use]
    pub fn subject(&self) -> Subject {
        Subject::of("import", self.id)
    }
}

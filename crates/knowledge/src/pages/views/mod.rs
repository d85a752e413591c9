//! View structs of the knowledge pages: plain data that a handler fills and a
//! template in `pages/` draws. No database, no clock.

mod compared;
mod find;
mod history;
mod home;
mod imports;
mod lists;
mod reading;
mod sections;
mod writing;

pub use crate::pages::model::PageState;
pub use compared::{Part, ShownRun, Stretch, counts, line, stretches};
pub use find::{Filter, FilterChoice, Find, FindState, Hit, Piece};
pub use history::{ChooseTwo, PageComparison, PageHistory, RevisionRow};
pub use home::{Home, Movement};
pub use imports::{ImportOutcome, ImportReport, ImportRow, ImportedPage, Imports};
pub use lists::{AllTags, SectionPage, TagPage};
pub use reading::{Confirmed, Reading, TocLine};
pub use sections::{SectionEdit, SectionRow, SectionWords, SectionsList, ShareForm, Tick};
pub use writing::{PageEdit, PageNew, PageSettings, PagesList, WorkRow};

use foundation::i18n::Language;
use foundation::web::shell::Pillar;

/// A page in a list of pages.
#[derive(Clone, Debug)]
pub struct PageLine {
    /// Its title.
    pub title: String,
    /// Where it stands.
    pub href: String,
    /// The language of title and standfirst, for `lang`.
    pub language: Language,
    /// Its standfirst, or the beginning of its text; may be empty.
    pub standfirst: String,
    /// Its pillar.
    pub pillar: Option<Pillar>,
    /// A few words more, such as "Confirmed in February 2026"; may be empty.
    pub note: String,
}

/// A tag, with the way to its page.
#[derive(Clone, Debug)]
pub struct TagLink {
    /// The tag in the reader's language.
    pub label: String,
    /// Its page.
    pub href: String,
    /// How many pages the reader may see under it; 0 to leave the number out.
    pub count: usize,
}

#[cfg(test)]
mod gallery;

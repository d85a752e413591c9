//! Pages as they were: every version, and two of them side by side.

use askama::Template;
use foundation::i18n::Language;
use foundation::web::shell::Shell;
use foundation::web::views::{Choice, FormState};

use super::compared::Stretch;

/// Every revision of a page.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/pages/page_history.html")]
pub struct PageHistory {
    /// The frame.
    pub shell: Shell,
    /// The page's title, its language and its address.
    pub title: String,
    /// The language of the title.
    pub language: Language,
    /// The page as it is read.
    pub page: String,
    /// The revisions, newest first.
    pub revisions: Vec<RevisionRow>,
    /// Two of them to compare. Fields: `from`, `to`.
    pub choose: ChooseTwo,
}

/// A form that asks for two versions.
#[derive(Clone, Debug)]
pub struct ChooseTwo {
    /// What is chosen now.
    pub form: FormState,
    /// Where it leads.
    pub action: String,
    /// The versions to compare with, newest first, and last the nothing before the first.
    pub befores: Vec<Choice>,
    /// The versions, newest first; fewer than two: nothing to compare.
    pub versions: Vec<Choice>,
}

/// One revision.
#[derive(Clone, Debug)]
pub struct RevisionRow {
    /// Its number.
    pub number: usize,
    /// Who.
    pub by: String,
    /// For which organization; may be empty.
    pub behalf: String,
    /// When, in words.
    pub on: String,
    /// When, as ISO 8601.
    pub iso: String,
    /// Why, as the writer said; may be empty.
    pub message: String,
    /// How much it changes, in words; empty for the first.
    pub significance: String,
    /// What changed, in words: "2 changed, 1 added".
    pub changes: String,
    /// What changed, word by word; empty for the first.
    pub compare: String,
    /// The page as it was then.
    pub href: String,
    /// Whether readers see this one now.
    pub is_public: bool,
    /// Where bringing it back is posted; empty for the newest, or if one may not.
    pub restore: String,
}

/// Two revisions side by side.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/pages/page_comparison.html")]
pub struct PageComparison {
    /// The frame.
    pub shell: Shell,
    /// The page's title.
    pub title: String,
    /// The language of the title and of the text.
    pub language: Language,
    /// Every revision.
    pub history: String,
    /// Which two these are, in words.
    pub sides: Vec<String>,
    /// Why the newer one was written; may be empty.
    pub message: String,
    /// How many paragraphs changed, moved, came and went, in words.
    pub counts: Vec<String>,
    /// The text, in stretches.
    pub compared: Vec<Stretch>,
    /// Another two.
    pub choose: ChooseTwo,
    /// The comparison of the two before; empty for the first.
    pub older: String,
    /// The comparison of the two after; empty for the newest.
    pub newer: String,
    /// Where bringing the older one back is posted; empty if that changes nothing.
    pub restore: String,
}

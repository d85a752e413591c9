//! Finding.

use askama::Template;
use foundation::i18n::{Language, Value};
use foundation::web::shell::{LanguageLink, Pillar, Shell};
use foundation::web::views::Pager;

use super::{PageLine, TagLink};

/// What was found.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/pages/find.html")]
pub struct Find {
    /// The frame.
    pub shell: Shell,
    /// What was typed.
    pub query: String,
    /// How it went.
    pub state: FindState,
    /// How many pages were found in all.
    pub total: usize,
    /// The filters in force and their choices, each a few words of one line.
    pub filters: Vec<Filter>,
    /// Filters to send along with new words: name and value.
    pub kept: Vec<(String, String)>,
    /// The pages shown.
    pub hits: Vec<Hit>,
    /// The way to more.
    pub pager: Pager,
    /// The page or tag whose very name was typed.
    pub named: Option<PageLine>,
    /// Tags that fit, or that a newcomer might begin with.
    pub tags: Vec<TagLink>,
    /// Where titles are suggested while typing.
    pub suggest: String,
}

/// How a search went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FindState {
    /// Nothing was asked yet.
    Fresh,
    /// What was asked is too short to mean anything.
    TooShort,
    /// It was looked for; `total` says how many were found.
    Searched,
}

/// One filter, as words in the line above the results.
#[derive(Clone, Debug)]
pub struct Filter {
    /// What it chooses among, for a screen reader: "Language".
    pub label: String,
    /// What it says now: "in every language".
    pub now: String,
    /// What it could say.
    pub choices: Vec<FilterChoice>,
}

/// One choice of a filter.
#[derive(Clone, Debug)]
pub struct FilterChoice {
    /// Its words.
    pub label: String,
    /// The same page with this choice.
    pub href: String,
    /// Whether it is in force.
    pub current: bool,
}

/// One page found.
#[derive(Clone, Debug)]
pub struct Hit {
    /// Its title, found words marked.
    pub title: Vec<Piece>,
    /// Where it stands.
    pub href: String,
    /// The language of title and snippet.
    pub language: Language,
    /// A piece of its text, found words marked.
    pub snippet: Vec<Piece>,
    /// Its pillar.
    pub pillar: Option<Pillar>,
    /// A few words: section, when confirmed.
    pub notes: Vec<String>,
    /// The same page in other languages.
    pub others: Vec<LanguageLink>,
}

/// A run of text, marked or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// Whether it is what was looked for.
    pub found: bool,
}

impl Piece {
    /// Text that was not looked for.
    pub fn plain(text: impl Into<String>) -> Self {
        Piece { text: text.into(), found: false }
    }

    /// Text that was looked for.
    pub fn found(text: impl Into<String>) -> Self {
        Piece { text: text.into(), found: true }
    }
}

impl Hit {
    fn is_in(&self, language: Language) -> bool {
        self.language == language
    }

    fn other_languages(&self) -> bool {
        !self.others.is_empty()
    }
}

impl Find {
    fn count_words(&self) -> String {
        self.shell.fill("find-count", "count", self.total)
    }

    fn none_words(&self) -> String {
        self.shell.words.with("find-none", &[("query", Value::from(&self.query))])
    }

    fn is_fresh(&self) -> bool {
        self.state == FindState::Fresh
    }

    fn is_too_short(&self) -> bool {
        self.state == FindState::TooShort
    }
}

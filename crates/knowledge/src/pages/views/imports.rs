//! Bringing pages in.

use askama::Template;
use foundation::i18n::{Language, Value};
use foundation::web::shell::Shell;
use foundation::web::views::{Choice, FormState, Pager};

/// Choosing what to bring in. Fields: `file` (several), `language`, `level`, `publish` (`yes`).
#[derive(Clone, Debug, Template)]
#[template(path = "pages/pages/imports.html")]
pub struct Imports {
    /// The frame.
    pub shell: Shell,
    /// The form.
    pub form: FormState,
    /// The language to take where a page does not say.
    pub languages: Vec<Choice>,
    /// With whom the pages may be shared.
    pub levels: Vec<Choice>,
    /// Whether one may publish.
    pub may_publish: bool,
    /// The largest upload, in words: "100 MB".
    pub largest: String,
    /// What was brought in before, newest first.
    pub past: Vec<ImportRow>,
}

/// One earlier import.
#[derive(Clone, Debug)]
pub struct ImportRow {
    /// What was brought: a file's name.
    pub source: String,
    /// Its report.
    pub href: String,
    /// By whom and when, in words.
    pub by: String,
    /// Whether it is over.
    pub finished: bool,
    /// How it went, in words: "12 pages, 1 left out".
    pub outcome: String,
}

/// What became of an import, page by page; also while it runs.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/pages/import_report.html")]
pub struct ImportReport {
    /// The frame.
    pub shell: Shell,
    /// What was brought: a file's name.
    pub source: String,
    /// By whom and when, in words.
    pub by: String,
    /// Whether it is over.
    pub finished: bool,
    /// How many were dealt with.
    pub done: usize,
    /// How many there are.
    pub total: usize,
    /// How many are new.
    pub new: usize,
    /// How many were there and changed.
    pub changed: usize,
    /// How many were there and are the same.
    pub same: usize,
    /// How many were left out.
    pub left: usize,
    /// The pages shown.
    pub pages: Vec<ImportedPage>,
    /// The way to more.
    pub pager: Pager,
    /// Why nothing came of it: a whole sentence; empty if something did.
    pub fault: String,
    /// The same lines for a spreadsheet.
    pub csv: String,
}

/// What became of one page.
#[derive(Clone, Debug)]
pub struct ImportedPage {
    /// Its title, or the file's name if none was found.
    pub title: String,
    /// Where it stands now; empty if it was left out.
    pub href: String,
    /// Its language.
    pub language: Language,
    /// The file it came from, within what was brought.
    pub file: String,
    /// What became of it.
    pub outcome: ImportOutcome,
    /// What was guessed: one sentence each.
    pub guessed: Vec<String>,
    /// What was left out of it and why: one sentence each.
    pub left: Vec<String>,
}

/// What became of a page that was brought in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportOutcome {
    /// It is new.
    New,
    /// It was there and changed.
    Changed,
    /// It was there and is the same.
    Same,
    /// It was left out.
    Left,
}

impl ImportOutcome {
    /// The key of its word.
    pub fn key(self) -> String {
        let name = match self {
            ImportOutcome::New => "new",
            ImportOutcome::Changed => "changed",
            ImportOutcome::Same => "same",
            ImportOutcome::Left => "left",
        };
        format!("import-outcome-{name}")
    }

    fn sign(self) -> &'static str {
        match self {
            ImportOutcome::New | ImportOutcome::Changed => "done",
            ImportOutcome::Same => "stop",
            ImportOutcome::Left => "late",
        }
    }
}

impl ImportedPage {
    fn sign(&self) -> &'static str {
        self.outcome.sign()
    }

    fn outcome_key(&self) -> String {
        self.outcome.key()
    }
}

impl ImportReport {
    fn progress(&self) -> String {
        let gaps = [("done", Value::from(self.done)), ("total", Value::from(self.total))];
        self.shell.words.with("import-progress", &gaps)
    }

    fn sum(&self) -> String {
        let gaps = [
            ("new", Value::from(self.new)),
            ("changed", Value::from(self.changed)),
            ("same", Value::from(self.same)),
            ("left", Value::from(self.left)),
        ];
        self.shell.words.with("import-sum", &gaps)
    }
}

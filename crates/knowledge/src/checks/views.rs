//! View structs of the check: plain data that a handler fills and a template draws.

use askama::Template;
use foundation::i18n::{Language, Value};
use foundation::web::shell::Shell;
use foundation::web::views::Choice;

use super::model::Excerpt;

/// What was found on a page before it is published.
#[derive(Clone, Debug, Template)]
#[template(path = "checks/pages/check.html")]
pub struct CheckPage {
    /// The frame.
    pub shell: Shell,
    /// The page's title, and its language.
    pub title: String,
    /// The language of the text.
    pub language: Language,
    /// Where it is written.
    pub edit: String,
    /// What publishing waits for.
    pub mend: Vec<FindingRow>,
    /// What is worth a thought.
    pub think: Vec<FindingRow>,
    /// What someone set aside.
    pub aside: Vec<AsideRow>,
    /// What was looked at and is fine, in words.
    pub fine: String,
    /// Whether the words of all other pages were known.
    pub complete: bool,
    /// Where setting aside is posted; empty if one may not.
    pub dismiss: String,
    /// Where taking up again is posted; empty if one may not.
    pub take_up: String,
    /// The list of consents; empty if one keeps none.
    pub consents: String,
}

/// The same for the side of the page where it is written.
#[derive(Clone, Debug, Template)]
#[template(path = "checks/pages/check_aside.html")]
pub struct CheckAside {
    /// The frame, for its words.
    pub shell: Shell,
    /// The whole report.
    pub here: String,
    /// The language of the text.
    pub language: Language,
    /// What publishing waits for.
    pub mend: Vec<FindingRow>,
    /// What is worth a thought.
    pub think: Vec<FindingRow>,
    /// What is fine, in words.
    pub fine: String,
}

/// One finding.
#[derive(Clone, Debug)]
pub struct FindingRow {
    /// What is wrong, in a few words.
    pub name: String,
    /// Where it stands, in words.
    pub place: String,
    /// The words.
    pub excerpt: Excerpt,
    /// How to mend it.
    pub mend: String,
    /// Where to mend it.
    pub href: String,
    /// The label of the way there.
    pub go: String,
    /// The other page on which the words stand: title and address.
    pub other: Option<(String, String)>,
    /// What a dismissal is bound to; empty where there is none.
    pub bond: String,
    /// The reasons for setting it aside.
    pub reasons: Vec<Choice>,
}

/// One that was set aside.
#[derive(Clone, Debug)]
pub struct AsideRow {
    /// What it was about, in a few words.
    pub name: String,
    /// The words.
    pub marked: String,
    /// Who set it aside, when and why.
    pub why: String,
    /// In their own words; may be empty.
    pub words: String,
    /// What it is bound to.
    pub bond: String,
}

fn sum(shell: &Shell, mend: usize, think: usize) -> String {
    shell.words.with("check-sum", &[("mend", Value::from(mend)), ("think", Value::from(think))])
}

impl CheckPage {
    fn sum(&self) -> String {
        sum(&self.shell, self.mend.len(), self.think.len())
    }
}

impl CheckAside {
    fn sum(&self) -> String {
        sum(&self.shell, self.mend.len(), self.think.len())
    }
}

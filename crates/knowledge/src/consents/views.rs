//! View structs of consents: plain data that a handler fills and a template draws.

use askama::Template;
use foundation::i18n::Language;
use foundation::web::shell::Shell;
use foundation::web::views::{Choice, FormState, Pager};

/// The consents one keeps, those that end first on top.
#[derive(Clone, Debug, Template)]
#[template(path = "consents/pages/consents.html")]
pub struct ConsentsList {
    /// The frame.
    pub shell: Shell,
    /// How many in all.
    pub total: usize,
    /// The consents shown.
    pub rows: Vec<ConsentRow>,
    /// The way to more.
    pub pager: Pager,
}

/// A consent in a list.
#[derive(Clone, Debug)]
pub struct ConsentRow {
    /// What it is about, in words.
    pub title: String,
    /// Its page.
    pub href: String,
    /// The sign of where it stands.
    pub sign: &'static str,
    /// Where it stands, in words.
    pub state: String,
    /// Until when, and for whom it is kept, in words.
    pub more: String,
}

/// Choosing on a page what consent is about.
#[derive(Clone, Debug, Template)]
#[template(path = "consents/pages/choose.html")]
pub struct ConsentChoose {
    /// The frame.
    pub shell: Shell,
    /// The page's title and where it is written; empty if none was named.
    pub title: String,
    /// The language of the page.
    pub language: Language,
    /// Where it is written.
    pub edit: String,
    /// What may be chosen.
    pub rows: Vec<ChoiceRow>,
}

/// A picture or a quote of a page.
#[derive(Clone, Debug)]
pub struct ChoiceRow {
    /// Its words, or its caption.
    pub words: String,
    /// The address of the picture; empty for a quote.
    pub picture: String,
    /// What consent says of it, in words.
    pub state: String,
    /// The sign of it.
    pub sign: &'static str,
    /// Where consent for it is written down.
    pub href: String,
}

/// Writing a consent down. Fields: `owner`, `named_as`, `scope` (several), `tongue` (several),
/// `until`, `given`, `kept_where`, and hidden `page`, `lang`, `block` or `picture`.
#[derive(Clone, Debug, Template)]
#[template(path = "consents/pages/consent_new.html")]
pub struct ConsentNew {
    /// The frame.
    pub shell: Shell,
    /// The form.
    pub form: FormState,
    /// What it is about.
    pub about: ChoiceRow,
    /// The language of the page.
    pub language: Language,
    /// Circles whose consents one keeps.
    pub owners: Vec<Choice>,
    /// Where it may be shown; ticked ones are marked.
    pub scopes: Vec<(Choice, bool)>,
    /// In which languages; ticked ones are marked.
    pub tongues: Vec<(Choice, bool)>,
    /// How it was given.
    pub given: Vec<Choice>,
    /// Consents that may be about the same quote in another language: its id and words.
    pub same: Vec<Choice>,
}

/// One consent.
#[derive(Clone, Debug, Template)]
#[template(path = "consents/pages/consent.html")]
pub struct ConsentPage {
    /// The frame.
    pub shell: Shell,
    /// What it says, line by line: label and words.
    pub facts: Vec<(String, String)>,
    /// The sign of where it stands.
    pub sign: &'static str,
    /// Where it stands, in words.
    pub state: String,
    /// Where it is used.
    pub uses: Vec<UseRow>,
    /// The form for a new end.
    pub form: FormState,
    /// Where a new end is posted; empty if it was withdrawn.
    pub renew: String,
    /// Where withdrawing begins; empty if it was withdrawn.
    pub withdraw: String,
}

/// Withdrawing: every use first.
#[derive(Clone, Debug, Template)]
#[template(path = "consents/pages/withdrawal.html")]
pub struct ConsentWithdrawal {
    /// The frame.
    pub shell: Shell,
    /// The consent's page.
    pub back: String,
    /// What it is about, in words.
    pub title: String,
    /// Where it is used.
    pub uses: Vec<UseRow>,
    /// Where it is posted.
    pub action: String,
}

/// A use.
#[derive(Clone, Debug)]
pub struct UseRow {
    /// The page's title.
    pub title: String,
    /// Its language.
    pub language: Option<Language>,
    /// Where it is read or written.
    pub href: String,
    /// Where in it, in words.
    pub more: String,
}

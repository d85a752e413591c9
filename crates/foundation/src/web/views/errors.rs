//! When the answer is no: why, and what to do instead.

use askama::Template;

use crate::i18n::Language;
use crate::web::shell::Shell;

/// The answers that are not the page asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// 404: absent, or not theirs to see.
    NotFound,
    /// 403: there, and theirs to see, but not to do.
    Forbidden,
    /// 422: the answer cannot be taken.
    Refused,
    /// 429: too often.
    TooOften,
    /// 500: ours to mend.
    Broken,
    /// 503: resting; back soon.
    Resting,
}

/// A page whose name is near the one asked for.
#[derive(Clone, Debug)]
pub struct NearName {
    /// Its title.
    pub title: String,
    /// Where it stands.
    pub href: String,
    /// The language of its title.
    pub language: Language,
}

/// Any error, as a page that helps.
#[derive(Clone, Debug, Template)]
#[template(path = "error.html")]
pub struct ErrorPage {
    /// The frame.
    pub shell: Shell,
    /// Which error.
    pub kind: ErrorKind,
    /// A sentence about this very case; empty to say only the general one.
    pub detail: String,
    /// What was looked for, put into the search box (404).
    pub tried: String,
    /// Pages with a near name (404).
    pub near: Vec<NearName>,
    /// Who could do it: roles or people (403).
    pub who: Vec<String>,
    /// The number to quote (500).
    pub number: String,
}

impl ErrorKind {
    /// The HTTP status.
    pub fn status(self) -> u16 {
        match self {
            ErrorKind::NotFound => 404,
            ErrorKind::Forbidden => 403,
            ErrorKind::Refused => 422,
            ErrorKind::TooOften => 429,
            ErrorKind::Broken => 500,
            ErrorKind::Resting => 503,
        }
    }

    /// The key of the heading.
    pub fn title_key(self) -> String {
        format!("error-{}-title", self.status())
    }

    /// The key of the sentence under it.
    pub fn text_key(self) -> String {
        format!("error-{}-text", self.status())
    }
}

impl ErrorPage {
    /// The page for an error; the shell's title becomes its heading.
    pub fn new(mut shell: Shell, kind: ErrorKind) -> Self {
        shell.title = shell.say(kind.title_key());
        shell.robots = Some("noindex".to_owned());
        ErrorPage {
            shell,
            kind,
            detail: String::new(),
            tried: String::new(),
            near: Vec::new(),
            who: Vec::new(),
            number: String::new(),
        }
    }

    fn heading(&self) -> String {
        self.shell.say(self.kind.title_key())
    }

    fn text(&self) -> String {
        self.shell.say(self.kind.text_key())
    }

    fn is_absent(&self) -> bool {
        self.kind == ErrorKind::NotFound
    }

    fn may_sign_in(&self) -> bool {
        !self.shell.sign_in.is_empty()
            && self.shell.person.is_none()
            && matches!(self.kind, ErrorKind::NotFound | ErrorKind::Forbidden)
    }

    fn who_could(&self) -> String {
        self.shell.words.list(&self.who)
    }
}

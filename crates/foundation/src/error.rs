//! The four ways an answer can be no, each one a person can understand.
//!
//! A leaf: imports nothing of ours. `web::refusals` turns an [`Error`] into a page in the
//! reader's language; rules turn their own small enums into [`Refusal`] keys.
//!
//! Never: text for people. A refusal carries the key of a sentence in `locales/`.

use std::borrow::Cow;
use std::fmt;

/// What everything that can fail gives.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a request was not done. Four kinds, so that no fifth answer has to be invented.
#[derive(Debug)]
pub enum Error {
    /// Absent, or not for this person to see: one answer for both (404).
    NotFound,
    /// They see it but may not do this; the name of the right that is missing (403).
    Forbidden(&'static str),
    /// A rule said no, in words (422).
    Refused(Refusal),
    /// Our fault (500): logged once, with a number to quote.
    Broken(Broken),
}

/// A rule's no: the key of a sentence, the field it belongs to, and what the sentence names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Fluent key of the sentence.
    pub key: Cow<'static, str>,
    /// Name of the form field it stands beside, if it belongs to one.
    pub field: Option<&'static str>,
    /// Arguments of the sentence, by name.
    pub args: Vec<(&'static str, String)>,
}

impl Refusal {
    /// A refusal that belongs to no single field.
    #[must_use]
    pub fn new(key: &'static str) -> Self {
        Self { key: Cow::Borrowed(key), field: None, args: Vec::new() }
    }

    /// A refusal that stands beside a field of the form.
    #[must_use]
    pub fn at(field: &'static str, key: &'static str) -> Self {
        Self { key: Cow::Borrowed(key), field: Some(field), args: Vec::new() }
    }

    /// Adds a named argument of the sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// A fault of ours: the source, kept for the log and never shown.
#[derive(Debug)]
pub struct Broken {
    source: Box<dyn std::error::Error + Send + Sync>,
}

impl Broken {
    /// Whether the machine has no room left: the one fault a host can mend at once.
    #[must_use]
    pub fn is_disk_full(&self) -> bool {
        let text = self.to_string();
        text.contains("database or disk is full")
            || text.contains("No space left on device")
            || text.contains("File too large")
            || text.contains("(code: 13)")
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.source)?;
        let mut next = self.source.source();
        while let Some(cause) = next {
            write!(f, ": {cause}")?;
            next = cause.source();
        }
        Ok(())
    }
}

impl Error {
    /// Wraps a fault of ours.
    pub fn broken(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Broken(Broken { source: source.into() })
    }

    /// A refusal by key, for the common case without arguments.
    #[must_use]
    pub fn refused(key: &'static str) -> Self {
        Self::Refused(Refusal::new(key))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound => f.write_str("not found"),
            Self::Forbidden(right) => write!(f, "forbidden: {right}"),
            Self::Refused(refusal) => write!(f, "refused: {}", refusal.key),
            Self::Broken(broken) => write!(f, "broken: {broken}"),
        }
    }
}

impl std::error::Error for Error {}

/// Faults of the libraries underneath are ours towards people.
macro_rules! broken_from {
    ($($source:ty),* $(,)?) => {$(
        impl From<$source> for Error {
            fn from(source: $source) -> Self { Self::broken(source) }
        }
    )*};
}
broken_from!(
    sea_orm::DbErr,
    std::io::Error,
    serde_json::Error,
    object_store::Error,
    askama::Error,
    tokio::task::JoinError,
    image::ImageError,
);

//! Who agreed to what, until when.

use std::str::FromStr;

use foundation::access::{Belongs, CircleId, Right};
use foundation::blocks::BlockId;
use foundation::clock::{DAY, Moment};
use foundation::i18n::Language;
use foundation::ledger::Subject;

use crate::pages::PageId;

/// May keep consents for a circle: the one that holds the signed paper.
#[derive(Debug, Clone, Copy)]
pub struct KeepConsents;
impl Right for KeepConsents {
    const NAME: &'static str = "knowledge.keep_consents";
}

foundation::id_type!(
    /// A consent.
    ConsentId
);

/// So many days before its end a consent is about to end.
const SOON: i64 = 30;

/// Where something may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// On pages here.
    Web,
    /// On paper.
    Print,
    /// In social media.
    Social,
    /// By other coalitions that adapt a page.
    Elsewhere,
}

impl Scope {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Web, Self::Print, Self::Social, Self::Elsewhere];

    /// The word it is kept as, and the end of its key.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Print => "print",
            Self::Social => "social",
            Self::Elsewhere => "elsewhere",
        }
    }
}

impl FromStr for Scope {
    type Err = ();
    fn from_str(word: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|one| one.word() == word).ok_or(())
    }
}

/// How it was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given {
    /// Signed on paper.
    Paper,
    /// In a form on a screen.
    Form,
    /// Spoken, and recorded.
    Voice,
}

impl Given {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Paper, Self::Form, Self::Voice];

    /// The word it is kept as, and the end of its key.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Form => "form",
            Self::Voice => "voice",
        }
    }
}

impl FromStr for Given {
    type Err = ();
    fn from_str(word: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|one| one.word() == word).ok_or(())
    }
}

/// A quote where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuoteBlock {
    /// On which page.
    pub page: PageId,
    /// In which language.
    pub language: Language,
    /// In which block.
    pub block: BlockId,
    /// Hash of its words as they were agreed to.
    pub hash: String,
}

/// What was agreed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// A picture, by the hash of its bytes.
    Picture(String),
    /// A quote, in one language or several.
    Quote(Vec<QuoteBlock>),
}

impl About {
    /// The word it is kept as.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Picture(_) => "picture",
            Self::Quote(_) => "quote",
        }
    }
}

/// What a consent says of where, in which languages and until when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// Where it may be shown.
    pub scopes: Vec<Scope>,
    /// In which languages; all of them if none is named.
    pub languages: Vec<Language>,
    /// Until when.
    pub ends_at: Moment,
    /// When it was withdrawn, if it was.
    pub withdrawn_at: Option<Moment>,
}

/// Where a consent stands: worked out from the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It stands.
    Stands,
    /// It stands, and ends soon.
    Ending,
    /// Its time is over.
    Ended,
    /// It was withdrawn.
    Withdrawn,
}

impl State {
    /// Key of its words.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Stands => "consent-state-stands",
            Self::Ending => "consent-state-ending",
            Self::Ended => "consent-state-ended",
            Self::Withdrawn => "consent-state-withdrawn",
        }
    }

    /// The sign beside it.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Stands => "done",
            Self::Ending => "now",
            Self::Ended => "late",
            Self::Withdrawn => "stop",
        }
    }
}

impl Terms {
    /// Where it stands at a moment.
    #[must_use]
    pub fn state(&self, now: Moment) -> State {
        match self.withdrawn_at {
            Some(_) => State::Withdrawn,
            None if self.ends_at <= now => State::Ended,
            None if self.ends_at <= now.plus_seconds(SOON * DAY) => State::Ending,
            None => State::Stands,
        }
    }

    /// The moment from which nothing of it is shown.
    #[must_use]
    pub fn shown_until(&self) -> Moment {
        self.withdrawn_at.map_or(self.ends_at, |at| at.min(self.ends_at))
    }

    /// Whether it lets something stand on a page here in a language, while it stands.
    #[must_use]
    pub fn covers(&self, language: Language) -> bool {
        self.scopes.contains(&Scope::Web) && (self.languages.is_empty() || self.languages.contains(&language))
    }
}

/// A consent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// Its id.
    pub id: ConsentId,
    /// Which version of it this is.
    pub rev: i64,
    /// The circle that holds the paper.
    pub owner: CircleId,
    /// What it is about.
    pub about: About,
    /// How the person wishes to be named in public; empty: not at all. Never who they are.
    pub named_as: String,
    /// Where, in which languages, until when.
    pub terms: Terms,
    /// How it was given.
    pub given: Given,
    /// Where the paper or the recording lies.
    pub kept_where: String,
    /// Who wrote it down, and when.
    pub made_by: String,
    /// When.
    pub made_at: Moment,
}

impl Belongs for Consent {
    fn lineage(&self) -> Vec<CircleId> {
        vec![self.owner]
    }
}

impl Consent {
    /// The consent as facts name it.
    #[must_use]
    pub fn subject(&self) -> Subject {
        Subject::of("consent", self.id)
    }
}

/// What the consents on one thing come to, for one language: the narrowest counts, because each is
/// another person's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// All stand.
    Stands,
    /// One does not cover pages here, or this language.
    Narrow,
    /// One has ended or was withdrawn.
    Ended,
}

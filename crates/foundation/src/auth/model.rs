use std::str::FromStr;

use crate::access::{CircleId, PersonId};
use crate::clock::Moment;
use crate::i18n::Language;

crate::id_type!(
    /// A session of one person in one browser.
    SessionId
);

/// A person who has just proven who they are: by password today, by passkey or single sign-on
/// through the same type tomorrow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proven(pub(super) PersonId);

impl Proven {
    /// Who.
    #[must_use]
    pub fn person(self) -> PersonId {
        self.0
    }
}

/// What a one-time link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkKind {
    /// The first director's way in.
    SetUp,
    /// Someone new comes in.
    Invitation,
    /// Someone known chooses a new password.
    Reset,
}

impl LinkKind {
    /// The word it is kept as.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::SetUp => "set-up",
            Self::Invitation => "invitation",
            Self::Reset => "reset",
        }
    }

    /// For how many seconds it works.
    #[must_use]
    pub fn lasts(self) -> i64 {
        match self {
            Self::SetUp | Self::Invitation => 7 * crate::clock::DAY,
            Self::Reset => crate::clock::DAY,
        }
    }
}

impl FromStr for LinkKind {
    type Err = ();
    fn from_str(word: &str) -> Result<Self, ()> {
        [Self::SetUp, Self::Invitation, Self::Reset].into_iter().find(|kind| kind.word() == word).ok_or(())
    }
}

/// A one-time link as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoorLink {
    /// What it is for.
    pub kind: LinkKind,
    /// Whom it was made for, if they are known.
    pub person: Option<PersonId>,
    /// The circle it leads into.
    pub circle: Option<CircleId>,
    /// The role it gives there.
    pub role: Option<String>,
    /// The language its page opens in.
    pub language: Language,
}

/// A session as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its id; not its token.
    pub id: SessionId,
    /// When it began.
    pub began_at: Moment,
    /// When it was last seen, to within five minutes.
    pub seen_at: Moment,
    /// What the browser calls itself, shortened.
    pub browser: String,
}

#[cfg(any(test, feature = "testing"))]
impl Proven {
    /// For stories, where someone is simply there.
    #[must_use]
    pub fn for_a_story(person: PersonId) -> Self {
        Self(person)
    }
}

use serde::{Deserialize, Serialize};
use std::str::FromStr;

crate::id_type!(
    /// A person who works here.
    PersonId
);
crate::id_type!(
    /// A circle of people: a partner, the coalition, a committee, a team, a consortium.
    CircleId
);

/// How widely a thing is shared, widest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Anyone, signed in or not.
    Public,
    /// Everyone in the coalition.
    Coalition,
    /// The circles named, and the one it belongs to.
    Circles,
    /// The partner it belongs to.
    Partner,
    /// The people named, and no one else.
    People,
}

impl Level {
    /// All levels, widest first.
    pub const ALL: [Self; 5] = [Self::Public, Self::Coalition, Self::Circles, Self::Partner, Self::People];

    /// The word it is kept as.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Coalition => "coalition",
            Self::Circles => "circles",
            Self::Partner => "partner",
            Self::People => "people",
        }
    }
}

impl FromStr for Level {
    type Err = ();
    fn from_str(word: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|level| level.word() == word).ok_or(())
    }
}

/// How one thing is shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sharing {
    /// How widely.
    pub level: Level,
    /// The circle it belongs to.
    pub owner: CircleId,
    /// The circles named, where the level says so.
    pub circles: Vec<CircleId>,
    /// The people named, where the level says so.
    pub people: Vec<PersonId>,
}

impl Sharing {
    /// How new things begin: seen by the partner they belong to, and by no one else (T-43).
    #[must_use]
    pub fn private(owner: CircleId) -> Self {
        Self { level: Level::Partner, owner, circles: Vec::new(), people: Vec::new() }
    }

    /// Shared at a level that names no one.
    #[must_use]
    pub fn at(level: Level, owner: CircleId) -> Self {
        Self { level, owner, circles: Vec::new(), people: Vec::new() }
    }
}

/// The tokens of those who may see a thing, sorted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Audience(pub Vec<String>);

impl Audience {
    /// Whether signed-out readers are among them.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.0.iter().any(|token| token == "public")
    }

    /// Whether a reader with this sight is among them.
    #[must_use]
    pub fn meets(&self, sight: &[String]) -> bool {
        self.0.iter().any(|token| sight.contains(token))
    }
}

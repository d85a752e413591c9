use std::collections::BTreeMap;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::access::{Belongs, CircleId, PersonId, Reach, Right};
use crate::i18n::Language;

/// May invite people into a circle.
#[derive(Debug, Clone, Copy)]
pub struct Invite;
impl Right for Invite {
    const NAME: &'static str = "directory.invite";
    const REACH: Reach = Reach::Below;
}

/// May give people a role in a circle, and end it.
#[derive(Debug, Clone, Copy)]
pub struct SeatOthers;
impl Right for SeatOthers {
    const NAME: &'static str = "directory.seat";
    const REACH: Reach = Reach::Below;
}

/// May open circles below a circle and change what is said about it.
#[derive(Debug, Clone, Copy)]
pub struct KeepCircles;
impl Right for KeepCircles {
    const NAME: &'static str = "directory.keep_circles";
    const REACH: Reach = Reach::Below;
}

/// A name in several languages, by tag.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Names(pub BTreeMap<String, String>);

impl Names {
    /// One name in one language.
    #[must_use]
    pub fn one(language: Language, name: &str) -> Self {
        Self(BTreeMap::from([(language.tag().to_owned(), name.to_owned())]))
    }

    /// The name for a reader: in their language, else in English, else in whichever there is.
    #[must_use]
    pub fn for_reader(&self, language: Language) -> &str {
        self.0
            .get(language.tag())
            .or_else(|| self.0.get("en"))
            .or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$vdoc])* $variant),* }

        impl $name {
            /// All of them, in the order people are offered them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
            /// The word it is kept as; also the end of its Fluent key.
            #[must_use]
            pub fn word(self) -> &'static str { match self { $(Self::$variant => $word),* } }
        }

        impl FromStr for $name {
            type Err = ();
            fn from_str(word: &str) -> Result<Self, ()> {
                Self::ALL.iter().copied().find(|one| one.word() == word).ok_or(())
            }
        }
    };
}

words! {
    /// What kind of circle.
    CircleKind {
        /// Several coalitions that meet.
        Consortium = "consortium",
        /// The coalition itself.
        Coalition = "coalition",
        /// A partner organisation.
        Partner = "partner",
        /// A committee, such as the steering committee.
        Committee = "committee",
        /// A team.
        Team = "team",
    }
}

words! {
    /// How well someone speaks a language.
    LanguageLevel {
        /// Grew up with it.
        Native = "native",
        /// Works in it.
        Fluent = "fluent",
        /// Gets by in conversation.
        Conversational = "conversational",
        /// Reads it, and would rather not speak it.
        Reading = "reading",
    }
}

words! {
    /// A way to reach a person.
    ReachKind {
        /// A telephone call.
        Phone = "phone",
        /// A text message.
        Text = "text",
        /// E-mail.
        Email = "email",
        /// WeChat.
        Wechat = "wechat",
        /// WhatsApp.
        Whatsapp = "whatsapp",
    }
}

/// A circle of people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Circle {
    /// Its id.
    pub id: CircleId,
    /// Which version of it this is.
    pub rev: i64,
    /// What kind of circle.
    pub kind: CircleKind,
    /// The circle it stands in.
    pub parent: Option<CircleId>,
    /// Its name in several languages.
    pub names: Names,
    /// A few letters for lists.
    pub short: String,
    /// What it is, in a sentence.
    pub about: String,
    /// The circles above it, nearest first.
    pub above: Vec<CircleId>,
}

impl Belongs for Circle {
    fn lineage(&self) -> Vec<CircleId> {
        std::iter::once(self.id).chain(self.above.iter().copied()).collect()
    }
}

/// A language someone speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// Tag or plain name of the language (`yue`, `zh-Hant`, `es`).
    pub language: String,
    /// How well.
    pub level: LanguageLevel,
}

/// How to reach someone, in the order they would like it tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WayToReach {
    /// By what.
    pub kind: ReachKind,
    /// Number or address.
    pub value: String,
}

/// A person who works here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// Which version of the entry this is.
    pub rev: i64,
    /// The name they go by.
    pub name: String,
    /// The same name in other scripts or romanisations.
    pub names: Vec<String>,
    /// The language they read Kith in.
    pub language: Language,
    /// The languages they speak.
    pub spoken: Vec<Spoken>,
    /// How to reach them.
    pub reach: Vec<WayToReach>,
}

impl Person {
    /// One or two letters (or one Han character) that stand for a person; never a photo.
    #[must_use]
    pub fn initials(name: &str) -> String {
        let mut words = name.split_whitespace().filter_map(|word| word.chars().next());
        match (words.next(), words.next_back()) {
            (Some(first), _) if first as u32 > 0x2E7F => first.to_string(),
            (Some(first), Some(last)) => format!("{first}{last}").to_uppercase(),
            (Some(first), None) => first.to_uppercase().to_string(),
            _ => String::new(),
        }
    }
}

/// The language tag under which a name is set: Han letters say which fonts to take.
#[must_use]
pub fn script_of(name: &str) -> &'static str {
    if is_han(name) { "zh-Hant" } else { "und" }
}

fn is_han(name: &str) -> bool {
    name.chars().any(|letter| matches!(letter as u32, 0x3400..=0x9FFF))
}

impl Person {
    /// The name a reader can read first, then the others: Han letters for those who read Chinese.
    #[must_use]
    pub fn names_for(&self, reader: Language) -> (&str, Vec<&str>) {
        let all = || std::iter::once(self.name.as_str()).chain(self.names.iter().map(String::as_str));
        let first = all().find(|name| is_han(name) == reader.is_han()).unwrap_or(&self.name);
        let first = if reader.is_han() || is_han(&self.name) { first } else { &self.name };
        (first, all().filter(|name| *name != first).collect())
    }
}

/// A place someone holds, or held, in a circle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// Its id.
    pub id: uuid::Uuid,
    /// Who.
    pub person: PersonId,
    /// The name they go by.
    pub name: String,
    /// Where.
    pub circle: CircleId,
    /// As what (slug of a role).
    pub role: String,
    /// First day.
    pub since: jiff::civil::Date,
    /// Last day, if it has one.
    pub until: Option<jiff::civil::Date>,
}

impl Membership {
    /// Whether it holds on a day.
    #[must_use]
    pub fn holds_on(&self, day: jiff::civil::Date) -> bool {
        self.since <= day && self.until.is_none_or(|until| day <= until)
    }
}

//! The list of languages, and which of them a reader asks for.

use std::fmt;
use std::sync::OnceLock;

use rust_embed::RustEmbed;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// `locales/`, embedded: the list of languages and the words of each.
#[derive(RustEmbed)]
#[folder = "../../locales/"]
pub(super) struct Locales;

/// One of the languages in `locales/languages.toml`; small enough to copy.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Language(u8);

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// A tag that names none of our languages.
#[derive(Debug, thiserror::Error)]
#[error("unknown language tag")]
pub struct UnknownLanguage;

/// How a language writes itself, its dates and its lists: one block of the list.
#[derive(Deserialize)]
pub(super) struct Manner {
    pub(super) tag: String,
    pub(super) name: String,
    pub(super) direction: Direction,
    pub(super) script: String,
    pub(super) accept: Vec<String>,
    pub(super) fallback: Vec<String>,
    pub(super) thousands: String,
    pub(super) months: Vec<String>,
    pub(super) weekdays: Vec<String>,
    pub(super) halves: [String; 2],
    pub(super) patterns: Patterns,
    pub(super) list: Joiners,
}

#[derive(Deserialize)]
pub(super) struct Patterns {
    pub(super) date: String,
    pub(super) month_day: String,
    pub(super) month_year: String,
    pub(super) weekday_date: String,
    pub(super) clock: String,
    pub(super) date_time: String,
}

#[derive(Deserialize)]
pub(super) struct Joiners {
    pub(super) between: String,
    pub(super) last: String,
    #[serde(default)]
    pub(super) last_before: Vec<(String, String)>,
}

#[derive(Deserialize)]
struct LanguageList {
    language: Vec<Manner>,
}

fn manners() -> &'static [Manner] {
    static LIST: OnceLock<Vec<Manner>> = OnceLock::new();
    LIST.get_or_init(|| {
        let Some(file) = Locales::get("languages.toml") else {
            return Vec::new();
        };
        let text = String::from_utf8_lossy(&file.data);
        match toml::from_str::<LanguageList>(&text) {
            Ok(list) => list.language,
            // The list is embedded and a test reads it: a broken one cannot ship.
            Err(error) => {
                tracing::error!(%error, "the list of languages cannot be read");
                Vec::new()
            }
        }
    })
}

impl Language {
    /// All languages, in the order they are offered.
    pub fn all() -> impl ExactSizeIterator<Item = Language> + Clone {
        (0..manners().len() as u8).map(Language)
    }

    /// The language everything falls back to: the first of the list.
    pub fn default_language() -> Language {
        Language(0)
    }

    /// The language with exactly this tag, as it stands in addresses.
    pub fn parse(tag: &str) -> Option<Language> {
        Language::all().find(|language| language.tag() == tag)
    }

    /// The best of our languages for an `Accept-Language` header (RFC 9110, 12.5.4):
    /// highest weight first, then the order written; `*` and nonsense mean the default.
    pub fn from_accept(header: &str) -> Language {
        let mut wishes: Vec<(&str, f32)> =
            header.split(',').take(32).filter_map(wish).filter(|(_, weight)| *weight > 0.0).collect();
        wishes.sort_by(|a, b| b.1.total_cmp(&a.1));
        wishes.into_iter().find_map(|(range, _)| Language::nearest(range)).unwrap_or_else(Language::default_language)
    }

    /// The language whose accepted tags share the longest beginning with this one.
    fn nearest(range: &str) -> Option<Language> {
        let range = range.to_ascii_lowercase();
        Language::all()
            .flat_map(|language| language.manner().accept.iter().map(move |tag| (language, tag.to_ascii_lowercase())))
            .filter(|(_, tag)| {
                range.strip_prefix(tag.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
            })
            .max_by_key(|(_, tag)| tag.len())
            .map(|(language, _)| language)
    }

    /// The tag, as it stands in addresses and in `lang`: `zh-Hant`.
    pub fn tag(self) -> &'static str {
        &self.manner().tag
    }

    /// The language's name in its own words: `繁體中文`.
    pub fn name(self) -> &'static str {
        &self.manner().name
    }

    /// `ltr` or `rtl`, for the `dir` attribute.
    pub fn dir(self) -> &'static str {
        match self.manner().direction {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }

    /// The script, as ISO 15924: `Latn`, `Hant`.
    pub fn script(self) -> &'static str {
        &self.manner().script
    }

    /// Whether it is written in Chinese characters.
    pub fn is_han(self) -> bool {
        self.script().starts_with("Han")
    }

    /// What to show instead, nearest first, when something is missing in this language.
    pub fn fallbacks(self) -> impl Iterator<Item = Language> {
        self.manner().fallback.iter().filter_map(|tag| Language::parse(tag))
    }

    pub(super) fn position(self) -> usize {
        usize::from(self.0)
    }

    pub(super) fn manner(self) -> &'static Manner {
        &manners()[self.position()]
    }
}

/// One part of the header: a range and its weight, 1 when none is given.
fn wish(part: &str) -> Option<(&str, f32)> {
    let mut pieces = part.split(';');
    let range = pieces.next()?.trim();
    if range.is_empty() || range == "*" {
        return None;
    }
    let weight = pieces
        .find_map(|piece| piece.trim().strip_prefix("q="))
        .map_or(Some(1.0), |weight| weight.trim().parse::<f32>().ok())?;
    weight.is_finite().then_some((range, weight.clamp(0.0, 1.0)))
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl std::str::FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        Language::parse(tag).ok_or(UnknownLanguage)
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(deserializer)?;
        tag.parse().map_err(serde::de::Error::custom)
    }
}

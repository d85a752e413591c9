//! The nouns of coming in: what was read, what was guessed, what stayed out.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A closed list whose members each name the sentence that explains them.
macro_rules! keyed {
    ($(#[$meta:meta])* $name:ident { $($(#[$note:meta])* $variant:ident => $key:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$note])* $variant,)* }

        impl $name {
            /// Every member, in the order of declaration.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];

            /// The key of its sentence in `locales/`.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $($name::$variant => $key,)* }
            }
        }
    };
}

mod told;

pub use told::{Outcome, Reason, Refusal, Saying, What};

/// All that one import brought, in the order of the sources' names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Haul {
    /// Pages, ready to be kept.
    pub drafts: Vec<Draft>,
    /// Pictures, known by their content.
    pub assets: Vec<Asset>,
    /// What was not taken, and why.
    pub left_out: Vec<LeftOut>,
}

/// A page as it will be kept, unless somebody changes it first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Path below the place that was read, `/` between parts: the same source
    /// thing has the same path at the next import.
    pub source: String,
    /// Plain text, never empty.
    pub title: String,
    /// Only where the source gives one; else [`crate::imports::slugify`].
    pub slug: Option<String>,
    /// A tag such as `en` or `zh-Hant`; `und` where nothing could be guessed.
    pub language: String,
    /// Title or slug of the section, where the source tells or implies one.
    pub section: Option<String>,
    /// Labels as the source writes them, without repeats.
    pub tags: Vec<String>,
    /// Slug or source of the page that this one translates.
    pub translation_of: Option<String>,
    /// A sentence or two under the title.
    pub standfirst: Option<String>,
    /// What the source says about being public, if anything.
    pub published: Option<Published>,
    /// Our Markdown. Links to other pages of the haul read `page:<source>`,
    /// pictures `asset:<source>`: see [`crate::imports::Place`].
    pub body: String,
    /// Place among the pages of this haul, from 0, where known.
    pub order: Option<u32>,
    /// The page that introduces the others.
    pub home: bool,
    /// Names credited for pictures that did not come with the text.
    pub credits: Vec<String>,
    /// The report on this page.
    pub notes: Vec<Note>,
    /// What people said about the text while they wrote it, with the block it belongs to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub brought: Vec<BroughtNote>,
}

impl Draft {
    /// An empty page of that source, to be filled.
    #[must_use]
    pub fn of(source: &str) -> Self {
        Self {
            source: source.to_owned(),
            title: String::new(),
            slug: None,
            language: String::new(),
            section: None,
            tags: Vec::new(),
            translation_of: None,
            standfirst: None,
            published: None,
            body: String::new(),
            order: None,
            home: false,
            credits: Vec::new(),
            notes: Vec::new(),
            brought: Vec::new(),
        }
    }
}

/// Something said about a block of a body that came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BroughtNote {
    /// Which block of the body, from 0.
    pub block: usize,
    /// What was said.
    #[serde(flatten)]
    pub said: Said,
}

/// A comment, or a change that somebody tracked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Who, as the source writes the name; may be empty.
    pub author: String,
    /// What: a comment's words, or those put in or taken out.
    pub words: String,
    /// Which of these it is.
    pub saying: Saying,
    /// The day, as `2026-03-09`; empty where the source does not say.
    pub on: String,
    /// Said to be settled.
    pub settled: bool,
}

/// Longest that is kept of one thing said, in characters.
const SAID_AT_MOST: usize = 4_000;

impl Said {
    /// Something said, cut to 4,000 characters; a time is cut to its day.
    #[must_use]
    pub fn new(author: &str, words: &str, saying: Saying, at: &str) -> Self {
        let on = at.get(..10).filter(|day| day.parse::<Date>().is_ok()).unwrap_or_default().to_owned();
        let words = words.trim().chars().take(SAID_AT_MOST).collect();
        Self { author: crate::imports::rules::shorten(author, 120), words, saying, on, settled: false }
    }

    /// More of the same change.
    pub(super) fn go_on(&mut self, words: &str) {
        if self.words.chars().count() < SAID_AT_MOST {
            self.words.push_str(" … ");
            self.words.push_str(words);
        }
    }
}

/// What a source says about being public.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Published {
    /// Public.
    Yes,
    /// Kept back.
    No,
    /// Public since, or from, that day.
    On(Date),
}

/// A picture that belongs to the pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Path below the place that was read.
    pub source: String,
    /// The file as it was.
    pub bytes: Vec<u8>,
    /// What the bytes are, whatever the name says.
    pub kind: AssetKind,
}

impl Asset {
    /// The media type of the bytes.
    #[must_use]
    pub const fn content_type(&self) -> &'static str {
        self.kind.content_type()
    }
}

/// Kinds of pictures that are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AssetKind {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
    /// GIF.
    Gif,
    /// WebP.
    Webp,
    /// SVG: it may hold scripts, so whoever serves it must make it safe.
    Svg,
}

impl AssetKind {
    /// The media type.
    #[must_use]
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Gif => "image/gif",
            Self::Webp => "image/webp",
            Self::Svg => "image/svg+xml",
        }
    }

    /// The ending of a file's name.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Gif => "gif",
            Self::Webp => "webp",
            Self::Svg => "svg",
        }
    }
}

/// A thing that was found and not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Its path or name, as far as it could be read; at most 200 characters.
    pub source: String,
    /// Why.
    pub reason: Reason,
}

/// One line of a page's report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Whether it came along.
    pub outcome: Outcome,
    /// What happened.
    pub what: What,
    /// A short quote or a line number, never a sentence of ours.
    pub detail: String,
}

impl Note {
    /// A note whose detail is cut to 120 characters.
    #[must_use]
    pub fn new(outcome: Outcome, what: What, detail: &str) -> Self {
        let detail = crate::imports::rules::shorten(detail, 120);
        Self { outcome, what, detail }
    }
}

/// Most that is taken of one import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one page.
    pub page: u64,
    /// Bytes of one picture.
    pub asset: u64,
    /// Bytes of everything together, unpacked.
    pub total: u64,
    /// Number of files.
    pub files: usize,
    /// How many times its packed size an archive may unpack to.
    pub ratio: u64,
    /// How many folders deep.
    pub depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        const MB: u64 = 1024 * 1024;
        Self { page: 4 * MB, asset: 25 * MB, total: 512 * MB, files: 20_000, ratio: 200, depth: 24 }
    }
}

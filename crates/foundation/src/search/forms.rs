//! Words without their accents and endings. Each language with a stemmer marks its stems, so that
//! the stem of one language never meets the word of another ("note" cut the Spanish way is "not").

use std::borrow::Cow;

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;

/// The most characters of a word that are compared.
const LONGEST_WORD: usize = 64;

/// How the words of a text are cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stemming {
    /// English, and Latin words inside Chinese, Japanese or Korean.
    English,
    /// Spanish.
    Spanish,
    /// A language whose endings we do not know.
    Plain,
}

/// A word made comparable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Forms {
    /// What the word is kept as, in its place.
    pub(super) primary: String,
    /// A second form under which it may be asked for, where there is one.
    pub(super) other: Option<String>,
}

impl Stemming {
    /// Every way in use: a query does not know its language.
    pub(super) const ALL: [Stemming; 3] = [Stemming::English, Stemming::Spanish, Stemming::Plain];

    /// The way of a language tag.
    pub(super) fn of(language: &str) -> Stemming {
        match language.split('-').next().unwrap_or_default() {
            "en" | "zh" | "yue" | "ja" | "ko" => Stemming::English,
            "es" => Stemming::Spanish,
            _ => Stemming::Plain,
        }
    }

    /// Written before a stem in the index. Never a letter or digit, so never part of a word.
    pub(super) fn mark(self) -> &'static str {
        match self {
            Stemming::English => "",
            Stemming::Spanish => "¡",
            Stemming::Plain => "¬",
        }
    }

    /// The comparable forms of a lowercase word, which may hold accents and apostrophes.
    pub(super) fn forms(self, word: &str) -> Forms {
        let word = cut(word);
        let bare = plain(word);
        if !bare.chars().all(|c| c.is_ascii_lowercase() || c == '\'') {
            return Forms { primary: bare.replace('\'', ""), other: None };
        }
        match self {
            Stemming::English => Forms { primary: stem(Algorithm::English, &bare), other: None },
            Stemming::Spanish => spanish(word, &bare),
            Stemming::Plain => Forms { primary: bare.replace('\'', ""), other: None },
        }
    }
}

/// Spanish endings are known by their accents, and people leave those out: the second form is the
/// stem of the word as it would be written with them.
fn spanish(word: &str, bare: &str) -> Forms {
    let primary = stem(Algorithm::Spanish, word);
    let written = match bare.strip_suffix("ion") {
        Some(root) if root.ends_with(['c', 's', 't', 'x']) => format!("{root}ión"),
        _ => bare.to_owned(),
    };
    let other = Some(stem(Algorithm::Spanish, &written)).filter(|other| *other != primary);
    Forms { primary, other }
}

fn stem(algorithm: Algorithm, word: &str) -> String {
    let stem = Stemmer::create(algorithm).stem(word).replace('\'', "");
    let stem = plain(&stem);
    // A stemmer may leave nothing of an odd word; the word itself is better than nothing.
    if stem.is_empty() { plain(word).replace('\'', "") } else { stem.into_owned() }
}

fn cut(word: &str) -> &str {
    word.char_indices().nth(LONGEST_WORD).map_or(word, |(end, _)| &word[..end])
}

/// A lowercase word without its accents. Other scripts keep their marks: there they are vowels.
pub(super) fn plain(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return Cow::Borrowed(word);
    }
    let mut bare = String::with_capacity(word.len());
    for c in word.nfd().filter(|c| !('\u{300}'..='\u{36F}').contains(c)) {
        match c {
            'ß' => bare.push_str("ss"),
            'æ' => bare.push_str("ae"),
            'œ' => bare.push_str("oe"),
            'ø' => bare.push('o'),
            'đ' => bare.push('d'),
            'ł' => bare.push('l'),
            'ı' => bare.push('i'),
            _ => bare.push(c),
        }
    }
    Cow::Owned(bare.nfc().collect())
}

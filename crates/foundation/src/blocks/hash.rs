//! What is compared when two blocks are compared.

use std::borrow::Cow;

use super::han::is_han;
use sha2::{Digest, Sha256};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The source in one Unicode form, without space at its end.
pub(super) fn normal(source: &str) -> Cow<'_, str> {
    let source = source.trim_end();
    if is_nfc_quick(source.chars()) == IsNormalized::Yes {
        return Cow::Borrowed(source);
    }
    Cow::Owned(source.nfc().collect())
}

/// SHA-256 of the normal source, in hexadecimal.
pub(super) fn hash(source: &str) -> String {
    hex::encode(Sha256::digest(&*normal(source)))
}

/// SHA-256 of what is left of a source without its numbers, dates, names and addresses. Where
/// only those changed, a translation needs its figures mended, not its meaning.
pub(super) fn bare_hash(source: &str) -> String {
    hex::encode(Sha256::digest(bare(&normal(source))))
}

/// Stands in the bare text for a number, a name, an address.
const NUMBER: &str = "#";
const NAME: &str = "@";
const ADDRESS: &str = "<>";

/// The source with a mark in place of each number, name and address.
pub(super) fn bare(source: &str) -> String {
    let mut left = Vec::new();
    let mut sentence_begins = true;
    for word in words(source) {
        let mark = mark(word, sentence_begins);
        let name_goes_on = mark == Some(NAME) && left.last() == Some(&NAME);
        if !name_goes_on {
            left.push(mark.unwrap_or(word));
        }
        sentence_begins = begins_after(word, sentence_begins);
    }
    left.join(" ")
}

/// Words, numbers, addresses, and every other character for itself; spaces left out.
fn words(source: &str) -> impl Iterator<Item = &str> {
    let mut rest = source;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        let first = rest.chars().next()?;
        let end = word_length(rest, first);
        let (word, after) = rest.split_at(end);
        rest = after;
        Some(word)
    })
}

fn word_length(rest: &str, first: char) -> usize {
    let length_of = |stop: &dyn Fn(char) -> bool| rest.find(stop).unwrap_or(rest.len());
    if rest.starts_with("http://") || rest.starts_with("https://") {
        return length_of(&|c| c.is_whitespace() || ")>]\"".contains(c));
    }
    if rest.starts_with("](") {
        return rest.find(')').map_or(rest.len(), |close| close + 1);
    }
    if first.is_numeric() {
        let number = length_of(&|c| !(c.is_numeric() || ".,:/-%".contains(c)));
        return rest[..number].trim_end_matches(['.', ',', ':', '/', '-']).len();
    }
    if first.is_alphabetic() && !is_han(first) {
        return length_of(&|c| is_han(c) || !(c.is_alphanumeric() || "'’-".contains(c)));
    }
    first.len_utf8()
}

fn mark(word: &str, sentence_begins: bool) -> Option<&'static str> {
    let mut letters = word.chars();
    let first = letters.next()?;
    if word.starts_with("](") || word.starts_with("http") && word.contains("://") {
        Some(ADDRESS)
    } else if first.is_numeric() {
        Some(NUMBER)
    } else if first.is_uppercase() && letters.next().is_some() && !sentence_begins {
        Some(NAME)
    } else {
        None
    }
}

/// Whether a word after this one begins a sentence.
fn begins_after(word: &str, began: bool) -> bool {
    let first = word.chars().next().unwrap_or(' ');
    match first {
        '.' | '!' | '?' | ':' | '。' | '！' | '？' | '：' | '#' | '-' | '|' => true,
        // Quotation marks, brackets and stars stand before a first word too.
        c if !c.is_alphanumeric() => began,
        _ => false,
    }
}

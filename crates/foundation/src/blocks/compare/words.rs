//! A wording cut into words.

use unicode_normalization::char::is_combining_mark;

use crate::blocks::han::is_han;

/// A word: letters or digits, one Han character, one sign, or white space as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::blocks) struct Word<'t> {
    /// Where it begins, in bytes.
    pub(in crate::blocks) start: usize,
    pub(in crate::blocks) text: &'t str,
    /// How much a reader sees of it: white space is nothing, a sign is little.
    pub(in crate::blocks) weight: u32,
}

impl Word<'_> {
    pub(in crate::blocks) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Space,
    Letter,
    Han,
    Sign,
}

impl Class {
    fn of(c: char) -> Class {
        if c.is_whitespace() {
            Class::Space
        } else if is_han(c) {
            Class::Han
        } else if c.is_alphanumeric() {
            Class::Letter
        } else {
            Class::Sign
        }
    }
}

/// Cuts a wording into words. Joined again they are the same wording.
pub(in crate::blocks) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::with_capacity(text.len() / 3);
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let class = Class::of(first);
        let length = match class {
            Class::Space => run(rest, char::is_whitespace),
            Class::Letter => letters(rest),
            Class::Han | Class::Sign => cluster(rest, first),
        };
        let (word, after) = rest.split_at(length);
        let weight = match class {
            Class::Space => 0,
            Class::Sign => 1,
            Class::Han => 2,
            Class::Letter => u32::try_from(word.chars().count()).unwrap_or(u32::MAX),
        };
        words.push(Word { start: text.len() - rest.len(), text: word, weight });
        rest = after;
    }
    words
}

fn run(rest: &str, goes_on: impl Fn(char) -> bool) -> usize {
    rest.find(|c| !goes_on(c) && !clings(c)).unwrap_or(rest.len())
}

/// Letters and digits, with an apostrophe inside a word and a mark inside a number.
fn letters(rest: &str) -> usize {
    let goes_on = |c| Class::of(c) == Class::Letter;
    let mut length = run(rest, goes_on);
    while let Some(mark) = rest[length..].chars().next() {
        let before = rest[..length].chars().next_back().unwrap_or(' ');
        let next = length + mark.len_utf8();
        let Some(after) = rest[next..].chars().next().filter(|after| goes_on(*after)) else {
            return length;
        };
        let joined = match mark {
            '\'' | '’' => before.is_alphabetic() && after.is_alphabetic(),
            '.' | ',' | ':' => before.is_numeric() && after.is_numeric(),
            _ => false,
        };
        if !joined {
            return length;
        }
        length = next + run(&rest[next..], goes_on);
    }
    length
}

/// One character with all that belongs to it: accents, the rest of an emoji.
fn cluster(rest: &str, first: char) -> usize {
    let mut length = first.len_utf8();
    let mut before = first;
    let mut flag = is_flag_half(first);
    while let Some(c) = rest[length..].chars().next() {
        let second_half = flag && is_flag_half(c);
        if !(clings(c) || before == ZERO_WIDTH_JOINER || second_half) {
            break;
        }
        flag = false;
        before = c;
        length += c.len_utf8();
    }
    length
}

const ZERO_WIDTH_JOINER: char = '\u{200D}';

/// Two of these are one flag.
fn is_flag_half(c: char) -> bool {
    ('\u{1F1E6}'..='\u{1F1FF}').contains(&c)
}

/// Never stands without the character before it.
fn clings(c: char) -> bool {
    c >= '\u{300}'
        && (matches!(c, '\u{200C}' | ZERO_WIDTH_JOINER | '\u{FE00}'..='\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0100}'..='\u{E01EF}')
            || is_combining_mark(c))
}

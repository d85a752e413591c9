//! Words laid out so that rules may point at them.

use std::collections::HashMap;

use foundation::blocks::{Closely, PassageKind};
use foundation::search::simplified;

use crate::checks::model::{Excerpt, Finding, Kind, Place, Weight, Written};

/// Characters shown before and after the words in question.
const AROUND: usize = 60;
/// Longest stretch that is marked whole.
const MARKED: usize = 160;

/// A passage as its characters: as written, and folded (lower case, Simplified) in the same places.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) place: Place,
    pub(super) part: PassageKind,
    pub(super) chars: Vec<char>,
    pub(super) folded: Vec<char>,
}

/// A word of a line: letters, digits, and marks inside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Whether a character is Han.
pub(super) fn is_han(c: char) -> bool {
    matches!(u32::from(c), 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF | 0x3007)
}

/// One character in lower case and Simplified, so that places never change.
fn fold(text: &str) -> Vec<char> {
    text.chars().map(simplified).map(|c| c.to_lowercase().next().unwrap_or(c)).collect()
}

/// A text in lower case and Simplified.
pub(super) fn folded(text: &str) -> String {
    fold(text).into_iter().collect()
}

/// A name for comparing: letters alone, in lower case and Simplified.
pub(crate) fn fold_name(name: &str) -> String {
    let words: String = fold(name).into_iter().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Line {
    pub(super) fn new(place: Place, part: PassageKind, words: &str) -> Line {
        Line { place, part, chars: words.chars().collect(), folded: fold(words) }
    }

    /// The words of a stretch.
    pub(super) fn text(&self, start: usize, end: usize) -> String {
        self.chars.get(start..end.min(self.chars.len())).unwrap_or_default().iter().collect()
    }

    /// The folded words of a stretch.
    pub(super) fn low(&self, start: usize, end: usize) -> String {
        self.folded.get(start..end.min(self.folded.len())).unwrap_or_default().iter().collect()
    }

    /// The folded character at a place; a blank outside.
    pub(super) fn at(&self, place: usize) -> char {
        self.folded.get(place).copied().unwrap_or(' ')
    }

    /// The folded character before a place; a blank outside.
    pub(super) fn before(&self, place: usize) -> char {
        place.checked_sub(1).map_or(' ', |place| self.at(place))
    }

    /// The words that are not Han.
    pub(super) fn words(&self) -> Vec<Word> {
        let mut words: Vec<Word> = Vec::new();
        let mut at = 0;
        while at < self.chars.len() {
            let start = at;
            while at < self.chars.len() && self.in_word(at, start) {
                at += 1;
            }
            match at > start {
                true => words.push(Word { start, end: at }),
                false => at += 1,
            }
        }
        words
    }

    fn in_word(&self, at: usize, start: usize) -> bool {
        let c = self.chars[at];
        let letter = |c: char| c.is_alphanumeric() && !is_han(c);
        let inner = at > start && matches!(c, '\'' | '’' | '-' | '‐' | '‑');
        letter(c) || inner && self.chars.get(at + 1).copied().is_some_and(letter)
    }

    /// Whether folded words stand at a place.
    pub(super) fn is(&self, at: usize, words: &str) -> bool {
        let mut here = self.folded.get(at..).unwrap_or_default().iter();
        words.chars().all(|c| here.next() == Some(&c))
    }

    /// A stretch with the words around it, cut at blanks where there are any.
    pub(super) fn excerpt(&self, start: usize, end: usize) -> Excerpt {
        let end = end.min(self.chars.len());
        let marked: String = match end - start > MARKED {
            true => format!("{}…", self.text(start, start + MARKED).trim_end()),
            false => self.text(start, end),
        };
        let cut = end - start > MARKED;
        let from = self.cut(start.saturating_sub(AROUND), start);
        let to = if cut { end } else { self.cut_back(end, (end + AROUND).min(self.chars.len())) };
        let dots = |there: bool| if there { "…" } else { "" };
        Excerpt {
            before: format!("{}{}", dots(from > 0), self.text(from, start)),
            marked,
            after: format!(
                "{}{}",
                if cut { String::new() } else { self.text(end, to) },
                dots(!cut && to < self.chars.len())
            ),
        }
    }

    fn cut(&self, from: usize, to: usize) -> usize {
        if from == 0 {
            return 0;
        }
        (from..to).find(|at| self.chars[*at].is_whitespace()).map_or(from, |at| at + 1)
    }

    fn cut_back(&self, from: usize, to: usize) -> usize {
        if to == self.chars.len() {
            return to;
        }
        (from..to).rev().find(|at| self.chars[*at].is_whitespace()).unwrap_or(to)
    }

    pub(super) fn finding(&self, kind: Kind, weight: Weight, start: usize, end: usize) -> Finding {
        Finding::new(kind, weight, self.place, self.excerpt(start, end))
    }
}

/// Phrases that are looked for together, in one go through a line.
pub(super) struct Phrases(HashMap<char, Vec<(usize, Vec<char>)>>);

impl Phrases {
    /// Phrases as they are folded; each is known by its place in the list.
    pub(super) fn new<'p>(phrases: impl IntoIterator<Item = &'p &'p str>) -> Phrases {
        let mut by_first: HashMap<char, Vec<(usize, Vec<char>)>> = HashMap::new();
        for (place, phrase) in phrases.into_iter().enumerate() {
            let chars: Vec<char> = phrase.chars().collect();
            if let Some(first) = chars.first() {
                by_first.entry(*first).or_default().push((place, chars));
            }
        }
        Phrases(by_first)
    }

    /// Which of them stand where in a line, in the order of the list; Latin ones only whole.
    pub(super) fn within(&self, line: &Line) -> Vec<(usize, usize, usize)> {
        let joined = |c: char| c.is_alphanumeric() && !is_han(c);
        let edge = |one: char, other: char| !joined(one) || !joined(other);
        let mut found = Vec::new();
        for (at, first) in line.folded.iter().enumerate() {
            for (place, chars) in self.0.get(first).into_iter().flatten() {
                let end = at + chars.len();
                let last = chars.last().copied().unwrap_or(' ');
                let here = line.folded.get(at..end) == Some(chars);
                if here && edge(*first, line.before(at)) && edge(last, line.at(end)) {
                    found.push((*place, at, end));
                }
            }
        }
        found.sort_unstable();
        found
    }
}

/// Everything a reader reads, in order: title, standfirst, the text, credits.
pub(super) fn lines(written: &Written, closely: &Closely) -> Vec<Line> {
    let mut lines = vec![Line::new(Place::Title, PassageKind::Title, &written.title)];
    lines.push(Line::new(Place::Standfirst, PassageKind::Prose, &written.standfirst));
    lines.extend(
        closely.passages.iter().map(|passage| Line::new(Place::Block(passage.block), passage.part, &passage.words)),
    );
    lines.extend(written.credits.lines().map(|credit| Line::new(Place::Credits, PassageKind::Cell, credit)));
    lines.retain(|line| !line.chars.is_empty() || matches!(line.part, PassageKind::Heading(_)));
    lines
}

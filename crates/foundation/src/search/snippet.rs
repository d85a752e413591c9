//! The stretch of an original text that shows why it was found, with its hits marked.

use std::collections::HashMap;
use std::ops::{ControlFlow, Range};

use super::forms::{Forms, Stemming, plain};
use super::letters::{Letter, Script, runs, span};
use super::query::{Atom, Needle, Nothing, atoms};
use super::synonyms::Synonyms;
use super::tokens::spelled;

/// Bytes of a snippet: about 160 Latin letters or 60 ideographs, which UTF-8 happens to weigh alike.
const WIDTH: usize = 180;
/// The most bytes shown before the first hit.
const LEAD: usize = 60;
/// Hits looked at in one text.
const MOST: usize = 400;

/// A piece of text, marked or not. Nothing is escaped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The piece.
    pub text: String,
    /// Whether it is what was looked for.
    pub marked: bool,
}

/// A stretch of text in pieces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snippet {
    /// The pieces in order; an ellipsis stands where the text goes on.
    pub parts: Vec<Part>,
}

impl Snippet {
    /// The stretch without marks, for the command line.
    pub fn plain(&self) -> String {
        self.parts.iter().map(|part| part.text.as_str()).collect()
    }
}

struct Place {
    bytes: Range<usize>,
    atom: usize,
}

struct Word {
    atom: usize,
    /// Its forms in each language, in the order of `Stemming::ALL`.
    forms: Vec<Forms>,
}

/// What is looked for in texts, kept while the hits of one answer are marked.
pub struct Needles {
    atoms: usize,
    runs: Vec<(usize, Vec<char>)>,
    words: Vec<Word>,
    /// The letters with which a word looked for may begin: no stemmer changes the first.
    firsts: Vec<char>,
    /// Words already compared, by the way they were cut.
    known: [HashMap<String, Option<usize>>; 3],
}

impl Needles {
    /// Reads what was typed, for marking outside a search.
    pub fn read(words: &str) -> Result<Needles, Nothing> {
        Ok(Needles::of(&atoms(words, &Synonyms::default())?))
    }

    pub(super) fn of(atoms: &[Atom]) -> Needles {
        let mut needles = Needles {
            atoms: atoms.len(),
            runs: Vec::new(),
            words: Vec::new(),
            firsts: Vec::new(),
            known: Default::default(),
        };
        for (number, atom) in atoms.iter().enumerate() {
            for needle in &atom.needles {
                match needle {
                    Needle::Run(letters) => needles.runs.push((number, letters.clone())),
                    Needle::Word(word) => needles.add(number, word),
                }
            }
        }
        needles
    }

    fn add(&mut self, atom: usize, word: &str) {
        self.firsts.extend(plain(word).chars().next());
        let forms = Stemming::ALL.iter().map(|stemming| stemming.forms(word)).collect();
        self.words.push(Word { atom, forms });
    }

    /// A whole text, such as a title, with its hits marked.
    pub fn mark(&mut self, text: &str, language: &str) -> Vec<Part> {
        let places = self.places(text, language);
        pieces(text, 0..text.len(), &places)
    }

    /// The stretch of a text that holds the most of what was looked for; its beginning if it holds
    /// nothing (the hit was in the title or a tag).
    pub fn snippet(&mut self, text: &str, language: &str) -> Snippet {
        let places = self.places(text, language);
        let core = best(&places);
        let window = window(text, core);
        let mut parts = Vec::new();
        let rest = |parts: &mut Vec<Part>| parts.push(Part { text: "…".to_owned(), marked: false });
        if !text[..window.start].trim().is_empty() {
            rest(&mut parts);
        }
        parts.extend(pieces(text, window.clone(), &places));
        if !text[window.end..].trim().is_empty() {
            rest(&mut parts);
        }
        Snippet { parts }
    }

    /// The hits of a text in order, until everything was seen and shown.
    fn places(&mut self, text: &str, language: &str) -> Vec<Place> {
        let stemming = Stemming::of(language);
        let mut places: Vec<Place> = Vec::new();
        let mut unseen: Vec<usize> = (0..self.atoms).collect();
        let mut enough = usize::MAX;
        runs(text, |script, letters| {
            if letters.first().is_none_or(|letter| letter.start > enough) || places.len() >= MOST {
                return ControlFlow::Break(());
            }
            let before = places.len();
            match script {
                Script::Word => places.extend(self.word(letters, stemming)),
                _ => self.dense(letters, &mut places),
            }
            for place in &places[before..] {
                unseen.retain(|atom| *atom != place.atom);
            }
            if unseen.is_empty() && enough == usize::MAX {
                enough = span(letters).end + WIDTH;
            }
            ControlFlow::Continue(())
        });
        places
    }

    fn dense(&self, letters: &[Letter], places: &mut Vec<Place>) {
        let before = places.len();
        for (atom, needle) in &self.runs {
            let mut at = 0;
            while at + needle.len() <= letters.len() {
                let here = &letters[at..at + needle.len()];
                if here.iter().zip(needle).all(|(letter, wanted)| letter.ch == *wanted) {
                    places.push(Place { bytes: span(here), atom: *atom });
                    at += needle.len();
                } else {
                    at += 1;
                }
            }
        }
        places[before..].sort_by_key(|place| place.bytes.start);
    }

    fn word(&mut self, letters: &[Letter], stemming: Stemming) -> Option<Place> {
        let first = letters.first()?.ch;
        if first.is_ascii() && !self.firsts.contains(&first) {
            return None;
        }
        let at = Stemming::ALL.iter().position(|one| *one == stemming)?;
        let word = spelled(letters);
        let atom = match self.known[at].get(&word) {
            Some(known) => *known,
            None => {
                let atom = self.compare(&stemming.forms(&word), at);
                self.known[at].insert(word, atom);
                atom
            }
        }?;
        Some(Place { bytes: span(letters), atom })
    }

    /// The atom whose word has a form in common with this one.
    fn compare(&self, word: &Forms, at: usize) -> Option<usize> {
        let meets = |asked: &Forms| {
            let both = [Some(&asked.primary), asked.other.as_ref()];
            both.into_iter().flatten().any(|form| *form == word.primary || Some(form) == word.other.as_ref())
        };
        self.words.iter().find(|needle| meets(&needle.forms[at])).map(|needle| needle.atom)
    }
}

/// The stretch from one hit to another that holds the most different things, then the most hits,
/// then comes first.
fn best(places: &[Place]) -> Range<usize> {
    let mut best = (0, 0, 0..0);
    for (at, first) in places.iter().enumerate() {
        let mut atoms: Vec<usize> = Vec::new();
        let mut core = first.bytes.clone();
        let mut count = 0;
        for place in &places[at..] {
            if place.bytes.end > first.bytes.start + WIDTH * 3 / 4 && count > 0 {
                break;
            }
            if !atoms.contains(&place.atom) {
                atoms.push(place.atom);
            }
            count += 1;
            core.end = core.end.max(place.bytes.end);
        }
        if (atoms.len(), count) > (best.0, best.1) {
            best = (atoms.len(), count, core);
        }
    }
    best.2
}

/// Widens a stretch to a readable one: from the start of a sentence or word, to the end of a word.
fn window(text: &str, core: Range<usize>) -> Range<usize> {
    let room = WIDTH.saturating_sub(core.len());
    let lead = if core.end == 0 { 0 } else { (room / 3).min(LEAD) };
    let start = begin(text, text.floor_char_boundary(core.start.saturating_sub(lead)), core.start);
    let end = text.floor_char_boundary((start + WIDTH).min(text.len())).max(core.end);
    start..finish(text, core.end.max(start), end)
}

/// The best place to begin between two.
fn begin(text: &str, from: usize, to: usize) -> usize {
    let ahead = &text[from..to];
    let sentence = ahead.char_indices().rev().find(|(at, c)| {
        let after = ahead[at + c.len_utf8()..].chars().next();
        matches!(c, '。' | '！' | '？' | '\n')
            || (matches!(c, '.' | '!' | '?') && after.is_some_and(char::is_whitespace))
    });
    if let Some((at, c)) = sentence {
        let start = from + at + c.len_utf8();
        return start + (text[start..to].len() - text[start..to].trim_start().len());
    }
    if !inside_word(text, from) {
        return from;
    }
    ahead.find(char::is_whitespace).map_or(to, |at| from + at + (ahead[at..].len() - ahead[at..].trim_start().len()))
}

/// The best place to end between two.
fn finish(text: &str, from: usize, to: usize) -> usize {
    if !inside_word(text, to) {
        return to;
    }
    text[from..to].rfind(char::is_whitespace).map_or(to, |at| from + at)
}

/// Whether a cut here would part a word written between spaces.
fn inside_word(text: &str, at: usize) -> bool {
    let spaced = |c: char| c.is_alphanumeric() && !('\u{2E80}'..='\u{FAFF}').contains(&c) && (c as u32) < 0x2_0000;
    text[..at].chars().next_back().is_some_and(spaced) && text[at..].chars().next().is_some_and(spaced)
}

/// A stretch in pieces, marked where the hits are.
fn pieces(text: &str, window: Range<usize>, places: &[Place]) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut at = window.start;
    for place in places {
        let (start, end) = (place.bytes.start.max(at), place.bytes.end.min(window.end));
        if start >= end || place.bytes.start < window.start {
            continue;
        }
        push(&mut parts, &text[at..start], false);
        push(&mut parts, &text[start..end], true);
        at = end;
    }
    push(&mut parts, &text[at..window.end], false);
    parts
}

/// Adds a piece with its white space made single; neighbours of one kind become one.
fn push(parts: &mut Vec<Part>, piece: &str, marked: bool) {
    if piece.is_empty() {
        return;
    }
    let mut blank = parts.last().is_some_and(|part| part.text.ends_with(' '));
    if parts.last().is_none_or(|part| part.marked != marked) {
        parts.push(Part { text: String::new(), marked });
    }
    let Some(part) = parts.last_mut() else { return };
    for c in piece.chars() {
        if !c.is_whitespace() {
            part.text.push(c);
        } else if !blank {
            part.text.push(' ');
        }
        blank = c.is_whitespace();
    }
}

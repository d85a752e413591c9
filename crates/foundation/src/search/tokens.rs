//! Tokens: pairs of characters where a script has no spaces, stems of words elsewhere.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use super::forms::{Stemming, plain};
use super::letters::{Letter, Script, runs};

/// One place in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    /// A token, with its stemmer's mark.
    Token(String),
    /// Nothing stands here, so that no phrase reaches across.
    Gap,
}

/// A text as the index keeps it.
#[derive(Clone, Debug, Default)]
pub(super) struct Reading {
    /// Tokens in their order.
    pub(super) flow: Vec<Slot>,
    /// What the text may also be found by, in no order: single characters and second forms.
    pub(super) bag: BTreeSet<String>,
}

/// Written before the second form of a word, so that no phrase is made of second forms.
pub(super) const SECOND: &str = "¿";

/// The tokens of a text in a language, as the index compares them: the answer of `kith try tokens`.
pub fn tokens(text: &str, language: &str) -> Vec<String> {
    let stemming = Stemming::of(language);
    let mut all = Vec::new();
    runs(text, |script, letters| {
        match script {
            Script::Word => all.push(stemming.forms(&spelled(letters)).primary),
            _ => all.extend(pairs(letters)),
        }
        ControlFlow::Continue(())
    });
    all
}

/// The folded label of a title or a tag: equal for what a person would call the same words,
/// whatever the script, accents, capitals and marks between.
pub fn label(text: &str) -> String {
    let mut label = String::new();
    runs(text, |_, letters| {
        if !label.is_empty() {
            label.push(' ');
        }
        label.push_str(&plain(&spelled(letters)).replace('\'', ""));
        ControlFlow::Continue(())
    });
    label
}

impl Reading {
    /// Reads a text of one language.
    pub(super) fn of(text: &str, stemming: Stemming) -> Reading {
        let mut reading = Reading::default();
        reading.read(text, stemming);
        reading
    }

    /// Reads on, with a gap after what was read before.
    pub(super) fn read(&mut self, text: &str, stemming: Stemming) {
        if !self.flow.is_empty() {
            self.flow.push(Slot::Gap);
        }
        let mut last = None;
        runs(text, |script, letters| {
            // "甲乙，乙丙" would otherwise hold the pairs of "甲乙丙" side by side.
            if last.is_some() && last == letters.first().map(|letter| letter.ch) {
                self.flow.push(Slot::Gap);
            }
            last = None;
            match script {
                Script::Word => self.word(&spelled(letters), stemming),
                _ => {
                    last = letters.last().map(|letter| letter.ch);
                    self.dense(letters);
                }
            }
            ControlFlow::Continue(())
        });
    }

    fn word(&mut self, word: &str, stemming: Stemming) {
        let forms = stemming.forms(word);
        self.flow.push(Slot::Token(format!("{}{}", stemming.mark(), forms.primary)));
        if let Some(other) = forms.other {
            self.bag.insert(format!("{SECOND}{other}"));
        }
    }

    fn dense(&mut self, letters: &[Letter]) {
        self.flow.extend(pairs(letters).map(Slot::Token));
        let mut buffer = [0; 4];
        for letter in letters {
            let alone: &str = letter.ch.encode_utf8(&mut buffer);
            if !self.bag.contains(alone) {
                self.bag.insert(alone.to_owned());
            }
        }
    }
}

/// The letters of a run as a string.
pub(super) fn spelled(letters: &[Letter]) -> String {
    letters.iter().map(|letter| letter.ch).collect()
}

/// Each two neighbours of a run; a lone character is itself.
pub(super) fn pairs(letters: &[Letter]) -> impl Iterator<Item = String> + '_ {
    let size = letters.len().clamp(1, 2);
    letters.windows(size).map(spelled)
}

//! A text as the bag of its words.

use std::collections::HashMap;

use crate::blocks::han::is_han;

/// A text's words as numbers, in the order of the numbers.
pub(super) struct Bag {
    pub(super) counts: Vec<Count>,
    /// What all its words weigh together.
    total: u32,
    brief: Option<Brief>,
}

/// How often a word stands in a text.
#[derive(Clone, Copy)]
pub(super) struct Count {
    pub(super) word: u32,
    times: u32,
    weight: u32,
}

/// A text of few words, such as a heading: there every letter tells something.
struct Brief {
    heading: bool,
    /// Each two characters side by side, in order.
    pairs: Vec<(char, char)>,
}

/// Gives every word a number.
#[derive(Default)]
pub(super) struct Numbering {
    numbers: HashMap<String, u32>,
}

/// Up to so many words a text is brief; two Han characters are about a word.
const FEW: u32 = 6;

impl Numbering {
    /// The bag of a text: Latin words in lower case, Han characters and pairs of them, and for a
    /// text with neither its signs.
    pub(super) fn bag(&mut self, text: &str) -> Bag {
        let mut words = Vec::new();
        let mut word = String::new();
        let mut han: Option<char> = None;
        let (mut latin, mut hans) = (0, 0);
        for c in text.chars() {
            if c.is_alphanumeric() && !is_han(c) {
                word.extend(c.to_lowercase());
            } else if !word.is_empty() {
                latin += 1;
                words.push(self.latin(&mut word));
            }
            let this = is_han(c).then_some(c);
            if let Some(this) = this {
                hans += 1;
                words.push((self.number(this.to_string()), 1));
                words.extend(han.map(|before| (self.number(String::from_iter([before, this])), 2)));
            }
            han = this;
        }
        if !word.is_empty() {
            latin += 1;
            words.push(self.latin(&mut word));
        }
        if words.is_empty() {
            let signs = text.chars().filter(|c| !c.is_whitespace());
            words.extend(signs.map(|sign| (self.number(sign.to_string()), 1)));
        }
        let brief = latin + hans / 2 <= FEW && !text.trim().contains('\n');
        Bag::of(words, brief.then(|| Brief::of(text)))
    }

    /// Long words tell more of what a text is about than *the* and *of*.
    fn latin(&mut self, word: &mut String) -> (u32, u32) {
        let weight = match word.chars().count() {
            0..=3 => 1,
            4..=5 => 2,
            _ => 4,
        };
        (self.number(std::mem::take(word)), weight)
    }

    fn number(&mut self, word: String) -> u32 {
        let next = self.numbers.len() as u32;
        *self.numbers.entry(word).or_insert(next)
    }

    /// How many different words there are.
    pub(super) fn len(&self) -> usize {
        self.numbers.len()
    }
}

impl Brief {
    fn of(text: &str) -> Brief {
        let text = text.trim().to_lowercase();
        let ends = || std::iter::once('\n');
        let letters = || ends().chain(text.chars()).chain(ends());
        let mut pairs: Vec<(char, char)> = letters().zip(letters().skip(1)).collect();
        pairs.sort_unstable();
        Brief { heading: text.starts_with(['#', '=']), pairs }
    }

    fn likeness(&self, other: &Brief) -> f32 {
        let common = common(&self.pairs, &other.pairs, |a, b| a.cmp(b), |_, _| 1);
        share(common, self.pairs.len() as u32 + other.pairs.len() as u32)
    }
}

impl Bag {
    fn of(mut words: Vec<(u32, u32)>, brief: Option<Brief>) -> Bag {
        words.sort_unstable();
        let total = words.iter().map(|(_, weight)| weight).sum();
        let mut counts: Vec<Count> = Vec::new();
        for (word, weight) in words {
            match counts.last_mut() {
                Some(last) if last.word == word => last.times += 1,
                _ => counts.push(Count { word, times: 1, weight }),
            }
        }
        Bag { counts, total, brief }
    }

    /// The share of common words: 0 for none, 1 for the same words.
    pub(super) fn likeness(&self, other: &Bag) -> f32 {
        let weighed = |a: &Count, b: &Count| a.times.min(b.times) * a.weight;
        let words =
            share(common(&self.counts, &other.counts, |a, b| a.word.cmp(&b.word), weighed), self.total + other.total);
        match (&self.brief, &other.brief) {
            // Letters alone are a weaker sign than words.
            (Some(a), Some(b)) => words.max(0.9 * a.likeness(b)),
            _ => words,
        }
    }

    /// Whether both are headings of few words.
    pub(super) fn both_head(&self, other: &Bag) -> bool {
        let heads = |bag: &Bag| bag.brief.as_ref().is_some_and(|brief| brief.heading);
        heads(self) && heads(other)
    }
}

/// The sum over what stands in both of two ordered lists.
fn common<T>(a: &[T], b: &[T], order: impl Fn(&T, &T) -> std::cmp::Ordering, value: impl Fn(&T, &T) -> u32) -> u32 {
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    let mut sum = 0;
    while let (Some(x), Some(y)) = (a.peek(), b.peek()) {
        let order = order(x, y);
        if order.is_eq() {
            sum += value(x, y);
        }
        if order.is_le() {
            a.next();
        }
        if order.is_ge() {
            b.next();
        }
    }
    sum
}

fn share(common: u32, all: u32) -> f32 {
    if all == 0 { 0.0 } else { 2.0 * common as f32 / all as f32 }
}

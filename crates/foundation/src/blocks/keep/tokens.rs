//! A text as the bag of its words.

use std::collections::HashMap;

use crate::blocks::han::is_han;

/// A text's words as numbers with how often each stands in it, in the order of the numbers.
pub(super) struct Bag {
    pub(super) counts: Vec<(u32, u32)>,
    total: u32,
}

/// Gives every word a number.
#[derive(Default)]
pub(super) struct Numbering {
    numbers: HashMap<String, u32>,
}

impl Numbering {
    /// The bag of a text: Latin words in lower case, Han characters in pairs, and for a text
    /// with neither its signs.
    pub(super) fn bag(&mut self, text: &str) -> Bag {
        let mut numbers = Vec::new();
        let mut word = String::new();
        let mut han: Option<char> = None;
        for c in text.chars() {
            if c.is_alphanumeric() && !is_han(c) {
                word.extend(c.to_lowercase());
            } else if !word.is_empty() {
                numbers.push(self.number(std::mem::take(&mut word)));
            }
            let this = is_han(c).then_some(c);
            if let (Some(before), Some(this)) = (han, this) {
                numbers.push(self.number(String::from_iter([before, this])));
            }
            han = this;
        }
        if !word.is_empty() {
            numbers.push(self.number(word));
        }
        if numbers.is_empty() {
            let signs = text.chars().filter(|c| !c.is_whitespace());
            numbers.extend(signs.map(|sign| self.number(sign.to_string())));
        }
        Bag::of(numbers)
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

impl Bag {
    fn of(mut numbers: Vec<u32>) -> Bag {
        numbers.sort_unstable();
        let total = numbers.len() as u32;
        let mut counts: Vec<(u32, u32)> = Vec::new();
        for number in numbers {
            match counts.last_mut() {
                Some((last, count)) if *last == number => *count += 1,
                _ => counts.push((number, 1)),
            }
        }
        Bag { counts, total }
    }

    /// The share of common words: 0 for none, 1 for the same words.
    pub(super) fn likeness(&self, other: &Bag) -> f32 {
        let (mut a, mut b) = (self.counts.iter().peekable(), other.counts.iter().peekable());
        let mut common = 0;
        while let (Some((x, in_a)), Some((y, in_b))) = (a.peek(), b.peek()) {
            if x == y {
                common += in_a.min(in_b);
            }
            let (step_a, step_b) = (x <= y, y <= x);
            if step_a {
                a.next();
            }
            if step_b {
                b.next();
            }
        }
        let all = self.total + other.total;
        if all == 0 { 0.0 } else { 2.0 * common as f32 / all as f32 }
    }
}

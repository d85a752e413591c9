//! Which old block a new one continues.
//!
//! First blocks whose text did not change at all, then the most similar: the share of common
//! words, and a bonus where the neighbours continue each other too. Of texts that stand several
//! times the ones beside a continued block are meant. One old block is continued by at most one
//! new block: of a paragraph split in two the larger part goes on, of two joined the larger one.

mod exact;
mod similar;
mod tokens;

use std::collections::HashSet;

use exact::Exact;

/// For each new text the place of the old text that it continues, if any.
///
/// Work grows with the size of the texts, not with the product of their numbers.
#[must_use]
pub fn keep(old: &[impl AsRef<str>], new: &[impl AsRef<str>]) -> Vec<Option<usize>> {
    let old: Vec<&str> = old.iter().map(AsRef::as_ref).collect();
    let new: Vec<&str> = new.iter().map(AsRef::as_ref).collect();
    let mut pairing = Pairing::new(old.len(), new.len());
    let mut exact = Exact::new(&old, &new);
    exact.pair(&mut pairing);
    similar::pair(&old, &new, &mut pairing);
    if !pairing.waiting.is_empty() {
        exact.pair_the_rest(&mut pairing);
        similar::pair(&old, &new, &mut pairing);
    }
    pairing.of_new
}

/// Who continues whom, so far.
struct Pairing {
    of_new: Vec<Option<usize>>,
    of_old: Vec<Option<usize>>,
    /// Places of texts that stand several times, old and new, until it is clear which is which.
    waiting: HashSet<(Side, usize)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Side {
    Old,
    New,
}

impl Pairing {
    fn new(old: usize, new: usize) -> Pairing {
        Pairing { of_new: vec![None; new], of_old: vec![None; old], waiting: HashSet::new() }
    }

    fn tie(&mut self, old: usize, new: usize) {
        self.of_new[new] = Some(old);
        self.of_old[old] = Some(new);
    }

    fn wait(&mut self, old: &[usize], new: &[usize]) {
        self.waiting.extend(old.iter().map(|place| (Side::Old, *place)));
        self.waiting.extend(new.iter().map(|place| (Side::New, *place)));
    }

    /// The places of a side that are neither tied nor waiting.
    fn open(&self, side: Side) -> Vec<usize> {
        let tied = if side == Side::Old { &self.of_old } else { &self.of_new };
        let open = |place: &usize| tied[*place].is_none() && !self.waiting.contains(&(side, *place));
        (0..tied.len()).filter(open).collect()
    }

    /// Whether both exist and neither is tied.
    fn free(&self, old: usize, new: usize) -> bool {
        self.of_old.get(old) == Some(&None) && self.of_new.get(new) == Some(&None)
    }

    fn tied(&self, old: usize, new: usize) -> bool {
        self.of_new.get(new) == Some(&Some(old))
    }

    /// How many of the two neighbours continue each other: the text's ends count as tied.
    fn tied_neighbours(&self, old: usize, new: usize) -> u8 {
        let before = match (old.checked_sub(1), new.checked_sub(1)) {
            (Some(old), Some(new)) => self.tied(old, new),
            (None, None) => true,
            _ => false,
        };
        let at_end = old + 1 == self.of_old.len() && new + 1 == self.of_new.len();
        u8::from(before) + u8::from(at_end || self.tied(old + 1, new + 1))
    }
}

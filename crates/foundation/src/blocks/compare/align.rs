//! What two sequences have in common, in bounded time.

use std::collections::HashMap;
use std::convert::Infallible;

use similar::algorithms::{DiffHook, myers};

/// A stretch that both have: so many from here in the old and there in the new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::blocks) struct Same {
    pub(in crate::blocks) old: usize,
    pub(in crate::blocks) new: usize,
    pub(in crate::blocks) length: usize,
}

/// How many steps comparing may still take. Counted, never timed: the same texts are compared
/// alike on every machine.
#[derive(Debug)]
pub(in crate::blocks) struct Budget(usize);

impl Budget {
    /// Enough for a long page of which every paragraph changed.
    pub(in crate::blocks) fn new() -> Budget {
        Budget(40_000_000)
    }

    /// Takes what comparing so many with so many costs at worst, if it is left.
    fn spend(&mut self, old: usize, new: usize) -> bool {
        let cost = (old + new) * (old + new) / 2;
        let affordable = old + new <= LONGEST && cost <= self.0;
        if affordable {
            self.0 -= cost;
        }
        affordable
    }
}

/// So many on both sides together are compared one by one; longer sequences only between the
/// words that stand once on each side.
const LONGEST: usize = 4_000;
/// From so many on, words that stand once on each side are tied first.
const LONG: usize = 200;
/// How often that is done within what lies between.
const ROUNDS: u8 = 8;

/// The common stretches, in order. Where the budget ends, what lies between the words that stand
/// once on each side counts as different.
pub(in crate::blocks) fn align(old: &[u32], new: &[u32], budget: &mut Budget) -> Vec<Same> {
    let mut found = Found { old, new, stretches: Vec::new(), budget };
    found.between((0, old.len()), (0, new.len()), ROUNDS);
    found.stretches
}

struct Found<'s> {
    old: &'s [u32],
    new: &'s [u32],
    stretches: Vec<Same>,
    budget: &'s mut Budget,
}

impl Found<'_> {
    fn between(&mut self, (mut o, mut o_end): (usize, usize), (mut n, mut n_end): (usize, usize), rounds: u8) {
        let ahead = self.old[o..o_end].iter().zip(&self.new[n..n_end]).take_while(|(a, b)| a == b).count();
        self.add(o, n, ahead);
        (o, n) = (o + ahead, n + ahead);
        let behind =
            self.old[o..o_end].iter().rev().zip(self.new[n..n_end].iter().rev()).take_while(|(a, b)| a == b).count();
        (o_end, n_end) = (o_end - behind, n_end - behind);
        if o < o_end && n < n_end {
            self.differing((o, o_end), (n, n_end), rounds);
        }
        self.add(o_end, n_end, behind);
    }

    fn differing(&mut self, (o, o_end): (usize, usize), (n, n_end): (usize, usize), rounds: u8) {
        let size = o_end - o + n_end - n;
        let ties = if size > LONG && rounds > 0 { self.once_on_each_side((o, o_end), (n, n_end)) } else { Vec::new() };
        if ties.is_empty() {
            if self.budget.spend(o_end - o, n_end - n) {
                self.one_by_one((o, o_end), (n, n_end));
            }
            return;
        }
        let (mut from_old, mut from_new) = (o, n);
        for (old, new) in ties {
            // The stretch before may have run on over this tie.
            if old >= from_old && new >= from_new {
                self.between((from_old, old), (from_new, new), rounds - 1);
                self.add(old, new, 1);
                (from_old, from_new) = (old + 1, new + 1);
            }
        }
        self.between((from_old, o_end), (from_new, n_end), rounds - 1);
    }

    /// Words that stand once on each side, as many as keep their order.
    fn once_on_each_side(&self, (o, o_end): (usize, usize), (n, n_end): (usize, usize)) -> Vec<(usize, usize)> {
        let mut places: HashMap<u32, (usize, usize, usize, usize)> = HashMap::new();
        for (place, word) in self.old[o..o_end].iter().enumerate() {
            let seen = places.entry(*word).or_default();
            (seen.0, seen.1) = (seen.0 + 1, o + place);
        }
        for (place, word) in self.new[n..n_end].iter().enumerate() {
            let seen = places.entry(*word).or_default();
            (seen.2, seen.3) = (seen.2 + 1, n + place);
        }
        let mut ties: Vec<(usize, usize)> =
            places.into_values().filter(|seen| (seen.0, seen.2) == (1, 1)).map(|seen| (seen.3, seen.1)).collect();
        ties.sort_unstable();
        let old: Vec<usize> = ties.iter().map(|(_, old)| *old).collect();
        let steady = super::order::steady(&old);
        ties.into_iter().zip(steady).filter(|(_, steady)| *steady).map(|((new, old), _)| (old, new)).collect()
    }

    fn one_by_one(&mut self, (o, o_end): (usize, usize), (n, n_end): (usize, usize)) {
        let (old, new) = (self.old, self.new);
        let done = myers::diff(self, old, o..o_end, new, n..n_end);
        debug_assert!(done.is_ok());
    }

    fn add(&mut self, old: usize, new: usize, length: usize) {
        if length == 0 {
            return;
        }
        match self.stretches.last_mut() {
            Some(last) if last.old + last.length == old && last.new + last.length == new => last.length += length,
            _ => self.stretches.push(Same { old, new, length }),
        }
    }
}

impl DiffHook for Found<'_> {
    type Error = Infallible;

    fn equal(&mut self, old: usize, new: usize, length: usize) -> Result<(), Infallible> {
        self.add(old, new, length);
        Ok(())
    }
}

//! Blocks whose text did not change.

use std::collections::HashMap;

use super::Pairing;

/// Where a text stands.
#[derive(Default)]
struct Places {
    old: Vec<usize>,
    new: Vec<usize>,
}

/// Blocks by their texts.
pub(super) struct Exact<'t> {
    old: &'t [&'t str],
    new: &'t [&'t str],
    places: HashMap<&'t str, Places>,
}

impl<'t> Exact<'t> {
    pub(super) fn new(old: &'t [&'t str], new: &'t [&'t str]) -> Exact<'t> {
        let mut places: HashMap<&str, Places> = HashMap::new();
        for (place, text) in old.iter().enumerate() {
            places.entry(text).or_default().old.push(place);
        }
        for (place, text) in new.iter().enumerate() {
            places.entry(text).or_default().new.push(place);
        }
        places.retain(|_, at| !at.old.is_empty() && !at.new.is_empty());
        Exact { old, new, places }
    }

    /// Ties equal texts beyond doubt: those that stand once on each side, then equal texts beside
    /// a tied pair, then those that stand as often on both sides, in order. The others wait.
    pub(super) fn pair(&mut self, pairing: &mut Pairing) {
        for at in self.places.values() {
            if let (&[old], &[new]) = (&at.old[..], &at.new[..]) {
                pairing.tie(old, new);
            }
        }
        self.spread(pairing);
        self.in_order(pairing, |old, new| old == new);
        for at in self.places.values() {
            pairing.wait(&at.old, &at.new);
        }
    }

    /// Ties what waited, now that more neighbours are tied.
    pub(super) fn pair_the_rest(&mut self, pairing: &mut Pairing) {
        pairing.waiting.clear();
        self.spread(pairing);
        self.in_order(pairing, |_, _| true);
    }

    fn in_order(&mut self, pairing: &mut Pairing, ready: impl Fn(usize, usize) -> bool) {
        for at in self.places.values_mut() {
            at.old.retain(|place| pairing.of_old[*place].is_none());
            at.new.retain(|place| pairing.of_new[*place].is_none());
            if ready(at.old.len(), at.new.len()) {
                for (old, new) in std::mem::take(&mut at.old).into_iter().zip(std::mem::take(&mut at.new)) {
                    pairing.tie(old, new);
                }
            }
        }
        self.places.retain(|_, at| !at.old.is_empty() && !at.new.is_empty());
    }

    /// From each tied pair outwards, as long as the neighbours are equal.
    fn spread(&self, pairing: &mut Pairing) {
        for place in 0..self.new.len() {
            if let Some(before) = pairing.of_new[place] {
                self.tie_if_equal(pairing, (before + 1, place + 1));
            }
        }
        for place in (1..self.new.len()).rev() {
            if let Some(after) = pairing.of_new[place].and_then(|old| old.checked_sub(1)) {
                self.tie_if_equal(pairing, (after, place - 1));
            }
        }
    }

    fn tie_if_equal(&self, pairing: &mut Pairing, (o, n): (usize, usize)) {
        if pairing.free(o, n) && self.old[o] == self.new[n] {
            pairing.tie(o, n);
        }
    }
}

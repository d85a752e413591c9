//! Blocks whose text did not change.

use std::collections::HashMap;

use super::Pairing;

/// Where a text stands.
#[derive(Default)]
struct Places {
    old: Vec<usize>,
    new: Vec<usize>,
}

/// Ties equal texts: those that stand once on each side, then equal texts beside a tied pair,
/// then what is left in order.
pub(super) fn pair(old: &[&str], new: &[&str], pairing: &mut Pairing) {
    let mut places: HashMap<&str, Places> = HashMap::new();
    for (place, text) in old.iter().enumerate() {
        places.entry(text).or_default().old.push(place);
    }
    for (place, text) in new.iter().enumerate() {
        places.entry(text).or_default().new.push(place);
    }
    for at in places.values() {
        if let (&[old], &[new]) = (&at.old[..], &at.new[..]) {
            pairing.tie(old, new);
        }
    }
    spread(old, new, pairing);
    for at in places.into_values() {
        let free_old = at.old.into_iter().filter(|place| pairing.of_old[*place].is_none());
        let free_new = at.new.into_iter().filter(|place| pairing.of_new[*place].is_none());
        let pairs: Vec<_> = free_old.zip(free_new).collect();
        for (old, new) in pairs {
            pairing.tie(old, new);
        }
    }
}

/// From each tied pair outwards, as long as the neighbours are equal.
fn spread(old: &[&str], new: &[&str], pairing: &mut Pairing) {
    for place in 0..new.len() {
        if let Some(before) = pairing.of_new[place] {
            tie_if_equal(old, new, pairing, (before + 1, place + 1));
        }
    }
    for place in (1..new.len()).rev() {
        if let Some(after) = pairing.of_new[place].and_then(|old| old.checked_sub(1)) {
            tie_if_equal(old, new, pairing, (after, place - 1));
        }
    }
}

fn tie_if_equal(old: &[&str], new: &[&str], pairing: &mut Pairing, (o, n): (usize, usize)) {
    if pairing.free(o, n) && old[o] == new[n] {
        pairing.tie(o, n);
    }
}

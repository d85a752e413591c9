//! Two wordings of one thing, side by side in one line.

use std::collections::HashMap;

use super::align::{Budget, Same, align};
use super::slide::slide;
use super::words::{Word, words};

/// What happened to a run of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Stands in both.
    Same,
    /// Stood in the old only: taken out.
    Out,
    /// Stands in the new only: put in.
    In,
}

/// A run of words with one fate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run<'t> {
    /// What happened to them.
    pub what: What,
    /// The words with the spaces between them, as written.
    pub words: &'t str,
}

/// Two wordings as runs of words, in reading order; what was taken out stands before what was put
/// in for it. The `Same` and `Out` runs joined are the old wording, `Same` and `In` the new one.
#[must_use]
pub fn compare_words<'t>(old: &'t str, new: &'t str) -> Vec<Run<'t>> {
    compare_within(old, new, &mut Budget::new())
}

pub(super) fn compare_within<'t>(old: &'t str, new: &'t str, budget: &mut Budget) -> Vec<Run<'t>> {
    let (old_words, new_words) = (words(old), words(new));
    let common = common(&old_words, &new_words, budget);
    let mut runs = Vec::new();
    let mut add = |what, text: &'t str, words: &[Word<'_>], from: usize, to: usize| {
        if from < to {
            runs.push(Run { what, words: &text[words[from].start..words[to - 1].end()] });
        }
    };
    let (mut o, mut n) = (0, 0);
    let end = Same { old: old_words.len(), new: new_words.len(), length: 0 };
    for same in common.into_iter().chain([end]) {
        add(What::Out, old, &old_words, o, same.old);
        add(What::In, new, &new_words, n, same.new);
        add(What::Same, new, &new_words, same.new, same.new + same.length);
        (o, n) = (same.old + same.length, same.new + same.length);
    }
    runs
}

/// What two wordings have in common, without what only looks common: see [`joined`] and
/// [`unrelated`].
pub(in crate::blocks) fn common<'w>(old: &[Word<'w>], new: &[Word<'w>], budget: &mut Budget) -> Vec<Same> {
    // Most edits are small: numbers are needed only for the words between the equal ends.
    let ahead = old.iter().zip(new).take_while(|(a, b)| a.text == b.text).count();
    let behind = old[ahead..].iter().rev().zip(new[ahead..].iter().rev());
    let behind = behind.take_while(|(a, b)| a.text == b.text).count();
    let mut numbers: HashMap<&'w str, u32> = HashMap::new();
    let mut numbered = |words: &[Word<'w>]| -> Vec<u32> {
        let mut number = |word: &Word<'w>| {
            let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            *numbers.entry(word.text).or_insert(next)
        };
        words[ahead..words.len() - behind].iter().map(&mut number).collect()
    };
    let (middle_old, middle_new) = (numbered(old), numbered(new));
    let mut found = vec![Same { old: 0, new: 0, length: ahead }];
    let inner = align(&middle_old, &middle_new, budget).into_iter();
    found.extend(inner.map(|same| Same { old: same.old + ahead, new: same.new + ahead, ..same }));
    found.push(Same { old: old.len() - behind, new: new.len() - behind, length: behind });
    found.retain(|same| same.length > 0);
    let mut found = joined(found, old, new);
    if unrelated(&found, old, new) {
        found.retain(|same| weight(&new[same.new..same.new + same.length]) >= TELLING);
    }
    slide(&mut found, old, new);
    found
}

fn weight(words: &[Word<'_>]) -> u32 {
    words.iter().fold(0, |sum, word| sum.saturating_add(word.weight))
}

/// Leaves out common stretches that are lighter than the changes on both of their sides: "the"
/// between two new halves of a sentence helps nobody to read it.
fn joined(found: Vec<Same>, old: &[Word<'_>], new: &[Word<'_>]) -> Vec<Same> {
    let start = Same { old: 0, new: 0, length: 0 };
    let end = Same { old: old.len(), new: new.len(), length: 0 };
    let change = |before: Same, after: Same| -> Option<u32> {
        let (o, n) = (before.old + before.length, before.new + before.length);
        let differs = o < after.old || n < after.new;
        differs.then(|| weight(&old[o..after.old]).max(weight(&new[n..after.new])))
    };
    let mut kept: Vec<Same> = Vec::new();
    for next in found.into_iter().chain([end]) {
        while let Some(last) = kept.last().copied() {
            let before = kept.len().checked_sub(2).map_or(start, |at| kept[at]);
            let (Some(left), Some(right)) = (change(before, last), change(last, next)) else {
                break;
            };
            let own = weight(&new[last.new..last.new + last.length]);
            if own > left.min(right) {
                break;
            }
            kept.pop();
        }
        if next.length > 0 {
            kept.push(next);
        }
    }
    kept
}

/// From this weight on a common stretch is no accident even where all else differs: three words,
/// six Han characters.
const TELLING: u32 = 12;

/// Whether so little is shared that the old wording and then the new one are easier to read.
fn unrelated(found: &[Same], old: &[Word<'_>], new: &[Word<'_>]) -> bool {
    let shared: u32 = found.iter().map(|same| weight(&new[same.new..same.new + same.length])).sum();
    let (old, new) = (weight(old), weight(new));
    let of_all = 2.0 * f64::from(shared) / f64::from((old.saturating_add(new)).max(1));
    let of_the_smaller = f64::from(shared) / f64::from(old.min(new).max(1));
    of_all < 0.35 && of_the_smaller < 0.6
}

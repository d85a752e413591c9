//! Where a change begins that could begin at several places.
//!
//! A line put into a list may be read as "the rest of this line and the beginning of the next";
//! people read whole lines, sentences and words.

use super::align::Same;
use super::words::Word;

/// How far a change is moved at most, in words.
const FARTHEST: usize = 200;

/// Moves each change that only puts in or only takes out to where a line, a sentence or a word
/// begins, if the same words come out.
pub(super) fn slide(found: &mut Vec<Same>, old: &[Word<'_>], new: &[Word<'_>]) {
    for at in 1..found.len() {
        let (before, after) = (found[at - 1], found[at]);
        let old_gap = (before.old + before.length, after.old);
        let new_gap = (before.new + before.length, after.new);
        let step = match (old_gap.0 == old_gap.1, new_gap.0 == new_gap.1) {
            (true, false) => best(new, new_gap, before.length, after.length),
            (false, true) => best(old, old_gap, before.length, after.length),
            _ => 0,
        };
        found[at - 1].length = before.length.saturating_add_signed(step);
        found[at].old = after.old.saturating_add_signed(step);
        found[at].new = after.new.saturating_add_signed(step);
        found[at].length = after.length.saturating_add_signed(-step);
    }
    found.retain(|same| same.length > 0);
}

/// How many words to the right (or, below zero, to the left) a change stands best.
fn best(words: &[Word<'_>], (from, to): (usize, usize), left: usize, right: usize) -> isize {
    let same = |a: usize, b: usize| words[a].text == words[b].text;
    let leftwards = (1..=left.min(FARTHEST)).take_while(|step| same(from - step, to - step));
    let rightwards = (0..right.min(FARTHEST)).take_while(|step| same(from + step, to + step));
    let leftwards = leftwards.map(|step| -step.cast_signed());
    let rightwards = rightwards.map(|step| step.cast_signed() + 1);
    let rank = |step: isize| {
        let (from, to) = (from.saturating_add_signed(step), to.saturating_add_signed(step));
        (boundary(words, from) + boundary(words, to), std::cmp::Reverse(step.unsigned_abs()))
    };
    std::iter::once(0).chain(leftwards).chain(rightwards).max_by_key(|step| rank(*step)).unwrap_or(0)
}

/// How much begins before this word.
fn boundary(words: &[Word<'_>], at: usize) -> u8 {
    let Some(before) = at.checked_sub(1).map(|before| words[before].text) else {
        return 4;
    };
    let blank = |text: &str| text.starts_with(char::is_whitespace);
    let ends = |text: &str| text.ends_with(['.', '!', '?', '。', '！', '？', '；', '…']);
    if before.contains('\n') || at == words.len() {
        4
    } else if ends(before) && !blank(words[at].text) || blank(before) && at > 1 && ends(words[at - 2].text) {
        3
    } else if ends(before) {
        2
    } else {
        u8::from(blank(before))
    }
}

//! A comparison as it is shown: stretches that are open or folded, parts, runs of words.

use std::fmt::Write;

use foundation::blocks::{Compared, Comparison, Fate, Run, What, compare_words};
use foundation::i18n::Words;

/// Parts side by side that are shown together: what changed, or what did not, folded.
#[derive(Clone, Debug, Default)]
pub struct Stretch {
    /// What the fold says; empty for a stretch that is open.
    pub folded: String,
    /// The parts.
    pub parts: Vec<Part>,
}

/// One block, or the title.
#[derive(Clone, Debug)]
pub struct Part {
    /// For the style: `kept`, `moved`, `changed`, `new` or `gone`.
    pub fate: &'static str,
    /// What became of it, in words; empty if nothing did.
    pub says: String,
    /// Its words.
    pub runs: Vec<ShownRun>,
}

/// A run of words.
#[derive(Clone, Debug)]
pub struct ShownRun {
    /// `same`, `in` or `out`.
    pub what: &'static str,
    /// The words.
    pub words: String,
}

/// The blocks of a comparison: what changed is open, two and more unchanged blocks in a row are
/// folded.
#[must_use]
pub fn stretches(words: Words, comparison: &Comparison<'_>) -> Vec<Stretch> {
    let mut stretches = Vec::new();
    let folds = |kept: &[&Compared<'_>]| kept.len() > 1;
    let same = |a: &&Compared<'_>, b: &&Compared<'_>| (a.fate == Fate::Kept) == (b.fate == Fate::Kept);
    let all: Vec<&Compared<'_>> = comparison.blocks.iter().collect();
    for blocks in all.chunk_by(same) {
        let kept = blocks.first().is_some_and(|block| block.fate == Fate::Kept);
        let folded = if kept && folds(blocks) { unchanged(words, blocks.len()) } else { String::new() };
        stretches.push(Stretch { folded, parts: blocks.iter().map(|block| part(words, block)).collect() });
    }
    stretches
}

fn unchanged(words: Words, count: usize) -> String {
    words.fill("compare-unchanged", "count", count)
}

fn part(words: Words, block: &Compared<'_>) -> Part {
    let (fate, says) = match (block.fate, block.moved) {
        (Fate::Kept, _) => ("kept", None),
        (Fate::Moved, _) => ("moved", Some("compare-moved")),
        (Fate::Changed, false) => ("changed", Some("compare-changed")),
        (Fate::Changed, true) => ("changed", Some("compare-changed-moved")),
        (Fate::New, _) => ("new", Some("compare-new")),
        (Fate::Gone, _) => ("gone", Some("compare-gone")),
    };
    Part { fate, says: says.map(|key| words.say(key)).unwrap_or_default(), runs: shown(&block.runs) }
}

/// A line of its own, such as the title; none if both are the same.
#[must_use]
pub fn line(says: String, old: &str, new: &str) -> Option<Part> {
    (old != new).then(|| Part { fate: "changed", says, runs: shown(&compare_words(old, new)) })
}

/// How many blocks have which fate, each in words; nothing for what did not happen.
#[must_use]
pub fn counts(words: Words, comparison: &Comparison<'_>) -> Vec<String> {
    let keys = [
        (Fate::Changed, "compare-count-changed"),
        (Fate::Moved, "compare-count-moved"),
        (Fate::New, "compare-count-new"),
        (Fate::Gone, "compare-count-gone"),
        (Fate::Kept, "compare-unchanged"),
    ];
    let counted = keys.map(|(fate, key)| (key, comparison.count(fate)));
    counted.into_iter().filter(|(_, count)| *count > 0).map(|(key, count)| words.fill(key, "count", count)).collect()
}

fn shown(runs: &[Run<'_>]) -> Vec<ShownRun> {
    let shown = |run: &Run<'_>| match run.what {
        What::Same => ShownRun { what: "same", words: run.words.to_owned() },
        What::In => ShownRun { what: "in", words: in_sight(run.words) },
        What::Out => ShownRun { what: "out", words: in_sight(run.words) },
    };
    runs.iter().map(shown).collect()
}

/// What changed must be seen: characters that show nothing or turn the line around are named.
fn in_sight(words: &str) -> String {
    let hidden = |c: char| {
        matches!(c, '\u{AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
            || c.is_control() && !c.is_whitespace()
    };
    let mut seen = String::with_capacity(words.len());
    for c in words.chars() {
        if hidden(c) {
            let _ = write!(seen, "[U+{:04X}]", u32::from(c));
        } else {
            seen.push(c);
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hides_itself_is_named_where_it_changed() {
        let part = line("Title".into(), "Free tea", "Free\u{200B} \u{202E}tea").unwrap();
        let changed: String = part.runs.iter().filter(|run| run.what == "in").map(|run| run.words.as_str()).collect();
        assert!(changed.contains("[U+200B]") && changed.contains("[U+202E]"), "{changed:?}");
        assert!(line("Title".into(), "Tea", "Tea").is_none());
    }
}

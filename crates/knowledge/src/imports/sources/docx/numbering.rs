//! Lists: which paragraphs are entries, how deep, with which sign, from which number on.

use std::collections::BTreeMap;

use super::xml::Tree;

/// Where a paragraph stands among lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ListAt {
    /// Which list; `0` says that there is none after all.
    pub(super) list: String,
    /// How deep, from 0.
    pub(super) level: usize,
}

impl ListAt {
    /// Reads a `numPr`, which may leave either part to the style.
    pub(super) fn of(tree: &Tree, at: usize, before: Option<&ListAt>) -> Option<Self> {
        let list = tree.val(at, &["w:numId"]).map(str::to_owned).or_else(|| before.map(|b| b.list.clone()))?;
        let level = tree.val(at, &["w:ilvl"]).and_then(|l| l.parse().ok());
        Some(Self { list, level: level.or_else(|| before.map(|b| b.level)).unwrap_or(0).min(8) })
    }
}

/// One level of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Level {
    sign: Sign,
    start: u64,
}

/// What stands before an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Bullet,
    Number,
    /// Nothing: it only looks like an entry to Word.
    None,
}

/// An entry's sign, and its number where it has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Counted {
    pub(super) sign: Sign,
    pub(super) number: u64,
}

#[derive(Debug, Default)]
struct List {
    pattern: String,
    /// Levels that begin anew, or otherwise.
    starts: BTreeMap<usize, u64>,
    levels: BTreeMap<usize, Level>,
    begun: bool,
}

/// All lists of a document, and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    patterns: BTreeMap<String, BTreeMap<usize, Level>>,
    lists: BTreeMap<String, List>,
    counts: BTreeMap<(String, usize), u64>,
}

impl Numbering {
    /// Reads the part that holds them. `by_style` gives the list of a style that a pattern names.
    pub(super) fn of(tree: &Tree, by_style: impl Fn(&str) -> Option<ListAt>) -> Self {
        let mut numbering = Self::default();
        let mut named = BTreeMap::new();
        for at in tree.every(tree.root(), "w:abstractNum") {
            let id = tree.node(at).value("abstractNumId").to_owned();
            if let Some(style) = tree.val(at, &["w:numStyleLink"]) {
                named.insert(id.clone(), style.to_owned());
            }
            numbering.patterns.insert(id, levels(tree, at));
        }
        for at in tree.every(tree.root(), "w:num") {
            let mut list =
                List { pattern: tree.val(at, &["w:abstractNumId"]).unwrap_or_default().to_owned(), ..List::default() };
            for over in tree.every(at, "w:lvlOverride") {
                let level = tree.node(over).value("ilvl").parse().unwrap_or(0);
                if let Some(start) = tree.val(over, &["w:startOverride"]).and_then(|s| s.parse().ok()) {
                    list.starts.insert(level, start);
                }
                list.levels.extend(levels(tree, over));
            }
            numbering.lists.insert(tree.node(at).value("numId").to_owned(), list);
        }
        // A pattern may only name the style whose list has the levels.
        for (pattern, style) in named {
            let found = by_style(&style).and_then(|at| numbering.lists.get(&at.list)).map(|list| list.pattern.clone());
            if let Some(levels) = found.and_then(|found| numbering.patterns.get(&found).cloned()) {
                numbering.patterns.insert(pattern, levels);
            }
        }
        numbering
    }

    /// Counts one more entry; nothing where the paragraph is none.
    pub(super) fn next(&mut self, at: &ListAt) -> Option<Counted> {
        let list = self.lists.get_mut(&at.list)?;
        let of_pattern = self.patterns.get(&list.pattern).and_then(|levels| levels.get(&at.level));
        let level =
            list.levels.get(&at.level).or(of_pattern).copied().unwrap_or(Level { sign: Sign::Bullet, start: 1 });
        if !list.begun {
            list.begun = true;
            for (level, start) in &list.starts {
                self.counts.insert((list.pattern.clone(), *level), start.saturating_sub(1));
            }
        }
        let pattern = list.pattern.clone();
        // Deeper levels begin anew after this one.
        self.counts.retain(|(of, deep), _| *of != pattern || *deep <= at.level);
        let count = self.counts.entry((pattern, at.level)).or_insert(level.start.saturating_sub(1));
        *count = (*count + 1).min(999_999_999);
        (level.sign != Sign::None).then_some(Counted { sign: level.sign, number: *count })
    }
}

fn levels(tree: &Tree, at: usize) -> BTreeMap<usize, Level> {
    let level = |at: usize| {
        let deep = tree.node(at).value("ilvl").parse().ok()?;
        let sign = match tree.val(at, &["w:numFmt"]).unwrap_or("decimal") {
            "bullet" => Sign::Bullet,
            "none" => Sign::None,
            _ => Sign::Number,
        };
        let start = tree.val(at, &["w:start"]).and_then(|s| s.parse().ok()).unwrap_or(1);
        Some((deep, Level { sign, start }))
    };
    tree.every(at, "w:lvl").filter_map(level).collect()
}

//! What people said about the text while they wrote it: comments, with whether they are settled.

use std::collections::{BTreeMap, BTreeSet};

use super::super::super::model::{Said, Saying};
use super::package::Part;
use super::walk::Walk;
use super::xml::Tree;

/// All comments of a document, by id.
#[derive(Debug, Default)]
pub(super) struct Comments(BTreeMap<String, Said>);

/// Most comments that are kept.
const MOST: usize = 5_000;

impl Comments {
    /// Reads the part that holds them, and the one that says which are settled.
    pub(super) fn of(comments: &Tree, more: &Tree) -> Self {
        let settled: BTreeSet<&str> = more
            .every(more.root(), "w15:commentEx")
            .map(|at| more.node(at))
            .filter(|node| matches!(node.value("done"), "1" | "true"))
            .map(|node| node.value("paraId"))
            .collect();
        let mut all = BTreeMap::new();
        for at in comments.every(comments.root(), "w:comment").take(MOST) {
            let node = comments.node(at);
            let paragraphs: Vec<usize> = comments.below(at).filter(|n| comments.node(*n).name == "w:p").collect();
            let words: Vec<String> =
                paragraphs.iter().map(|at| words(comments, *at)).filter(|w| !w.is_empty()).collect();
            let mut said = Said::new(node.value("author"), &words.join("\n"), Saying::Comment, node.value("date"));
            said.settled = paragraphs.last().is_some_and(|at| settled.contains(comments.node(*at).value("paraId")));
            if !said.words.is_empty() {
                all.insert(node.value("id").to_owned(), said);
            }
        }
        Self(all)
    }
}

/// The words of a paragraph, without dress.
fn words(tree: &Tree, at: usize) -> String {
    let mut words = String::new();
    for n in tree.below(at) {
        let node = tree.node(n);
        match node.name {
            "w:t" => words.push_str(&node.text),
            "w:tab" | "w:br" | "w:cr" => words.push(' '),
            _ => {}
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Walk<'_, '_> {
    /// The comment that a mark stands for, the first time it is met.
    pub(super) fn comment(&mut self, part: &Part, at: usize) -> Option<Said> {
        let id = part.tree.node(at).value("id");
        let said = self.book.comments.0.get(id)?;
        self.commented.insert(id.to_owned()).then(|| said.clone())
    }

    /// Comments that no mark in the text stands for.
    pub(super) fn uncalled(&self) -> Vec<Said> {
        let called = |id: &&String| !self.commented.contains(*id);
        self.book.comments.0.keys().filter(called).filter_map(|id| self.book.comments.0.get(id)).cloned().collect()
    }
}

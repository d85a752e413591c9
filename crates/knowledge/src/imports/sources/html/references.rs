//! Footnotes and comments of office programs: two links that lead to each other, of which the second
//! begins the words.

use std::collections::{BTreeMap, HashMap};

use super::super::super::model::{Said, Saying};
use super::office::{MARK, Office};
use super::tree::Tree;

/// Most pairs of one text.
const MOST: usize = 5_000;

/// A mark in the text and the link at the beginning of its words.
struct Pair {
    mark: usize,
    back: usize,
}

/// Takes the words out of the text and leaves marks for them.
pub(super) fn find(tree: &mut Tree, office: &mut Office) {
    let parents = tree.parents();
    let mut held: BTreeMap<usize, usize> = BTreeMap::new();
    for Pair { mark, back } in pairs(tree) {
        let href = tree.node(mark).value("href").to_owned();
        let is_comment = href.contains("msocom") || href.starts_with("#cmnt");
        let Some(words) = holder(tree, &parents, back) else { continue };
        let shown = tree.words(mark);
        if is_comment {
            let author: String = shown.chars().filter(|c| c.is_alphabetic()).collect();
            let author = if href.contains("msocom") { author } else { String::new() };
            tree.empty(back);
            let text = tree.words(words);
            tree.detach(&parents, words);
            if text.is_empty() {
                tree.empty(mark);
                continue;
            }
            tree.say_at(mark, office.said.len(), true);
            office.said.push(Said::new(&author, &text, Saying::Comment, ""));
            continue;
        }
        let number = match held.get(&words) {
            Some(number) => *number,
            None => {
                tree.empty(back);
                tree.detach(&parents, words);
                office.footnotes.push(words);
                held.insert(words, office.footnotes.len());
                office.footnotes.len()
            }
        };
        tree.empty(mark);
        tree.rename(mark, MARK);
        tree.set_value(mark, "n", &number.to_string());
    }
}

/// Links that lead to each other, the first of each in the text. What is shown is short: `[1]`, `a`.
fn pairs(tree: &Tree) -> Vec<Pair> {
    let links: Vec<usize> = tree.below(0).filter(|at| tree.node(*at).name == "a").collect();
    let mut named: HashMap<&str, usize> = HashMap::new();
    for (place, at) in links.iter().enumerate() {
        let node = tree.node(*at);
        for name in [node.value("name"), node.value("id")] {
            if !name.is_empty() {
                named.entry(name).or_insert(place);
            }
        }
    }
    let mut pairs = Vec::new();
    for (place, at) in links.iter().enumerate() {
        let node = tree.node(*at);
        let Some(target) = node.value("href").strip_prefix('#').filter(|t| !t.is_empty()) else { continue };
        let Some(there) = named.get(target).copied().filter(|there| *there > place) else { continue };
        // The name may stand in an anchor of its own, before the link that leads back.
        let leads_back = |back: &usize| {
            let name = tree.node(*back).value("href").strip_prefix('#').filter(|name| !name.is_empty());
            name.is_some_and(|name| {
                name == node.value("name") || name == node.value("id") || name.contains("msoanchor")
            })
        };
        let back = links.get(there..).unwrap_or_default().iter().take(2).copied().find(leads_back);
        let short = tree.words(*at).chars().count() <= 8;
        if let Some(back) = back.filter(|_| short && pairs.len() < MOST) {
            pairs.push(Pair { mark: *at, back });
        }
    }
    pairs
}

/// The element that holds the words of one footnote: its own `div`, or else its paragraph or entry.
fn holder(tree: &Tree, parents: &[usize], back: usize) -> Option<usize> {
    let mut at = back;
    let mut paragraph = None;
    for _ in 0..8 {
        at = *parents.get(at)?;
        let node = tree.node(at);
        match node.name.as_str() {
            "p" | "li" if paragraph.is_none() => paragraph = Some(at),
            "div" | "aside" => {
                let id = node.value("id");
                let own = ["ftn", "edn", "_com_", "sdfootnote", "sdendnote"].iter().any(|name| id.starts_with(name));
                let style = node.value("style").replace(' ', "");
                let marked = ["mso-element:footnote", "mso-element:endnote", "mso-element:comment"]
                    .iter()
                    .any(|kind| style.split(';').any(|part| part == *kind));
                let alone = tree
                    .below(at)
                    .filter(|n| tree.node(*n).name == "a" && tree.node(*n).value("href").starts_with('#'))
                    .count()
                    == 1;
                return if own || marked || (alone && paragraph.is_some()) { Some(at) } else { paragraph };
            }
            "body" | "main" | "td" | "table" => return paragraph,
            _ => {}
        }
    }
    paragraph
}

//! Lists as office programs write them: paragraphs with a sign in front, lists beside entries.

use super::tree::{Node, Tree};

/// Deepest level of a list.
const DEEPEST: usize = 9;

/// An entry among paragraphs: how deep, and its number where it has one.
struct Entry {
    at: usize,
    deep: usize,
    number: Option<u64>,
}

/// Makes lists of paragraphs that say they are entries, and puts lists that stand beside an entry
/// into it.
pub(super) fn build(tree: &mut Tree) {
    for at in 0..tree.nodes.len() {
        gather(tree, at);
        take_in(tree, at);
    }
}

/// Runs of such paragraphs among the children of a node.
fn gather(tree: &mut Tree, parent: usize) {
    let children = tree.node(parent).children.clone();
    if !children.iter().any(|child| is_entry(tree.node(*child)) || is_wrapper(tree.node(*child))) {
        return;
    }
    let mut made = Vec::new();
    let mut run: Vec<Entry> = Vec::new();
    for child in children {
        let node = tree.node(child);
        if is_entry(node) {
            let deep = level_of(node.value("style"));
            let number = sign_of(tree, child);
            run.push(Entry { at: child, deep, number });
        } else if is_wrapper(node) {
            run.extend(wrapped(tree, child));
        } else if node.name.is_empty() && node.text.trim().is_empty() {
            continue;
        } else {
            made.extend(lists_of(tree, std::mem::take(&mut run)));
            made.push(child);
        }
    }
    made.extend(lists_of(tree, run));
    tree.set_children(parent, made);
}

fn is_entry(node: &Node) -> bool {
    let style = node.value("style");
    node.name == "p" && style.contains("mso-list:") && !style.contains("mso-list:none") && style.contains("level")
}

/// Word in the browser writes every entry as a list of its own, in a wrapper.
fn is_wrapper(node: &Node) -> bool {
    node.name == "div" && node.value("class").contains("ListContainerWrapper")
}

fn wrapped(tree: &Tree, at: usize) -> Vec<Entry> {
    let mut entries = Vec::new();
    let lists = tree.below(at).filter(|n| matches!(tree.node(*n).name.as_str(), "ul" | "ol"));
    for list in lists {
        let counts = tree.node(list).name == "ol";
        for item in tree.node(list).children.iter().copied().filter(|n| tree.node(*n).name == "li") {
            let told = |name: &str| tree.node(item).value(name).parse::<usize>().ok();
            let deep = told("data-aria-level").or_else(|| told("aria-level")).unwrap_or(1).clamp(1, DEEPEST);
            let place = told("data-aria-posinset").or_else(|| told("aria-posinset")).unwrap_or(1);
            entries.push(Entry { at: item, deep, number: counts.then_some(place as u64) });
        }
    }
    entries
}

/// `mso-list:l0 level2 lfo1` is the second level.
fn level_of(style: &str) -> usize {
    let after = style.split("mso-list:").nth(1).and_then(|list| list.split("level").nth(1)).unwrap_or_default();
    let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(1_usize).clamp(1, DEEPEST)
}

/// Takes the sign away that Word wrote for programs without lists, and reads its number.
fn sign_of(tree: &mut Tree, at: usize) -> Option<u64> {
    let sign = tree
        .below(at)
        .find(|n| tree.node(*n).value("style").to_ascii_lowercase().replace(' ', "").contains("mso-list:ignore"))?;
    let words = tree.words(sign);
    tree.empty(sign);
    let bare = words.trim_start_matches('(').trim_end_matches(['.', ')', '、', '．', ' ']);
    let last = bare.rsplit('.').next().unwrap_or_default();
    match last.parse() {
        Ok(number) => Some(number),
        Err(_) => counted(last),
    }
}

/// Letters and Roman numbers count too; a lone `o` is Word's second bullet.
fn counted(sign: &str) -> Option<u64> {
    const HAN: &str = "一二三四五六七八九十";
    let mut letters = sign.chars();
    let (Some(first), None) = (letters.next(), letters.next()) else {
        let roman =
            !sign.is_empty() && sign.len() <= 6 && sign.to_ascii_lowercase().bytes().all(|b| b"ivxlc".contains(&b));
        return roman.then_some(0);
    };
    if let Some(at) = HAN.chars().position(|c| c == first) {
        return Some(at as u64 + 1);
    }
    (first.is_ascii_alphabetic() && first != 'o').then(|| u64::from(first.to_ascii_lowercase()) - u64::from('a') + 1)
}

/// Nested lists of a run of entries.
fn lists_of(tree: &mut Tree, run: Vec<Entry>) -> Vec<usize> {
    let mut tops = Vec::new();
    // The open lists: how deep, the list, whether it counts, its last entry.
    let mut open: Vec<(usize, usize, bool, usize)> = Vec::new();
    for entry in run {
        let counts = entry.number.is_some();
        while open.last().is_some_and(|(deep, ..)| *deep > entry.deep) && open.len() > 1 {
            open.pop();
        }
        let same = open.last().is_some_and(|(deep, _, like, _)| *deep >= entry.deep && *like == counts);
        if open.last().is_some_and(|(deep, ..)| *deep >= entry.deep) && !same {
            open.pop();
        }
        if !same {
            let mut list = Node { name: if counts { "ol" } else { "ul" }.to_owned(), ..Node::default() };
            if let Some(number) = entry.number.filter(|number| *number > 1) {
                list.attributes.push(("start".to_owned(), number.to_string()));
            }
            let list = tree.loose(list);
            match open.last() {
                Some((_, _, _, item)) => tree.append(*item, list),
                None => tops.push(list),
            }
            open.push((entry.deep, list, counts, list));
        }
        tree.rename(entry.at, "li");
        if let Some((_, list, _, last)) = open.last_mut() {
            *last = entry.at;
            let list = *list;
            tree.append(list, entry.at);
        }
    }
    tops
}

/// A list right inside a list belongs to the entry before it, and entries that each came in a list
/// of their own stand as deep as they say.
fn take_in(tree: &mut Tree, at: usize) {
    if !matches!(tree.node(at).name.as_str(), "ul" | "ol") {
        return;
    }
    let mut made: Vec<usize> = Vec::new();
    for child in tree.node(at).children.clone() {
        let is_list = matches!(tree.node(child).name.as_str(), "ul" | "ol");
        match made.iter().rev().copied().find(|n| tree.node(*n).name == "li") {
            Some(entry) if is_list => tree.append(entry, child),
            _ => made.push(child),
        }
    }
    tree.set_children(at, made);
}

//! Tags as a tree of bounded depth: what is nested deeper hangs on the last
//! level, so that walking the tree never goes deeper than the bound.

use super::super::hidden::{self, Tally};
use super::tokens::{Token, tokens};

/// Deepest level of an element.
const DEEPEST: usize = 96;
/// Elements without content.
const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];
/// Elements that a paragraph cannot hold.
pub(super) const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// An element or a text.
#[derive(Debug, Default)]
pub(super) struct Node {
    /// Small letters; empty for text.
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    pub(super) text: String,
    pub(super) children: Vec<usize>,
    /// A block is in it, or it is one.
    pub(super) has_block: bool,
}

impl Node {
    /// An attribute's value; empty where there is none.
    pub(super) fn value(&self, name: &str) -> &str {
        self.attributes.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str()).unwrap_or_default()
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.attributes.iter().any(|(n, _)| n == name)
    }
}

/// A page as a tree; node 0 is the page itself.
#[derive(Debug)]
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
    /// Something was nested too deeply.
    pub(super) flattened: bool,
    /// Hidden characters that were left out.
    pub(super) hidden: Tally,
}

impl Tree {
    /// Reads a page.
    pub(super) fn of(html: &str) -> Self {
        let mut tree = Self { nodes: vec![Node::default()], flattened: false, hidden: Tally::default() };
        let mut open = Open { stack: vec![0], skipped: Vec::new() };
        for token in tokens(html) {
            match token {
                Token::Text(mut text) => {
                    if let Some(clean) = hidden::without(&text, &mut tree.hidden) {
                        text = clean;
                    }
                    tree.add(open.top(), Node { text, ..Node::default() });
                }
                Token::Start { name, attributes } => tree.start(&mut open, name, attributes),
                Token::End(name) => open.end(&tree, &name),
            }
        }
        tree.mark_blocks(&[]);
        tree
    }

    /// A node; an unknown number is an empty one.
    pub(super) fn node(&self, at: usize) -> &Node {
        static NOTHING: Node = Node {
            name: String::new(),
            attributes: Vec::new(),
            text: String::new(),
            children: Vec::new(),
            has_block: false,
        };
        self.nodes.get(at).unwrap_or(&NOTHING)
    }

    /// Everything below a node, in reading order.
    pub(super) fn below(&self, at: usize) -> impl Iterator<Item = usize> {
        let mut waiting: Vec<usize> = self.node(at).children.iter().rev().copied().collect();
        std::iter::from_fn(move || {
            let next = waiting.pop()?;
            waiting.extend(self.node(next).children.iter().rev());
            Some(next)
        })
    }

    /// The first element of a name below a node.
    pub(super) fn first(&self, at: usize, name: &str) -> Option<usize> {
        self.below(at).find(|n| self.node(*n).name == name)
    }

    /// All text below a node, blanks single; scripts have none.
    pub(super) fn words(&self, at: usize) -> String {
        let mut words = String::new();
        for n in std::iter::once(at).chain(self.below(at)) {
            let node = self.node(n);
            words.push_str(&node.text);
            if node.has_block || node.name == "br" {
                words.push(' ');
            }
        }
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn add(&mut self, parent: usize, node: Node) -> usize {
        let at = self.nodes.len();
        self.nodes.push(node);
        if let Some(parent) = self.nodes.get_mut(parent) {
            parent.children.push(at);
        }
        at
    }

    fn start(&mut self, open: &mut Open, name: String, attributes: Vec<(String, String)>) {
        open.imply(self, &name);
        let void = VOID.contains(&name.as_str());
        if open.stack.len() > DEEPEST && !void {
            self.flattened = true;
            open.skip(name);
            return;
        }
        let at = self.add(open.top(), Node { name, attributes, ..Node::default() });
        if !void {
            open.stack.push(at);
        }
    }

    /// Says of each node whether a block is in it; also of those taken from the page.
    pub(super) fn mark_blocks(&mut self, taken: &[usize]) {
        for at in self.leaves_first(taken) {
            let inside = self.node(at).children.iter().any(|c| self.node(*c).has_block);
            if let Some(node) = self.nodes.get_mut(at) {
                node.has_block = inside || BLOCKS.contains(&node.name.as_str());
            }
        }
    }
}

/// The elements that are open.
struct Open {
    stack: Vec<usize>,
    /// Names of elements that were not made, with how many are open.
    skipped: Vec<(String, usize)>,
}

impl Open {
    fn top(&self) -> usize {
        self.stack.last().copied().unwrap_or(0)
    }

    fn skip(&mut self, name: String) {
        let room = self.skipped.len() < 64;
        match self.skipped.iter_mut().find(|(n, _)| *n == name) {
            Some((_, count)) => *count += 1,
            None if room => self.skipped.push((name, 1)),
            None => {}
        }
    }

    fn end(&mut self, tree: &Tree, name: &str) {
        if let Some((_, count)) = self.skipped.iter_mut().find(|(n, count)| n == name && *count > 0) {
            *count -= 1;
            return;
        }
        // Nothing closes a cell or a table from inside but their own tags.
        let fixed = ["table", "td", "th", "tr"];
        let found = self.stack.iter().rposition(|n| {
            let open = tree.node(*n).name.as_str();
            open == name || (fixed.contains(&open) && !tree_part(name))
        });
        if let Some(at) = found.filter(|at| *at > 0)
            && self.stack.get(at).is_some_and(|n| tree.node(*n).name == name)
        {
            self.stack.truncate(at);
        }
    }

    /// Closes what an opening tag ends without saying so.
    fn imply(&mut self, tree: &Tree, name: &str) {
        let (closes, until): (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ul", "ol", "menu"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl"]),
            "td" | "th" => (&["td", "th"], &["tr", "table"]),
            "tr" => (&["tr"], &["table"]),
            "tbody" | "thead" | "tfoot" => (&["tbody", "thead", "tfoot", "tr"], &["table"]),
            "option" => (&["option"], &["select"]),
            name if BLOCKS.contains(&name) => (&["p"], &["td", "th", "li", "div", "table", "blockquote"]),
            _ => return,
        };
        for at in (1..self.stack.len()).rev() {
            let open = self.stack.get(at).map(|n| tree.node(*n).name.as_str()).unwrap_or_default();
            if closes.contains(&open) {
                self.stack.truncate(at);
                return;
            }
            if until.contains(&open) {
                return;
            }
        }
    }
}

fn tree_part(name: &str) -> bool {
    matches!(name, "table" | "td" | "th" | "tr" | "tbody" | "thead" | "tfoot" | "body" | "html")
}

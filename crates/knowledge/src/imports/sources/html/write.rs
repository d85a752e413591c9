//! A page's tree as blocks of our Markdown.

use super::super::super::model::{Note, Outcome, What};
use super::super::super::rules::escape;
use super::super::{Surroundings, fences};
use super::inline::{Within, one_line, paragraph};
use super::pick;
use super::tree::Tree;

/// Lists and quotes nested deeper are brought up: their indent would grow
/// faster than their words.
const DEEPEST: usize = 8;

/// Begins a line that belongs to the figure before it, if there is one.
pub(super) const CAPTION: char = '\u{4}';

/// Writes one page.
pub(super) struct Writer<'a> {
    pub(super) tree: &'a Tree,
    pub(super) source: &'a str,
    pub(super) around: &'a Surroundings,
    pub(super) notes: Vec<Note>,
    /// Each node's parent, and which of its children it is.
    pub(super) places: Vec<(usize, usize)>,
    /// The address of the picture shown last.
    pub(super) last_picture: String,
    /// The heading that became the title.
    title: Option<usize>,
    /// First-level headings besides the title push all others down.
    shift: usize,
    /// An office program wrote it.
    pub(super) office: bool,
}

impl<'a> Writer<'a> {
    pub(super) fn new(tree: &'a Tree, source: &'a str, around: &'a Surroundings, title: Option<usize>) -> Self {
        let mut places = vec![(0, 0); tree.nodes.len()];
        for (at, node) in tree.nodes.iter().enumerate() {
            for (n, child) in node.children.iter().enumerate() {
                if let Some(place) = places.get_mut(*child) {
                    *place = (at, n);
                }
            }
        }
        let more = tree.below(0).any(|n| tree.node(n).name == "h1" && Some(n) != title);
        let (notes, last_picture) = (Vec::new(), String::new());
        Self { tree, source, around, notes, places, last_picture, title, shift: usize::from(more), office: false }
    }

    pub(super) fn note(&mut self, outcome: Outcome, what: What, detail: &str) {
        self.notes.push(Note::new(outcome, what, detail));
    }

    /// All blocks of the page's content.
    pub(super) fn content(&mut self) -> Vec<String> {
        let at = pick::content(self.tree);
        self.flow(at, 0)
    }

    pub(super) fn leave_out(&mut self, at: usize, why: What) {
        let name = self.tree.node(at).name.clone();
        if name != "head" && name != "title" {
            self.note(Outcome::LeftOut, why, &format!("<{name}>"));
        }
    }

    /// The blocks of a node's children; words between blocks are paragraphs.
    pub(super) fn flow(&mut self, at: usize, depth: usize) -> Vec<String> {
        let tree = self.tree;
        let mut blocks = Vec::new();
        let mut words = String::new();
        for child in &tree.node(at).children {
            let node = tree.node(*child);
            if node.has_block {
                flush(&mut words, &mut blocks);
                blocks.extend(self.block(*child, depth));
            } else {
                words.push_str(&self.inline(*child, Within::default()));
            }
        }
        flush(&mut words, &mut blocks);
        blocks
    }

    fn block(&mut self, at: usize, depth: usize) -> Vec<String> {
        let tree = self.tree;
        if Some(at) == self.title {
            return Vec::new();
        }
        if let Some(why) = pick::left_out(tree, at) {
            self.leave_out(at, why);
            return Vec::new();
        }
        if let Some(fold) = self.fold(at, depth) {
            return fold;
        }
        match tree.node(at).name.as_str() {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(at),
            "ul" | "ol" | "menu" if depth < DEEPEST => self.list(at, depth),
            "table" => self.table(at, depth),
            "blockquote" if depth < DEEPEST => self.quote(at, "", depth),
            "figure" => self.figure(at, depth),
            "pre" => self.code(at),
            "hr" => vec!["---".to_owned()],
            "dt" => self.term(at),
            "p" if self.office && tree.node(at).value("class").contains("MsoCaption") => {
                let words = one_line(&self.inside(at, Within::default()));
                if words.is_empty() { Vec::new() } else { vec![format!("{CAPTION}{words}")] }
            }
            _ => self.flow(at, depth),
        }
    }

    fn heading(&mut self, at: usize) -> Vec<String> {
        let level: usize = self.tree.node(at).name.get(1..).and_then(|l| l.parse().ok()).unwrap_or(2);
        let inline = self.inside(at, Within::default());
        let words = one_line(&inline);
        if words.is_empty() {
            return Vec::new();
        }
        let words = words.strip_suffix('#').map_or(words.clone(), |rest| format!("{rest}\\#"));
        vec![format!("{} {words}", "#".repeat((level + self.shift).clamp(2, 6)))]
    }

    fn term(&mut self, at: usize) -> Vec<String> {
        let words = self.tree.words(at);
        if words.is_empty() { Vec::new() } else { vec![format!("**{}**", escape(&words))] }
    }

    fn list(&mut self, at: usize, depth: usize) -> Vec<String> {
        let tree = self.tree;
        let ordered = tree.node(at).name == "ol";
        let mut number: u64 = tree.node(at).value("start").parse().unwrap_or(1).min(100_000_000);
        let mut entries: Vec<String> = Vec::new();
        let mut tight = true;
        for child in &tree.node(at).children {
            let blocks = match tree.node(*child).name.as_str() {
                "li" => self.flow(*child, depth + 1),
                "" => continue,
                _ => self.block(*child, depth + 1),
            };
            if blocks.is_empty() {
                continue;
            }
            let mark = if ordered { format!("{number}. ") } else { "- ".to_owned() };
            number += 1;
            let nested = blocks.iter().skip(1).all(|b| b.starts_with("- ") || b.starts_with("1. "));
            tight &= nested;
            let text = blocks.join(if nested { "\n" } else { "\n\n" });
            entries.push(format!("{mark}{}", indent(&text, mark.len())));
        }
        match entries.is_empty() {
            true => Vec::new(),
            false => vec![entries.join(if tight { "\n" } else { "\n\n" })],
        }
    }

    /// A quote; who is quoted stands in its `cite` or `footer`, or below it.
    pub(super) fn quote(&mut self, at: usize, speaker: &str, depth: usize) -> Vec<String> {
        let tree = self.tree;
        let named = tree.below(at).filter(|n| matches!(tree.node(*n).name.as_str(), "cite" | "footer")).last();
        let mut speaker = speaker.to_owned();
        if let Some(named) = named.filter(|_| speaker.is_empty()) {
            speaker = tree.words(named);
        }
        let dash = |c: char| c.is_whitespace() || matches!(c, '—' | '–' | '-' | '~');
        let bare = speaker.trim_start_matches(dash).to_owned();
        let mut blocks = self.flow(at, depth + 1);
        // The name is written once, after a dash of its own.
        blocks.retain(|b| bare.is_empty() || b.trim_matches(|c| dash(c) || c == '*' || c == '\\') != escape(&bare));
        if let Some(last) = blocks.last_mut().filter(|_| !bare.is_empty())
            && let Some(rest) = last.strip_suffix(&escape(&bare))
        {
            *last = rest.trim_end_matches(|c| dash(c) || c == '\\').to_owned();
        }
        blocks.retain(|b| !b.is_empty());
        if !bare.is_empty() {
            blocks.push(format!("— {}", escape(&bare)));
        }
        if blocks.is_empty() {
            return blocks;
        }
        vec![blocks.join("\n\n").lines().map(|l| format!("> {l}").trim_end().to_owned()).collect::<Vec<_>>().join("\n")]
    }

    fn code(&mut self, at: usize) -> Vec<String> {
        let tree = self.tree;
        let text: String = tree.below(at).map(|n| tree.node(n).text.as_str()).collect();
        let text = text.trim_matches('\n');
        if text.trim().is_empty() {
            return Vec::new();
        }
        let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
        let fence = "`".repeat(3.max(longest + 1));
        vec![format!("{fence}\n{text}\n{fence}")]
    }

    /// `details`, or an element that says it is one part of an accordion.
    fn fold(&mut self, at: usize, depth: usize) -> Option<Vec<String>> {
        let tree = self.tree;
        let node = tree.node(at);
        if depth >= DEEPEST {
            return None;
        }
        let head = match node.name.as_str() {
            "details" => node.children.iter().copied().find(|c| tree.node(*c).name == "summary"),
            _ if is_fold(node.value("class")) => {
                let is_head = |n: &usize| {
                    let inner = tree.node(*n);
                    matches!(inner.name.as_str(), "h2" | "h3" | "h4" | "h5" | "h6" | "button" | "summary")
                };
                Some(tree.below(at).find(is_head)?)
            }
            _ => return None,
        };
        let title = head.map(|h| tree.words(h)).filter(|t| !t.is_empty()).unwrap_or_else(|| "…".to_owned());
        let blocks = self.flow_without(at, head, depth + 1);
        if node.name != "details" {
            self.note(Outcome::Guessed, What::AccordionRecognised, &title);
        }
        Some(vec![fences::wrap("accordion", &title, &blocks.join("\n\n"))])
    }

    /// The blocks of a node but for one part of it.
    fn flow_without(&mut self, at: usize, part: Option<usize>, depth: usize) -> Vec<String> {
        let kept = self.title;
        self.title = part.or(kept);
        let blocks = self.flow(at, depth);
        self.title = kept;
        blocks
    }
}

fn is_fold(class: &str) -> bool {
    const FOLDS: &[&str] =
        &["accordion-item", "accordion__item", "accordionitem", "faq-item", "collapsible-item", "toggle-item"];
    class.split_whitespace().any(|c| FOLDS.contains(&c.to_ascii_lowercase().as_str()))
}

fn flush(words: &mut String, blocks: &mut Vec<String>) {
    let text = paragraph(words);
    if !text.is_empty() {
        blocks.push(text);
    }
    words.clear();
}

/// All lines but the first moved right.
fn indent(text: &str, by: usize) -> String {
    let blank = " ".repeat(by);
    let mut lines = text.lines();
    let first = lines.next().unwrap_or_default().to_owned();
    lines.fold(first, |mut made, line| {
        made.push('\n');
        if !line.is_empty() {
            made.push_str(&blank);
            made.push_str(line);
        }
        made
    })
}

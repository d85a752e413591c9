//! Words, links and emphasis inside a paragraph.

use super::super::super::model::{Outcome, What};
use super::super::super::rules::{escape, guard_line};
use super::super::raised;
use super::super::targets::{self, Target};
use super::office::{MARK, SAID};
use super::write::Writer;
use super::{media, pick};

/// Stands for a hard line break until the paragraph is whole.
const BREAK: char = '\u{2}';

/// Stands around the number of something said, until the blocks are whole.
pub(super) const SPOKEN: char = '\u{3}';

/// Where in a line something stands.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Within {
    bold: bool,
    italic: bool,
    link: bool,
}

/// One paragraph from pieces of inline Markdown: blanks single, breaks hard,
/// nothing at a line's beginning that would open a block.
pub(super) fn paragraph(inline: &str) -> String {
    let lines: Vec<String> =
        inline.split(BREAK).map(|line| guard_line(&line.split_whitespace().collect::<Vec<_>>().join(" "))).collect();
    let lines: Vec<String> = lines.into_iter().filter(|l| !l.is_empty()).collect();
    lines.join("\\\n")
}

/// The same on one line, for headings and cells.
pub(super) fn one_line(inline: &str) -> String {
    inline.replace(BREAK, " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Writer<'_> {
    /// The inline Markdown of a node and what is in it.
    pub(super) fn inline(&mut self, at: usize, within: Within) -> String {
        let tree = self.tree;
        let node = tree.node(at);
        if node.name.is_empty() {
            return escape(&node.text.replace(['\u{a0}', '\u{202f}', '\n', '\t'], " "));
        }
        if let Some(why) = pick::left_out(tree, at) {
            self.leave_out(at, why);
            return String::new();
        }
        match node.name.as_str() {
            height @ ("sup" | "sub") if self.office => match raised::digits(height, &tree.words(at)) {
                Some(digits) => digits,
                None => self.inside(at, within),
            },
            MARK => format!("[^{}]", node.value("n")),
            SAID => format!("{SPOKEN}{}{SPOKEN}", node.value("n")),
            "br" => BREAK.to_string(),
            "img" => self.picture(at),
            "a" => self.anchor(at, within),
            "b" | "strong" if !within.bold => self.marked(at, "**", Within { bold: true, ..within }),
            "i" | "em" if !within.italic => self.marked(at, "*", Within { italic: true, ..within }),
            "s" | "del" | "strike" => self.marked(at, "~~", within),
            "code" | "kbd" | "samp" | "tt" => code(&tree.words(at)),
            "noscript" => self.noscript(at, within),
            _ => self.inside(at, within),
        }
    }

    /// The inline Markdown of a node's children.
    pub(super) fn inside(&mut self, at: usize, within: Within) -> String {
        let tree = self.tree;
        let mut made = String::new();
        for child in &tree.node(at).children {
            let piece = self.inline(*child, within);
            let blocks = tree.node(*child).has_block;
            made.push_str(if blocks { " " } else { "" });
            made.push_str(&piece);
            made.push_str(if blocks { " " } else { "" });
        }
        made
    }

    /// Emphasis, its marks close to the words. Where Markdown would not read
    /// the marks, there are none.
    fn marked(&mut self, at: usize, mark: &str, within: Within) -> String {
        let inside = self.inside(at, within);
        let words = inside.trim_matches(|c: char| c.is_whitespace() || c == BREAK);
        let first = words.chars().next().unwrap_or(' ');
        let last = words.chars().next_back().unwrap_or(' ');
        let plain = first.is_alphanumeric() && last.is_alphanumeric();
        let start = inside.len() - inside.trim_start_matches(|c: char| c.is_whitespace() || c == BREAK).len();
        let before = inside.get(..start).unwrap_or_default();
        let after = inside.get(start + words.len()..).unwrap_or_default();
        let free = self.stands_free(at, before.is_empty(), after.is_empty());
        let alone = plain || (!words.contains(mark) && !first.is_whitespace() && free);
        if words.is_empty() || !alone || words.contains(BREAK) {
            return inside;
        }
        format!("{before}{mark}{words}{mark}{after}")
    }

    /// True where no letter stands right before or after an element, on the sides that count.
    fn stands_free(&self, at: usize, left: bool, right: bool) -> bool {
        let tree = self.tree;
        let Some((parent, place)) = self.places.get(at).copied() else {
            return false;
        };
        let siblings = &tree.node(parent).children;
        let letter = |n: Option<&usize>, last: bool| match n {
            None => false,
            Some(n) => match self.edge(*n, last) {
                None => true,
                Some(c) => !(c.is_whitespace() || (self.office && c.is_ascii_punctuation())),
            },
        };
        let before = left && letter(place.checked_sub(1).and_then(|p| siblings.get(p)), true);
        let after = right && letter(siblings.get(place + 1), false);
        !before && !after
    }

    /// The letter at an edge of what stands beside; nothing where marks of its own would be there.
    fn edge(&self, at: usize, last: bool) -> Option<char> {
        let mut at = at;
        for _ in 0..100 {
            let node = self.tree.node(at);
            if !node.text.is_empty() {
                return if last { node.text.chars().next_back() } else { node.text.chars().next() };
            }
            if !self.office || matches!(node.name.as_str(), "b" | "strong" | "i" | "em" | "s" | "del" | "strike" | "a")
            {
                return None;
            }
            at = if last { *node.children.last()? } else { *node.children.first()? };
        }
        None
    }

    fn anchor(&mut self, at: usize, within: Within) -> String {
        let tree = self.tree;
        let href = tree.node(at).value("href");
        let words = self.inside(at, Within { link: true, ..within });
        let bare = words.trim();
        if href.is_empty() || within.link || bare.is_empty() || bare.contains("](") || bare.contains(BREAK) {
            return words;
        }
        if self.office && href.starts_with('#') {
            // A bookmark of a document has no place here.
            return words;
        }
        match targets::link(self.source, href, self.around) {
            Target::To(address) => format!("[{bare}]({address})"),
            Target::Lost => {
                self.note(Outcome::LeftOut, What::LinkLost, href);
                words
            }
        }
    }

    /// Pictures that wait for scripts stand a second time in `noscript`.
    fn noscript(&mut self, at: usize, within: Within) -> String {
        let tree = self.tree;
        let holds_picture = tree.below(at).any(|n| media::is_picture(tree.node(n)));
        if holds_picture { self.inside(at, within) } else { String::new() }
    }
}

/// A code span that holds any backticks.
fn code(words: &str) -> String {
    if words.is_empty() {
        return String::new();
    }
    let longest = words.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let blank = if words.starts_with('`') || words.ends_with('`') { " " } else { "" };
    format!("{fence}{blank}{words}{blank}{fence}")
}

//! What a text says, without its dress: words, outline, length, pictures, links.

use comrak::nodes::{Node, NodeValue};

use super::directive::{Directive, Figure};
use super::han::{is_han, joins};
use super::html::{Levels, each_block};
use super::id::BlockId;
use super::kind::{Kind, lone_image};
use super::parse::{Parsed, parse};
use super::text::Text;

/// A heading in the table of contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Its block.
    pub id: BlockId,
    /// The level it is shown at where the page's title is level 1: from 2, without gaps.
    pub level: u8,
    /// Its words.
    pub title: String,
}

/// The words of a text, a line for each block: with alt texts, captions and credits, without
/// marks and addresses. For search and snippets.
#[must_use]
pub fn plain(text: &Text) -> String {
    let lines: Vec<String> = plain_blocks(text).into_iter().map(|(_, words)| words).collect();
    lines.join("\n")
}

/// The words of each block that has any.
#[must_use]
pub fn plain_blocks(text: &Text) -> Vec<(BlockId, String)> {
    let mut blocks: Vec<(BlockId, String)> = Vec::new();
    read(text, |parsed, block, node| {
        let words = words_of_block(node, parsed.lines);
        match (block, blocks.last_mut()) {
            (Some(id), _) => blocks.push((id, words)),
            (None, Some((_, before))) => *before = format!("{before} {words}"),
            (None, None) => {}
        }
    });
    blocks.retain(|(_, words)| !words.is_empty());
    blocks
}

/// The headings, for a table of contents.
#[must_use]
pub fn outline(text: &Text) -> Vec<Heading> {
    let mut levels = Levels::from(2);
    let mut headings = Vec::new();
    read(text, |_, block, node| {
        // Headings inside folds are no block of their own, but they count for the levels.
        for inner in node.descendants() {
            let NodeValue::Heading(heading) = inner.data().value else {
                continue;
            };
            let level = levels.enter(heading.level);
            if let Some(id) = block.filter(|_| inner.same_node(node)) {
                headings.push(Heading { id, level, title: words_of(inner) });
            }
        }
    });
    headings
}

/// How many minutes a reader needs, at least 1: 230 words or 300 Han characters a minute, each
/// counted for what it is, whatever language the page is in.
#[must_use]
pub fn reading_minutes(text: &Text) -> u32 {
    let words = plain(text);
    let han = words.chars().filter(|c| is_han(*c)).count() as u32;
    let latin = words
        .split(|c: char| c.is_whitespace() || is_han(c))
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count() as u32;
    // In 1/6,900 of a minute, the least common multiple, so that nothing is rounded before the end.
    (latin * 30 + han * 23).div_ceil(6_900).max(1)
}

/// The figures with their blocks: those in the text itself and those inside folds and callouts.
#[must_use]
pub fn figures(text: &Text) -> Vec<(BlockId, Figure)> {
    let mut figures = Vec::new();
    let mut last = None;
    read(text, |parsed, block, node| {
        last = block.or(last);
        let Some(id) = last else { return };
        for inner in node.descendants() {
            figures.extend(figure_of(inner, parsed.lines).map(|figure| (id, figure)));
        }
    });
    figures
}

/// The picture sources a text uses, each once, in order.
#[must_use]
pub fn images(text: &Text) -> Vec<String> {
    each_once(text, |node, _| match &node.data().value {
        NodeValue::Image(link) => Some(link.url.clone()),
        NodeValue::BlockDirective(directive) => match Directive::read(&directive.info) {
            Directive::Figure(source) => Some(source.to_owned()),
            _ => None,
        },
        _ => None,
    })
}

/// The addresses a text links to, each once, in order.
#[must_use]
pub fn links(text: &Text) -> Vec<String> {
    each_once(text, |node, _| match &node.data().value {
        NodeValue::Link(link) => Some(link.url.clone()),
        _ => None,
    })
}

fn each_once(text: &Text, find: impl Fn(Node<'_>, &[&str]) -> Option<String>) -> Vec<String> {
    let mut found = Vec::new();
    let mut seen = std::collections::HashSet::new();
    read(text, |parsed, _, node| {
        let named = node.descendants().filter_map(|node| find(node, parsed.lines));
        found.extend(named.filter(|name| !name.is_empty() && seen.insert(name.clone())));
    });
    found
}

/// Each top-level node, the first of a block with its id. A text was parsed when it was made, so
/// it parses; should it not, there is nothing to read in it.
fn read(text: &Text, mut take: impl FnMut(&Parsed<'_>, Option<BlockId>, Node<'_>)) {
    let _ = parse(&text.markdown(), |parsed| {
        each_block(&parsed, text, |block, node| take(&parsed, block.map(|block| block.id), node));
    });
}

/// The figure that a block is, if it is one.
pub(super) fn figure_of(node: Node<'_>, lines: &[&str]) -> Option<Figure> {
    if let Some(image) = lone_image(node) {
        return match &image.data().value {
            NodeValue::Image(link) => Some(figure_of_image(&link.url, &link.title, words_of(image))),
            _ => None,
        };
    }
    match &node.data().value {
        NodeValue::BlockDirective(directive) => match Directive::read(&directive.info) {
            Directive::Figure(source) => Some(figure_of_lines(source, node, lines)),
            _ => None,
        },
        _ => None,
    }
}

/// The figure that an image alone in its paragraph is.
pub(super) fn figure_of_image(source: &str, caption: &str, alt: String) -> Figure {
    Figure { source: source.to_owned(), caption: caption.to_owned(), alt, ..Figure::default() }
}

/// The figure of a directive, from the lines of its body.
pub(super) fn figure_of_lines(source: &str, node: Node<'_>, lines: &[&str]) -> Figure {
    let position = node.data().sourcepos;
    let body = lines.get(position.start.line..position.end.line).unwrap_or(&[]);
    // Inside a quote or list each line begins with what it is inside of.
    let inner = body.iter().map(|line| line.trim_start_matches(['>', ' ', '\t']).trim_end());
    Figure::read(source, inner.filter(|line| !line.is_empty() && !line.starts_with(":::")))
}

fn words_of_block(node: Node<'_>, lines: &[&str]) -> String {
    let mut words = Words::default();
    words.block(node, lines);
    words.out.trim().to_owned()
}

/// The words inside a line, as an image's alt text or a heading's title has them.
pub(super) fn words_of(node: Node<'_>) -> String {
    let mut words = Words::default();
    words.inline(node);
    words.out
}

#[derive(Default)]
struct Words {
    out: String,
    /// A line's end that may turn out to be a space.
    broken: bool,
}

impl Words {
    fn push(&mut self, text: &str) {
        let ends = (self.out.chars().next_back(), text.chars().next());
        if let (Some(before), Some(after)) = ends
            && self.broken
            && !joins(before, after)
        {
            self.out.push(' ');
        }
        self.broken &= text.is_empty();
        self.out.push_str(text);
    }

    /// Words that stand apart from those before, whatever their script.
    fn apart(&mut self, text: &str) {
        if !self.out.is_empty() && !text.is_empty() && !self.out.ends_with(char::is_whitespace) {
            self.out.push(' ');
        }
        self.broken = false;
        self.out.push_str(text.trim());
    }

    fn inline(&mut self, node: Node<'_>) {
        for inner in node.descendants() {
            match &inner.data().value {
                NodeValue::Text(text) => self.push(text),
                NodeValue::Code(code) => self.push(&code.literal),
                NodeValue::HtmlInline(html) => self.push(html),
                NodeValue::SoftBreak | NodeValue::LineBreak => self.broken = true,
                _ => {}
            }
        }
    }

    fn block(&mut self, node: Node<'_>, lines: &[&str]) {
        if let Some(figure) = figure_of(node, lines) {
            for part in [&figure.alt, &figure.caption, &figure.credit, &figure.licence] {
                self.apart(part);
            }
            return;
        }
        match &node.data().value {
            NodeValue::Paragraph | NodeValue::Heading(_) | NodeValue::TableCell => {
                return self.apart(&words_of(node));
            }
            NodeValue::CodeBlock(code) => self.apart(&code.literal),
            NodeValue::HtmlBlock(html) => self.apart(&html.literal),
            NodeValue::BlockDirective(directive) => match Directive::read(&directive.info) {
                Directive::Accordion(title) | Directive::Callout(_, title) => self.apart(title),
                unknown if unknown.kind() == Kind::Unknown => self.apart(&directive.info),
                _ => {}
            },
            _ => {}
        }
        node.children().for_each(|child| self.block(child, lines));
    }
}

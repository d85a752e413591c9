//! A close reading: every passage by itself, with its block, and the links and pictures in it. For
//! those who check a text, who must say where something stands.

use comrak::nodes::{Node, NodeValue};

use super::directive::{Directive, Figure};
use super::html::each_block;
use super::id::BlockId;
use super::kind::Kind;
use super::parse::{Parsed, parse};
use super::reading::{figure_of, words_of};
use super::text::Text;

/// What a passage is, wherever it stands: also inside folds, lists and quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassageKind {
    /// Running text: a paragraph, or one of a list's.
    Prose,
    /// A heading with its level in the source.
    Heading(u8),
    /// The title of a fold or callout.
    Title,
    /// A table's cell.
    Cell,
    /// Something of a figure: its description, caption, credit or licence.
    Figure,
    /// Code, and markup that is shown letter by letter.
    Code,
}

/// A stretch of words that is read in one go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The block it stands in.
    pub block: BlockId,
    /// What it is.
    pub part: PassageKind,
    /// Its words, without marks and addresses.
    pub words: String,
}

/// A link where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedLink {
    /// The block it stands in.
    pub block: BlockId,
    /// Where it leads, as written.
    pub address: String,
    /// The words that lead there.
    pub words: String,
}

/// A text, read closely.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Closely {
    /// The passages, in order.
    pub passages: Vec<Passage>,
    /// The links, in order.
    pub links: Vec<PlacedLink>,
    /// The figures, in order.
    pub figures: Vec<(BlockId, Figure)>,
    /// Pictures inside a line: their block, source and description.
    pub inline_pictures: Vec<(BlockId, String, String)>,
}

/// Reads a text closely, in one go.
#[must_use]
pub fn closely(text: &Text) -> Closely {
    let mut closely = Closely::default();
    let mut last = None;
    // A text was parsed when it was made, so it parses; should it not, there is nothing in it.
    let _ = parse(&text.markdown(), |parsed| {
        each_block(&parsed, text, |block, node| {
            last = block.map(|block| block.id).or(last);
            if let Some(id) = last {
                closely.block(id, node, &parsed);
            }
        });
    });
    closely
}

impl Closely {
    fn say(&mut self, block: BlockId, part: PassageKind, words: &str) {
        let words = words.trim();
        if !words.is_empty() {
            self.passages.push(Passage { block, part, words: words.to_owned() });
        }
    }

    fn block(&mut self, id: BlockId, node: Node<'_>, parsed: &Parsed<'_>) {
        if let Some(figure) = figure_of(node, parsed.lines) {
            for words in [&figure.alt, &figure.caption, &figure.credit, &figure.licence] {
                self.say(id, PassageKind::Figure, words);
            }
            self.figures.push((id, figure));
            return;
        }
        match &node.data().value {
            NodeValue::Paragraph => return self.line(id, PassageKind::Prose, node),
            NodeValue::Heading(heading) => {
                let words = words_of(node);
                // An empty heading is kept: it is a fault to be found.
                self.passages.push(Passage {
                    block: id,
                    part: PassageKind::Heading(heading.level),
                    words: words.trim().into(),
                });
                return self.inside(id, node);
            }
            NodeValue::TableCell => return self.line(id, PassageKind::Cell, node),
            NodeValue::CodeBlock(code) => self.say(id, PassageKind::Code, &code.literal),
            NodeValue::HtmlBlock(html) => self.say(id, PassageKind::Code, &html.literal),
            NodeValue::BlockDirective(directive) => match Directive::read(&directive.info) {
                Directive::Accordion(title) | Directive::Callout(_, title) => self.say(id, PassageKind::Title, title),
                unknown if unknown.kind() == Kind::Unknown => self.say(id, PassageKind::Code, &directive.info),
                _ => {}
            },
            _ => {}
        }
        node.children().for_each(|child| self.block(id, child, parsed));
    }

    fn line(&mut self, id: BlockId, part: PassageKind, node: Node<'_>) {
        self.say(id, part, &words_of(node));
        self.inside(id, node);
    }

    fn inside(&mut self, id: BlockId, node: Node<'_>) {
        for inner in node.descendants() {
            match &inner.data().value {
                NodeValue::Link(link) => {
                    self.links.push(PlacedLink { block: id, address: link.url.clone(), words: words_of(inner) });
                }
                NodeValue::Image(link) => self.inline_pictures.push((id, link.url.clone(), words_of(inner))),
                _ => {}
            }
        }
    }
}

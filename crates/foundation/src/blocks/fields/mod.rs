//! Blocks that are written in fields: figure, quote, fold, callout.
//!
//! A form shows the fields of a block and writes them back. What someone types into a field stays
//! in it: a line that looks like a fence or like another field's name breaks out of nothing.

mod figure;
mod number;
mod quote;
mod safe;

use super::directive::{Directive, Figure, Tone};
use super::kind::Kind;
use super::parse::{Parsed, parse};
use comrak::nodes::{Node, NodeValue};

pub use number::{FigureNumber, figure_number};

/// The words of a quote and who said them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Quote {
    /// What was said, in Markdown.
    pub words: String,
    /// Who said it, in one line of Markdown; may be empty.
    pub speaker: String,
}

/// A fold: a title to press, and what opens.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Accordion {
    /// One line of plain text; may be empty.
    pub title: String,
    /// What opens, in Markdown.
    pub body: String,
}

/// A note beside the text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Callout {
    /// How urgent it is.
    pub tone: Tone,
    /// One line of plain text; may be empty.
    pub title: String,
    /// What it says, in Markdown.
    pub body: String,
}

/// A block as the fields of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fields {
    /// A picture.
    Figure(Figure),
    /// A quote with its speaker.
    Quote(Quote),
    /// A fold.
    Accordion(Accordion),
    /// A note beside the text.
    Callout(Callout),
}

impl Fields {
    /// The fields of a block's source; none if it is no such block, or more than the fields can
    /// hold: then it is edited as text.
    #[must_use]
    pub fn read(source: &str) -> Option<Fields> {
        parse(source, |parsed| {
            let node = parsed.root.first_child().filter(|node| node.next_sibling().is_none())?;
            let begins = node.data().sourcepos.start.line == 1;
            // Definitions after the block have no node; they would be lost.
            let ends = node.data().sourcepos.end.line >= parsed.lines.len();
            if begins && ends { Fields::of(node, &parsed) } else { None }
        })
        .ok()
        .flatten()
    }

    fn of(node: Node<'_>, parsed: &Parsed<'_>) -> Option<Fields> {
        match &node.data().value {
            NodeValue::BlockQuote => quote::read(node, parsed.lines).map(Fields::Quote),
            NodeValue::BlockDirective(directive) => {
                let body = || safe::body_of(parsed.lines, directive.fence_length);
                match Directive::read(&directive.info) {
                    Directive::Figure(_) => figure::read(node, parsed.lines).map(Fields::Figure),
                    Directive::Accordion(title) => {
                        Some(Fields::Accordion(Accordion { title: title.to_owned(), body: body()? }))
                    }
                    Directive::Callout(tone, title) => {
                        Some(Fields::Callout(Callout { tone, title: title.to_owned(), body: body()? }))
                    }
                    Directive::Steps | Directive::Unknown(_) => None,
                }
            }
            _ => figure::read(node, parsed.lines).map(Fields::Figure),
        }
    }

    /// Empty fields for a new block of this kind, if it is one that has fields.
    #[must_use]
    pub fn empty(kind: Kind) -> Option<Fields> {
        match kind {
            Kind::Figure => Some(Fields::Figure(Figure::default())),
            Kind::Quote => Some(Fields::Quote(Quote::default())),
            Kind::Accordion => Some(Fields::Accordion(Accordion::default())),
            Kind::Callout => Some(Fields::Callout(Callout::default())),
            _ => None,
        }
    }

    /// The block's Markdown. Reading it gives the same fields again, but for space around them,
    /// line breaks in fields of one line, and marks that the words left open.
    #[must_use]
    pub fn source(&self) -> String {
        match self {
            Fields::Figure(figure) => figure::write(figure),
            Fields::Quote(quote) => quote::write(quote),
            Fields::Accordion(fold) => safe::directive(&["accordion", &safe::info(&fold.title)], &fold.body),
            Fields::Callout(callout) => {
                safe::directive(&["callout", callout.tone.name(), &safe::info(&callout.title)], &callout.body)
            }
        }
    }

    /// What kind of block it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Fields::Figure(_) => Kind::Figure,
            Fields::Quote(_) => Kind::Quote,
            Fields::Accordion(_) => Kind::Accordion,
            Fields::Callout(_) => Kind::Callout,
        }
    }
}

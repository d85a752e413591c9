//! The kinds of block.

use std::fmt;
use std::str::FromStr;

use comrak::nodes::{Node, NodeValue};
use serde::{Deserialize, Serialize};

use super::directive::Directive;

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Kind {
    /// Running text; also raw HTML, which is shown as text.
    Paragraph,
    /// A heading with its level in the source, 1 to 6.
    Heading(u8),
    /// A list with bullets or numbers.
    List,
    /// A table.
    Table,
    /// A quote, with or without a speaker.
    Quote,
    /// A picture with alt text, caption, credit and licence.
    Figure,
    /// A fold that opens.
    Accordion,
    /// A note beside the text.
    Callout,
    /// Numbered steps with titles.
    Steps,
    /// Code, shown letter by letter.
    Code,
    /// A line across.
    Rule,
    /// Link reference definitions: they show nothing and serve all other blocks.
    Definitions,
    /// A note at the foot of the text: one block for one note.
    Footnote,
    /// A directive whose name is not ours: shown in place, with a notice.
    Unknown,
}

/// What was given names no kind of block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not-a-kind-of-block")]
pub struct NotAKind;

const NAMES: [(Kind, &str); 13] = [
    (Kind::Paragraph, "paragraph"),
    (Kind::List, "list"),
    (Kind::Table, "table"),
    (Kind::Quote, "quote"),
    (Kind::Figure, "figure"),
    (Kind::Accordion, "accordion"),
    (Kind::Callout, "callout"),
    (Kind::Steps, "steps"),
    (Kind::Code, "code"),
    (Kind::Rule, "rule"),
    (Kind::Definitions, "definitions"),
    (Kind::Footnote, "footnote"),
    (Kind::Unknown, "unknown"),
];

impl Kind {
    /// The stable lower-case name, without a heading's level.
    #[must_use]
    pub fn name(&self) -> &'static str {
        let named = NAMES.iter().find(|(kind, _)| kind == self);
        named.map_or("heading", |(_, name)| name)
    }

    /// The kind of a block that stands at the top of a text.
    pub(super) fn of(node: Node<'_>) -> Kind {
        match &node.data().value {
            NodeValue::Heading(heading) => Kind::Heading(heading.level),
            NodeValue::List(_) => Kind::List,
            NodeValue::Table(_) => Kind::Table,
            NodeValue::BlockQuote => Kind::Quote,
            NodeValue::CodeBlock(_) => Kind::Code,
            NodeValue::ThematicBreak => Kind::Rule,
            NodeValue::FootnoteDefinition(_) => Kind::Footnote,
            NodeValue::BlockDirective(directive) => Directive::read(&directive.info).kind(),
            _ if lone_image(node).is_some() => Kind::Figure,
            _ => Kind::Paragraph,
        }
    }
}

/// The image of a paragraph that holds nothing else.
pub(super) fn lone_image(paragraph: Node<'_>) -> Option<Node<'_>> {
    let image = paragraph.first_child()?;
    let alone = image.next_sibling().is_none();
    let an_image = matches!(image.data().value, NodeValue::Image(_));
    let in_paragraph = matches!(paragraph.data().value, NodeValue::Paragraph);
    (alone && an_image && in_paragraph).then_some(image)
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Kind::Heading(level) => write!(f, "heading-{level}"),
            other => f.write_str(other.name()),
        }
    }
}

impl FromStr for Kind {
    type Err = NotAKind;

    fn from_str(written: &str) -> Result<Kind, NotAKind> {
        if let Some(level) = written.strip_prefix("heading-") {
            let level = level.parse().map_err(|_| NotAKind)?;
            return (1..=6).contains(&level).then_some(Kind::Heading(level)).ok_or(NotAKind);
        }
        let named = NAMES.iter().find(|(_, name)| *name == written);
        named.map(|(kind, _)| *kind).ok_or(NotAKind)
    }
}

impl From<Kind> for String {
    fn from(kind: Kind) -> String {
        kind.to_string()
    }
}

impl TryFrom<String> for Kind {
    type Error = NotAKind;

    fn try_from(written: String) -> Result<Kind, NotAKind> {
        written.parse()
    }
}

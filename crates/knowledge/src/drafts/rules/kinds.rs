//! What a block may be, and what it may be turned into.

use std::str::FromStr;

use foundation::blocks::Kind;

/// A kind of block as it is offered to whoever adds one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish {
    /// Its word in forms, and the end of its key.
    pub word: &'static str,
    /// What it will be.
    pub kind: Kind,
    /// What stands in the field to begin with, for those whose mark is written out.
    pub begins: &'static str,
}

/// The kinds that are offered, in this order.
pub const OFFERED: [Wish; 11] = [
    Wish { word: "paragraph", kind: Kind::Paragraph, begins: "" },
    Wish { word: "heading", kind: Kind::Heading(2), begins: "## " },
    Wish { word: "subheading", kind: Kind::Heading(3), begins: "### " },
    Wish { word: "list", kind: Kind::List, begins: "- " },
    Wish { word: "numbered", kind: Kind::List, begins: "1. " },
    Wish { word: "quote", kind: Kind::Quote, begins: "" },
    Wish { word: "figure", kind: Kind::Figure, begins: "" },
    Wish { word: "table", kind: Kind::Table, begins: "|  |  |\n|---|---|\n|  |  |" },
    Wish { word: "steps", kind: Kind::Steps, begins: "" },
    Wish { word: "callout", kind: Kind::Callout, begins: "" },
    Wish { word: "accordion", kind: Kind::Accordion, begins: "" },
];

impl FromStr for Wish {
    type Err = ();
    fn from_str(word: &str) -> Result<Self, ()> {
        OFFERED.into_iter().find(|wish| wish.word == word).ok_or(())
    }
}

/// What words may be turned into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Running text.
    Paragraph,
    /// A heading.
    Heading,
    /// A heading below one.
    Subheading,
    /// A list with bullets.
    List,
    /// A list with numbers.
    Numbered,
    /// Someone's words.
    Quote,
}

/// All of them, in the order they are offered.
pub const TURNS: [Turn; 6] =
    [Turn::Paragraph, Turn::Heading, Turn::Subheading, Turn::List, Turn::Numbered, Turn::Quote];

impl Turn {
    /// Its word in forms, and the end of its key.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Paragraph => "paragraph",
            Self::Heading => "heading",
            Self::Subheading => "subheading",
            Self::List => "list",
            Self::Numbered => "numbered",
            Self::Quote => "quote",
        }
    }

    /// What it makes, where that is one thing: a list may have bullets or numbers.
    #[must_use]
    pub fn kind(self) -> Option<Kind> {
        match self {
            Self::Paragraph => Some(Kind::Paragraph),
            Self::Heading => Some(Kind::Heading(2)),
            Self::Subheading => Some(Kind::Heading(3)),
            Self::Quote => Some(Kind::Quote),
            Self::List | Self::Numbered => None,
        }
    }

    /// The words with its mark; line by line where it has lines.
    pub(super) fn dress(self, lines: &[&str]) -> String {
        let each = |mark: &dyn Fn(usize) -> String| {
            let lines = lines.iter().enumerate().map(|(at, line)| format!("{}{line}", mark(at)));
            lines.collect::<Vec<_>>().join("\n")
        };
        match self {
            Self::Paragraph => lines.join("\n"),
            Self::Heading => format!("## {}", lines.join(" ")),
            Self::Subheading => format!("### {}", lines.join(" ")),
            Self::List => each(&|_| "- ".to_owned()),
            Self::Numbered => each(&|at| format!("{}. ", at + 1)),
            Self::Quote => each(&|_| "> ".to_owned()),
        }
    }
}

impl FromStr for Turn {
    type Err = ();
    fn from_str(word: &str) -> Result<Self, ()> {
        TURNS.into_iter().find(|turn| turn.word() == word).ok_or(())
    }
}

/// A line without the mark of a heading, a quote or a list.
pub(super) fn undressed(line: &str) -> &str {
    let line = line.trim();
    let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
    if (1..=6).contains(&hashes)
        && let Some(rest) = line.get(hashes..)
        && (rest.is_empty() || rest.starts_with(' '))
    {
        return rest.trim();
    }
    if let Some(rest) = line.strip_prefix('>') {
        return rest.trim_start();
    }
    if let Some(rest) = ["- ", "* ", "+ "].iter().find_map(|mark| line.strip_prefix(mark)) {
        return rest.trim_start();
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = line.get(digits..).and_then(|rest| rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") ")));
    match numbered {
        Some(rest) if (1..=9).contains(&digits) => rest.trim_start(),
        _ => line,
    }
}

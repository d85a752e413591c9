use askama::Template;
use foundation::i18n::Language;
use foundation::web::shell::Shell;
use foundation::web::views::{Choice, FormState};

/// One part of a page as it lies on the desk: drawn, and open as a form where asked.
#[derive(Clone, Debug)]
pub struct Card {
    /// Its part: a block's id, or `title`, `slug`, `standfirst`, `credits`.
    pub id: String,
    /// What it is, in words.
    pub kind: String,
    /// Its name for those who do not see it: "Paragraph 2".
    pub label: String,
    /// How it is set: the level of its words among the others.
    pub set: &'static str,
    /// Who changed it last, and when, where that is worth saying; may be empty.
    pub note: String,
    /// As readers see it, safe HTML from the block renderer; for the head, its words, escaped by the template.
    pub html: String,
    /// Its words, for the head.
    pub words: String,
    /// Whether nothing stands in it.
    pub empty: bool,
    /// Whether it is a block that can be moved and taken out.
    pub block: bool,
    /// The language of its words.
    pub language: Language,
    /// Where its form goes, and where it stands without it.
    pub here: String,
    /// Its form, where it is open.
    pub open: Option<OpenCard>,
}

/// A card's form.
#[derive(Clone, Debug)]
pub struct OpenCard {
    /// Its fields.
    pub fields: FieldSet,
    /// What the words were when the form was begun.
    pub was: String,
    /// The kind as it was.
    pub kind: String,
    /// What is wrong with what was sent; field `text`.
    pub form: FormState,
    /// Whether it is the first block, the last one.
    pub ends: (bool, bool),
    /// What it may be turned into; empty where it may not.
    pub turns: Vec<Choice>,
    /// What may be added after it.
    pub adds: Vec<Choice>,
    /// Two wordings to choose from.
    pub clash: Option<ClashView>,
    /// Said where the block was taken out meanwhile; empty otherwise.
    pub gone: String,
}

/// Which fields a card has.
#[derive(Clone, Debug)]
pub enum FieldSet {
    /// One line.
    Line(String),
    /// Lines of plain words: standfirst and credits.
    Plain(String),
    /// Markdown with a toolbar.
    Text(String),
    /// A picture: its file's name, its address if it is here; alt, caption, credit, licence; whether it is decorative.
    Figure {
        /// The name its source is known by.
        name: String,
        /// Where the picture is; empty if there is none yet.
        address: String,
        /// For those who do not see it.
        alt: String,
        /// The line under it.
        caption: String,
        /// Who made it.
        credit: String,
        /// On what terms.
        licence: String,
        /// Said to carry no meaning.
        decorative: bool,
    },
    /// Someone's words.
    Quote {
        /// The words, Markdown.
        words: String,
        /// Who said them.
        speaker: String,
    },
    /// A part that opens.
    Accordion {
        /// What is pressed.
        title: String,
        /// What opens, Markdown.
        body: String,
    },
    /// A note beside the text.
    Callout {
        /// `note`, `important`, `warning`.
        tone: &'static str,
        /// Its title; may be empty.
        title: String,
        /// What it says, Markdown.
        body: String,
    },
}

impl FieldSet {
    pub(super) fn is_figure(&self) -> bool {
        matches!(self, Self::Figure { .. })
    }

    /// The word that tells the handler which fields were sent.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Line(_) | Self::Plain(_) | Self::Text(_) => "text",
            Self::Figure { .. } => "figure",
            Self::Quote { .. } => "quote",
            Self::Accordion { .. } => "accordion",
            Self::Callout { .. } => "callout",
        }
    }

    /// How many rows a field with these words is high.
    pub(super) fn rows(text: &str) -> usize {
        let lines: usize = text.lines().map(|line| 1 + line.chars().count() / 70).sum();
        (lines + 1).clamp(3, 24)
    }
}

/// Two wordings of the same words.
#[derive(Clone, Debug)]
pub struct ClashView {
    /// Who wrote the other one, and when, in a sentence.
    pub said: String,
    /// What stands there now: what a choice begins from.
    pub stands: String,
    /// Ours.
    pub mine: Side,
    /// Theirs.
    pub theirs: Side,
}

/// One of two wordings.
#[derive(Clone, Debug)]
pub struct Side {
    /// The whole of it.
    pub text: String,
    /// Piece by piece: whether it is where the two differ.
    pub pieces: Vec<(bool, String)>,
}

/// One card alone, as a script fetches it.
#[derive(Clone, Debug, Template)]
#[template(path = "drafts/pages/parts/card_alone.html")]
pub struct CardPart {
    /// The frame, for its words and its token.
    pub shell: Shell,
    /// The card.
    pub card: Card,
}

impl OpenCard {
    pub(super) fn refused(&self) -> &str {
        self.form.problems.first().map_or("", |problem| problem.text.as_str())
    }
}

//! The five directives of our dialect: `:::figure`, `:::accordion`, `:::callout`, `:::steps`;
//! and a figure's fields.

use super::fields::{FigureNumber, figure_number};
use super::han::joins;
use super::kind::Kind;

/// How urgent a callout is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Good to know.
    #[default]
    Note,
    /// Not to be missed.
    Important,
    /// Somebody may come to harm.
    Warning,
}

impl Tone {
    /// All of them, the mildest first.
    pub const ALL: [Tone; 3] = [Tone::Note, Tone::Important, Tone::Warning];

    /// The stable lower-case name, as in the source.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Tone::Note => "note",
            Tone::Important => "important",
            Tone::Warning => "warning",
        }
    }

    /// The tone of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Tone> {
        Tone::ALL.into_iter().find(|tone| tone.name() == name)
    }
}

/// The opening line of a directive, read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Directive<'a> {
    Figure(&'a str),
    Accordion(&'a str),
    Callout(Tone, &'a str),
    Steps,
    Unknown(&'a str),
}

/// The names of our directives, in the source.
pub(super) const NAMES: [&str; 4] = ["figure", "accordion", "callout", "steps"];

impl<'a> Directive<'a> {
    /// Reads what stands after the colons.
    pub(super) fn read(info: &'a str) -> Directive<'a> {
        let (name, rest) = first_word(info);
        match name {
            "figure" => Directive::Figure(rest),
            "accordion" => Directive::Accordion(rest),
            "steps" => Directive::Steps,
            "callout" => {
                let (tone, title) = first_word(rest);
                match Tone::named(tone) {
                    Some(tone) => Directive::Callout(tone, title),
                    None => Directive::Callout(Tone::Note, rest),
                }
            }
            _ => Directive::Unknown(info),
        }
    }

    pub(super) fn kind(&self) -> Kind {
        match self {
            Directive::Figure(_) => Kind::Figure,
            Directive::Accordion(_) => Kind::Accordion,
            Directive::Callout(..) => Kind::Callout,
            Directive::Steps => Kind::Steps,
            Directive::Unknown(_) => Kind::Unknown,
        }
    }
}

fn first_word(text: &str) -> (&str, &str) {
    let text = text.trim();
    let (word, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    (word, rest.trim())
}

/// A picture as the source describes it. What is absent is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figure {
    /// The picture's address or file name, as written.
    pub source: String,
    /// What the picture shows, for those who do not see it.
    pub alt: String,
    /// The line under it.
    pub caption: String,
    /// Who made it.
    pub credit: String,
    /// On what terms it may be used.
    pub licence: String,
    /// Said to carry no meaning: an empty alt text is right.
    pub decorative: bool,
}

impl Figure {
    /// The number that the caption gives the figure; none if it gives none. A page numbers
    /// nothing by itself.
    #[must_use]
    pub fn number(&self) -> Option<FigureNumber> {
        figure_number(&self.caption)
    }

    /// Reads the `key: value` lines of a figure's body. A line without a known key goes on with
    /// the field before it, or with the caption: nothing that was written is lost.
    pub(super) fn read<'l>(source: &str, lines: impl Iterator<Item = &'l str>) -> Figure {
        let mut figure = Figure { source: source.to_owned(), ..Figure::default() };
        let mut decorative = String::new();
        let mut last = "caption";
        for line in lines {
            let (key, value) = field(line).unwrap_or((last, line));
            let place = match key {
                "alt" => &mut figure.alt,
                "credit" => &mut figure.credit,
                "licence" | "license" => &mut figure.licence,
                "decorative" => &mut decorative,
                _ => &mut figure.caption,
            };
            go_on(place, value.trim());
            last = key;
        }
        figure.decorative = decorative == "yes";
        figure
    }
}

const FIELDS: [&str; 6] = ["alt", "caption", "credit", "licence", "license", "decorative"];

fn field(line: &str) -> Option<(&'static str, &str)> {
    let (key, value) = line.split_once([':', '：'])?;
    let known = FIELDS.iter().find(|field| **field == key.trim())?;
    Some((known, value))
}

fn go_on(place: &mut String, more: &str) {
    let ends = place.chars().next_back();
    if let (Some(end), Some(start)) = (ends, more.chars().next())
        && !joins(end, start)
    {
        place.push(' ');
    }
    place.push_str(more);
}

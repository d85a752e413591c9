//! Plain text, as saved from a site: no markup, but its shape speaks.
//!
//! A page is read by itself first (`lines`, `chrome`, `shape`), then all pages
//! of a haul together (`across`), because one page often holds the titles that
//! another has lost; then written as our Markdown (`write`).

mod accordions;
mod across;
mod chrome;
mod lines;
mod shape;
mod write;

use super::super::model::{Draft, Note, Outcome, What};
use super::super::rules::{ends_a_sentence, humanise, language_of, shorten};
use super::encoding::Decoded;
use super::neighbours::{bare_stem, language_in};

pub(super) use across::together;
pub(in crate::imports) use chrome::is_tag_label;

/// One page by itself.
#[derive(Debug, Clone)]
pub(super) struct Sheet {
    source: String,
    title: String,
    language: String,
    section: Option<String>,
    parts: Vec<Part>,
    /// Title of the page before, as the chrome named it.
    previous: Option<String>,
    /// Title of the page after.
    next: Option<String>,
    tags: Vec<String>,
    credits: Vec<String>,
    notes: Vec<Note>,
}

/// A piece of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Heading {
        level: u8,
        text: String,
    },
    Paragraph(String),
    Quote(String),
    Caption(String),
    /// Lines with their own marks, `- ` or `1. `.
    List(Vec<String>),
    Accordion(Vec<Fold>),
}

/// One fold of an accordion: its title if the page itself has it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Fold {
    title: Option<String>,
    lines: Vec<String>,
}

impl Sheet {
    fn note(&mut self, outcome: Outcome, what: What, detail: &str) {
        self.notes.push(Note::new(outcome, what, detail));
    }
}

/// Reads one page by itself.
pub(super) fn read(source: &str, decoded: Decoded) -> Sheet {
    let mut sheet = Sheet {
        source: source.to_owned(),
        title: String::new(),
        language: String::new(),
        section: None,
        parts: Vec::new(),
        previous: None,
        next: None,
        tags: Vec::new(),
        credits: Vec::new(),
        notes: decoded.notes,
    };
    let (mut lines, spacers) = lines::lines(&decoded.text);
    if spacers > 0 {
        sheet.note(Outcome::LeftOut, What::SpacerDropped, &format!("× {spacers}"));
    }
    chrome::strip(&mut lines, &mut sheet);
    take_title(&mut lines, &mut sheet);
    name_language(&decoded.text, &mut sheet);
    shape::shape(&lines, &mut sheet);
    sheet
}

fn take_title(lines: &mut Vec<lines::Line>, sheet: &mut Sheet) {
    let Some(first) = lines.first().map(|l| l.text.clone()) else {
        sheet.title = humanise(bare_stem(&sheet.source));
        sheet.note(Outcome::Guessed, What::TitleGuessed, &sheet.title.clone());
        return;
    };
    let sentence = first.chars().count() > 120 || (ends_a_sentence(&first) && lines.len() > 1);
    if sentence || first.contains('\n') {
        sheet.title = humanise(bare_stem(&sheet.source));
    } else {
        sheet.title = shorten(first.trim_start_matches('#'), 200);
        lines.remove(0);
    }
    if sheet.title.is_empty() {
        sheet.title = humanise(bare_stem(&sheet.source));
    }
    sheet.note(Outcome::Guessed, What::TitleGuessed, &sheet.title.clone());
}

fn name_language(text: &str, sheet: &mut Sheet) {
    if let Some(tag) = language_in(&sheet.source).filter(|t| t != "zh") {
        sheet.language = tag;
        return;
    }
    let guess = language_of(text);
    sheet.note(Outcome::Guessed, What::LanguageGuessed, &guess.tag);
    sheet.language = guess.tag;
}

/// The draft of a page that is complete but for its place among the others.
fn draft(sheet: Sheet, body: String) -> Draft {
    Draft {
        source: sheet.source,
        title: sheet.title,
        slug: None,
        language: sheet.language,
        section: sheet.section,
        tags: sheet.tags,
        translation_of: None,
        standfirst: None,
        published: None,
        body,
        order: None,
        home: false,
        credits: sheet.credits,
        brought: Vec::new(),
        notes: sheet.notes,
    }
}

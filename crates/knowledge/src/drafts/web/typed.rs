//! Between a card's fields and its Markdown.

use std::collections::HashMap;

use foundation::blocks::{Accordion, Callout, Fields as Typed, Figure, Kind, Quote, Tone};
use foundation::files::FileNote;
use foundation::web::Fields;

use crate::drafts::model::Part;
use crate::drafts::rules::OFFERED;
use crate::drafts::views::FieldSet;

/// The fields that fit what stands in a part.
pub(super) fn fields_of(part: Part, kind: Kind, source: &str, files: &HashMap<String, FileNote>) -> FieldSet {
    match part {
        Part::Title | Part::Slug => FieldSet::Line(source.to_owned()),
        Part::Standfirst | Part::Credits => FieldSet::Plain(source.to_owned()),
        Part::Block(_) if source.trim().is_empty() => match Typed::empty(kind) {
            Some(fields) => dressed(fields, files),
            None => FieldSet::Text(source.to_owned()),
        },
        Part::Block(_) => match Typed::read(source) {
            Some(fields) => dressed(fields, files),
            None => FieldSet::Text(source.to_owned()),
        },
    }
}

/// What stands in the field of a new block of this kind.
pub(super) fn begins(word: &str) -> &'static str {
    OFFERED.iter().find(|wish| wish.word == word).map_or("", |wish| wish.begins)
}

fn dressed(fields: Typed, files: &HashMap<String, FileNote>) -> FieldSet {
    match fields {
        Typed::Figure(figure) => FieldSet::Figure {
            address: files.get(&figure.source).map(FileNote::address).unwrap_or_default(),
            name: figure.source,
            alt: figure.alt,
            caption: figure.caption,
            credit: figure.credit,
            licence: figure.licence,
            decorative: figure.decorative,
        },
        Typed::Quote(quote) => FieldSet::Quote { words: quote.words, speaker: quote.speaker },
        Typed::Accordion(fold) => FieldSet::Accordion { title: fold.title, body: fold.body },
        Typed::Callout(note) => FieldSet::Callout { tone: note.tone.name(), title: note.title, body: note.body },
    }
}

/// The Markdown of what was sent. Fields that hold nothing make no block.
pub(super) fn source_of(sent: &Fields) -> String {
    let text = |name: &str| sent.text(name).to_owned();
    let nothing = |names: &[&str]| names.iter().all(|name| sent.trimmed(name).is_empty());
    match sent.text("fields") {
        "figure" if nothing(&["source", "alt", "caption", "credit", "licence"]) => String::new(),
        "figure" => Typed::Figure(Figure {
            source: text("source"),
            alt: text("alt"),
            caption: text("caption"),
            credit: text("credit"),
            licence: text("licence"),
            decorative: sent.has("decorative"),
        })
        .source(),
        "quote" if nothing(&["text", "speaker"]) => String::new(),
        "quote" => Typed::Quote(Quote { words: text("text"), speaker: text("speaker") }).source(),
        "accordion" if nothing(&["text", "title"]) => String::new(),
        "accordion" => Typed::Accordion(Accordion { title: text("title"), body: text("text") }).source(),
        "callout" if nothing(&["text", "title"]) => String::new(),
        "callout" => {
            let tone = Tone::named(sent.text("tone")).unwrap_or_default();
            Typed::Callout(Callout { tone, title: text("title"), body: text("text") }).source()
        }
        _ => text("text"),
    }
}

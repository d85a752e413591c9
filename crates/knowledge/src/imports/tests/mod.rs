//! Stories of things that came in.

mod archives;
mod brought;
mod coming_in;
mod encodings;
mod hostile;
mod markdown;
mod plain;
mod seeds;
mod speed;
mod web;

use super::sources::Found;
use super::*;

/// A haul of files given as name and text.
fn haul(files: &[(&str, &str)]) -> Haul {
    let found = files.iter().map(|(name, text)| Found { source: (*name).to_owned(), bytes: text.as_bytes().to_vec() });
    from_files(found.collect(), &Limits::default()).unwrap()
}

/// The page of a haul with one page.
fn page(name: &str, text: &str) -> Draft {
    haul(&[(name, text)]).drafts.remove(0)
}

fn noted(draft: &Draft, what: What) -> Vec<&str> {
    draft.notes.iter().filter(|n| n.what == what).map(|n| n.detail.as_str()).collect()
}

/// A body as a reader gets it.
fn html_of(body: &str) -> String {
    let mut options = comrak::Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.tasklist = true;
    options.extension.block_directive = true;
    options.extension.cjk_friendly_emphasis = true;
    options.render.escape = true;
    comrak::markdown_to_html(body, &options)
}

/// The words of a body as a reader gets it, blanks single.
fn words_of(body: &str) -> String {
    let page = scraper::Html::parse_fragment(&html_of(body));
    let words: Vec<&str> = page.root_element().text().flat_map(str::split_whitespace).collect();
    words.join(" ")
}

/// The four bytes and more that begin a PNG.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

#[test]
fn every_note_and_reason_has_a_sentence_in_every_language() {
    let mut wanted: Vec<&str> = What::ALL.iter().map(|w| w.key()).collect();
    wanted.extend(Reason::ALL.iter().map(|r| r.key()));
    wanted.extend(Outcome::ALL.iter().map(|r| r.key()));
    wanted.extend(Refusal::ALL.iter().map(|r| r.key()));
    for language in foundation::i18n::Language::all() {
        let words = foundation::i18n::Words::new(language);
        for key in &wanted {
            assert!(words.has(key), "{key} in {language}");
        }
    }
}

#[test]
fn no_sentence_about_notes_and_reasons_is_without_its_note() {
    let words = include_str!("../../../../../locales/en/imports.ftl");
    let listed = |key: &str| {
        let of = |all: &[&str]| all.contains(&key);
        of(&What::ALL.iter().map(|w| w.key()).collect::<Vec<_>>())
            || of(&Reason::ALL.iter().map(|r| r.key()).collect::<Vec<_>>())
    };
    let keys = words.lines().filter_map(|line| line.split_once(" = ").map(|(key, _)| key));
    for key in keys.filter(|key| key.starts_with("import-note-") || key.starts_with("import-reason-")) {
        assert!(listed(key) || key == "import-note-with-detail", "{key}");
    }
}

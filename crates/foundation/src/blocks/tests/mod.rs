mod checker;
mod comparing;
mod fields;
mod hostile;
mod keeping;
mod merging;
mod notes;
mod reading;
mod safety;
mod showing;
mod specification;
mod splitting;
mod taking_out;

use super::*;

/// Public data that may not enter the repository; none where the folder is missing.
fn data(path: &str) -> Option<String> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/");
    let read = std::fs::read_to_string(format!("{root}{path}"));
    if read.is_err() {
        println!("no data here: {path}");
    }
    read.ok()
}

/// So many cases, and no file of failures left in the repository.
fn cases(cases: u32) -> proptest::test_runner::Config {
    proptest::test_runner::Config { cases, failure_persistence: None, ..Default::default() }
}

/// The numbered examples of a specification: Markdown and the HTML it asks for.
fn examples(specification: &str) -> Vec<(usize, String, String)> {
    let fence = "`".repeat(32);
    let mut examples = Vec::new();
    let mut lines = specification.lines();
    while let Some(line) = lines.next() {
        if !line.starts_with(&format!("{fence} example")) {
            continue;
        }
        let mut part = |end: &str| -> String {
            let part: Vec<&str> = lines.by_ref().take_while(|line| *line != end).collect();
            part.iter().map(|line| line.replace('→', "\t") + "\n").collect()
        };
        let (markdown, html) = (part("."), part(&fence));
        examples.push((examples.len() + 1, markdown, html));
    }
    examples
}

const ENGLISH: Words<'_> = Words {
    table: "Table",
    anchor: "Link to this part",
    note: "Note",
    important: "Important",
    warning: "Warning",
    more: "More",
    missing: "Picture missing",
    unknown: "Unknown kind of block",
    done: "Done",
    open: "Not done",
    footnotes: "Notes",
    footnote: "Note",
    back: "Back to the text",
};

/// A page in English that finds every picture.
const PAGE: Render<'_> = Render {
    language: "en",
    first_heading: 2,
    image: &|source| Some(Image { address: source.to_owned(), size: Some((800, 600)) }),
    language_of: &|_| None,
    words: ENGLISH,
};

fn text(markdown: &str) -> Text {
    Text::from_markdown(markdown, None).unwrap()
}

/// The page of a text without its ids, which are random.
fn shown(markdown: &str) -> String {
    shown_by(markdown, &PAGE)
}

fn shown_by(markdown: &str, how: &Render<'_>) -> String {
    let text = text(markdown);
    let mut page = render(&text, how);
    for block in text.blocks() {
        page = page.replace(&format!(" id=\"{}\"", block.id.anchor()), "");
    }
    page
}

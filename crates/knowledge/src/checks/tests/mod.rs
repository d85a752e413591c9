//! Stories of the check before publishing.

mod measured;
mod rules;
mod seeds;
mod told;

use foundation::blocks::Text;
use foundation::i18n::Language;

use super::model::{Finding, Surroundings, Written};
use super::rules::check;

/// A page of bare text.
fn written(tag: &str, body: &str) -> Written {
    Written {
        language: Language::parse(tag).unwrap(),
        title: "A page".into(),
        standfirst: String::new(),
        credits: String::new(),
        text: Text::from_markdown(body, None).unwrap(),
    }
}

/// What is found in a text of which nothing is known.
fn found(tag: &str, body: &str) -> Vec<Finding> {
    check(&written(tag, body), &Surroundings::default())
}

/// Public data that may not enter the repository; none where the folder is missing.
fn data(path: &str) -> Option<String> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/");
    let read = std::fs::read_to_string(format!("{root}{path}"));
    if read.is_err() {
        println!("no data here: {path}");
    }
    read.ok()
}

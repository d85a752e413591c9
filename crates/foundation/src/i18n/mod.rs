//! Every word shown to people, in every language.
//!
//! Stands on: nothing of ours.
//! Tells: nothing.
//! Never: text for people in Rust. A key goes in, a sentence in the reader's
//! language comes out; the languages themselves are data (`locales/languages.toml`).

mod calendar;
mod language;
mod words;

pub use language::{Direction, Language, UnknownLanguage};
pub use words::{Value, Words};

#[cfg(test)]
mod tests;

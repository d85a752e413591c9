//! What a browser is sent: the frame round every page, the files beside it, and
//! the pages of the house itself (sign-in, account, directory, errors).
//!
//! Stands on: i18n.
//! Tells: nothing.
//! Never: a word in Rust, a style or a script inside a page.

pub mod assets;
pub mod shell;
pub mod views;

//! Knowledge: what the coalition has learned, written down, published, read and found.
//!
//! Domains: `pages` (text made of blocks, its revisions and its readers), `reviews` (whether a text
//! goes out, and in whose name), `comments` (what people say about a block of it) and `imports` (text that was written elsewhere).
//!
//! Never: another pillar.

pub mod comments;
pub mod imports;
pub mod migrations;
pub mod pages;
pub mod reviews;

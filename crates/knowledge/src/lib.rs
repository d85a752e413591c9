//! Knowledge: what the coalition has learned, written down, published, read and found.
//!
//! Domains: `pages` (text made of blocks, its revisions and its readers), `checks` (what stands in the
//! way of publishing), `reviews` (whether a text goes out, and in whose name), `comments` (what people
//! say about a block of it), `publishing` (when, until when, who looks after it), `imports` (text that
//! was written elsewhere, by the folder) and `documents` (the same by hand, one at a time).
//!
//! Never: another pillar.

pub mod checks;
pub mod comments;
pub mod documents;
pub mod imports;
pub mod migrations;
pub mod pages;
pub mod publishing;
pub mod reviews;

//! Knowledge: what the coalition has learned, written down, published, read and found.
//!
//! Domains: `pages` (text made of blocks, its revisions and its readers), `publishing` (when, until
//! when, who looks after it), `drafts` (how a page is changed, by several people at once), `checks`
//! (what stands in the way of publishing), `consents` (who agreed to what of a picture or a quote,
//! and until when), `reviews` (whether a text goes out, and in whose name), `comments` (what people
//! say about a block of it), `imports` (text that was written elsewhere, by the folder) and
//! `documents` (the same by hand, one at a time).
//!
//! Never: another pillar.

pub mod checks;
pub mod comments;
pub mod consents;
pub mod documents;
pub mod drafts;
pub mod imports;
pub mod migrations;
pub mod pages;
pub mod publishing;
pub mod reviews;

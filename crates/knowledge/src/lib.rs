//! Knowledge: what the coalition has learned, written down, published, read and found.
//!
//! Domains: `pages` (text made of blocks, its revisions and its readers), `drafts` (how a page is
//! changed, by several people at once) and `imports` (text that was written elsewhere).
//!
//! Never: another pillar.

pub mod drafts;
pub mod imports;
pub mod migrations;
pub mod pages;

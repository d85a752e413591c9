//! Knowledge: what the coalition has learned, written down, published, read and found.
//!
//! Domains: `pages` (text made of blocks, its revisions and its readers) and `imports` (text that
//! was written elsewhere).
//!
//! Never: another pillar.

pub mod checks;
pub mod consents;
pub mod imports;
pub mod migrations;
pub mod pages;

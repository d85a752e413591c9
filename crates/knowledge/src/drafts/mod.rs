//! Drafts: how a page is changed, block by block, by several people at once.
//!
//! A draft is a working copy of one edition. It is begun from the newest revision by the first
//! change, kept as one writes, and ends as a new revision (or is given up). Who writes sends along
//! what they began from; what someone else wrote meanwhile is merged with it word by word, or both
//! are shown side by side. A page without a draft shows its newest revision in the same cards.
//!
//! Stands on: checks, consents, pages.
//! Tells: knowledge.draft_written, knowledge.draft_merged, knowledge.draft_given_up,
//! knowledge.draft_taken_up, knowledge.page_changed, knowledge.page_published
//! Never: drops a word that someone sent, without saying so and offering it back.

mod asked;
mod model;
pub mod rules;
pub mod store;
pub mod views;
pub mod web;
mod working;

pub use asked::PLACE;
pub use model::{Card, Draft, Gone, Head, Part, Trace};
pub use working::{drafted, working};

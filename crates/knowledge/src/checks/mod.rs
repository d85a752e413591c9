//! The check before a page is published: what stands in the way, what is worth a thought, where it
//! stands and how to mend it.
//!
//! The rules are pure and look at a text and at what is known around it, gathered for the one who
//! reads the report: nothing unseen is in it. What also stands on other pages is known by the
//! prints of sentences, which are kept beside the revisions and caught up with when asked.
//!
//! Stands on: consents, pages.
//! Tells: knowledge.finding_dismissed, knowledge.finding_taken_up
//! Never: a word of a page that this reader may not see; a network; a text that is changed.

mod around;
mod jobs;
pub mod model;
mod report;
pub mod rules;
pub mod store;
pub mod views;
pub mod web;

pub use around::{Depth, LeftBehind, gather};
pub use jobs::ReadOthers;
pub use model::{Finding, Kind, Reason, Surroundings, Weight, Written};
pub use report::{Report, Working, before_publishing, catch_up, report, stands_in_the_way, working_text};

#[cfg(test)]
mod tests;

//! The check before a page is published: what stands in the way, what is worth a thought, where it
//! stands and how to mend it.
//!
//! The rules are pure and look at a text and at what is known around it, gathered for the one who
//! reads the report: nothing unseen is in it. What also stands on other pages is known by the
//! prints of sentences, which are kept beside the revisions and caught up with when asked.
//!
//! Stands on: pages.
//! Tells: nothing yet.
//! Never: a word of a page that this reader may not see; a network.

pub mod model;
pub mod rules;

#[cfg(test)]
mod tests;

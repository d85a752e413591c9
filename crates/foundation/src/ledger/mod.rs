//! The ledger: every fact that happened, in the order it was kept, each bound to the one before.
//!
//! From it come the audit, timelines, notifications, live update, and the word to other
//! processes that something changed. A fact holds ids, a kind and a few closed-list dimensions.
//!
//! Stands on: clock, db, error.
//! Tells: nothing of its own.
//! Never: free text, a name, or a hash of one.

mod model;
mod rules;
mod store;

pub use model::{Dimension, Fact, Line, Subject, Verdict};
pub use store::{follow, head, history, last_at, verify};

pub(crate) use store::append;

#[cfg(test)]
mod tests;

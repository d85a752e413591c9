//! Work that goes on after the answer: rows written by the same work as their cause.
//!
//! A job is a struct with a name and a `run`, safe to run twice. It is claimed by one conditional
//! update, with a lease and a fencing number: whoever lost its lease can no longer finish it.
//!
//! Stands on: access, clock, db, error, web, work.
//! Tells: nothing of its own; what a job does, the job tells.
//! Never: keeps what someone told us longer than the job takes.

mod bench;
mod store;

pub use bench::{Job, Workbench};
pub use store::{Claim, JobId, JobState, Standing, enqueue, enqueue_at, job, progress};

#[cfg(any(test, feature = "testing"))]
pub(crate) use store::left;

#[cfg(test)]
mod tests;

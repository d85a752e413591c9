//! Publishing: when readers see a page and until when, who looks after it, the archive, and handing
//! a page over to another partner.
//!
//! A plan names one exact revision. It is kept by the clock: a job carries it out when it is due,
//! also when it fell due while nobody was there to do it; an end holds by the clock even before.
//! When a page is due to be looked at again is computed when it is asked, never stored by a job.
//!
//! Stands on: pages.
//! Tells: knowledge.publication_planned, knowledge.publication_plan_dropped,
//! knowledge.publication_end_set, knowledge.page_published, knowledge.page_withdrawn,
//! knowledge.page_archived, knowledge.page_unarchived, knowledge.care_set,
//! knowledge.page_confirmed, knowledge.page_offered, knowledge.page_offer_dropped,
//! knowledge.page_handed_over
//! Never: an older revision in the place of a newer one; a page in a partner's name without its yes.

pub mod deeds;
mod jobs;
mod model;
mod rules;
mod store;
mod views;
pub mod web;

#[cfg(test)]
mod tests;

pub use jobs::{PublishDue, TakeBackDue};
pub use model::Care;

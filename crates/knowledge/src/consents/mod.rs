//! Consents: who agreed that a photograph or a quote is shown, where, until when (T-44).
//!
//! A consent belongs to the circle that holds the signed paper. It never says who a person is: only
//! how they wish to be named in public, if at all. What has ended by the clock is not shown from that
//! moment, in any revision; withdrawing lists every use and takes out every use.
//!
//! Stands on: pages.
//! Tells: knowledge.consent_kept, knowledge.consent_linked, knowledge.consent_renewed,
//! knowledge.consent_withdrawn, knowledge.consent_ended, knowledge.page_changed,
//! knowledge.page_published
//! Never: the name of a person served; a use that its reader may not see.

mod jobs;
mod model;
pub mod rules;
pub mod store;
mod taking;
mod uses;
pub mod views;
pub mod web;

pub use jobs::ConsentEnds;
pub use model::{About, Consent, ConsentId, Given, KeepConsents, QuoteBlock, Scope, Standing, State, Terms};
pub use taking::{Elsewhere, Place, keep, link, renew, withdraw};
pub use uses::{Use, uses};

#[cfg(test)]
mod tests;

//! Documents: text that somebody wrote in Word or Google Docs and brings by hand, one at a time.
//!
//! It is pasted, or given as a file, and becomes blocks. Nobody else sees them until their bringer
//! has looked them through and taken them into a page. When a newer copy comes, each of its blocks
//! continues one of the page: what changed here since the last copy is kept where the document did
//! not change, and shown side by side where both did.
//!
//! Stands on: comments, drafts, imports, pages.
//! Tells: knowledge.document_brought, knowledge.document_taken, knowledge.page_begun,
//! knowledge.document_dismissed
//! Never: shows what was brought to anyone but its bringer; takes a block away unasked; fetches.

mod model;
mod rules;
pub mod store;
mod taking;
pub mod views;
pub mod web;

pub use model::{Brought, BroughtId, SaidOn};
pub use rules::{Choices, Continues, Entry, Gone, Look, Place, Standing, look, taken};

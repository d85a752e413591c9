//! Coming in: pages that were written elsewhere become pages of our own.
//!
//! The pure half reads: a folder, a file or an upload goes in, a [`Haul`] of
//! drafts, pictures and things left out comes out, with a note for everything
//! that was guessed, changed or dropped. The same input gives the same haul.
//! The other half keeps a haul as pages, in batches, and knows its sources
//! again: bringing the same in twice changes nothing.
//!
//! Stands on: pages.
//! Tells: knowledge.page_brought_in, knowledge.page_published,
//! knowledge.section_opened, knowledge.tag_named, knowledge.import_begun
//! Never: a network; a link that is followed; a word of prose that is changed;
//! a page that readers see without the right to publish.

mod bring;
mod jobs;
mod left;
pub mod model;
mod report;
pub mod rules;
pub mod sources;
pub mod store;
mod uploads;
pub mod web;

pub use bring::{Progress, bring_in, report};
pub use jobs::BringInJob;
pub use left::left_behind;
pub use report::{Fate, How, Import, ImportId, Remarks, Report, ReportLine, Tally};

pub use model::{
    Asset, AssetKind, BroughtNote, Draft, Haul, LeftOut, Limits, Note, Outcome, Published, Reason, Refusal, Said,
    Saying, What,
};
pub use rules::{Place, fill, language_of, places, slugify, tag_of};
pub use sources::{Document, Found, Pasted, Unfit, document, from_files, from_path, from_upload, pasted};

#[cfg(test)]
mod tests;

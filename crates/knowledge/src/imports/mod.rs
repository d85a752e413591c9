//! Coming in: pages that were written elsewhere become drafts of our own.
//!
//! This is the pure half: a folder, a file or an upload goes in, a [`Haul`] of
//! drafts, pictures and things left out comes out, with a note for everything
//! that was guessed, changed or dropped. The same input gives the same haul.
//!
//! Stands on: nothing of ours.
//! Tells: nothing; what is made of a haul tells it.
//! Never: a database, a clock, a network; a link that is followed; a word of
//! prose that is changed.

pub mod model;
pub mod rules;
pub mod sources;

pub use model::{
    Asset, AssetKind, Draft, Haul, LeftOut, Limits, Note, Outcome, Published, Reason, Refusal, What,
};
pub use rules::{Place, fill, language_of, places, slugify, tag_of};
pub use sources::{from_files, from_path, from_upload};

#[cfg(test)]
mod tests;

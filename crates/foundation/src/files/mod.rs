//! Files people bring: kept by the hash of their bytes, served as what they are.
//!
//! The type is told from the content, never from the name. Pictures are decoded and written anew,
//! so that no camera's notes and no second payload stay in them; a drawing (SVG) that could run or
//! fetch anything is refused. Everything is served so that a browser runs nothing of it.
//!
//! A file may be shown until some moment only, and a subject that readers no longer see keeps its
//! files for its own circle.
//!
//! Stands on: access, clock, db, error, web, work.
//! Tells: nothing of its own; who brings a file tells what it is for.
//! Never: a file of a person served; those are sealed, in a vault.

mod rules;
mod store;
pub mod web;

pub use rules::{Clean, Refused, clean};
pub use store::{
    FileNote, Shelf, ends_of, forget_uses, hold, keep, keep_use, note, release, show_until, used_by, uses_of,
};

#[cfg(test)]
mod tests;

//! Files people bring: kept by the hash of their bytes, served as what they are.
//!
//! The type is told from the content, never from the name. Pictures are decoded and written anew,
//! so that no camera's notes and no second payload stay in them; a drawing (SVG) that could run or
//! fetch anything is refused. Everything is served so that a browser runs nothing of it.
//!
//! Stands on: access, db, error, web, work.
//! Tells: nothing of its own; who brings a file tells what it is for.
//! Never: a file of a person served; those are sealed, in a vault.

mod rules;
mod store;
pub mod web;

pub use rules::{Clean, Refused, clean};
pub use store::{FileNote, Shelf, forget_uses, keep, keep_use, note, used_by};

#[cfg(test)]
mod tests;

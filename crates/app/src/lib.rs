//! The thin roof: puts the pillars together, and is the command `kith`.
//!
//! Never: a rule, a query, a page of its own.

pub mod commands;
pub mod demo;
pub mod house;
mod say;

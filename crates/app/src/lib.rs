//! The thin roof: puts the pillars together, and is the command `kith`.
//!
//! Never: a rule or a query of its own; of pages only those of the roof itself (trying a rule).

pub mod commands;
pub mod demo;
pub mod engines;
pub mod house;
mod say;
pub mod tryit;

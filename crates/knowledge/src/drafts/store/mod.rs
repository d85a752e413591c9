//! Drafts: all the queries, and nothing else.

mod presence;
mod read;
mod taking;
mod write;

pub use presence::{Here, come, here, leave, stay, wrote};
pub use read::{Stamp, draft, edition, given_up, gone, kept, names, newest, stamp};
pub use taking::{Standing, standing, take_out_of_drafts};
pub use write::{end, give_up, keep, take_up, take_writers};

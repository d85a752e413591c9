//! What becomes of a draft when someone writes in it. Pure: a draft goes in, a draft comes out; what
//! differs is kept by the store.

mod deeds;
mod kinds;
mod layout;
mod sittings;
mod together;
mod whole;
mod words;

pub use deeds::{Add, add, join, put_after, put_back, put_new, shift, take_out, turn};
pub use kinds::{OFFERED, TURNS, Turn, Wish};
pub use layout::{lay_out, pieces, renamed, text};
pub use sittings::{SITTING_SECONDS, begins_sitting};
pub use together::{Between, Choice, Together};
pub use whole::with_text;
pub use words::{Clash, Kept, Writing, keep};

#[cfg(test)]
mod tests;

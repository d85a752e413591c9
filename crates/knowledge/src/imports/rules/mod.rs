//! The decisions of coming in that know no file format: addresses, languages,
//! paths, and words that stay the words they are.

mod language;
mod path;
mod place;
mod plan;
mod words;

pub use crate::pages::{RESERVED, slugify};
pub use language::{Guess, is_han, language_of, tag_of};
pub use path::{name_of, number_of, parent_of, relative_to, stem_of};
pub use place::{Place, fill, places};
pub use plan::{Deed, Ground, Here, Known, Plan, Planned, Shelf, identity, plan};
pub use words::{ends_a_sentence, escape, escape_line, fold_words, guard_line, humanise, shorten};

#[cfg(test)]
mod tests;

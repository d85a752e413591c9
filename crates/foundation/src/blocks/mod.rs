//! Text made of blocks: the one text format, Markdown in a small dialect, and its page.
//!
//! A paragraph, heading, list, table, quote, figure, accordion, callout or list of steps is a
//! **block**, and each has a lifelong id that stands *outside* the text. Translations,
//! adaptations, comments and deep links hang on that id, so it must survive a revision:
//! [`keep()`] decides which old block a new one continues.
//!
//! * [`Text::from_markdown`] reads a revision, [`Text::map`] is its block map for storage,
//!   [`Text::restore`] puts both together again.
//! * [`render`] makes the page, [`render_blocks`] each block of it, [`html`] the bare specification form, [`plain`] the words.
//! * [`compare()`] puts two revisions side by side, [`merge()`] brings two together that began from
//!   the same one; both by block, and by word within one.
//! * [`Fields`] are the blocks that a form writes in fields: figure, quote, fold, callout.
//! * A note at the foot of the text is a block ([`Kind::Footnote`]); it is shown at the end,
//!   wherever it is written.
//! * Link reference definitions belong to the whole text: they are a block of their own
//!   ([`Kind::Definitions`]), show nothing, and every function reads the text as a whole.
//!
//! Markdown of any size and shape ends in a page or in a [`TextError`].
//!
//! Stands on: nothing of ours.
//! Tells: nothing.
//! Never: raw HTML on a page, an address with a scheme outside the list, a clock, a database.

mod closely;
mod compare;
mod directive;
mod fields;
mod han;
mod hash;
mod html;
mod id;
mod keep;
mod kind;
mod limits;
mod merge;
mod parse;
mod reading;
mod speaker;
mod split;
mod taken;
mod text;
mod trial;

#[cfg(test)]
mod tests;

pub use closely::{Closely, Passage, PassageKind, PlacedLink, closely};
pub use compare::{Compared, Comparison, Fate, Run, What, compare, compare_words};
pub use directive::{Figure, Tone};
pub use fields::{Accordion, Callout, Fields, FigureNumber, Quote, figure_number};
pub use html::{Image, Render, Words, html, render, render_block, render_blocks};
pub use id::{BlockId, NotABlockId};
pub use keep::keep;
pub use kind::{Kind, NotAKind};
pub use limits::{MAX_BYTES, TextError};
pub use merge::{Clash, Merged, Part, Stretch, WordMerge, merge, merge_words};
pub use reading::{Heading, figures, images, links, outline, plain, plain_blocks, reading_minutes};
pub use split::{Piece, split};
pub use taken::take_out;
pub use text::{Block, Mark, Text};
pub use trial::{NotATrial, try_line};

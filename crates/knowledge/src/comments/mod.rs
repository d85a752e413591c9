//! Comments: what people say about a block of a page, while it is written and after.
//!
//! A comment hangs on a block's lifelong id and quotes the words it was about; it stays when the
//! block is edited, and says so when its words are no longer there. It is resolved and reopened,
//! never deleted.
//!
//! Who sees which: those who work on a page see all of its comments; readers see those that were made
//! on the page they can read; someone from outside sees one shared version by their link, what was
//! said through that link, and the answers to it.
//!
//! Stands on: checks, pages.
//! Tells: knowledge.comment_made, knowledge.comment_resolved, knowledge.comment_reopened,
//! knowledge.comment_link_made, knowledge.comment_link_ended
//! Never: a comment shown to someone who may not see the words it is about; anything but text.

mod model;
pub mod rules;
pub mod store;
pub mod views;
pub mod web;

pub use model::{Brought, By, Comment, CommentId, CommentLink, CommentLinkId, Place, Resolution};

//! Reviews: all the queries, and nothing else.
//!
//! A review has no audience of its own: those who are asked and those who write the page find it, and
//! the handlers say so. Nothing here is a page's text.

mod answers;
mod links;
mod read;
mod rules;

pub use answers::{add, answer, end, hold};
pub use links::{end_link, link, link_by_token, links_of, make_link};
pub use read::{claims, earlier, names, review, reviews_of, speakers, speaks, unanswered};
pub use rules::{
    choose_rule, is_position, is_public_position, mark_position, people_who_review, rule, unmark_position,
};

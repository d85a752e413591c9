//! Reviews: whether a text goes out, and in whose name.
//!
//! A review asks for one exact revision, and what it leads to is that revision, not the newest.
//! **As one partner**: one reviewer of that partner says yes. **As the coalition**: every partner is
//! asked, and silence is consent after an objection window, which everyone's yes shortens. A
//! **position** waits for each partner's yes; time never gives it.
//!
//! How it goes, and why so:
//!
//! * Nobody approves their own text: whoever wrote any revision since the one readers see does not
//!   count as a yes, for any partner. They may object.
//! * One partner has one voice: the last answer given for it counts. An answer counts if its giver
//!   belonged to the partner, and might answer for it, when they gave it; the row says for which
//!   circle and when. Someone who left later can change nothing more, but what a partner said stays
//!   said until the partner says otherwise: else a departure would be a veto, or lift one.
//! * An objection names a block and a reason, and stops everything. Silence never lifts it, nor does
//!   the writer: its own partner says that it is settled. It follows the page from asking to asking,
//!   so that withdrawing a review and asking anew leads round nothing. Only a review that does not
//!   ask that partner is free of it: each partner may publish its own page as itself.
//! * A newer revision is a new asking. If only wording changed (its writers say so and no block came
//!   or went), the yeses of an ordinary page go along and its window runs on; otherwise the window
//!   begins again. The yeses of a position never go along; who gave one is shown what changed and
//!   may give it again with one tap.
//! * Whatever changed, at least a day remains to look before silence counts again: after an
//!   objection is settled, and after a rewording.
//! * A revision that was kept while a review runs is not part of it and does not stop it.
//! * Where somebody stands in the way of publishing (the check), the review stays clear and says
//!   what is to be mended.
//!
//! States are computed from the clock: a window that ended while the server was down has ended.
//!
//! Stands on: pages.
//! Tells: knowledge.review_asked, knowledge.review_answered, knowledge.review_withdrawn,
//! knowledge.review_held, knowledge.page_published, knowledge.answer_link_made,
//! knowledge.answer_link_ended, knowledge.position_marked, knowledge.position_unmarked,
//! knowledge.review_rule_chosen
//! Never: who objected on a public page, in a feed or in search; a yes of a writer for their own
//! text, also through a link they made.

pub mod jobs;
mod model;
mod publishing;
pub mod rules;
pub mod store;
pub mod views;
pub mod web;

pub use model::{
    Answer, AnswerForPartner, AnswerLink, Approve, End, Ending, Kind, LinkId, Objection, Review, ReviewId, Rule, Said,
    State, TO_LOOK, WINDOW, WINDOWS,
};
pub use publishing::{before_publishing, settle};

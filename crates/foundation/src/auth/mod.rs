//! The door: first set-up, invitations, sign-in, new passwords, sessions.
//!
//! What is kept of a secret is its hash; a link or a session token exists in full only on its way
//! to the person. No answer tells whether an address is known (T-51). A passkey or a single
//! sign-on would prove the same thing a password proves here, a [`Proven`] person, and then walk
//! the same way: [`begin_session`].
//!
//! Stands on: access, clock, db, directory, error, i18n, jobs, ledger, web, work.
//! Tells: auth.signed_in, auth.signed_out, auth.session_ended, auth.password_changed,
//! auth.link_made, auth.link_used, auth.new_password_asked
//! Never: unlocks anything but the commons.

mod jobs;
mod model;
mod rules;
mod store;
mod tokens;
pub mod web;

pub use jobs::NewPasswordAsked;
pub use model::{DoorLink, LinkKind, Proven, Session, SessionId};
pub use rules::{Hardness, email, password};
pub use store::{
    accounts_of, asks, begin_session, end_session, end_sessions, keep_account, make_link, open_link, sessions_of,
    set_up_needed, use_link,
};
pub use tokens::{Secret, hash_password, verify_password, whose_password};

pub(crate) use store::{recognise, touch};
pub(crate) use tokens::keyed;

#[cfg(test)]
mod tests;

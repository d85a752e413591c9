//! The directory: people who work here, the circles they stand in, and with which role.
//!
//! A circle is a partner organisation, the coalition, one of its committees or teams, or a
//! consortium of coalitions. A membership has a role and dates; what ended stays on record.
//!
//! Stands on: access, auth, db, error, i18n, ledger, search, web, work.
//! Tells: directory.circle_opened, directory.circle_changed, directory.person_added,
//! directory.person_changed, directory.seated, directory.left
//! Never: a person served. Staff, members and officers only.

mod model;
mod rules;
mod store;
pub mod web;

pub use model::{
    Circle, CircleKind, Invite, KeepCircles, LanguageLevel, Membership, Names, Person, ReachKind, SeatOthers, Spoken,
    WayToReach, script_of,
};
pub use rules::{
    about, fits, invite, leave, may_hand_link, new_circle, new_person, reach, rename_circle, role_fits, seat, spoken,
};
pub(crate) use store::seats_in;
pub use store::{
    Newcomer, add_circle, add_person, change_circle, change_person, circle, circles, coalition, end_membership,
    lineage, members, membership, memberships_of, people, person, person_named, places_on, roles, roles_with,
    seat_person, seats_of, set_coalition,
};

#[cfg(test)]
mod tests;

//! People, circles and memberships: all the queries.
//!
//! The directory of staff is the coalition's own: everyone with a seat sees all of it, and nobody
//! else sees any of it.

mod circles;
mod people;
mod places;

use crate::work::Reads;
use crate::{Error, Result};

pub use circles::{add_circle, change_circle, circle, circles, coalition, lineage, set_coalition};
pub use people::{Newcomer, add_person, change_person, people, person, person_named};
pub(crate) use places::seats_in;
pub use places::{
    end_membership, members, membership, memberships_of, places_on, roles, roles_with, seat_person, seats_of,
};

/// Whether this reader may look into the directory at all.
fn opened(view: &impl Reads) -> Result<()> {
    let actor = view.actor();
    if actor.sees_all() || !actor.seats().is_empty() { Ok(()) } else { Err(Error::NotFound) }
}

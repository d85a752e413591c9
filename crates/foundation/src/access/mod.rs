//! Who acts, what they may see, and what they may do.
//!
//! Every thing has a sharing level; from it and from all that it stands in comes its audience, a
//! few tokens. Every reader has a sight, a few tokens too. They see the thing if the two meet.
//! Rights are the domains'; roles are lists of rights, kept as data.
//!
//! Stands on: db, error.
//! Never: a right in a cache. Sight is read anew for each request.

mod actor;
mod model;
mod rules;

pub use actor::{Actor, Belongs, Permitted, Reach, Right, Seat, Who};
pub use model::{Audience, CircleId, Level, PersonId, Sharing};
pub use rules::{audience, narrower, sight};

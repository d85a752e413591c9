//! View structs of the house's own pages: plain data that a handler fills and a
//! template in `pages/` draws.

mod entry;
mod errors;
mod form;
mod pager;
mod people;

pub use entry::{Account, InvitationPage, OwnName, OwnWay, ResetAsk, ResetSet, SessionLine, SetUp, SignIn, Spoken};
pub use errors::{ErrorKind, ErrorPage, NearName};
pub use form::{Choice, FormState, Problem};
pub use pager::{PageNumber, Pager};
pub use people::{CircleForm, CirclePage, CircleRow, Directory, Invite, Member, PersonPage, PersonRow, SeatForm};

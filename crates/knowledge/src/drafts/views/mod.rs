//! View structs of the desk where a page is changed: plain data that a handler fills and a template
//! in `pages/` draws.

mod card;
mod desk;

pub use card::{Card, CardPart, ClashView, FieldSet, OpenCard, Side};
pub use desk::{Desk, Merging, MergingClash, Outdated, Person, Publishing};

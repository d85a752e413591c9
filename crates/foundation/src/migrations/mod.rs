//! The foundation's steps on the ladder. Forward only; each says why it is there.

mod m20261120_1500_foundation_begin;
mod m20261120_1926_foundation_file_ends;

use crate::db::Rung;

/// The foundation's migrations.
#[must_use]
pub fn all() -> Vec<Rung> {
    vec![Box::new(m20261120_1500_foundation_begin::Migration), Box::new(m20261120_1926_foundation_file_ends::Migration)]
}

//! foundation

/// Finding: one way of making words comparable, kept in the database, the same set on both.
pub mod search;

//! foundation

pub mod blocks;

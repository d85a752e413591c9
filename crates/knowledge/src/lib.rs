//! knowledge
pub mod pages;

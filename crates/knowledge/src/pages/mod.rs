//! Pages: what is published, read, found and written.

pub mod views;

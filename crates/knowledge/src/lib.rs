//! knowledge

pub mod imports;

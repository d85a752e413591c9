//! How a document meets the page it comes to. Pure.

mod choosing;
mod meeting;

pub use choosing::{Choices, Continues, taken};
pub use meeting::{Entry, Gone, Look, Place, Standing, look};

#[cfg(test)]
mod tests;

//! Finding what a reader may see: words made comparable by us, kept in the database's own full-text
//! index, the same set of results on SQLite and PostgreSQL.
//!
//! Stands on: nothing of ours; sea-orm's `ConnectionTrait`.
//! Tells: nothing. Whoever keeps a text puts it here in the same transaction.
//! Never: a dictionary tokenizer, a rank that counts what the reader may not see, a filter applied
//! after the count, a silent zero for a query that holds no word.

mod entries;
mod find;
mod fold;
mod forms;
mod letters;
mod postgres;
mod query;
mod snippet;
mod sqlite;
mod suggest;
mod synonyms;
mod tokens;
mod trial;

pub use entries::{Entry, create_tables, drop_tables, put, put_many, remove, remove_language, settle};
pub use find::{Found, Hit, find};
pub use fold::simplified;
pub use query::{LONGEST_QUERY, Nothing, Query};
pub use snippet::{Needles, Part, Snippet};
pub use suggest::{Jump, Offered, jump, offer};
pub use synonyms::Synonyms;
pub use tokens::{label, tokens};
pub use trial::{EXAMPLE, Mistake, try_line};

#[cfg(test)]
mod tests;

//! SQL written out once, in the subset both databases read, with its values bound as it grows.

use sea_orm::{ConnectionTrait, QueryResult, Statement, TryGetable, Value};

use crate::{Error, Result};

/// Someone who reads: which tokens they meet, or `None` for the program itself, which sees all.
pub trait Sight {
    /// Their tokens.
    fn tokens(&self) -> Option<&[String]>;
}

/// A statement under construction: text and bound values in step.
#[derive(Debug, Clone, Default)]
pub struct Sql {
    text: String,
    values: Vec<Value>,
}

impl Sql {
    /// Begins with fixed text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self { text: text.to_owned(), values: Vec::new() }
    }

    /// Text with `$1`, `$2`… already in it, and its values.
    #[must_use]
    pub fn with(text: &str, values: impl IntoIterator<Item = Value>) -> Self {
        Self { text: text.to_owned(), values: values.into_iter().collect() }
    }

    /// Adds fixed text.
    #[must_use]
    #[allow(clippy::should_implement_trait, reason = "adds text, no numbers; `+` would say less")]
    pub fn add(mut self, text: &str) -> Self {
        self.text.push_str(text);
        self
    }

    /// Adds a placeholder and binds its value.
    #[must_use]
    pub fn bind(mut self, value: impl Into<Value>) -> Self {
        self.values.push(value.into());
        self.text.push('$');
        self.text.push_str(&self.values.len().to_string());
        self
    }

    /// Adds a list of placeholders in brackets; an empty list matches nothing.
    #[must_use]
    pub fn list<V: Into<Value>>(mut self, values: impl IntoIterator<Item = V>) -> Self {
        self.text.push('(');
        let mut first = true;
        for value in values {
            if !first {
                self.text.push_str(", ");
            }
            first = false;
            self = self.bind(value);
        }
        self.text.push_str(if first { "null)" } else { ")" });
        self
    }

    /// Adds the condition under which `reader` sees the row whose subject id stands in `column`.
    /// The one place where a list and a page learn the same answer.
    #[must_use]
    pub fn seen_by(self, reader: &impl Sight, column: &str) -> Self {
        let Some(tokens) = reader.tokens() else { return self.add("1 = 1") };
        self.add("exists (select 1 from audience where audience.subject_id = ")
            .add(column)
            .add(" and audience.token in ")
            .list(tokens.iter().map(String::as_str))
            .add(")")
    }

    fn statement(self, connection: &impl ConnectionTrait) -> Statement {
        Statement::from_sql_and_values(connection.get_database_backend(), self.text, self.values)
    }

    /// Runs it; gives the number of rows it touched.
    ///
    /// # Errors
    /// Broken if the database refuses.
    pub async fn run(self, connection: &impl ConnectionTrait) -> Result<u64> {
        Ok(connection.execute_raw(self.statement(connection)).await?.rows_affected())
    }

    /// The first row, if any.
    ///
    /// # Errors
    /// Broken if the database refuses.
    pub async fn row(self, connection: &impl ConnectionTrait) -> Result<Option<QueryResult>> {
        Ok(connection.query_one_raw(self.statement(connection)).await?)
    }

    /// All rows.
    ///
    /// # Errors
    /// Broken if the database refuses.
    pub async fn rows(self, connection: &impl ConnectionTrait) -> Result<Vec<QueryResult>> {
        Ok(connection.query_all_raw(self.statement(connection)).await?)
    }

    /// All rows, each read by `read`.
    ///
    /// # Errors
    /// Broken if the database refuses or a column is not what `read` expects.
    pub async fn all<T>(
        self,
        connection: &impl ConnectionTrait,
        read: impl Fn(&QueryResult) -> Result<T>,
    ) -> Result<Vec<T>> {
        self.rows(connection).await?.iter().map(read).collect()
    }

    /// The first row read by `read`; absent and unseen are the same `NotFound`.
    ///
    /// # Errors
    /// `NotFound` without a row; broken if the database refuses.
    pub async fn one<T>(
        self,
        connection: &impl ConnectionTrait,
        read: impl Fn(&QueryResult) -> Result<T>,
    ) -> Result<T> {
        read(&self.row(connection).await?.ok_or(Error::NotFound)?)
    }

    /// Runs an update that must touch exactly one row: the id and the rev it names.
    ///
    /// # Errors
    /// Refused as stale if the row has moved on meanwhile.
    pub async fn run_once(self, connection: &impl ConnectionTrait) -> Result<()> {
        match self.run(connection).await? {
            1 => Ok(()),
            _ => Err(Error::refused("form-stale")),
        }
    }
}

/// How many rows one statement inserts: few enough for every database, and always the same text, so
/// that it is prepared once.
const ROWS_AT_ONCE: usize = 25;

/// Inserts many rows: `head` ends before `values`, `tail` follows them (`on conflict …`, or empty).
///
/// # Errors
/// Broken if the database refuses.
pub async fn insert_many(
    connection: &impl ConnectionTrait,
    head: &str,
    rows: Vec<Vec<Value>>,
    tail: &str,
) -> Result<()> {
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let mut sql = Sql::new(head).add(" values ");
        for (at, row) in rows.by_ref().take(ROWS_AT_ONCE).enumerate() {
            sql = sql.add(if at == 0 { "" } else { ", " }).list(row);
        }
        sql.add(" ").add(tail).run(connection).await?;
    }
    Ok(())
}

/// Reads a column by name.
pub trait Column {
    /// The column's value.
    ///
    /// # Errors
    /// Broken if it is absent or of another type.
    fn col<T: TryGetable>(&self, name: &str) -> Result<T>;
}

impl Column for QueryResult {
    fn col<T: TryGetable>(&self, name: &str) -> Result<T> {
        Ok(self.try_get("", name)?)
    }
}

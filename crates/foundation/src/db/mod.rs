//! The commons database: one writer, several readers, SQLite or PostgreSQL from one code.
//!
//! Stands on: clock, error.
//! Never: hands out a connection that can write. Writing is [`crate::work::Work`]'s.

mod ids;
mod ladder;
mod sql;
mod writer;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, Statement};

use crate::Result;
use crate::clock::Clock;

pub use ladder::{Ladder, Rung, Standing};
pub use sql::{Column, Sight, Sql, insert_many};
pub(crate) use writer::{Turn, Writer};

/// How durable a commit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// A commit that was answered survives the power going.
    Full,
    /// For tests only: nothing is waited for.
    Off,
}

/// A handle on the commons; cheap to clone.
#[derive(Clone)]
pub struct Db {
    reads: DatabaseConnection,
    pub(crate) writer: Arc<Writer>,
    clock: Clock,
    seen: Arc<AtomicU64>,
    queries: Arc<AtomicU64>,
    commits: Arc<AtomicU64>,
}

impl Db {
    /// Opens the database at `url` (`sqlite://…` or `postgres://…`).
    ///
    /// # Errors
    /// Broken if it cannot be reached or is not a database.
    pub async fn open(url: &str, clock: Clock, durability: Durability) -> Result<Self> {
        let sqlite = url.starts_with("sqlite:");
        let reads = Database::connect(options(url, if sqlite { 3 } else { 8 }, durability)).await?;
        let writes = if sqlite { Database::connect(options(url, 1, durability)).await? } else { reads.clone() };
        let writer = Arc::new(Writer::new(writes));
        let (seen, queries, commits) = (Arc::default(), Arc::default(), Arc::default());
        Ok(Self { reads, writer, clock, seen, queries, commits })
    }

    /// Which of the two databases this is.
    #[must_use]
    pub fn backend(&self) -> DbBackend {
        self.reads.get_database_backend()
    }

    /// The clock that all times come from.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// The readers' connection. For foundation's own mechanisms; stores read through a `View`.
    pub(crate) fn reads(&self) -> &DatabaseConnection {
        &self.reads
    }

    /// A number that grows whenever a fact that readers could notice was told.
    #[must_use]
    pub fn generation(&self) -> u64 {
        self.seen.load(Ordering::Acquire)
    }

    /// Says that something readers could notice has changed.
    pub fn stir(&self) {
        self.seen.fetch_add(1, Ordering::AcqRel);
    }

    /// How many works were committed so far, for budgets in stories: each waits for one fsync at most.
    #[must_use]
    pub fn commits(&self) -> u64 {
        self.commits.load(Ordering::Relaxed)
    }

    pub(crate) fn count_commit(&self) {
        self.commits.fetch_add(1, Ordering::Relaxed);
    }

    /// How many statements stores have sent so far, for budgets in stories.
    #[must_use]
    pub fn queries(&self) -> u64 {
        self.queries.load(Ordering::Relaxed)
    }

    pub(crate) fn count_query(&self) {
        self.queries.fetch_add(1, Ordering::Relaxed);
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// Broken if it does not.
    pub async fn ping(&self) -> Result<()> {
        self.reads.query_one_raw(Statement::from_string(self.backend(), "select 1")).await?;
        Ok(())
    }

    /// Closes all connections; SQLite folds its log into the file.
    pub async fn close(self) {
        let _ = self.reads.clone().close().await;
        if let Some(writer) = Arc::into_inner(self.writer) {
            writer.close().await;
        }
    }
}

fn options(url: &str, connections: u32, durability: Durability) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(20))
        .connect_timeout(Duration::from_secs(10))
        .test_before_acquire(false)
        .sqlx_logging(false);
    options.map_sqlx_sqlite_opts(move |sqlite| {
        sqlite
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(match durability {
                Durability::Full => SqliteSynchronous::Full,
                Durability::Off => SqliteSynchronous::Off,
            })
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(10))
            .statement_cache_capacity(256)
            .pragma("temp_store", "memory")
            .pragma("cache_size", "-2000")
    });
    options
}

#[cfg(test)]
mod tests;

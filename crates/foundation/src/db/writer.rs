//! One writer at a time, so that nothing is skewed and the ledger's order is commit order.
//!
//! SQLite has one writing connection. A work is a savepoint inside a transaction that several
//! waiting works share: whoever finds others waiting leaves the commit (and its fsync) to the
//! last of them, and is answered only when that commit is done. PostgreSQL takes an advisory
//! lock first of all, which serves the same order across processes.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, SqliteTransactionMode,
    TransactionOptions, TransactionTrait,
};
use tokio::sync::{Mutex, OwnedMutexGuard, oneshot};

use crate::{Error, Result};

/// Works that share one commit, at most: bounds how long the first of them waits.
const SHARED_COMMIT: usize = 64;

/// Number of the advisory lock on PostgreSQL ("kith" in letters of a telephone).
const LOCK: i64 = 5484;

type Answer = std::result::Result<(), String>;

/// The one place that writes.
pub(crate) struct Writer {
    connection: DatabaseConnection,
    open: Arc<Mutex<Option<Shared>>>,
    waiting: AtomicUsize,
}

/// A transaction that several works share, and those who wait for its commit.
struct Shared {
    outer: DatabaseTransaction,
    left: Vec<oneshot::Sender<Answer>>,
}

/// A work's turn at the writer: its own transaction or savepoint.
pub(crate) struct Turn {
    inner: Option<DatabaseTransaction>,
    shared: Option<OwnedMutexGuard<Option<Shared>>>,
}

impl Writer {
    pub(super) fn new(connection: DatabaseConnection) -> Self {
        Self { connection, open: Arc::default(), waiting: AtomicUsize::new(0) }
    }

    pub(crate) fn connection(&self) -> &DatabaseConnection {
        &self.connection
    }

    pub(super) async fn close(self) {
        let _ = self.connection.close().await;
    }

    /// Waits for its turn and begins.
    pub(crate) async fn turn(&self) -> Result<Turn> {
        if self.connection.get_database_backend() == DbBackend::Sqlite {
            self.sqlite_turn().await
        } else {
            let transaction = self.connection.begin().await?;
            transaction.execute_unprepared(&format!("select pg_advisory_xact_lock({LOCK})")).await?;
            Ok(Turn { inner: Some(transaction), shared: None })
        }
    }

    async fn sqlite_turn(&self) -> Result<Turn> {
        let mut open = {
            let _waiting = Waiting::begin(&self.waiting);
            self.open.clone().lock_owned().await
        };
        if open.is_none() {
            let options = TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                ..TransactionOptions::default()
            };
            let outer = self.connection.begin_with_options(options).await?;
            *open = Some(Shared { outer, left: Vec::new() });
        }
        let Some(shared) = open.as_ref() else { return Err(Error::broken("no transaction")) };
        let inner = shared.outer.begin().await?;
        Ok(Turn { inner: Some(inner), shared: Some(open) })
    }

    /// Keeps what the turn wrote; returns once it is durable.
    pub(crate) async fn commit(&self, mut turn: Turn) -> Result<()> {
        if let Some(inner) = turn.inner.take() {
            inner.commit().await?;
        }
        let Some(mut open) = turn.shared.take() else { return Ok(()) };
        let others = self.waiting.load(Ordering::Acquire) > 0;
        let joined = others.then(|| leave(&mut open)).flatten();
        match joined {
            Some(answered) => {
                // Queued behind those who wait already, so the commit comes even if they give up.
                tokio::spawn(close(self.open.clone()));
                drop(open);
                match answered.await {
                    Ok(Ok(())) => Ok(()),
                    Ok(Err(fault)) => Err(Error::broken(fault)),
                    Err(gone) => Err(Error::broken(gone)),
                }
            }
            None => finish(&mut open).await,
        }
    }
}

/// Leaves the commit to a later work; `None` if enough works share it already.
fn leave(open: &mut OwnedMutexGuard<Option<Shared>>) -> Option<oneshot::Receiver<Answer>> {
    let shared = open.as_mut()?;
    if shared.left.len() >= SHARED_COMMIT {
        return None;
    }
    let (tell, answered) = oneshot::channel();
    shared.left.push(tell);
    Some(answered)
}

async fn close(open: Arc<Mutex<Option<Shared>>>) {
    let mut open = open.lock_owned().await;
    let _ = finish(&mut open).await;
}

/// Commits the shared transaction and tells everyone who left it to us.
async fn finish(open: &mut OwnedMutexGuard<Option<Shared>>) -> Result<()> {
    let Some(shared) = open.take() else { return Ok(()) };
    let done: std::result::Result<(), DbErr> = shared.outer.commit().await;
    let answer: Answer = done.as_ref().copied().map_err(ToString::to_string);
    for waiting in shared.left {
        let _ = waiting.send(answer.clone());
    }
    done.map_err(Error::from)
}

impl Turn {
    /// The connection the turn writes through.
    pub(crate) fn connection(&self) -> Result<&DatabaseTransaction, DbErr> {
        self.inner.as_ref().ok_or_else(|| DbErr::Custom("this work is over".into()))
    }
}

impl Drop for Turn {
    /// A turn that was not committed takes back its own writes, never those that others left.
    fn drop(&mut self) {
        let Some(inner) = self.inner.take() else { return };
        let shared = self.shared.take();
        let Ok(runtime) = tokio::runtime::Handle::try_current() else { return };
        runtime.spawn(async move {
            let undone = inner.rollback().await;
            let Some(mut open) = shared else { return };
            let alone = open.as_ref().is_none_or(|shared| shared.left.is_empty());
            if alone || undone.is_err() {
                if let Some(shared) = open.take() {
                    let _ = shared.outer.rollback().await;
                }
            } else {
                let _ = finish(&mut open).await;
            }
        });
    }
}

/// Counts itself among those who wait, for as long as it lives.
struct Waiting<'a>(&'a AtomicUsize);

impl<'a> Waiting<'a> {
    fn begin(count: &'a AtomicUsize) -> Self {
        count.fetch_add(1, Ordering::AcqRel);
        Self(count)
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

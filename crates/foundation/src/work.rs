//! A unit of work: one transaction that carries who acts, keeps, and tells.
//!
//! Stands on: access, clock, db, error, ledger.
//! Never: commits rows without a fact, in debug and test builds.

use std::ops::Deref;
use std::sync::atomic::{AtomicUsize, Ordering};

use sea_orm::{ConnectionTrait, DbBackend, DbErr, ExecResult, QueryResult, Statement};

use crate::access::Actor;
use crate::clock::Moment;
use crate::db::{Db, Turn};
use crate::ledger::{self, Fact};
use crate::{Error, Result};

/// Anything a store may read through: it knows who reads.
pub trait Reads: ConnectionTrait {
    /// Who reads; every select is scoped by them.
    fn actor(&self) -> &Actor;
    /// The time of this unit of reading or writing.
    fn now(&self) -> Moment;
}

/// A unit of reading.
pub struct View {
    db: Db,
    actor: Actor,
    now: Moment,
}

/// A unit of writing. Dropped without `commit`, nothing of it stays.
pub struct Work {
    turn: Option<Turn>,
    db: Db,
    actor: Actor,
    now: Moment,
    facts: Vec<Fact>,
    writes: AtomicUsize,
}

impl Db {
    /// Begins reading as `actor`.
    #[must_use]
    pub fn view(&self, actor: &Actor) -> View {
        View { db: self.clone(), actor: actor.clone(), now: self.clock().now() }
    }

    /// Waits for its turn and begins writing as `actor`. Nothing slow may happen inside.
    ///
    /// # Errors
    /// Broken if the database does not let us.
    pub async fn work(&self, actor: &Actor) -> Result<Work> {
        let turn = self.writer.turn().await?;
        Ok(Work {
            turn: Some(turn),
            db: self.clone(),
            actor: actor.clone(),
            now: self.clock().now(),
            facts: Vec::new(),
            writes: AtomicUsize::new(0),
        })
    }
}

impl Work {
    /// Buffers a fact; `commit` writes it with the rows, or neither.
    pub fn tell(&mut self, fact: Fact) {
        self.facts.push(fact);
    }

    /// Whether anything was told so far.
    #[must_use]
    pub fn has_facts(&self) -> bool {
        !self.facts.is_empty()
    }

    /// Keeps everything: the facts last, then the commit. Returns when it is durable.
    ///
    /// # Errors
    /// Broken if the rows cannot be kept, or (in debug builds) rows changed and nothing was told.
    pub async fn commit(mut self) -> Result<()> {
        let wrote = self.writes.load(Ordering::Relaxed);
        if cfg!(debug_assertions) && wrote > 0 && self.facts.is_empty() {
            return Err(Error::broken("work changed rows and told no fact"));
        }
        let facts = std::mem::take(&mut self.facts);
        let noticed = facts.iter().any(Fact::is_noticed_by_readers);
        ledger::append(&self, &self.actor.name_in_ledger(), self.now, facts).await?;
        self.keep().await?;
        if noticed {
            self.db.stir();
        }
        Ok(())
    }

    /// Keeps rows that are not history (throttle counters, a session's last sight, leases).
    ///
    /// # Errors
    /// Broken if the rows cannot be kept, or if there is something to tell after all.
    pub async fn commit_housekeeping(mut self) -> Result<()> {
        if self.facts.is_empty() { self.keep().await } else { Err(Error::broken("housekeeping tells nothing")) }
    }

    async fn keep(&mut self) -> Result<()> {
        crate::testing_point("work.before_commit");
        match self.turn.take() {
            Some(turn) => {
                self.db.count_commit();
                self.db.writer.commit(turn).await?;
            }
            None => return Err(Error::broken("this work is over")),
        }
        crate::testing_point("work.after_commit");
        Ok(())
    }

    fn connection(&self) -> Result<&sea_orm::DatabaseTransaction, DbErr> {
        match &self.turn {
            Some(turn) => turn.connection(),
            None => Err(DbErr::Custom("this work is over".into())),
        }
    }

    fn count(&self, sql: &str) {
        self.db.count_query();
        let verb = sql.trim_start().get(..6).unwrap_or_default();
        if ["insert", "update", "delete"].iter().any(|write| verb.eq_ignore_ascii_case(write)) {
            self.writes.fetch_add(1, Ordering::Relaxed);
        }
    }
}

impl Reads for Work {
    fn actor(&self) -> &Actor {
        &self.actor
    }
    fn now(&self) -> Moment {
        self.now
    }
}

impl Reads for View {
    fn actor(&self) -> &Actor {
        &self.actor
    }
    fn now(&self) -> Moment {
        self.now
    }
}

impl Deref for Work {
    type Target = Actor;
    fn deref(&self) -> &Actor {
        &self.actor
    }
}

#[async_trait::async_trait]
impl ConnectionTrait for Work {
    fn get_database_backend(&self) -> DbBackend {
        self.db.backend()
    }
    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.count(&statement.sql);
        self.connection()?.execute_raw(statement).await
    }
    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.count(sql);
        self.connection()?.execute_unprepared(sql).await
    }
    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.count(&statement.sql);
        self.connection()?.query_one_raw(statement).await
    }
    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.count(&statement.sql);
        self.connection()?.query_all_raw(statement).await
    }
}

#[async_trait::async_trait]
impl ConnectionTrait for View {
    fn get_database_backend(&self) -> DbBackend {
        self.db.backend()
    }
    async fn execute_raw(&self, _statement: Statement) -> Result<ExecResult, DbErr> {
        Err(DbErr::Custom("a view does not write".into()))
    }
    async fn execute_unprepared(&self, _sql: &str) -> Result<ExecResult, DbErr> {
        Err(DbErr::Custom("a view does not write".into()))
    }
    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.db.count_query();
        self.db.reads().query_one_raw(statement).await
    }
    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.db.count_query();
        self.db.reads().query_all_raw(statement).await
    }
}

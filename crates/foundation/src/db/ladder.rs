//! The one ladder of migrations, gathered from all pillars and climbed by name.

use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait, DbBackend, Statement};
use sea_orm_migration::{MigrationTrait, SchemaManager};

use super::{Db, Turn};
use crate::{Error, Result};

/// One migration.
pub type Rung = Box<dyn MigrationTrait>;

/// All migrations of this program, in order of their names.
pub struct Ladder {
    rungs: Vec<Rung>,
}

/// Where a database stands against this program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Nothing to do.
    Current,
    /// So many steps are still to be taken.
    Behind(usize),
    /// It was written by a newer program: the names of the steps this one does not know.
    Newer(Vec<String>),
}

impl Ladder {
    /// Gathers the pillars' migrations.
    #[must_use]
    pub fn new(pillars: Vec<Vec<Rung>>) -> Self {
        let mut rungs: Vec<Rung> = pillars.into_iter().flatten().collect();
        rungs.sort_by(|a, b| a.name().cmp(b.name()));
        Self { rungs }
    }

    /// Names of all steps, lowest first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.rungs.iter().map(|rung| rung.name())
    }

    /// Where `db` stands.
    ///
    /// # Errors
    /// Broken if the database does not answer.
    pub async fn standing(&self, db: &Db) -> Result<Standing> {
        let climbed = climbed(db).await?;
        let known: BTreeSet<&str> = self.names().collect();
        let newer: Vec<String> = climbed.iter().filter(|name| !known.contains(name.as_str())).cloned().collect();
        if !newer.is_empty() {
            return Ok(Standing::Newer(newer));
        }
        let missing = known.iter().filter(|name| !climbed.contains(**name)).count();
        Ok(if missing == 0 { Standing::Current } else { Standing::Behind(missing) })
    }

    /// Climbs to the top: each step whole or not at all. Returns how many steps it took.
    ///
    /// # Errors
    /// Refused if the database was written by a newer program; broken if a step fails.
    pub async fn climb(&self, db: &Db) -> Result<usize> {
        db.writer.connection().execute_unprepared(TABLE).await?;
        if let Standing::Newer(_) = self.standing(db).await? {
            return Err(Error::refused("database-newer"));
        }
        let mut taken = 0;
        for rung in &self.rungs {
            if self.step(db, rung).await? {
                taken += 1;
            }
            crate::testing_point("migrate.step");
        }
        Ok(taken)
    }

    /// Takes one step, unless another process has taken it meanwhile.
    async fn step(&self, db: &Db, rung: &Rung) -> Result<bool> {
        let turn: Turn = db.writer.turn().await?;
        let connection = turn.connection()?;
        let backend = db.backend();
        let done = connection
            .query_one_raw(Statement::from_sql_and_values(
                backend,
                "select name from migration where name = $1",
                [rung.name().into()],
            ))
            .await?;
        if done.is_some() {
            return Ok(false);
        }
        rung.up(&SchemaManager::new(connection)).await?;
        connection
            .execute_raw(Statement::from_sql_and_values(
                backend,
                "insert into migration (name, climbed_at) values ($1, $2)",
                [rung.name().into(), db.clock().now().0.into()],
            ))
            .await?;
        crate::testing_point("migrate.kept");
        db.writer.commit(turn).await?;
        Ok(true)
    }
}

const TABLE: &str = "create table if not exists migration (name varchar(200) primary key, climbed_at bigint not null)";

/// Names of the steps a database has taken; none if it is new.
async fn climbed(db: &Db) -> Result<BTreeSet<String>> {
    let backend = db.backend();
    let there = match backend {
        DbBackend::Sqlite => "select name from sqlite_master where name = 'migration'",
        _ => {
            "select table_name from information_schema.tables where table_name = 'migration' and table_schema = current_schema()"
        }
    };
    if db.reads().query_one_raw(Statement::from_string(backend, there)).await?.is_none() {
        return Ok(BTreeSet::new());
    }
    let rows = db.reads().query_all_raw(Statement::from_string(backend, "select name from migration")).await?;
    rows.iter().map(|row| row.try_get::<String>("", "name").map_err(Error::from)).collect()
}

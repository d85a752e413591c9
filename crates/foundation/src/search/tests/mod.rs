//! The search, told by what a reader types.

mod edges;
mod meeting;
mod model;
mod retrieval;
mod speed;
mod words;

use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend};
use uuid::Uuid;

use super::{Entry, Query, create_tables, drop_tables};

/// An empty index on SQLite, and on PostgreSQL where `KITH_TEST_POSTGRES` names one: each test in a
/// schema of its own.
pub(super) async fn databases(schema: &str) -> Vec<DatabaseConnection> {
    let mut all = vec![open("sqlite::memory:".to_owned()).await];
    match std::env::var("KITH_TEST_POSTGRES") {
        Ok(address) => {
            let first = open(address.clone()).await;
            first.execute_unprepared(&format!("drop schema if exists {schema} cascade")).await.unwrap();
            first.execute_unprepared(&format!("create schema {schema}")).await.unwrap();
            let mut options = ConnectOptions::new(address);
            options.max_connections(1).sqlx_logging(false).set_schema_search_path(schema);
            all.push(Database::connect(options).await.unwrap());
        }
        Err(_) => println!("no KITH_TEST_POSTGRES here: SQLite only"),
    }
    for conn in &all {
        drop_tables(conn).await.unwrap();
        create_tables(conn).await.unwrap();
    }
    all
}

async fn open(address: String) -> DatabaseConnection {
    let mut options = ConnectOptions::new(address);
    options.max_connections(1).sqlx_logging(false);
    Database::connect(options).await.unwrap()
}

pub(super) fn name(conn: &DatabaseConnection) -> &'static str {
    if conn.get_database_backend() == DbBackend::Postgres { "PostgreSQL" } else { "SQLite" }
}

/// A public text.
pub(super) fn entry(number: u128, language: &str, title: &str, body: &str) -> Entry {
    Entry {
        subject_kind: "page".into(),
        subject_id: Uuid::from_u128(number),
        language: language.into(),
        audience: vec!["public".into()],
        title: title.into(),
        tags: Vec::new(),
        captions: String::new(),
        body: body.into(),
        section: None,
        ordinal: 0,
    }
}

/// What a signed-out reader asks.
pub(super) fn asked(words: &str) -> Query {
    Query { words: words.into(), sight: vec!["public".into()], prefer: "en".into(), limit: 1000, ..Query::default() }
}

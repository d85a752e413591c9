//! `schema.sql`: the whole schema in one file, to be read and never edited. It is what the ladder
//! makes on SQLite; set `KITH_WRITE=1` to write it anew after a migration.

use std::path::Path;

use foundation::clock::Clock;
use foundation::db::{Column, Db, Durability, Sql};

#[tokio::test]
async fn the_schema_in_the_repository_is_what_the_ladder_makes() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}?mode=rwc", folder.path().join("schema.db").display());
    let db = Db::open(&url, Clock::system(), Durability::Off).await.unwrap();
    app::house::ladder().climb(&db).await.unwrap();
    let view = db.view(&foundation::access::Actor::system("test"));
    let sql = "select sql from sqlite_master where sql is not null and name not like 'sqlite_%' and name not like 'search_words_%' order by type desc, name";
    let statements: Vec<String> = Sql::new(sql).all(&view, |row| row.col("sql")).await.unwrap();
    let text = format!(
        "-- What the ladder makes on SQLite. Generated; change a migration instead.\n\n{};\n",
        statements.join(";\n\n")
    );
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schema.sql");
    if std::env::var("KITH_WRITE").is_ok() {
        std::fs::write(&file, &text).unwrap();
    }
    assert_eq!(
        std::fs::read_to_string(&file).unwrap_or_default(),
        text,
        "schema.sql is not what the ladder makes: run with KITH_WRITE=1"
    );
}

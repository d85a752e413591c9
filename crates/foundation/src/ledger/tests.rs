//! The ledger against someone who holds the database (T-45).

use super::{Fact, Subject, verify};
use crate::access::Actor;
use crate::db::Sql;
use crate::testing::{ALDER, Plan, Town};
use crate::work::Reads;

/// What a hand in the database could do to each column of a line.
const TOUCHED: [(&str, &str); 10] = [
    ("seq", "seq + 1000"),
    ("at", "at + 1"),
    ("actor", "'system:nobody'"),
    ("on_behalf", "subject_id"),
    ("kind", "kind || 'x'"),
    ("subject_kind", "subject_kind || 'x'"),
    ("subject_id", "'00000000-0000-0000-0000-000000000001'"),
    ("dimensions", "'{\"a\":1}'"),
    ("before", "substr(before, 2) || 'g'"),
    ("hash", "substr(hash, 2) || 'g'"),
];

async fn restore(town: &Town) {
    town.tamper("delete from fact").await;
    town.tamper("insert into fact select * from fact_kept").await;
}

#[tokio::test]
async fn whoever_changes_any_column_of_any_line_is_named_by_the_first_line_that_does_not_hold() {
    let town = Town::found(Plan::foundation()).await;
    let whole = verify(town.db()).await.unwrap();
    assert_eq!(whole.first_broken, None);
    assert!(whole.lines >= 10, "{}", whole.lines);
    town.tamper("create table fact_kept as select * from fact").await;
    let sqlite = town.db().backend() == sea_orm::DbBackend::Sqlite;
    for line in 1..=whole.lines {
        for (column, value) in TOUCHED {
            let value = match (column, sqlite) {
                ("subject_id", true) => "x'00000000000000000000000000000001'".to_owned(),
                ("subject_id", false) => format!("{value}::uuid"),
                _ => value.to_owned(),
            };
            town.tamper(&format!("update fact set {column} = {value} where seq = {line}")).await;
            let verdict = verify(town.db()).await.unwrap();
            assert_eq!(verdict.first_broken, Some(line), "{column} of line {line}");
            assert_eq!(verdict.lines, line - 1);
            restore(&town).await;
        }
    }
    assert_eq!(verify(town.db()).await.unwrap(), whole);
    town.tamper("drop table fact_kept").await;
    town.close().await;
}

#[tokio::test]
async fn a_line_that_is_taken_out_or_put_in_is_named() {
    let town = Town::found(Plan::foundation()).await;
    let whole = verify(town.db()).await.unwrap();
    town.tamper("create table fact_kept as select * from fact").await;
    for line in [1, 2, whole.lines / 2, whole.lines - 1] {
        town.tamper(&format!("delete from fact where seq = {line}")).await;
        assert_eq!(verify(town.db()).await.unwrap().first_broken, Some(line), "line {line}");
        restore(&town).await;
    }
    let columns = "at, actor, on_behalf, kind, subject_kind, subject_id, dimensions, before, hash";
    town.tamper(&format!(
        "insert into fact (seq, {columns}) select {}, {columns} from fact where seq = 1",
        whole.lines + 1
    ))
    .await;
    assert_eq!(verify(town.db()).await.unwrap().first_broken, Some(whole.lines + 1));
    restore(&town).await;
    town.tamper("drop table fact_kept").await;
    town.close().await;
}

#[tokio::test]
async fn a_work_that_keeps_rows_and_tells_nothing_keeps_nothing() {
    let town = Town::found(Plan::foundation()).await;
    let before = super::head(town.db()).await.unwrap();
    let work = town.db().work(&Actor::system("story")).await.unwrap();
    crate::web::set_setting(&work, "silent", "yes").await.unwrap();
    assert!(work.commit().await.is_err());
    let mut work = town.db().work(&Actor::system("story")).await.unwrap();
    crate::web::set_setting(&work, "loud", "yes").await.unwrap();
    work.tell(Fact::of("story.told", Subject::of("circle", town.circle(ALDER))));
    assert!(work.commit_housekeeping().await.is_err(), "housekeeping told something");
    let view = town.db().view(&Actor::system("story"));
    for name in ["silent", "loud"] {
        assert_eq!(crate::web::setting(&view, name).await.unwrap(), None, "{name}");
    }
    assert!(Sql::new("update installation set value = 'x'").run(&view).await.is_err(), "a view wrote");
    assert_eq!(super::head(town.db()).await.unwrap(), before);
    assert!(view.actor().sees_all());
    town.close().await;
}

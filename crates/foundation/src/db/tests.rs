//! Many who write at once: all of it is kept, in one order, or none of what failed.

use super::{Column, Db, Durability, Ladder, Sql, Standing};
use crate::access::Actor;
use crate::clock::Clock;
use crate::ledger::{Fact, Subject, head, verify};
use crate::testing::{Plan, Town};
use crate::work::Work;

async fn begin(db: &Db, n: usize) -> Work {
    let mut work = db.work(&Actor::system("story")).await.unwrap();
    let sql = "insert into installation (name, value) values ($1, $2)";
    Sql::with(sql, [format!("story {n}").into(), n.to_string().into()]).run(&work).await.unwrap();
    work.tell(Fact::of("story.written", Subject::of("circle", uuid::Uuid::now_v7())).with("n", n as i64));
    work
}

async fn written(db: &Db) -> Vec<String> {
    let sql = "select name from installation where name like 'story %' order by name";
    Sql::new(sql).all(db.reads(), |row| row.col("name")).await.unwrap()
}

/// What the works of a story were called, in the order of the names.
fn names(numbers: impl Iterator<Item = usize>) -> Vec<String> {
    let mut names: Vec<String> = numbers.map(|n| format!("story {n}")).collect();
    names.sort();
    names
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_works_at_once_are_all_kept_in_one_order_without_gaps() {
    let town = Town::found(Plan::foundation()).await;
    let (before, _) = head(town.db()).await.unwrap();
    let works = (0..200).map(|n| {
        let db = town.db().clone();
        tokio::spawn(async move { begin(&db, n).await.commit().await.unwrap() })
    });
    for done in futures_util::future::join_all(works).await {
        done.unwrap();
    }
    assert_eq!(written(town.db()).await, names(0..200));
    let verdict = verify(town.db()).await.unwrap();
    assert_eq!((verdict.lines, verdict.first_broken), (before + 200, None));
    town.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_work_that_fails_or_is_dropped_leaves_nothing_and_undoes_nobody_else() {
    let town = Town::found(Plan::foundation()).await;
    let (before, _) = head(town.db()).await.unwrap();
    let works = (0..200).map(|n| {
        let db = town.db().clone();
        tokio::spawn(async move {
            let work = begin(&db, n).await;
            match n % 5 {
                3 => drop(work),
                4 => {
                    let twice =
                        Sql::new("insert into installation (name, value) values ('coalition', 'x')").run(&work).await;
                    assert!(twice.is_err());
                }
                _ => work.commit().await.unwrap(),
            }
        })
    });
    for done in futures_util::future::join_all(works).await {
        done.unwrap();
    }
    assert_eq!(written(town.db()).await, names((0..200).filter(|n| n % 5 < 3)));
    let verdict = verify(town.db()).await.unwrap();
    assert_eq!((verdict.lines, verdict.first_broken), (before + 120, None));
    town.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_stops_waiting_for_a_shared_commit_holds_nobody_up() {
    let town = Town::found(Plan::foundation()).await;
    let works = (0..60).map(|n| {
        let db = town.db().clone();
        let task = tokio::spawn(async move { begin(&db, n).await.commit().await });
        tokio::spawn(async move {
            if n % 3 == 0 {
                tokio::task::yield_now().await;
                task.abort();
            }
            task.await
        })
    });
    let ends = futures_util::future::join_all(works).await;
    let kept = written(town.db()).await;
    for (n, end) in ends.into_iter().enumerate() {
        match end.unwrap() {
            Ok(done) => {
                done.unwrap();
                assert!(kept.contains(&format!("story {n}")), "{n} was answered and is not there");
            }
            Err(aborted) => assert!(aborted.is_cancelled()),
        }
    }
    begin(town.db(), 1_000).await.commit().await.unwrap();
    town.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_answered_is_there_when_the_file_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}?mode=rwc", folder.path().join("kith.db").display());
    let ladder = Ladder::new(vec![crate::migrations::all()]);
    let db = Db::open(&url, Clock::system(), Durability::Full).await.unwrap();
    let steps = ladder.climb(&db).await.unwrap();
    assert_eq!(steps, ladder.names().count());
    let works = (0..40).map(|n| {
        let db = db.clone();
        tokio::spawn(async move { begin(&db, n).await.commit().await.unwrap() })
    });
    for done in futures_util::future::join_all(works).await {
        done.unwrap();
    }
    // Read beside the writer, from the file, while it is still open.
    let beside = Db::open(&url, Clock::system(), Durability::Full).await.unwrap();
    assert_eq!(written(&beside).await.len(), 40);
    beside.close().await;
    db.close().await;

    let again = Db::open(&url, Clock::system(), Durability::Full).await.unwrap();
    assert_eq!(ladder.standing(&again).await.unwrap(), Standing::Current);
    assert_eq!(ladder.climb(&again).await.unwrap(), 0);
    assert_eq!(written(&again).await, names(0..40));
    assert_eq!(verify(&again).await.unwrap().lines, 40);
    again.close().await;
}

#[tokio::test]
async fn a_database_of_a_newer_program_is_left_alone() {
    let town = Town::found(Plan::foundation()).await;
    town.tamper("insert into migration (name, climbed_at) values ('m20990101_0000_later', 0)").await;
    let ladder = Plan::foundation().ladder;
    assert_eq!(ladder.standing(town.db()).await.unwrap(), Standing::Newer(vec!["m20990101_0000_later".into()]));
    assert!(ladder.climb(town.db()).await.is_err());
    town.close().await;
}

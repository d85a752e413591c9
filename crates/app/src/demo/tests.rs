use foundation::db::{Column, Sql};

use super::*;

/// The demo in a folder, filled or found, as `kith demo` does it.
async fn begun(folder: &Path, fresh: bool) {
    let demo = Demo {
        fresh,
        listen: "127.0.0.1:0".into(),
        anyone: false,
        data: folder.to_owned(),
        database: "sqlite".into(),
        fill_only: true,
    };
    demo.run(Path::new("")).await.unwrap();
}

async fn opened(folder: &Path) -> Site {
    open_site(Config { data: folder.to_owned(), database: "sqlite".into(), ..Config::default() }).await.unwrap()
}

async fn count(site: &Site, what: &str) -> i64 {
    let sql = format!("select count(*) as n from {what}");
    Sql::new(&sql).one(&site.db().view(&Actor::system("story")), |row| row.col("n")).await.unwrap()
}

const ALIVE: [(&str, i64); 10] = [
    ("draft", 2),
    ("(select distinct language, changed_by from draft_block where rev > 0) as writers", 3),
    ("comment", 4),
    ("comment_resolution", 1),
    ("review", 2),
    ("review_answer where said = 'yes'", 1),
    ("review_answer where said = 'objection' and block is not null and reason <> ''", 1),
    ("publication_plan", 2),
    ("care where keeper_id is not null", 1),
    ("consent", 1),
];

#[tokio::test]
async fn the_demo_shows_work_that_goes_on_keeps_what_is_done_in_it_and_begins_again_when_told() {
    let folder = tempfile::tempdir().unwrap();
    let demo = folder.path().join("demo");
    begun(&demo, false).await;
    let site = opened(&demo).await;
    for (what, many) in ALIVE {
        assert_eq!(count(&site, what).await, many, "{what}");
    }
    let work = site.db().work(&Actor::system("story")).await.unwrap();
    Sql::new("delete from draft_block where language = 'zh-Hant'").run(&work).await.unwrap();
    Sql::new("delete from draft where language = 'zh-Hant'").run(&work).await.unwrap();
    work.commit_housekeeping().await.unwrap();
    site.db().clone().close().await;

    begun(&demo, false).await;
    let site = opened(&demo).await;
    assert_eq!(count(&site, "draft").await, 1, "what was done stays done");
    assert_eq!(count(&site, "comment").await, 4);
    site.db().clone().close().await;

    begun(&demo, true).await;
    let site = opened(&demo).await;
    assert_eq!(count(&site, "draft").await, 2, "all begins again");
    site.db().clone().close().await;
}

#[tokio::test]
async fn a_first_start_that_was_cut_short_before_anyone_could_sign_in_is_taken_up_and_doubles_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let demo = folder.path().join("demo");
    begun(&demo, false).await;
    let site = opened(&demo).await;
    let people = count(&site, "person").await;
    let work = site.db().work(&Actor::system("story")).await.unwrap();
    Sql::new("delete from account").run(&work).await.unwrap();
    work.commit_housekeeping().await.unwrap();
    site.db().clone().close().await;

    begun(&demo, false).await;
    let site = opened(&demo).await;
    assert_eq!(count(&site, "account").await, people);
    assert_eq!(count(&site, "person").await, people);
    for (what, many) in ALIVE {
        assert_eq!(count(&site, what).await, many, "{what}");
    }
    site.db().clone().close().await;
}

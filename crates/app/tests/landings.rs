//! Databases that earlier landings left behind still climb to the top and hold what they held.
//!
//! `KITH_WRITE=1` writes the fixture of this landing, if its name is not there yet.

use std::fs;
use std::path::{Path, PathBuf};

use foundation::access::Actor;
use foundation::auth::Hardness;
use foundation::clock::Clock;
use foundation::config::Config;
use foundation::db::{Column, Db, Durability, Sql, Standing};
use foundation::directory::{self, CircleKind, Names};
use foundation::files::Shelf;
use foundation::i18n::Language;
use foundation::ledger::{Fact, Subject};
use foundation::web::{Site, SiteParts};
use knowledge::imports::{Found, How, Limits, bring_in, from_files};
use knowledge::pages::store;

/// The landing this code will be.
const THIS: &str = "2026-11-20-written-together";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/landings")
}

async fn open(file: &Path) -> Db {
    Db::open(&format!("sqlite://{}?mode=rwc", file.display()), Clock::system(), Durability::Off).await.unwrap()
}

/// A little book that every landing's fixture holds.
fn book() -> Vec<Found> {
    let page = |source: &str, text: &str| Found { source: source.into(), bytes: text.as_bytes().to_vec() };
    vec![
        page(
            "en/table.md",
            "---\ntitle: A long table\nslug: a-long-table\nlang: en\nsection: Restore\ntags: [tea]\n---\n\nTea at **both** ends.\n",
        ),
        page(
            "zh/table.md",
            "---\ntitle: 一張長桌\nslug: 一張長桌\nlang: zh-Hant\ntranslation_of: a-long-table\n---\n\n兩頭都放茶。\n",
        ),
    ]
}

async fn write(file: &Path) {
    let db = open(file).await;
    app::house::ladder().climb(&db).await.unwrap();
    let shelf = Shelf::folder(&file.with_file_name("files")).unwrap();
    let parts =
        SiteParts { db, config: Config::default(), shelf, hardness: Hardness::ForTests, frame: app::house::frame() };
    let site = Site::new(parts).await.unwrap();
    let mut work = site.db().work(&Actor::system("host")).await.unwrap();
    let names = Names::one(Language::default_language(), "Ferry Point Together");
    let desk = directory::add_circle(&work, CircleKind::Coalition, None, &names, "FPT", "").await.unwrap();
    directory::set_coalition(&work, desk).await.unwrap();
    work.tell(Fact::of("directory.circle_opened", Subject::of("circle", desk)));
    work.commit().await.unwrap();
    let haul = from_files(book(), &Limits::default()).unwrap();
    let how = How::public("book", Language::default_language());
    bring_in(&site, &Actor::system("host"), desk, haul, &how, |_, _| {}).await.unwrap();
    // The last to hold it closes it, and only then do all its rows stand in the one file.
    let db = site.db().clone();
    drop(site);
    db.close().await;
}

#[tokio::test]
async fn databases_of_earlier_landings_climb_to_the_top_and_hold_what_they_held() {
    let this = folder().join(format!("{THIS}.db"));
    if std::env::var("KITH_WRITE").is_ok() && !this.exists() {
        let scratch = tempfile::tempdir().unwrap();
        let made = scratch.path().join("kith.db");
        write(&made).await;
        fs::create_dir_all(folder()).unwrap();
        fs::copy(&made, &this).unwrap();
    }
    let mut seen = 0;
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let scratch = tempfile::tempdir().unwrap();
        let copy = scratch.path().join("kith.db");
        fs::copy(&path, &copy).unwrap();
        let db = open(&copy).await;
        let ladder = app::house::ladder();
        ladder.climb(&db).await.unwrap();
        assert_eq!(ladder.standing(&db).await.unwrap(), Standing::Current, "{}", path.display());
        assert_eq!(foundation::ledger::verify(&db).await.unwrap().first_broken, None);
        let view = db.view(&Actor::signed_out());
        let found = store::found(&view, Language::parse("zh-Hant").unwrap(), "一張長桌").await.unwrap();
        assert!(found.revision.body.contains("兩頭都放茶"));
        let facts: i64 = Sql::new("select count(*) as n from fact").one(&view, |row| row.col("n")).await.unwrap();
        assert!(facts > 0);
        db.close().await;
        seen += 1;
    }
    assert!(seen > 0, "no landing left its database");
}

//! Faults: killed at each durable step, a full disk, a newer database, a port in use, a wrong
//! clock. What was answered as done is there afterwards; nothing else is half there.

mod served;
mod town;

use std::path::Path;

use foundation::access::Actor;
use foundation::clock::Clock;
use foundation::db::{Db, Durability, Sql};
use foundation::ledger::{Fact, Subject};
use foundation::testing::ALDER;
use served::{Place, Served, settle, words};

#[tokio::test]
async fn killed_at_each_durable_step_of_migrate_it_goes_on_from_there() {
    for point in ["migrate.kept:1", "migrate.kept:2", "migrate.step:1", "migrate.step:2"] {
        let place = Place::new();
        assert!(place.dies(&["migrate"], point), "{point} was not reached");
        let again = place.run(&["migrate"]);
        assert!(again.status.success(), "{point}: {}", words(&again));
        assert!(words(&place.run(&["migrate"])).contains("Nothing to do"), "{point}");
        assert!(place.run(&["verify"]).status.success(), "{point}");
    }
}

/// A little book of several pages that link to each other.
fn book(folder: &Path) {
    std::fs::create_dir_all(folder).unwrap();
    for number in 0..7 {
        let next = (number + 1) % 7;
        let text = format!(
            "---\ntitle: Page {number}\nsection: Recipes\ntags: [tea, rice]\n---\n\nWords of {number}. See [the next](p{next}.md).\n"
        );
        std::fs::write(folder.join(format!("p{number}.md")), text).unwrap();
    }
}

#[tokio::test]
async fn killed_at_each_durable_step_of_import_and_begun_again_it_ends_as_if_never_killed() {
    let whole = Place::new();
    book(&whole.path().join("book"));
    let run = whole.run(&["import", "book", "--publish"]);
    assert!(run.status.success(), "{}", words(&run));
    let expected = whole.book().await;
    assert_eq!(expected.len(), 7);
    let mut reached = 0;
    for step in 1..30 {
        for point in ["work.before_commit", "work.after_commit"] {
            let place = Place::new();
            book(&place.path().join("book"));
            assert!(place.run(&["migrate"]).status.success());
            if !place.dies(&["import", "book", "--publish"], &format!("{point}:{step}")) {
                continue;
            }
            reached += 1;
            assert!(place.run(&["verify"]).status.success(), "{point}:{step} broke the ledger");
            let half = place.book().await;
            assert!(
                half.is_subset(&expected) || half.is_empty(),
                "{point}:{step} left something half there: {half:#?}"
            );
            let again = place.run(&["import", "book", "--publish"]);
            assert!(again.status.success(), "{point}:{step}: {}", words(&again));
            assert_eq!(place.book().await, expected, "{point}:{step}");
        }
        if reached < step {
            break;
        }
    }
    assert!(reached >= 4, "only {reached} durable steps were found");
}

#[tokio::test]
async fn importing_twice_changes_nothing() {
    let place = Place::new();
    book(&place.path().join("book"));
    assert!(place.run(&["import", "book", "--publish"]).status.success());
    let (before, facts) =
        (place.book().await, place.count("select count(*) as n from fact where kind like 'knowledge.page%'").await);
    assert!(place.run(&["import", "book", "--publish"]).status.success());
    assert_eq!(place.book().await, before);
    assert_eq!(place.count("select count(*) as n from fact where kind like 'knowledge.page%'").await, facts);
}

#[tokio::test]
async fn killed_at_each_durable_step_of_sign_in_a_session_is_there_or_it_is_not() {
    let place = Place::new();
    settle(&place).await;
    let whole = Served::start(&place, None).sign_in();
    assert!(whole.starts_with("HTTP/1.1 303") && whole.contains("__Host-kith="), "{whole}");
    for step in 1..=3 {
        for point in ["work.before_commit", "work.after_commit"] {
            let sessions = place.count("select count(*) as n from session").await;
            let facts = place.count("select count(*) as n from fact where kind = 'auth.signed_in'").await;
            let answer = Served::start(&place, Some(&format!("{point}:{step}"))).sign_in();
            let [now, told] = [
                place.count("select count(*) as n from session").await - sessions,
                place.count("select count(*) as n from fact where kind = 'auth.signed_in'").await - facts,
            ];
            assert_eq!(now, told, "{point}:{step}: a session without its fact, or the reverse");
            if answer.starts_with("HTTP/1.1 303") {
                assert_eq!(now, 1, "{point}:{step}: answered as done and not there");
            }
            assert!(place.run(&["verify"]).status.success(), "{point}:{step}");
        }
    }
    assert!(Served::start(&place, None).sign_in().starts_with("HTTP/1.1 303"), "the door still opens");
}

#[tokio::test]
async fn a_port_in_use_a_newer_database_and_wrong_settings_are_said_in_words() {
    let place = Place::new();
    let held = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let listen = held.local_addr().unwrap().to_string();
    let busy = place.run(&["serve", "--listen", &listen]);
    assert!(!busy.status.success() && words(&busy).contains(&listen), "{}", words(&busy));
    assert!(!words(&busy).contains("panicked"));

    assert!(place.run(&["migrate"]).status.success());
    let db = place.db().await;
    let work = db.work(&Actor::system("test")).await.unwrap();
    Sql::new("insert into migration (name, climbed_at) values ('m29991231_0000_later', 0)").run(&work).await.unwrap();
    work.commit_housekeeping().await.unwrap();
    db.close().await;
    for command in [&["migrate"][..], &["serve"], &["verify"]] {
        let newer = place.run(command);
        assert!(!newer.status.success() && words(&newer).contains("newer"), "{command:?}: {}", words(&newer));
    }
    let doctor = place.run(&["doctor"]);
    assert!(!doctor.status.success() && words(&doctor).contains("m29991231_0000_later"), "{}", words(&doctor));

    std::fs::write(place.path().join("kith.toml"), "lisen = \"127.0.0.1:1\"\n").unwrap();
    let wrong = place.run(&["serve"]);
    assert!(!wrong.status.success() && words(&wrong).contains("lisen"), "{}", words(&wrong));
}

#[tokio::test]
async fn a_full_disk_is_said_in_words_and_nothing_is_half_saved() {
    if std::env::var("KITH_TEST_POSTGRES").is_ok() {
        return; // The page limit below is SQLite's own.
    }
    let town = town::found().await;
    let editor = town.signed_in(ALDER, "editor").await;
    let body = format!("{}\n\n", "Many words. ".repeat(40)).repeat(900);
    let fields = [("title", "Too much"), ("text", body.as_str()), ("level", "partner"), ("language", "en")];
    town.tamper("pragma max_page_count = 1").await;
    let answer = editor.post("/pages", &fields).await;
    assert_eq!(answer.status, 503, "{}", answer.body);
    assert!(answer.shows("no room") || answer.shows("room left"), "{}", answer.body);
    assert!(!town.facts().await.iter().any(|kind| kind.starts_with("knowledge.")));
    town.tamper("pragma max_page_count = 1000000").await;
    assert_eq!(editor.post("/pages", &fields).await.status, 303, "with room again, all goes on");
    town.close().await;
}

#[tokio::test]
async fn a_clock_set_back_is_found_by_the_doctor() {
    let place = Place::new();
    assert!(place.run(&["migrate"]).status.success());
    let url = format!("sqlite://{}?mode=rwc", place.path().join("data/kith.db").display());
    let later = foundation::clock::Moment(Clock::system().now().0 + 86_400_000_000);
    let db = Db::open(&url, Clock::held(later), Durability::Full).await.unwrap();
    let mut work = db.work(&Actor::system("test")).await.unwrap();
    work.tell(Fact::of("test.later", Subject::of("test", uuid::Uuid::nil())));
    work.commit().await.unwrap();
    db.close().await;
    let doctor = place.run(&["doctor"]);
    assert!(!doctor.status.success() && words(&doctor).contains("clock"), "{}", words(&doctor));
}

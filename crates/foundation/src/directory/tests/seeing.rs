//! Who sees the directory, and how people are found in it.

use super::*;
use crate::directory::Spoken;
use crate::testing::{ALDER, BRIDGE};

#[tokio::test]
async fn the_directory_is_not_there_for_those_without_a_place() {
    let town = town().await;
    let [circle, person] = [town.circle(ALDER).to_string(), town.person(ALDER, "reader").to_string()];
    let seatless = {
        let gone = town.signed_in(BRIDGE, "reader").await;
        let end = end_of(&town, town.person(BRIDGE, "reader"), town.circle(BRIDGE)).await;
        let director = town.signed_in("coalition", "coalition-director").await;
        assert_eq!(director.post(&end, &[("last", "2026-03-09")]).await.status, 303);
        assert_eq!(gone.get("/directory").await.status, 200, "their last day is not over");
        town.pass(crate::clock::DAY);
        gone
    };
    let routes = Plan::foundation().routes.notes();
    let pages = routes.iter().filter(|note| note.method == "GET" && note.path.starts_with("/directory"));
    for note in pages {
        let id = if note.path.contains("people") { &person } else { &circle };
        let path = format!("{}?within={circle}", note.path.replace("{id}", id));
        for stranger in [&town.neighbour(), &seatless] {
            let answer = stranger.get(&path).await;
            assert_eq!(answer.status, 404, "{path}");
            assert!(!answer.shows("editor of"), "{path}");
        }
    }
    let forms = routes.iter().filter(|note| note.method == "POST" && note.path.starts_with("/directory"));
    for note in forms {
        let id = if note.path.contains("people") { &person } else { &circle };
        let fields = [
            ("within", circle.as_str()),
            ("circle", circle.as_str()),
            ("role", "reader"),
            ("language", "en"),
            ("kind", "team"),
            ("name-en", "X"),
            ("rev", "1"),
        ];
        let path = note.path.replace("{id}", id);
        for stranger in [&town.neighbour(), &seatless] {
            assert_eq!(stranger.post(&path, &fields).await.status, 404, "{path}");
        }
    }
    assert_eq!(town.facts().await, ["directory.left"]);
    town.close().await;
}

#[tokio::test]
async fn people_are_found_in_any_script_by_language_and_by_circle() {
    let town = town().await;
    let lau = someone(&town, "Lau Wing-sze", &["劉詠詩"], Some((town.circle(ALDER), "editor"))).await;
    someone(&town, "Inés Ávila", &[], Some((town.circle(BRIDGE), "reader"))).await;
    let mut work = town.db().work(&Actor::system("town")).await.unwrap();
    let spoken = vec![Spoken { language: "Cantonese".into(), level: directory::LanguageLevel::Native }];
    let entry = Newcomer {
        name: "Lau Wing-sze".into(),
        names: vec!["劉詠詩".into()],
        language: Language::default_language(),
        spoken,
        reach: Vec::new(),
    };
    directory::change_person(&work, lau, 1, &entry).await.unwrap();
    work.tell(Fact::of("directory.person_changed", Subject::of("person", lau)));
    work.commit().await.unwrap();

    let browser = town.signed_in(BRIDGE, "reader").await;
    let [lau, ines] = ["Lau Wing-sze", "Inés Ávila"];
    let cases = [
        ("wing", lau),
        ("劉詠", lau),
        ("刘咏诗", lau),
        ("cantonese alder", lau),
        ("LAU editor", lau),
        ("ines avila", ines),
        ("bridge street avila", ines),
    ];
    for (query, name) in cases {
        let query: String = form_urlencoded::byte_serialize(query.as_bytes()).collect();
        let answer = browser.get(&format!("/directory?q={query}")).await;
        assert!(answer.shows(name), "{query}");
        assert!(!answer.shows(if name == lau { ines } else { lau }), "{query}");
    }
    assert!(browser.get("/directory?q=zzz").await.shows("Nobody found for"));
    let han = browser.get("/directory?q=lau&lang=zh-Hant").await;
    assert!(han.shows(">劉詠詩</a>"), "a reader of Chinese sees the Latin name first");
    town.close().await;
}

#[tokio::test]
async fn fifty_people_stand_on_a_page_and_more_people_cost_no_more_questions() {
    let town = town().await;
    let browser = town.signed_in(ALDER, "reader").await;
    browser.get("/directory").await;
    let (_, few) = town.queries(browser.get("/directory")).await;
    for n in 0..60 {
        someone(&town, &format!("Zed {n:02}"), &[], Some((town.circle(ALDER), "reader"))).await;
    }
    browser.get("/directory").await;
    let (first, many) = town.queries(browser.get("/directory?q=zed")).await;
    assert_eq!(few, many);
    assert_eq!(first.body.matches("Zed ").count() - first.body.matches("Zed 5").count(), 50);
    assert!(first.shows("page=2") && !first.shows("Zed 50"));
    let second = browser.get("/directory?q=zed&page=2").await;
    assert!(second.shows("Zed 50") && second.shows("Zed 59") && !second.shows("Zed 49"));
    assert_eq!(
        browser.get("/directory?q=zed&page=99").await.body.matches("Zed 59").count(),
        second.body.matches("Zed 59").count()
    );
    println!("the directory asks the database {many} times");
    assert!(many <= 7, "{many} questions for one page");
    town.close().await;
}

#[tokio::test]
async fn a_page_offers_only_what_its_reader_may_do() {
    let town = town().await;
    let own = format!("/directory/circles/{}", town.circle(ALDER));
    let other = format!("/directory/circles/{}", town.circle(BRIDGE));
    let marks = ["/directory/invitations", "/memberships", "/entry", "within="];
    let [lead, reader] = [town.signed_in(ALDER, "partner-lead").await, town.signed_in(ALDER, "reader").await];
    for mark in marks {
        assert!(lead.get(&own).await.shows(mark), "{mark}");
        assert!(!lead.get(&other).await.shows(mark), "{mark}");
        assert!(!reader.get(&own).await.shows(mark), "{mark}");
    }
    for page in [
        own.clone() + "/entry",
        own.clone() + "/memberships",
        format!("/directory/circles?within={}", town.circle(ALDER)),
        "/directory/invitations".into(),
    ] {
        assert_eq!(lead.get(&page).await.status, 200, "{page}");
        let refused = reader.get(&page).await;
        assert_eq!(refused.status, 403, "{page}");
        assert!(refused.shows("Partner lead"), "{page} does not say who could");
    }
    town.close().await;
}

use foundation::web::setting;
use foundation::{Error, search};

use super::*;

#[tokio::test]
async fn a_folder_becomes_readable_pages_with_their_links_figures_and_sections() {
    let town = town().await;
    let report = bring(&town, handbook(), &public("book")).await;
    assert_eq!(fates(&report), (4, 0, 0, 0), "{:?}", report.lines);
    assert_eq!(report.total, 4);
    assert_eq!(line(&report, "book/help/01-call.md").address.as_deref(), Some("/en/the-first-call"));
    let reader = town.neighbour();
    shows(&reader, "/en/the-first-call", "href=\"/en/the-second-visit\"").await;
    shows(&reader, "/en/the-first-call", "The kettle is on.").await;
    shows(&reader, "/en/the-handbook", "href=\"/en/the-first-call\"").await;
    shows(&reader, "/en/sections/respond", "The second visit").await;
    shows(&reader, "/zh-Hant/sections/respond", "應急").await;
    shows(&reader, "/en/tags/kindness", "The first call").await;
    shows(&reader, "/en/feed.atom", "The first call").await;
    let page = reader.get("/en/the-first-call").await;
    let picture = page.body.split("src=\"/files/").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    assert_eq!(reader.get(&format!("/files/{picture}")).await.status, 200);
    town.close().await;
}

#[tokio::test]
async fn a_translation_is_an_edition_of_the_same_page_and_shares_its_figures() {
    let town = town().await;
    let report = bring(&town, handbook(), &public("book")).await;
    let (one, other) = (line(&report, "book/help/01-call.md"), line(&report, "book/help/01-call.zh-Hant.md"));
    assert_eq!(one.page, other.page);
    let reader = town.neighbour();
    let address = other.address.as_deref().unwrap();
    shows(&reader, &escaped(address), "水在燒。").await;
    shows(&reader, &escaped(address), "/files/").await;
    shows(&reader, "/en/the-first-call", "第一通電話").await;
    assert_eq!(rows(&town, "page").await, 3);
    town.close().await;
}

/// An address as a browser sends it.
fn escaped(address: &str) -> String {
    percent_encoding::utf8_percent_encode(address, percent_encoding::CONTROLS).to_string()
}

#[tokio::test]
async fn the_page_that_introduces_the_others_becomes_the_home_page_once() {
    let town = town().await;
    bring(&town, handbook(), &public("book")).await;
    let first = setting(&all_seeing(&town), crate::pages::web::HOME).await.unwrap();
    assert!(first.is_some());
    bring(&town, haul(&[("index.md", "# Another home\n\nText.")]), &public("other")).await;
    assert_eq!(setting(&all_seeing(&town), crate::pages::web::HOME).await.unwrap(), first);
    town.close().await;
}

#[tokio::test]
async fn pages_of_a_section_stand_in_the_order_of_the_haul() {
    let town = town().await;
    bring(
        &town,
        haul(&[("s/02-b.md", "# Bee\n\nx"), ("s/01-a.md", "# Zebra\n\nx"), ("s/03-c.md", "# Ant\n\nx")]),
        &public("n"),
    )
    .await;
    let sql = "select title from edition join page on page.id = page_id order by place";
    let read = || Sql::new(sql);
    let titles: Vec<String> = read().all(&all_seeing(&town), |row| row.col("title")).await.unwrap();
    assert_eq!(titles, ["Zebra", "Bee", "Ant"]);
    let four = [
        ("s/02-b.md", "# Bee\n\nx"),
        ("s/01-a.md", "# Zebra\n\nx"),
        ("s/03-c.md", "# Ant\n\nx"),
        ("s/01-b.md", "# Between\n\nx"),
    ];
    bring(&town, haul(&four), &public("n")).await;
    let titles: Vec<String> = read().all(&all_seeing(&town), |row| row.col("title")).await.unwrap();
    assert_eq!(titles, ["Zebra", "Between", "Bee", "Ant"]);
    town.close().await;
}

#[tokio::test]
async fn t_43_what_comes_in_is_private_until_it_is_published() {
    let town = town().await;
    bring(&town, handbook(), &private("book")).await;
    let (neighbour, other) = (town.neighbour(), town.signed_in(BRIDGE, "editor").await);
    for browser in [&neighbour, &other] {
        for path in ["/en/the-first-call", "/en/sections/respond", "/en/tags/kindness"] {
            assert_eq!(browser.get(path).await.status, 404, "{path}");
        }
        for path in ["/en/feed.atom", "/sitemap.xml"] {
            assert!(!browser.get(path).await.shows("first-call"), "{path}");
        }
    }
    for who in [Actor::signed_out(), town.actor(BRIDGE, "editor").await] {
        let view = town.db().view(&who);
        let query = search::Query {
            words: "lantern".into(),
            sight: who.sight().to_vec(),
            limit: 9,
            ..search::Query::default()
        };
        assert_eq!(search::find(&view, &query, &search::Synonyms::default()).await.unwrap().total, 0);
        assert_eq!(
            crate::pages::store::worked_on(&view, &crate::pages::store::Sought::default(), 9, 0).await.unwrap().1,
            0
        );
        assert!(crate::pages::store::tags_used(&view, None).await.unwrap().is_empty());
        assert!(crate::pages::store::sections(&view, false).await.unwrap().is_empty());
    }
    let ours = town.db().view(&town.actor(ALDER, "editor").await);
    assert_eq!(
        crate::pages::store::worked_on(&ours, &crate::pages::store::Sought::default(), 9, 0).await.unwrap().1,
        4
    );
    assert_eq!(setting(&all_seeing(&town), crate::pages::web::HOME).await.unwrap(), None);
    town.close().await;
}

#[tokio::test]
async fn published_pages_are_found_by_their_words() {
    let town = town().await;
    bring(&town, handbook(), &public("book")).await;
    let query = |words: &str| search::Query {
        words: words.into(),
        sight: vec!["public".into()],
        limit: 9,
        ..search::Query::default()
    };
    let view = town.db().view(&Actor::signed_out());
    for (words, total) in [("lantern", 1), ("吃過飯", 1), ("kettle", 1), ("nowhere", 0)] {
        let found = search::find(&view, &query(words), &search::Synonyms::default()).await.unwrap();
        assert_eq!(found.total, total, "{words}");
    }
    town.close().await;
}

#[tokio::test]
async fn front_matter_that_keeps_a_page_back_is_heeded_when_all_are_published() {
    let town = town().await;
    let files = [
        ("a.md", "---\ntitle: Kept back\nlang: en\npublished: false\n---\nx"),
        ("b.md", "---\ntitle: For later\nlang: en\npublished: 2031-01-01\n---\nx"),
        ("c.md", "---\ntitle: Since then\nlang: en\npublished: 2024-05-01\n---\nx"),
    ];
    let report = bring(&town, haul(&files), &public("n")).await;
    assert_eq!(report.new, 3);
    let reader = town.neighbour();
    let statuses = [
        reader.get("/en/kept-back").await.status,
        reader.get("/en/for-later").await.status,
        reader.get("/en/since-then").await.status,
    ];
    assert_eq!(statuses, [404, 404, 200]);
    assert!(reader.get("/en/feed.atom").await.shows("2024-05-01"));
    town.close().await;
}

#[tokio::test]
async fn nobody_brings_in_or_publishes_without_the_right() {
    let town = town().await;
    for (at, role) in [(ALDER, "reader"), (ALDER, "program-staff"), (ALDER, "translator"), (BRIDGE, "editor")] {
        let actor = town.actor(at, role).await;
        let tried = bring_in(town.site(), &actor, town.circle(ALDER), handbook(), &public("book"), |_, _| {}).await;
        assert!(matches!(tried, Err(Error::Forbidden(_))), "{role} of {at}");
    }
    let tried =
        bring_in(town.site(), &Actor::signed_out(), town.circle(ALDER), handbook(), &private("book"), |_, _| {}).await;
    assert!(tried.is_err());
    assert_eq!((rows(&town, "page").await, rows(&town, "import").await), (0, 0));
    assert!(town.facts().await.is_empty());
    town.close().await;
}

#[tokio::test]
async fn a_language_is_taken_as_named_guessed_or_left_out() {
    let town = town().await;
    let files = [
        ("vi.md", "---\ntitle: Một trang\nlang: vi\n---\nXin chào."),
        ("zh.md", "---\ntitle: 這一頁\nlang: zh\n---\n我們這裡說話，讓大家認識。"),
        ("und.md", "---\ntitle: 123\n---\n4567"),
    ];
    let mut haul = haul(&files);
    haul.drafts.iter_mut().filter(|draft| draft.source == "und.md").for_each(|draft| draft.language = "und".into());
    let spanish = foundation::i18n::Language::parse("es").unwrap();
    let report = bring(&town, haul, &How::public("n", spanish)).await;
    assert_eq!(fates(&report), (2, 0, 0, 1));
    assert_eq!(line(&report, "vi.md").remarks.reason, Some(Reason::OtherLanguage));
    assert_eq!(line(&report, "zh.md").language.unwrap().tag(), "zh-Hant");
    assert_eq!(line(&report, "und.md").language, Some(spanish));
    for source in ["zh.md", "und.md"] {
        assert!(line(&report, source).remarks.notes.iter().any(|note| note.what == What::LanguageGuessed), "{source}");
    }
    town.close().await;
}

#[tokio::test]
async fn a_drawing_that_could_run_is_left_out_and_so_is_one_that_no_page_shows() {
    let town = town().await;
    let active: &[u8] = b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"></svg>";
    let haul =
        haul_with(&[("a.md", "# A\n\n![It runs](bad.svg)\n\nWords.")], &[("bad.svg", active), ("alone.svg", KETTLE)]);
    let report = bring(&town, haul, &public("n")).await;
    assert_eq!(fates(&report), (1, 0, 0, 2), "{:?}", report.lines);
    assert_eq!(line(&report, "bad.svg").remarks.reason, Some(Reason::Active));
    assert_eq!(line(&report, "alone.svg").remarks.reason, Some(Reason::Unused));
    assert!(line(&report, "a.md").remarks.notes.iter().any(|note| note.what == What::ImageMissing));
    shows(&town.neighbour(), "/en/a", "It runs").await;
    assert_eq!(rows(&town, "file").await, 0);
    town.close().await;
}

#[tokio::test]
async fn a_page_too_deep_to_read_stays_out_and_the_others_come() {
    let town = town().await;
    let deep = format!("# Deep\n\n{}x\n", "> ".repeat(3_000));
    let report = bring(&town, haul(&[("a.md", "# Fine\n\nx"), ("b.md", &deep)]), &public("n")).await;
    assert_eq!(report.new + report.left, 2);
    shows(&town.neighbour(), "/en/fine", "Fine").await;
    town.close().await;
}

#[tokio::test]
async fn pages_of_one_name_get_addresses_of_their_own() {
    let town = town().await;
    let files: Vec<(String, String)> =
        (0..120).map(|n| (format!("p/{n:03}.txt.md"), format!("# One name\n\nNumber {n}."))).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let report = bring(&town, haul(&files), &public("n")).await;
    let mut addresses: Vec<&str> = report.lines.iter().filter_map(|line| line.address.as_deref()).collect();
    addresses.sort_unstable();
    addresses.dedup();
    assert_eq!(addresses.len(), 120);
    town.close().await;
}

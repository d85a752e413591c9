//! Stories of sections and of sharing: what narrows, who may keep it, what stays with its writers.

mod town;

use foundation::access::Level;
use foundation::i18n::Language;
use foundation::testing::{ALDER, BRIDGE, Browser, COPPER, Town};
use knowledge::imports::{self, Found, How, Limits};
use knowledge::pages::Section;
use town::{BODY, Told, change, courts, field, page_in, public_page, write};

async fn share_section(town: &Town, section: &Section, sharing: &[(&str, &str)]) {
    let director = town.signed_in("coalition", "coalition-director").await;
    let path = format!("/sections/{}", section.id);
    let fields: Vec<(&str, &str)> =
        [("title-en", "Courts"), ("pillar", "reform")].into_iter().chain(sharing.iter().copied()).collect();
    let kept = change(&director, &path, &fields).await;
    assert_eq!(kept.status, 303, "{}", kept.body);
}

const PLACES: [&str; 8] = [
    "/en/",
    "/en/find?q=lantern",
    "/en/find/suggest?q=lantern",
    "/en/feed.atom",
    "/sitemap.xml",
    "/en/tags",
    "/en/sections/courts",
    "/en/after-it",
];

async fn sees(browser: &Browser) -> Vec<&'static str> {
    let mut places = Vec::new();
    for path in PLACES {
        let answer = browser.get(path).await;
        if answer.shows("Night court")
            || answer.shows("night-court")
            || answer.shows("Night <mark>")
            || path == "/en/tags" && answer.shows("Lanterns")
        {
            places.push(path);
        }
    }
    places
}

#[tokio::test]
async fn t_43_a_page_for_everyone_in_a_section_for_the_coalition_is_seen_by_the_coalition_only() {
    let town = town::found().await;
    let section = courts(&town, Level::Coalition).await;
    page_in(&town, "courts", "Night court lantern").await;
    public_page(&town, "After it", "Words.").await;
    let neighbour = town.neighbour();
    assert_eq!(neighbour.get("/en/night-court-lantern").await.status, 404);
    assert_eq!(neighbour.get("/en/sections/courts").await.status, 404);
    assert_eq!(sees(&neighbour).await, Vec::<&str>::new());
    assert!(!neighbour.get("/en/find?q=words").await.shows("Courts"), "nor is the section a filter");
    let partner = town.signed_in(BRIDGE, "reader").await;
    assert_eq!(partner.get("/en/night-court-lantern").await.status, 200);
    assert!(sees(&partner).await.contains(&"/en/find?q=lantern"));
    share_section(&town, &section, &[("level", "public")]).await;
    assert_eq!(neighbour.get("/en/night-court-lantern").await.status, 200, "wide again");
    assert_eq!(sees(&neighbour).await, PLACES);
    share_section(&town, &section, &[("level", "coalition")]).await;
    assert_eq!(sees(&neighbour).await, Vec::<&str>::new(), "and narrow again, at once, in every list and in the index");
    town.close().await;
}

#[tokio::test]
async fn t_43_a_page_that_moves_is_narrowed_by_the_section_it_comes_to() {
    let town = town::found().await;
    courts(&town, Level::Coalition).await;
    let (page, _) = public_page(&town, "Night court", BODY).await;
    let neighbour = town.neighbour();
    assert_eq!(neighbour.get("/en/night-court").await.status, 200);
    let editor = town.signed_in(ALDER, "editor").await;
    let path = format!("/pages/{}/en/whole", page.id);
    let fields = |section| [("title", "Night court"), ("text", BODY), ("level", "public"), ("section", section)];
    assert_eq!(change(&editor, &path, &fields("courts")).await.status, 303);
    assert_eq!(neighbour.get("/en/night-court").await.status, 404);
    assert!(!neighbour.get("/en/find?q=lantern").await.shows("Night court"));
    assert_eq!(change(&editor, &path, &fields("")).await.status, 303);
    assert_eq!(neighbour.get("/en/night-court").await.status, 200);
    assert!(neighbour.get("/en/find?q=lantern").await.shows("Night court"));
    town.close().await;
}

/// Brings a little book into a section, for everyone, as Alder House's editor.
async fn bring_in(town: &Town, title: &str) {
    let text = format!("---\ntitle: {title}\nlang: en\nsection: Courts\n---\n\n{BODY}\n");
    let files = vec![Found { source: format!("{title}.md"), bytes: text.into_bytes() }];
    let haul = imports::from_files(files, &Limits::default()).unwrap();
    let (editor, desk) = (town.actor(ALDER, "editor").await, town.circle(ALDER));
    let how = How::public(title, Language::default_language());
    imports::bring_in(town.site(), &editor, desk, haul, &how, |_, _| {}).await.unwrap();
}

#[tokio::test]
async fn t_43_what_is_brought_into_a_section_is_narrowed_by_it_too() {
    let town = town::found().await;
    let section = courts(&town, Level::Coalition).await;
    bring_in(&town, "Night court lantern").await;
    let neighbour = town.neighbour();
    assert_eq!(neighbour.get("/en/night-court-lantern").await.status, 404);
    assert_eq!(sees(&neighbour).await, Vec::<&str>::new());
    let partner = town.signed_in(BRIDGE, "reader").await;
    assert!(sees(&partner).await.contains(&"/en/sections/courts"));
    let bridge = town.circle(BRIDGE).to_string();
    share_section(&town, &section, &[("level", "circles"), ("circles", &bridge)]).await;
    bring_in(&town, "Second lantern").await;
    assert_eq!(
        town.neighbour().get("/en/second-lantern").await.status,
        200,
        "a section nobody here sees is not the one they named"
    );
    assert!(!partner.get("/en/sections/courts").await.shows("Second lantern"));
    town.close().await;
}

#[tokio::test]
async fn a_section_for_named_circles_is_not_there_for_others() {
    let town = town::found().await;
    let section = courts(&town, Level::Public).await;
    page_in(&town, "courts", "Night court lantern").await;
    let alder = town.circle(ALDER).to_string();
    share_section(&town, &section, &[("level", "circles"), ("circles", &alder)]).await;
    let other = town.signed_in(BRIDGE, "editor").await;
    for path in ["/en/sections/courts", "/en/night-court-lantern", &format!("/sections/{}", section.id)] {
        assert_eq!(other.get(path).await.status, 404, "{path}");
    }
    for path in ["/en/find?q=lantern", "/pages", "/pages/new", "/sections", "/pages?section=courts"] {
        assert!(!other.get(path).await.shows("Courts"), "{path} names it");
    }
    let ours = town.signed_in(ALDER, "editor").await;
    for path in ["/en/sections/courts", "/en/find?q=lantern", "/pages", "/pages/new", "/sections"] {
        assert!(ours.get(path).await.shows("Courts"), "{path} does not name it");
    }
    let refused = other
        .post(
            "/pages",
            &[("title", "Guess"), ("text", "x"), ("language", "en"), ("section", "courts"), ("level", "partner")],
        )
        .await;
    assert_eq!(refused.status, 422, "nor can it be guessed");
    town.close().await;
}

#[tokio::test]
async fn sections_are_opened_and_changed_by_those_who_keep_the_coalitions_shelves() {
    let town = town::found().await;
    let director = town.signed_in("coalition", "coalition-director").await;
    let untitled =
        director.post("/sections", &[("intro-es", "Unas frases."), ("pillar", "restore"), ("level", "public")]).await;
    assert_eq!(untitled.status, 422);
    assert!(untitled.shows("id=\"titles-error\"") && untitled.shows("Unas frases."), "what was typed is kept");
    let fields = [
        ("title-zh-Hant", "修復圈"),
        ("title-en", "Circles"),
        ("intro-en", "How we mend."),
        ("pillar", "restore"),
        ("level", "public"),
    ];
    assert_eq!(director.post("/sections", &fields).await.status, 303);
    let list = director.get("/sections").await;
    assert!(list.shows("Circles") && list.shows("Everyone") && list.shows("class=\"pillar restore\""));
    for (at, role, status) in
        [(ALDER, "editor", 403), (ALDER, "partner-lead", 403), (ALDER, "program-staff", 403), (ALDER, "reader", 403)]
    {
        assert_eq!(town.signed_in(at, role).await.post("/sections", &fields).await.status, status, "{role} of {at}");
    }
    assert_eq!(town.signed_in(ALDER, "reader").await.get("/sections").await.status, 403);
    assert_eq!(town.neighbour().get("/sections").await.status, 404);
    assert!(!town.signed_in(ALDER, "editor").await.get("/sections").await.shows("name=\"title-en\""));

    let path = list.body.split("href=\"/sections/").nth(1).unwrap().split('"').next().unwrap();
    let path = format!("/sections/{path}");
    let stale = field(&director.get(&path).await.body, "rev");
    let wished = [("title-en", "Restorative circles"), ("pillar", "restore"), ("level", "public")];
    assert_eq!(change(&director, &path, &wished).await.status, 303);
    let late: Vec<(&str, &str)> = wished.into_iter().chain([("rev", stale.as_str())]).collect();
    assert_eq!(director.post(&path, &late).await.status, 422, "someone was faster");
    assert!(director.get("/sections").await.shows("Restorative circles"));
    assert!(director.get("/pages").await.shows("href=\"/sections\""));
    let told: Vec<String> = town.facts().await.into_iter().filter(|kind| kind.starts_with("knowledge.")).collect();
    assert_eq!(told, ["knowledge.section_opened", "knowledge.section_changed"]);
    town.close().await;
}

/// Where the settings of a page stand that was just begun.
fn settings(desk: &str) -> String {
    format!("{}/settings", desk.split('?').next().unwrap_or_default())
}

#[tokio::test]
async fn a_page_for_named_circles_is_seen_by_them_and_by_no_one_else() {
    let town = town::found().await;
    let editor = town.signed_in(ALDER, "editor").await;
    let (bridge, copper) = (town.circle(BRIDGE).to_string(), town.circle(COPPER).to_string());
    let fields =
        [("title", "Between us"), ("text", BODY), ("language", "en"), ("level", "circles"), ("deed", "publish")];
    let refused = editor.post("/pages", &fields).await;
    assert_eq!(refused.status, 422);
    assert!(refused.shows("id=\"circles-error\"") && refused.shows("Between us"));
    let named: Vec<(&str, &str)> =
        fields.into_iter().chain([("circles", bridge.as_str()), ("circles", copper.as_str())]).collect();
    let begun = editor.post("/pages", &named).await;
    assert_eq!(begun.status, 303, "{}", begun.body);
    let form = editor.get(&settings(begun.location())).await;
    assert_eq!(form.body.matches("name=\"circles\"").count(), 5);
    assert!(
        form.shows(&format!("value=\"{bridge}\" checked")) && form.shows(&format!("value=\"{copper}\" checked")),
        "what stands is shown"
    );
    for (browser, seen) in [
        (town.signed_in(ALDER, "reader").await, true),
        (town.signed_in(BRIDGE, "reader").await, true),
        (town.signed_in("coalition", "coalition-director").await, false),
        (town.neighbour(), false),
    ] {
        assert_eq!(browser.get("/en/between-us").await.status == 200, seen);
        assert_eq!(browser.get("/en/find?q=lantern").await.shows("Between us"), seen);
        assert_eq!(browser.get("/pages").await.shows("Between us"), seen);
    }
    town.close().await;
}

#[tokio::test]
async fn a_page_for_named_people_is_seen_by_them_and_its_writer_and_by_no_colleague() {
    let town = town::found().await;
    let editor = town.signed_in(ALDER, "editor").await;
    let friend = town.person(BRIDGE, "reader").to_string();
    let fields = [("title", "For two"), ("text", BODY), ("language", "en"), ("level", "people"), ("deed", "publish")];
    let refused = editor.post("/pages", &fields).await;
    assert_eq!(refused.status, 422);
    assert!(refused.shows("id=\"people-error\""));
    let named: Vec<(&str, &str)> = fields.into_iter().chain([("people", friend.as_str())]).collect();
    let begun = editor.post("/pages", &named).await;
    assert_eq!(begun.status, 303, "{}", begun.body);
    let form = editor.get(&settings(begun.location())).await;
    assert!(form.shows(&format!("value=\"{friend}\" checked")));
    assert!(
        form.shows(&format!("value=\"{}\" checked", town.person(ALDER, "editor"))),
        "the writer is always among them"
    );
    for (browser, seen) in [
        (town.signed_in(BRIDGE, "reader").await, true),
        (town.signed_in(ALDER, "partner-lead").await, false),
        (town.signed_in("coalition", "coalition-director").await, false),
        (town.neighbour(), false),
    ] {
        assert_eq!(browser.get("/en/for-two").await.status == 200, seen);
        assert_eq!(browser.get("/en/find?q=lantern").await.shows("For two"), seen);
        assert_eq!(browser.get("/pages").await.shows("For two"), seen);
    }
    town.close().await;
}

#[tokio::test]
async fn naming_more_readers_is_a_kind_of_publishing() {
    let town = town::found().await;
    let told = Told {
        at: ALDER,
        role: "editor",
        level: Level::Partner,
        language: "en",
        title: "Ours",
        body: BODY,
        publish: true,
    };
    let (page, _) = write(&town, told).await;
    let path = format!("/pages/{}/en/whole", page.id);
    let bridge = town.circle(BRIDGE).to_string();
    let fields = [("title", "Ours"), ("text", BODY), ("level", "circles"), ("circles", bridge.as_str())];
    let staff = town.signed_in(ALDER, "program-staff").await;
    assert_eq!(change(&staff, &path, &fields).await.status, 403);
    assert_eq!(town.signed_in(BRIDGE, "reader").await.get("/en/ours").await.status, 404);
    assert_eq!(change(&town.signed_in(ALDER, "editor").await, &path, &fields).await.status, 303);
    assert_eq!(town.signed_in(BRIDGE, "reader").await.get("/en/ours").await.status, 200);
    town.close().await;
}

#[tokio::test]
async fn a_page_thanks_people_and_says_who_found_it_still_true() {
    let town = town::found().await;
    let (page, edition) = public_page(&town, "Still so", BODY).await;
    let editor = town.signed_in(ALDER, "editor").await;
    let path = format!("/pages/{}/en/whole", page.id);
    let fields = [
        ("title", "Still so"),
        ("text", BODY),
        ("level", "public"),
        ("credits", "Drawing: Ferry Road Elders\nRead by Tam"),
        ("deed", "publish"),
    ];
    assert_eq!(change(&editor, &path, &fields).await.status, 303);
    let form = editor.get(&path).await;
    assert!(form.shows("Drawing: Ferry Road Elders\nRead by Tam</textarea>"));
    let confirm = format!("/pages/{}/confirmation", page.id);
    let settings = format!("/pages/{}/en/settings", page.id);
    assert!(editor.get(&settings).await.shows(&format!("action=\"{confirm}\"")));
    assert!(
        !town.signed_in(ALDER, "program-staff").await.get(&settings).await.shows(&confirm),
        "only those who publish confirm"
    );
    assert_eq!(editor.post(&confirm, &[]).await.status, 303);
    let read = town.neighbour().get(&edition.address()).await;
    assert!(read.shows("<li>Read by Tam</li>") && read.shows("editor of Alder House, March 9, 2026"), "{}", read.body);
    town.close().await;
}

//! Stories of publishing: at a time, until a time, the archive, who looks after a page, handing over.

mod town;

use foundation::access::Level;
use foundation::clock::DAY;
use foundation::testing::{ALDER, BRIDGE, Browser, Town};
use knowledge::pages::{Page, store};
use town::{BODY, Told, change, public_page, write};

/// A time so many seconds from now, as a browser's field gives it, in the coalition's zone.
async fn at(town: &Town, seconds: i64) -> String {
    let zone = town.site().coalition().await.unwrap().zone.clone();
    town.now().plus_seconds(seconds).timestamp().to_zoned(zone).datetime().strftime("%Y-%m-%dT%H:%M").to_string()
}

async fn draft(town: &Town, title: &str) -> Page {
    let told =
        Told { at: ALDER, role: "editor", level: Level::Public, language: "en", title, body: BODY, publish: false };
    write(town, told).await.0
}

async fn times(editor: &Browser, page: &Page, fields: &[(&str, &str)]) -> foundation::testing::Answer {
    editor.post(&format!("/pages/{}/en/times", page.id), fields).await
}

#[tokio::test]
async fn a_page_is_published_at_its_time_and_taken_back_at_its_end() {
    let town = town::found().await;
    let page = draft(&town, "Night market").await;
    let editor = town.signed_in(ALDER, "editor").await;
    let (begins, ends) = (at(&town, DAY).await, at(&town, 3 * DAY).await);
    let set = times(&editor, &page, &[("deed", "plan"), ("at", &begins), ("until", &ends)]).await;
    assert_eq!(set.status, 303, "{}", set.body);
    let care = editor.get(&format!("/pages/{}/care", page.id)).await;
    assert!(care.shows("The newest version follows on"), "{}", care.body);
    let neighbour = town.neighbour();
    town.pass(DAY - 60);
    town.do_jobs().await;
    assert_eq!(neighbour.get("/en/night-market").await.status, 404, "a minute too early");
    town.pass(120);
    town.do_jobs().await;
    assert_eq!(neighbour.get("/en/night-market").await.status, 200);
    assert!(neighbour.get("/en/find?q=lantern").await.shows("Night market"));
    town.pass(2 * DAY);
    assert_eq!(neighbour.get("/en/night-market").await.status, 404, "the end holds before any job has run");
    town.do_jobs().await;
    assert!(!neighbour.get("/en/find?q=lantern").await.shows("Night market"));
    let facts = town.facts().await;
    assert!(facts.ends_with(&["knowledge.page_published".into(), "knowledge.page_withdrawn".into()]), "{facts:?}");
    town.close().await;
}

#[tokio::test]
async fn what_fell_due_while_the_server_was_down_is_published_when_it_is_back() {
    let town = town::found().await;
    let page = draft(&town, "Night market").await;
    let editor = town.signed_in(ALDER, "editor").await;
    let begins = at(&town, DAY).await;
    assert_eq!(times(&editor, &page, &[("deed", "plan"), ("at", &begins)]).await.status, 303);
    town.pass(30 * DAY);
    town.do_jobs().await;
    assert_eq!(town.neighbour().get("/en/night-market").await.status, 200);
    town.close().await;
}

#[tokio::test]
async fn a_plan_is_for_one_version_and_never_goes_behind_a_newer_one() {
    let town = town::found().await;
    let page = draft(&town, "Night market").await;
    let editor = town.signed_in(ALDER, "editor").await;
    let begins = at(&town, DAY).await;
    assert_eq!(times(&editor, &page, &[("deed", "plan"), ("at", &begins)]).await.status, 303);
    let view = town.db().view(&town.actor(ALDER, "editor").await);
    let first = store::edition(&view, page.id, page.source_language).await.unwrap().newest;
    // A later draft waits for its own turn …
    let path = format!("/pages/{}/en/whole", page.id);
    let later = [("title", "Night market"), ("text", "Later words."), ("level", "public")];
    assert_eq!(change(&editor, &path, &later).await.status, 303);
    town.pass(DAY + 60);
    town.do_jobs().await;
    let edition = store::edition(&view, page.id, page.source_language).await.unwrap();
    assert_eq!(edition.public, Some(first));
    // … and one that was published by hand meanwhile is not taken back by an older plan.
    assert_eq!(times(&editor, &page, &[("deed", "plan"), ("at", &at(&town, DAY).await)]).await.status, 303);
    let by_hand = [("title", "Night market"), ("text", "Newest words."), ("level", "public"), ("deed", "publish")];
    assert_eq!(change(&editor, &path, &by_hand).await.status, 303);
    town.pass(DAY + 60);
    town.do_jobs().await;
    assert!(town.neighbour().get("/en/night-market").await.shows("Newest words."));
    town.close().await;
}

#[tokio::test]
async fn a_plan_that_was_taken_away_publishes_nothing() {
    let town = town::found().await;
    let page = draft(&town, "Night market").await;
    let editor = town.signed_in(ALDER, "editor").await;
    assert_eq!(times(&editor, &page, &[("deed", "plan"), ("at", &at(&town, DAY).await)]).await.status, 303);
    assert_eq!(times(&editor, &page, &[("deed", "drop")]).await.status, 303);
    town.pass(2 * DAY);
    town.do_jobs().await;
    assert_eq!(town.neighbour().get("/en/night-market").await.status, 404);
    town.close().await;
}

#[tokio::test]
async fn a_time_that_will_not_do_is_refused_beside_its_field() {
    let town = town::found().await;
    let page = draft(&town, "Night market").await;
    let editor = town.signed_in(ALDER, "editor").await;
    let (past, near, far) = (at(&town, -60).await, at(&town, DAY).await, at(&town, 1_000 * DAY).await);
    for (fields, said) in [
        (vec![("deed", "plan")], "Say when it is to be published."),
        (vec![("deed", "plan"), ("at", &past)], "That time has passed."),
        (vec![("deed", "plan"), ("at", &far)], "That is more than two years ahead."),
        (vec![("deed", "plan"), ("at", &near), ("until", &near)], "It would end before it begins."),
        (vec![("deed", "plan"), ("at", "soon")], "A time looks like"),
    ] {
        let answer = times(&editor, &page, &fields).await;
        assert_eq!(answer.status, 422);
        assert!(answer.shows(said), "{said}");
    }
    town.close().await;
}

#[tokio::test]
async fn an_archived_page_leaves_every_list_and_stays_at_its_address() {
    let town = town::found().await;
    let (page, _) = public_page(&town, "Night market", BODY).await;
    let (editor, neighbour) = (town.signed_in(ALDER, "editor").await, town.neighbour());
    assert_eq!(editor.post(&format!("/pages/{}/archive", page.id), &[]).await.status, 303);
    let read = neighbour.get("/en/night-market").await;
    assert_eq!(read.status, 200);
    assert!(read.shows("In the archive since") && read.shows("noindex"), "{}", read.body);
    for list in ["/en/", "/en/find?q=lantern", "/en/feed.atom", "/sitemap.xml"] {
        assert!(!neighbour.get(list).await.shows("ight-market"), "{list}");
    }
    assert_eq!(editor.post(&format!("/pages/{}/archive/undo", page.id), &[]).await.status, 303);
    assert!(neighbour.get("/en/find?q=lantern").await.shows("Night market"));
    assert!(!neighbour.get("/en/night-market").await.shows("In the archive"));
    town.close().await;
}

#[tokio::test]
async fn t_43_the_archive_shows_a_page_to_nobody_who_could_not_see_it_before() {
    let town = town::found().await;
    let told = Told {
        at: ALDER,
        role: "editor",
        level: Level::Partner,
        language: "en",
        title: "Among us",
        body: BODY,
        publish: true,
    };
    let (page, _) = write(&town, told).await;
    let editor = town.signed_in(ALDER, "editor").await;
    assert_eq!(editor.post(&format!("/pages/{}/archive", page.id), &[]).await.status, 303);
    assert_eq!(town.neighbour().get("/en/among-us").await.status, 404);
    assert_eq!(town.signed_in(BRIDGE, "editor").await.get("/en/among-us").await.status, 404);
    assert_eq!(editor.get("/en/among-us").await.status, 200);
    town.close().await;
}

#[tokio::test]
async fn a_page_is_due_a_year_after_anyone_looked_and_one_tap_says_it_is_still_true() {
    let town = town::found().await;
    let (page, _) = public_page(&town, "Night market", BODY).await;
    let editor = town.signed_in(ALDER, "editor").await;
    let empty = editor.get("/pages/stale").await;
    assert!(empty.shows("Everything was looked at"), "{}", empty.body);
    town.pass(340 * DAY);
    let editor = town.signed_in(ALDER, "editor").await;
    assert!(editor.get("/pages/stale").await.shows("Due within a month"));
    town.pass(30 * DAY);
    let editor = town.signed_in(ALDER, "editor").await;
    let list = editor.get("/pages/stale").await;
    assert!(list.shows("Due now") && list.shows("Night market"), "{}", list.body);
    let confirmed = editor.post(&format!("/pages/{}/care/confirmation", page.id), &[("back", "stale")]).await;
    assert_eq!((confirmed.status, confirmed.location()), (303, "/pages/stale"));
    assert!(editor.get("/pages/stale").await.shows("Everything was looked at"));
    town.close().await;
}

#[tokio::test]
async fn whoever_looks_after_a_page_finds_it_among_their_own_when_it_is_due() {
    let town = town::found().await;
    let (page, _) = public_page(&town, "Night market", BODY).await;
    let editor = town.signed_in(ALDER, "editor").await;
    let keeper = town.person(ALDER, "partner-lead").to_string();
    let care = format!("/pages/{}/care", page.id);
    let fields = [("rev", "0"), ("keeper", keeper.as_str()), ("every", "30"), ("due", "")];
    assert_eq!(editor.post(&care, &fields).await.status, 303);
    assert_eq!(editor.post(&care, &fields).await.status, 422, "the form is stale");
    let stranger = town.person(BRIDGE, "editor").to_string();
    let other = editor.post(&care, &[("rev", "1"), ("keeper", &stranger), ("every", "30")]).await;
    assert!(other.shows("has no place in the partner"), "{}", other.body);
    town.pass(31 * DAY);
    let lead = town.signed_in(ALDER, "partner-lead").await;
    assert!(lead.get("/pages/stale?of=mine").await.shows("Night market"));
    let editor = town.signed_in(ALDER, "editor").await;
    assert!(!editor.get("/pages/stale?of=mine").await.shows("Night market"));
    assert!(editor.get("/pages/stale").await.shows("is asked to look, since"));
    town.close().await;
}

#[tokio::test]
async fn a_page_goes_to_another_partner_only_with_its_yes_and_keeps_its_address() {
    let town = town::found().await;
    let (page, _) = public_page(&town, "Night market", BODY).await;
    let (ours, theirs) = (town.signed_in(ALDER, "editor").await, town.signed_in(BRIDGE, "editor").await);
    let bridge = town.circle(BRIDGE).to_string();
    let here = format!("/pages/{}", page.id);
    assert_eq!(theirs.post(&format!("{here}/handover/acceptance"), &[]).await.status, 404, "nothing is offered");
    assert_eq!(ours.post(&format!("{here}/handover"), &[("to", &bridge)]).await.status, 303);
    assert_eq!(ours.post(&format!("{here}/handover/acceptance"), &[]).await.status, 403);
    assert!(theirs.get("/pages/stale").await.shows("Night market"));
    assert_eq!(town.neighbour().get("/en/night-market").await.status, 200, "nothing changes yet");
    assert_eq!(theirs.post(&format!("{here}/handover/acceptance"), &[]).await.status, 303);
    assert_eq!(ours.get(&format!("{here}/care")).await.status, 403, "it is theirs now");
    assert_eq!(theirs.get(&format!("{here}/care")).await.status, 200);
    assert!(town.neighbour().get("/en/night-market").await.shows(BRIDGE));
    town.close().await;
}

#[tokio::test]
async fn t_43_a_private_page_that_is_handed_over_is_the_new_owners_alone() {
    let town = town::found().await;
    let told = Told {
        at: ALDER,
        role: "editor",
        level: Level::Partner,
        language: "en",
        title: "Among us",
        body: BODY,
        publish: true,
    };
    let (page, _) = write(&town, told).await;
    let (ours, theirs) = (town.signed_in(ALDER, "editor").await, town.signed_in(BRIDGE, "editor").await);
    let here = format!("/pages/{}", page.id);
    let bridge = town.circle(BRIDGE).to_string();
    assert_eq!(ours.post(&format!("{here}/handover"), &[("to", &bridge)]).await.status, 303);
    assert_eq!(theirs.get("/en/among-us").await.status, 404, "an offer shows the title and no more");
    assert_eq!(theirs.post(&format!("{here}/handover/acceptance"), &[]).await.status, 303);
    assert_eq!(theirs.get("/en/among-us").await.status, 200);
    assert_eq!(ours.get("/en/among-us").await.status, 404);
    town.close().await;
}

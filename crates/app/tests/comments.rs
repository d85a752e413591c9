//! Stories of comments: on a block, by those who may see it and by link; resolved and never lost.

mod town;

use foundation::access::Level;
use foundation::clock::DAY;
use foundation::db::{Column, Sql};
use foundation::i18n::Language;
use foundation::ledger::Fact;
use foundation::testing::{ALDER, Answer, BRIDGE, Browser, Town};
use knowledge::comments::{self, Brought};
use knowledge::pages::Page;
use knowledge::pages::store as pages;
use town::{Told, change, write};

const BODY: &str =
    "We came the same day.\n\nA woman told us that she sleeps with the light on.\n\nRing again after six weeks.";

async fn page(town: &Town, title: &str, level: Level, publish: bool) -> (Page, String) {
    let told = Told { at: ALDER, role: "editor", level, language: "en", title, body: BODY, publish };
    let (page, _) = write(town, told).await;
    let desk = format!("/pages/{}/en", page.id);
    (page, desk)
}

/// The value of the choice whose words these are.
fn block_of(body: &str, words: &str) -> String {
    let mut options = body.split("<option value=\"").skip(1);
    let found = options.find(|option| option.split('>').nth(1).is_some_and(|said| said.starts_with(words))).unwrap();
    found.split('"').next().unwrap().to_owned()
}

async fn say(browser: &Browser, desk: &str, words: &str, text: &str) -> Answer {
    let path = format!("{desk}/comments");
    let block = block_of(&browser.get(&path).await.body, words);
    browser.post(&path, &[("block", &block), ("text", text)]).await
}

/// The address under which the first thread on a page is resolved.
fn thread(body: &str) -> String {
    body.split("id=\"c-").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

async fn number(town: &Town, sql: &str) -> i64 {
    Sql::new(sql).one(&town.db().view(&foundation::access::Actor::system("town")), |row| row.col("n")).await.unwrap()
}

#[tokio::test]
async fn a_comment_hangs_on_its_block_survives_edits_is_answered_resolved_and_opened_again() {
    let town = town::found().await;
    let (_, desk) = page(&town, "Six weeks later", Level::Partner, false).await;
    let [editor, staff] = [town.signed_in(ALDER, "editor").await, town.signed_in(ALDER, "program-staff").await];
    let path = format!("{desk}/comments");
    assert!(editor.get(&path).await.shows("No open comments"));
    let said = say(&staff, &desk, "A woman", "Is that <b>her</b> word?").await;
    assert_eq!(said.status, 303, "{}", said.body);
    let page = editor.get(&path).await;
    assert!(page.shows("program-staff of Alder House") && page.shows("Is that &#60;b&#62;her&#60;/b&#62; word?"));
    let id = thread(&page.body);
    let reply = editor.post(&path, &[("parent", &id), ("text", "It is.")]).await;
    assert_eq!(reply.status, 303, "{}", reply.body);
    // Its words change: it stays with its block, and says so. Its block goes: it stands at the end.
    let edit = |body| [("title", "Six weeks later"), ("text", body), ("level", "partner"), ("deed", "keep")];
    let edited = BODY.replace("sleeps with the light on", "keeps the light on at night");
    assert_eq!(change(&editor, &format!("{desk}/whole"), &edit(&edited)).await.status, 303);
    assert!(editor.get(&path).await.shows("The words have changed since."));
    assert_eq!(change(&editor, &format!("{desk}/whole"), &edit("We came the same day.")).await.status, 303);
    let page = editor.get(&path).await;
    assert!(page.shows("About parts that are no longer there") && page.shows("It is."));
    // Resolved, it is there for those who ask; opened again, for all.
    let resolution = format!("{path}/{id}/resolution");
    assert_eq!(staff.post(&resolution, &[]).await.status, 303);
    assert!(!editor.get(&path).await.shows("It is."));
    assert!(editor.get(&format!("{path}?all=1")).await.shows("Resolved by program-staff of Alder House"));
    assert_eq!(staff.post(&resolution, &[]).await.status, 303, "twice is once");
    assert_eq!(number(&town, "select count(*) as n from comment_resolution").await, 1);
    assert_eq!(editor.post(&format!("{resolution}/undo"), &[]).await.status, 303);
    assert!(editor.get(&path).await.shows("It is."));
    let told: Vec<String> = town.facts().await.into_iter().filter(|kind| kind.contains("comment")).collect();
    assert_eq!(
        told,
        [
            "knowledge.comment_made",
            "knowledge.comment_made",
            "knowledge.comment_resolved",
            "knowledge.comment_reopened"
        ]
    );
    town.close().await;
}

#[tokio::test]
async fn t_42_a_comment_is_seen_by_those_who_see_the_words_it_is_about_and_by_nobody_else() {
    let town = town::found().await;
    let (_, desk) = page(&town, "Shared lantern", Level::Coalition, true).await;
    let (_, draft) = page(&town, "Hidden lantern", Level::Partner, false).await;
    let [editor, bridge] = [town.signed_in(ALDER, "editor").await, town.signed_in(BRIDGE, "reader").await];
    assert_eq!(say(&editor, &desk, "A woman", "Desk talk.").await.status, 303);
    assert_eq!(say(&bridge, &desk, "A woman", "Reader's talk.").await.status, 303);
    let path = format!("{desk}/comments");
    let seen = bridge.get(&path).await;
    assert!(seen.shows("Reader&#39;s talk.") && !seen.shows("Desk talk."), "{}", seen.body);
    let all = editor.get(&path).await;
    assert!(all.shows("Reader&#39;s talk.") && all.shows("Desk talk."));
    assert_eq!(town.neighbour().get(&path).await.status, 404);
    // A reader can neither answer nor resolve what they do not see, nor what is not theirs.
    let desk_thread = number_of(&town, "Desk talk.").await;
    for (path, fields) in [
        (path.clone(), vec![("parent", desk_thread.as_str()), ("text", "So?")]),
        (format!("{path}/{desk_thread}/resolution"), vec![]),
    ] {
        assert_eq!(bridge.post(&path, &fields).await.status, 404, "{path}");
    }
    let own = number_of(&town, "Reader's talk.").await;
    assert_eq!(town.signed_in(BRIDGE, "editor").await.post(&format!("{path}/{own}/resolution"), &[]).await.status, 403);
    assert_eq!(bridge.post(&format!("{path}/{own}/resolution"), &[]).await.status, 303);
    // A page one does not see has no comments either, and neither has a page that is not there.
    for place in [format!("{draft}/comments"), format!("/pages/{}/en/comments", uuid::Uuid::nil())] {
        assert_eq!(bridge.get(&place).await.status, 404, "{place}");
        assert_eq!(bridge.post(&place, &[("text", "x")]).await.status, 404, "{place}");
    }
    for path in ["/en/find?q=talk", "/en/feed.atom", "/en/shared-lantern"] {
        assert!(!town.neighbour().get(path).await.shows("talk."), "{path}");
        assert!(!bridge.get(path).await.shows("Desk talk."), "{path}");
    }
    town.close().await;
}

async fn number_of(town: &Town, body: &str) -> String {
    let sql = Sql::new("select id from comment where body = ").bind(body);
    let view = town.db().view(&foundation::access::Actor::system("town"));
    sql.one(&view, |row| row.col::<uuid::Uuid>("id")).await.unwrap().to_string()
}

async fn share(town: &Town, desk: &str) -> String {
    let editor = town.signed_in(ALDER, "editor").await;
    let made = editor.post(&format!("{desk}/comments/links"), &[("days", "3")]).await;
    assert_eq!(made.status, 200, "{}", made.body);
    assert_eq!(made.header("cache-control"), "no-store");
    let secret: String = made.body.split("/comment/").nth(1).unwrap().chars().take(43).collect();
    assert!(!editor.get(&format!("{desk}/comments")).await.shows(&secret), "it is shown once");
    format!("/comment/{secret}")
}

#[tokio::test]
async fn someone_from_outside_comments_by_link_with_a_name_and_no_account_until_it_ends() {
    let town = town::found().await;
    let (_, desk) = page(&town, "Six weeks later", Level::Partner, false).await;
    let editor = town.signed_in(ALDER, "editor").await;
    say(&editor, &desk, "A woman", "Among ourselves.").await;
    assert_eq!(
        town.signed_in(ALDER, "program-staff").await.post(&format!("{desk}/comments/links"), &[]).await.status,
        403
    );
    let (path, other) = (share(&town, &desk).await, share(&town, &desk).await);
    let outside = town.neighbour();
    let page = outside.get(&path).await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(page.shows("sleeps with the light on") && !page.shows("Among ourselves."));
    assert!(page.header("cache-control") == "no-store" && page.header("referrer-policy") == "no-referrer");
    let block = block_of(&page.body, "A woman");
    let fields = |name, text| [("name", name), ("text", text), ("block", block.as_str())];
    assert!(outside.post(&path, &fields("", "Hm.")).await.shows("Say who you are."));
    assert_eq!(outside.post(&path, &fields("Wing", "")).await.status, 422);
    let said = outside.post(&path, &fields("W\u{202e}ing <i>", "See https://x.example <script>1</script>")).await;
    assert_eq!(said.status, 303, "{}", said.body);
    assert!(outside.get(said.location()).await.shows("Thank you."));
    let seen = editor.get(&format!("{desk}/comments")).await;
    assert!(seen.shows("by link: Wing &#60;i&#62;") && seen.shows("&#60;script&#62;"), "{}", seen.body);
    assert!(!seen.shows("href=\"https://x.example"), "what outsiders type is text");
    // The answer to it goes back by that link, and by no other.
    let id = number_of(&town, "See https://x.example <script>1</script>").await;
    assert_eq!(
        editor.post(&format!("{desk}/comments"), &[("parent", &id), ("text", "Thank you, we mended it.")]).await.status,
        303
    );
    assert!(outside.get(&path).await.shows("we mended it."));
    assert!(!town.neighbour().get(&other).await.shows("we mended it."));
    // The version it shows is the one that was shared.
    let edit = [("title", "Six weeks later"), ("text", "A newer secret."), ("level", "partner"), ("deed", "keep")];
    assert_eq!(change(&editor, &format!("{desk}/whole"), &edit).await.status, 303);
    assert!(!outside.get(&path).await.shows("A newer secret."));
    assert_eq!(outside.get(&desk).await.status, 404);
    // It ends with time; another is ended by hand; a wrong one is the same page.
    let list = editor.get(&format!("{desk}/comments")).await.body;
    let ends: Vec<&str> =
        list.split("/comments/links/").skip(1).filter_map(|rest| rest.split_once("/end\"")).map(|(id, _)| id).collect();
    assert_eq!(ends.len(), 2);
    for id in ends {
        assert_eq!(editor.post(&format!("{desk}/comments/links/{id}/end"), &[]).await.status, 303);
    }
    let wrong = format!("/comment/{}", "b".repeat(43));
    let [ended, unknown] = [outside.get(&other).await, outside.get(&wrong).await];
    assert_eq!((ended.status, unknown.status), (404, 404));
    assert_eq!(ended.body.replace(&other, ""), unknown.body.replace(&wrong, ""));
    assert_eq!(outside.post(&path, &fields("Wing", "Late.")).await.status, 404);
    let third = share(&town, &desk).await;
    town.pass(3 * DAY + 1);
    assert_eq!(outside.get(&third).await.status, 404);
    town.close().await;
}

#[tokio::test]
async fn a_link_lets_no_flood_through() {
    let town = town::found().await;
    let (_, desk) = page(&town, "Six weeks later", Level::Partner, false).await;
    let path = share(&town, &desk).await;
    let outside = town.neighbour();
    let block = block_of(&outside.get(&path).await.body, "A woman");
    let fields = [("name", "Wing"), ("text", "Again."), ("block", block.as_str())];
    for _ in 0..12 {
        assert_eq!(outside.post(&path, &fields).await.status, 303);
    }
    let refused = outside.post(&path, &fields).await;
    assert_eq!(refused.status, 422);
    assert!(refused.shows("Wait ten minutes") && refused.shows("Again."), "and keeps what was typed");
    town.pass(601);
    assert_eq!(outside.post(&path, &fields).await.status, 303);
    town.close().await;
}

#[tokio::test]
async fn one_blocks_comments_come_as_a_part_for_the_desk() {
    let town = town::found().await;
    let (_, desk) = page(&town, "Six weeks later", Level::Partner, false).await;
    let editor = town.signed_in(ALDER, "editor").await;
    say(&editor, &desk, "A woman", "About her.").await;
    say(&editor, &desk, "Ring again", "About the time.").await;
    let path = format!("{desk}/comments");
    let block = block_of(&editor.get(&path).await.body, "A woman");
    let part = editor.get(&format!("{path}?block={block}&part=1")).await;
    assert!(part.shows("About her.") && !part.shows("About the time.") && !part.shows("<html"), "{}", part.body);
    let sent =
        editor.post(&path, &[("part", "1"), ("block", &block), ("quote", "the light on"), ("text", "Which?")]).await;
    assert!(sent.location().ends_with("&part=1"));
    assert!(editor.get(sent.location()).await.shows("the light on</p>"), "the words that were marked");
    town.close().await;
}

#[tokio::test]
async fn comments_of_a_document_are_kept_once_however_often_it_comes() {
    let town = town::found().await;
    let (page, desk) = page(&town, "Six weeks later", Level::Partner, false).await;
    let actor = town.actor(ALDER, "editor").await;
    let english = Language::default_language();
    let edition = pages::edition(&town.db().view(&actor), page.id, english).await.unwrap();
    let revision = pages::revision(&town.db().view(&actor), page.id, edition.newest).await.unwrap();
    let block = pages::public_text(&revision).unwrap().blocks()[1].id;
    let brought = [Brought {
        block,
        quote: "the light on".into(),
        name: "Lau".into(),
        body: "Hers?".into(),
        at: None,
        settled: false,
    }];
    for expected in [1, 0] {
        let mut work = town.db().work(&actor).await.unwrap();
        let added =
            comments::store::add_brought(&work, page.id, english, Some(edition.newest), &brought).await.unwrap();
        assert_eq!(added, expected);
        work.tell(Fact::of("knowledge.comment_made", page.subject()));
        work.commit().await.unwrap();
    }
    assert!(town.signed_in(ALDER, "editor").await.get(&format!("{desk}/comments")).await.shows("in the document: Lau"));
    town.close().await;
}

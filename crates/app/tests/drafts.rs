//! Stories of what becomes of a draft: a version, a published page, an outdated one, one given up.

mod town;

use foundation::testing::{ALDER, Browser, Town};
use town::{blocks, coalition_page, field, public_page, rewrite};

async fn two(town: &Town) -> (Browser, Browser) {
    (town.signed_in(ALDER, "editor").await, town.signed_in(ALDER, "program-staff").await)
}

fn shown(facts: &[String]) -> Vec<&str> {
    facts.iter().map(String::as_str).filter(|kind| kind.starts_with("knowledge.")).collect()
}

#[tokio::test]
async fn a_draft_is_kept_as_a_version_with_all_that_history_asks() {
    let town = town::found().await;
    let (page, edition) = public_page(&town, "Kept", "One.").await;
    let desk = format!("/pages/{}/en", page.id);
    let staff = town.signed_in(ALDER, "program-staff").await;
    let block = blocks(&staff.get(&desk).await.body).remove(0);
    rewrite(&staff, &desk, &block, "One, and two.", "keep").await;
    let shown = staff.get(&desk).await;
    assert!(!shown.shows("value=\"publish\""), "program staff do not publish");
    let rev = field(&shown.body, "rev");
    let fields = [("rev", rev.as_str()), ("deed", "version"), ("message", "Clearer"), ("significance", "meaning")];
    let kept = staff.post(&format!("{desk}/versions"), &fields).await;
    assert_eq!(kept.location(), format!("{desk}?done=version"));
    let history = staff.get(&format!("{desk}/history")).await;
    assert!(history.shows("Clearer") && history.shows("For Alder House") && history.shows("1 changed"));
    assert!(town.neighbour().get(&edition.address()).await.shows("One."));
    assert!(!town.neighbour().get(&edition.address()).await.shows("One, and two."));
    let refused = staff.post(&format!("{desk}/versions"), &[("deed", "publish")]).await;
    assert_eq!(refused.status, 403);
    let editor = town.signed_in(ALDER, "editor").await;
    assert_eq!(editor.post(&format!("{desk}/versions"), &[("deed", "publish"), ("rev", "0")]).await.status, 303);
    assert!(town.neighbour().get(&edition.address()).await.shows("One, and two."), "the newest version went out");
    town.close().await;
}

#[tokio::test]
async fn save_and_publish_are_two_works_and_few_questions() {
    let town = town::found().await;
    let (page, edition) = public_page(&town, "Thrifty", &"A paragraph of words.\n\n".repeat(200)).await;
    let desk = format!("/pages/{}/en", page.id);
    let editor = town.signed_in(ALDER, "editor").await;
    let cards = blocks(&editor.get(&desk).await.body);
    rewrite(&editor, &desk, &cards[0], "The first change begins the draft.", "auto").await;
    let save = [
        ("block", cards[7].as_str()),
        ("was", "A paragraph of words."),
        ("text", "Other words."),
        ("deed", "auto"),
        ("as", "json"),
    ];
    let commits = town.commits();
    let (saved, queries) = town.queries(editor.post(&desk, &save)).await;
    assert_eq!(saved.status, 200, "{}", saved.body);
    println!("a saving asks {queries} times");
    assert!(queries <= 14, "{queries}");
    let rev = field(&editor.get(&desk).await.body, "rev");
    let fields = [("rev", rev.as_str()), ("deed", "publish"), ("significance", "content")];
    let (published, queries) = town.queries(editor.post(&format!("{desk}/versions"), &fields)).await;
    assert_eq!(published.status, 303, "{}", published.body);
    println!("keeping a version and publishing it asks {queries} times");
    assert!(queries <= 48, "{queries}");
    assert_eq!(town.commits() - commits, 2, "one fsync each");
    assert!(town.neighbour().get(&edition.address()).await.shows("Other words."));
    town.close().await;
}

#[tokio::test]
async fn of_two_who_publish_at_once_one_wins_and_the_other_is_told_and_nothing_is_lost() {
    let town = town::found().await;
    let (page, edition) = public_page(&town, "At once", "One.\n\nTwo.").await;
    let desk = format!("/pages/{}/en", page.id);
    let (one, other) = (town.signed_in(ALDER, "editor").await, town.signed_in(ALDER, "partner-lead").await);
    let cards = blocks(&one.get(&desk).await.body);
    rewrite(&one, &desk, &cards[0], "One, by the editor.", "keep").await;
    rewrite(&other, &desk, &cards[1], "Two, by the lead.", "keep").await;
    let rev = field(&one.get(&desk).await.body, "rev");
    let fields = [("rev", rev.as_str()), ("deed", "publish")];
    let versions = format!("{desk}/versions");
    let (first, second) = tokio::join!(one.post(&versions, &fields), other.post(&versions, &fields));
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422]);
    let told = if first.status == 422 { first } else { second };
    assert!(told.shows("was faster") && told.shows("Nothing is lost"), "{}", told.body);
    let read = town.neighbour().get(&edition.address()).await;
    assert!(read.shows("One, by the editor.") && read.shows("Two, by the lead."));
    town.close().await;
}

#[tokio::test]
async fn what_somebody_else_wrote_after_the_form_was_shown_is_looked_at_before_it_goes_out() {
    let town = town::found().await;
    let (page, edition) = public_page(&town, "Look again", "One.\n\nTwo.").await;
    let desk = format!("/pages/{}/en", page.id);
    let (editor, staff) = two(&town).await;
    let cards = blocks(&editor.get(&desk).await.body);
    rewrite(&editor, &desk, &cards[0], "One more.", "keep").await;
    let rev = field(&editor.get(&desk).await.body, "rev");
    rewrite(&staff, &desk, &cards[1], "Two more.", "keep").await;
    let versions = format!("{desk}/versions");
    let asked = editor.post(&versions, &[("rev", &rev), ("deed", "publish"), ("message", "Mine")]).await;
    assert_eq!(asked.status, 422);
    assert!(asked.shows("program-staff of Alder House changed something") && asked.shows("value=\"Mine\""));
    let rev = field(&asked.body, "rev");
    assert_eq!(editor.post(&versions, &[("rev", &rev), ("deed", "publish")]).await.status, 303);
    let read = town.neighbour().get(&edition.address()).await;
    assert!(read.shows("One more.") && read.shows("Two more."));
    town.close().await;
}

#[tokio::test]
async fn an_outdated_draft_says_so_and_takes_the_newer_version_in() {
    let town = town::found().await;
    let (page, edition) = public_page(&town, "Outdated", "One.\n\nTwo.\n\nThree.").await;
    let desk = format!("/pages/{}/en", page.id);
    let (editor, staff) = two(&town).await;
    let cards = blocks(&editor.get(&desk).await.body);
    rewrite(&editor, &desk, &cards[0], "One, drafted.", "keep").await;
    rewrite(&editor, &desk, &cards[1], "Two, drafted.", "keep").await;
    let whole = format!("{desk}/whole");
    let fields = [("title", "Outdated"), ("text", "One.\n\nTwo, kept.\n\nThree.\n\nFour."), ("level", "public")];
    assert_eq!(town::change(&staff, &whole, &fields).await.status, 303);
    let told = editor.get(&desk).await;
    assert!(told.shows("A newer version stands beside this draft"), "{}", told.body);
    assert!(told.shows("program-staff of Alder House kept version 2"));
    assert!(!told.shows("value=\"publish\""), "it waits until the newer version is in");
    let rev = field(&told.body, "rev");
    let refused = editor.post(&format!("{desk}/versions"), &[("rev", &rev), ("deed", "publish")]).await;
    assert_eq!(refused.status, 422);
    let merging = format!("{desk}/merging");
    let choices = editor.post(&merging, &[]).await;
    assert!(
        choices.shows("drafted") && choices.shows("kept") && choices.shows("As in the newer version"),
        "{}",
        choices.body
    );
    assert_eq!(choices.body.matches("<fieldset class=\"clash\"").count(), 1, "only what clashes is asked");
    let (rev, newest) = (field(&choices.body, "rev"), field(&choices.body, "newest"));
    let choice = format!("choice-{}", cards[1]);
    let chosen = editor.post(&merging, &[("rev", &rev), ("newest", &newest), (&choice, "theirs")]).await;
    assert_eq!(chosen.location(), format!("{desk}?done=merged"));
    let merged = editor.get(&desk).await;
    for words in ["One, drafted.", "Two, kept.", "Four."] {
        assert!(merged.shows(words), "{words}");
    }
    assert!(!merged.shows("A newer version stands"));
    let rev = field(&merged.body, "rev");
    assert_eq!(editor.post(&format!("{desk}/versions"), &[("rev", &rev), ("deed", "publish")]).await.status, 303);
    assert!(town.neighbour().get(&edition.address()).await.shows("One, drafted."));
    town.close().await;
}

#[tokio::test]
async fn a_draft_that_was_given_up_can_be_had_back() {
    let town = town::found().await;
    let (page, _) = public_page(&town, "Given up", "One.").await;
    let desk = format!("/pages/{}/en", page.id);
    let editor = town.signed_in(ALDER, "editor").await;
    let block = blocks(&editor.get(&desk).await.body).remove(0);
    rewrite(&editor, &desk, &block, "A long thought.", "keep").await;
    let gone = editor.post(&format!("{desk}/giving-up"), &[]).await;
    let flash = editor.get(gone.location()).await;
    assert!(flash.shows("One.") && !flash.shows("A long thought."));
    let undo = format!("{desk}/giving-up/undo");
    assert!(flash.shows(&format!("action=\"{undo}\"")));
    assert_eq!(editor.post(&undo, &[]).await.status, 303);
    assert!(editor.get(&desk).await.shows("A long thought."));
    assert_eq!(editor.post(&undo, &[]).await.status, 404, "once");
    let told = town.facts().await;
    let expected =
        ["knowledge.page_begun", "knowledge.draft_written", "knowledge.draft_given_up", "knowledge.draft_taken_up"];
    assert_eq!(shown(&told), expected);
    town.close().await;
}

#[tokio::test]
async fn t_45_a_sitting_is_told_once_for_each_person_and_again_after_ten_minutes() {
    let town = town::found().await;
    let (page, _) = coalition_page(&town, "Sittings", "One.\n\nTwo.").await;
    let desk = format!("/pages/{}/en", page.id);
    let (editor, staff) = two(&town).await;
    let cards = blocks(&editor.get(&desk).await.body);
    let told = async || town.facts().await.iter().filter(|kind| *kind == "knowledge.draft_written").count();
    for (count, words) in ["a", "ab", "abc"].into_iter().enumerate() {
        rewrite(&editor, &desk, &cards[0], words, "auto").await;
        rewrite(&staff, &desk, &cards[1], words, "auto").await;
        assert_eq!(told().await, 2, "saving {count}");
    }
    town.pass(601);
    rewrite(&editor, &desk, &cards[0], "abcd", "auto").await;
    assert_eq!(told().await, 3);
    town.close().await;
}

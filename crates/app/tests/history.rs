//! Stories of versions: what changed between two of them, word by word.

mod town;

use foundation::testing::{ALDER, BRIDGE, Browser};
use town::{change, public_page};

const FIRST: &str =
    "Ask the family in person.\n\nBring two cups of tea.\n\nWrite nothing down.\n\nCome back on Friday.";

async fn keep(editor: &Browser, path: &str, title: &str, text: &str, message: &str) {
    let fields = [("title", title), ("text", text), ("level", "public"), ("message", message)];
    assert_eq!(change(editor, &format!("{path}/whole"), &fields).await.status, 303);
}

#[tokio::test]
async fn two_versions_are_shown_side_by_side_by_paragraph_and_by_word() {
    let town = town::found().await;
    let (page, _) = public_page(&town, "Visits", FIRST).await;
    let editor = town.signed_in(ALDER, "editor").await;
    let here = format!("/pages/{}/en", page.id);
    let second = "Ask the whole family in person.\n\nSit down first.\n\nWrite nothing down.\n\nCome back on Friday.";
    keep(&editor, &here, "House visits", second, "The family comes first").await;
    keep(&editor, &here, "House visits", &second.replace("Sit down first.\n\n", ""), "Shorter").await;
    let history = editor.get(&format!("{here}/history")).await;
    for said in
        ["The family comes first", "For Alder House", "Content", "history/comparison?from=1&#38;to=2", "What changed"]
    {
        assert!(history.shows(said), "{said}: {}", history.body);
    }
    let both = editor.get(&format!("{here}/history/comparison?from=1&to=2")).await;
    for said in [
        "</span>whole ",
        "<ins><span class=\"vh\" lang=\"en\"> Put in: </span>",
        "<del>Bring two cups of tea.</del>",
        "<ins>Sit down first.</ins>",
        "<summary>2 paragraphs unchanged</summary>",
        "1 paragraph changed",
        "1 new",
        "1 taken out",
        "The family comes first",
    ] {
        assert!(both.shows(said), "{said}: {}", both.body);
    }
    let whole = editor.get(&format!("{here}/history/comparison?from=3&to=1")).await;
    assert!(
        whole.shows("From version 1") && whole.shows("to version 3") && !whole.shows("Sit down first."),
        "{}",
        whole.body
    );
    let newest = editor.get(&format!("{here}/history/comparison")).await;
    assert!(newest.shows("From version 2") && newest.shows("<del>Sit down first.</del>"), "{}", newest.body);
    let same = editor.get(&format!("{here}/history/comparison?from=2&to=2")).await;
    assert!(same.shows("Both versions say the same."), "{}", same.body);
    let first = editor.get(&format!("{here}/history/comparison?from=0&to=1")).await;
    assert!(first.shows("The first version") && first.shows("4 new"), "{}", first.body);
    let restored = editor.post(&format!("{here}/history/1/restoration"), &[]).await;
    assert_eq!(restored.status, 303);
    let back = editor.get(&format!("{here}/history/comparison?from=1&to=4")).await;
    assert!(back.shows("Both versions say the same."), "{}", back.body);
    town.close().await;
}

#[tokio::test]
async fn versions_are_compared_by_whoever_may_open_the_page_at_its_desk_and_by_nobody_else() {
    let town = town::found().await;
    let (page, _) = public_page(&town, "Visits", FIRST).await;
    let path = format!("/pages/{}/en/history/comparison?from=0&to=1", page.id);
    assert_eq!(town.signed_in(ALDER, "editor").await.get(&path).await.status, 200);
    let theirs = town.signed_in(BRIDGE, "editor").await;
    let (seen, absent) = (
        theirs.get(&path).await.status,
        theirs.get(&path.replace(&page.id.to_string(), "018f0000-0000-7000-8000-000000000000")).await.status,
    );
    assert_eq!(seen, theirs.get(&path.replace("/comparison?from=0&to=1", "")).await.status);
    assert_eq!(absent, 404);
    let editor = town.signed_in(ALDER, "editor").await;
    for wrong in ["from=9&to=1", "from=x&to=1", "from=1&to=-1", "from=1&to=99999999999999999999"] {
        let answer = editor.get(&path.replace("from=0&to=1", wrong)).await;
        assert_eq!(answer.status, 404, "{wrong}");
    }
    town.close().await;
}

#[tokio::test]
async fn signs_that_hide_themselves_are_named_where_they_were_put_in() {
    let town = town::found().await;
    let (page, _) = public_page(&town, "Tea", "Free tea for all of us.").await;
    let editor = town.signed_in(ALDER, "editor").await;
    let here = format!("/pages/{}/en", page.id);
    keep(&editor, &here, "Tea", "Free \u{202E}tea for\u{200B} all of us. <b>", "").await;
    let both = editor.get(&format!("{here}/history/comparison")).await;
    assert!(both.shows("[U+202E]") && both.shows("[U+200B]") && both.shows("&#60;b&#62;"), "{}", both.body);
    assert!(!both.shows("\u{202E}"), "{}", both.body);
    town.close().await;
}

//! Stories of what a script is told while someone writes, and of looking at it as a reader.

mod town;

use foundation::testing::{ALDER, Answer, Browser};
use town::{blocks, coalition_page, public_page, rewrite};

/// What a field of an answer for a script says, as JSON writes it.
fn told(answer: &Answer, name: &str) -> String {
    let value = answer.body.split(&format!("\"{name}\":")).nth(1).unwrap_or_default();
    let value = value.split(",\"").next().unwrap_or_default();
    value.trim_matches(['"', '}']).to_owned()
}

async fn auto(browser: &Browser, desk: &str, block: &str, was: &str, text: &str) -> Answer {
    let fields = [("block", block), ("was", was), ("text", text), ("deed", "auto"), ("as", "json")];
    browser.post(desk, &fields).await
}

#[tokio::test]
async fn words_are_kept_as_they_are_typed_and_others_words_come_back_with_the_answer() {
    let town = town::found().await;
    let (page, _) = coalition_page(&town, "Typing", "Ring at nine.").await;
    let desk = format!("/pages/{}/en", page.id);
    let (one, other) = (town.signed_in(ALDER, "editor").await, town.signed_in(ALDER, "program-staff").await);
    let block = blocks(&one.get(&desk).await.body).remove(0);
    let kept = auto(&one, &desk, &block, "Ring at nine.", "Ring at nine. Then ").await;
    assert_eq!(kept.status, 200);
    assert_eq!(told(&kept, "words"), "Ring at nine. Then ", "nothing is tidied under the cursor");
    assert_eq!((told(&kept, "merged").as_str(), told(&kept, "rev").as_str()), ("false", "1"));
    assert!(told(&kept, "said").starts_with("Kept at"));
    let theirs = auto(&other, &desk, &block, "Ring at nine.", "Please ring at nine.").await;
    assert_eq!(told(&theirs, "merged"), "true");
    assert_eq!(told(&theirs, "words"), "Please ring at nine. Then ");
    let again = auto(&one, &desk, &block, "Ring at nine. Then ", "Ring at nine. Then ask.").await;
    assert_eq!(told(&again, "words"), "Please ring at nine. Then ask.");
    let clash = auto(&other, &desk, &block, "Please ring at nine. Then ", "Please ring at nine. Then listen.").await;
    assert_eq!(clash.status, 422);
    assert!(told(&clash, "asks").contains("article") && clash.shows("ask") && clash.shows("listen"));
    town.close().await;
}

#[tokio::test]
async fn a_deed_tells_a_script_which_cards_changed_and_in_which_order_they_lie() {
    let town = town::found().await;
    let (page, _) = coalition_page(&town, "Deeds", "One.\n\nTwo.\n\nThree.").await;
    let desk = format!("/pages/{}/en", page.id);
    let editor = town.signed_in(ALDER, "editor").await;
    let cards = blocks(&editor.get(&desk).await.body);
    let moved = editor.post(&desk, &[("block", &cards[2]), ("deed", "up"), ("as", "json"), ("since", "0")]).await;
    let order = format!("[\"{}\",\"{}\",\"{}\"]", cards[0], cards[2], cards[1]);
    assert!(moved.shows(&format!("\"order\":{order}")), "{}", moved.body);
    assert_eq!(moved.body.matches("\"html\":").count(), 1, "only what changed is drawn");
    let out = editor.post(&desk, &[("block", &cards[0]), ("deed", "out"), ("as", "json"), ("since", "1")]).await;
    assert!(told(&out, "undo").ends_with(&format!("/gone/{}/return", cards[0])) && out.shows("Taken out."));
    let back = editor.post(&told(&out, "undo"), &[("as", "json"), ("since", "2")]).await;
    assert!(back.shows("One.") && back.shows("Put back."), "{}", back.body);
    let part = editor.get(&format!("{desk}?block={}&part=card", cards[1])).await;
    assert!(part.body.starts_with("<article") && part.shows("data-form"), "one card alone");
    assert_eq!(editor.get(&format!("{desk}?block=0000000000zz&part=card")).await.status, 404);
    town.close().await;
}

#[tokio::test]
async fn a_block_and_the_whole_draft_are_seen_as_a_reader_would_see_them() {
    let town = town::found().await;
    let (page, edition) = public_page(&town, "Look", "## One\n\nTwo.").await;
    let desk = format!("/pages/{}/en", page.id);
    let editor = town.signed_in(ALDER, "editor").await;
    let look = editor.post(&format!("{desk}/preview"), &[("text", "**Strong** <b>x</b>\n\n- a\n- b")]).await;
    assert_eq!(look.status, 200);
    assert!(look.shows("<strong>Strong</strong>") && look.shows("<li>a</li>") && look.shows("&lt;b&gt;x"));
    assert!(!look.shows("<html"), "a piece, not a page");
    let block = blocks(&editor.get(&desk).await.body).pop().unwrap();
    rewrite(&editor, &desk, &block, "Two, in the draft.", "keep").await;
    let whole = editor.get(&format!("{desk}/look")).await;
    assert!(whole.shows("Two, in the draft.") && whole.shows("The draft as a reader would see it."));
    assert!(whole.shows("noindex") && !town.neighbour().get(&edition.address()).await.shows("in the draft"));
    town.close().await;
}

#[tokio::test]
async fn the_check_reads_the_draft_and_what_forbids_keeps_it_from_going_out() {
    let town = town::found().await;
    let (page, edition) = public_page(&town, "Checked", "One.").await;
    let desk = format!("/pages/{}/en", page.id);
    let editor = town.signed_in(ALDER, "editor").await;
    let block = blocks(&editor.get(&desk).await.body).remove(0);
    rewrite(&editor, &desk, &block, "Item description", "keep").await;
    let check = editor.get(&format!("{desk}/check")).await;
    assert!(check.shows("Item description") && check.shows(&format!("{desk}?block={block}#c-{block}")));
    let rev = town::field(&editor.get(&desk).await.body, "rev");
    let versions = format!("{desk}/versions");
    let refused = editor.post(&versions, &[("rev", &rev), ("deed", "publish")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.shows("Not published yet"), "{}", refused.body);
    assert!(editor.get(&desk).await.shows("Item description"), "the draft is as it was");
    assert_eq!(
        editor.post(&versions, &[("rev", &rev), ("deed", "version")]).await.status,
        303,
        "keeping does not wait"
    );
    assert!(town.neighbour().get(&edition.address()).await.shows("One."));
    town.close().await;
}

#[tokio::test]
async fn a_draft_is_found_again_in_the_working_list_by_those_who_write_there() {
    let town = town::found().await;
    let (page, _) = public_page(&town, "Begun elsewhere", "One.").await;
    let desk = format!("/pages/{}/en", page.id);
    let (editor, staff) = (town.signed_in(ALDER, "editor").await, town.signed_in(ALDER, "program-staff").await);
    assert!(!editor.get("/pages").await.shows("Draft by"));
    let block = blocks(&staff.get(&desk).await.body).remove(0);
    rewrite(&staff, &desk, &block, "One, in a draft.", "keep").await;
    assert!(
        editor.get("/pages").await.shows("Draft by program-staff of Alder House"),
        "{}",
        editor.get("/pages").await.body
    );
    let reader = town.signed_in(ALDER, "reader").await.get("/pages").await;
    assert!(reader.shows("Begun elsewhere") && !reader.shows("Draft by"), "a reader learns nothing of it");
    town.close().await;
}

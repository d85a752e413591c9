//! Stories of the check and of consents where a page lies on the desk as a draft.

mod town;

use foundation::testing::{ALDER, Browser, Town};
use town::{blocks, field, public_page, rewrite};

const QUOTE: &str = "> When the light was mended I slept through.";
const WORDS: &str = "When the light was mended";

/// Writes consent down for the quote of a page; gives its page.
async fn consent(browser: &Browser, desk: &str) -> String {
    let check = browser.get(&format!("{desk}/check")).await;
    let way = check.body.split("href=\"/consents/new?").nth(1).unwrap().split('"').next().unwrap();
    let way = format!("/consents/new?{}", way.replace("&amp;", "&").replace("&#38;", "&"));
    let form = browser.get(&way).await.body;
    let known = ["page", "lang", "block", "owner"].map(|name| (name, field(&form, name)));
    let mut fields: Vec<(&str, &str)> = known.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fields.extend([("until", "2027-03-09"), ("given", "paper"), ("kept_where", "Blue box"), ("scope", "web")]);
    let kept = browser.post("/consents", &fields).await;
    assert_eq!(kept.status, 303, "{}", kept.body);
    kept.location().to_owned()
}

async fn over(town: Town) {
    town.pass(6 * 366 * 86_400);
    town.do_jobs().await;
    town.close().await;
}

#[tokio::test]
async fn the_check_looks_at_the_draft_and_publishing_it_waits() {
    let town = town::found().await;
    let (page, edition) = public_page(&town, "The light", "Before it.").await;
    let desk = format!("/pages/{}/en", page.id);
    let editor = town.signed_in(ALDER, "editor").await;
    assert!(editor.get(&desk).await.shows(&format!("{desk}/check")), "the desk leads to it");
    let block = blocks(&editor.get(&desk).await.body).remove(0);
    rewrite(&editor, &desk, &block, "Before it. Item description", "keep").await;
    let check = editor.get(&format!("{desk}/check")).await;
    assert!(check.shows("<mark>Item description</mark>") && check.shows("One thing to mend"), "{}", check.body);
    let rev = field(&editor.get(&desk).await.body, "rev");
    let fields = [("rev", rev.as_str()), ("deed", "publish"), ("significance", "content")];
    let refused = editor.post(&format!("{desk}/versions"), &fields).await;
    assert_eq!(refused.status, 422);
    assert!(refused.shows("Not published yet") && refused.shows("Item description"));
    rewrite(&editor, &desk, &block, "Before it, mended.", "keep").await;
    let rev = field(&editor.get(&desk).await.body, "rev");
    let fields = [("rev", rev.as_str()), ("deed", "publish"), ("significance", "content")];
    assert_eq!(editor.post(&format!("{desk}/versions"), &fields).await.status, 303);
    assert!(town.neighbour().get(&edition.address()).await.shows("mended"));
    town.close().await;
}

#[tokio::test]
async fn t_44_withdrawing_takes_out_of_drafts_too_also_of_what_could_be_had_back() {
    let town = town::found().await;
    let (page, edition) = public_page(&town, "The light", &format!("Before it.\n\n{QUOTE}\n\nAfter it.")).await;
    let (other, _) = public_page(&town, "Elsewhere", "Other words.\n\nMore of them.").await;
    let [desk, beside] = [page.id, other.id].map(|id| format!("/pages/{id}/en"));
    let editor = town.signed_in(ALDER, "editor").await;
    let record = consent(&editor, &desk).await;
    let cards = blocks(&editor.get(&desk).await.body);
    rewrite(&editor, &desk, &cards[0], "Before it, and more.", "keep").await;
    let theirs = blocks(&editor.get(&beside).await.body);
    rewrite(&editor, &beside, &theirs[1], QUOTE, "keep").await;
    let list = editor.get(&format!("{record}/withdrawal")).await;
    assert!(list.shows("The light") && list.shows("Elsewhere") && list.shows("in a draft"));
    assert_eq!(editor.post(&format!("{record}/withdrawal"), &[]).await.status, 303);
    assert!(!town.neighbour().get(&edition.address()).await.shows(WORDS));
    let first = editor.get(&desk).await;
    assert!(first.shows("Before it, and more.") && !first.shows(WORDS), "what was written meanwhile stays");
    let second = editor.get(&beside).await;
    assert!(second.shows("Other words.") && !second.shows(WORDS));
    assert!(!editor.get(&record).await.shows("Elsewhere"));
    over(town).await;
}

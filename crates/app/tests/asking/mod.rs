//! How reviews are asked for and answered in stories.

#![allow(dead_code, unreachable_pub, reason = "each test file uses a part of it")]

use foundation::access::Actor;
use foundation::db::{Column, Sql};
use foundation::testing::{Answer, BRIDGE, Browser, COPPER, DOCK, Town};

use crate::town::{self, change, field};

/// A town in which each of the four partners has someone who answers for it.
pub async fn four_partners() -> Town {
    let mut town = town::found_with_reviews().await;
    for partner in [COPPER, DOCK] {
        town.settle_in(partner, "partner-lead").await;
    }
    town
}

/// A page of Alder House, kept as a draft; gives the address of its desk.
pub async fn draft(writer: &Browser, title: &str, body: &str) -> String {
    let fields = [("title", title), ("text", body), ("language", "en"), ("level", "partner"), ("deed", "keep")];
    let kept = writer.post("/pages", &fields).await;
    assert_eq!(kept.status, 303, "{}", kept.body);
    kept.location().split('?').next().unwrap().to_owned()
}

/// Keeps another version of it.
pub async fn revise(writer: &Browser, desk: &str, title: &str, body: &str, significance: &str) {
    let fields =
        [("title", title), ("text", body), ("level", "partner"), ("deed", "keep"), ("significance", significance)];
    let kept = change(writer, &format!("{desk}/whole"), &fields).await;
    assert_eq!(kept.status, 303, "{}", kept.body);
}

/// Asks for a review of the newest version; gives the review's address.
pub async fn ask(asker: &Browser, desk: &str, kind: &str) -> String {
    let asked = try_to_ask(asker, desk, kind).await;
    assert_eq!(asked.status, 303, "{}", asked.body);
    asked.location().to_owned()
}

pub async fn try_to_ask(asker: &Browser, desk: &str, kind: &str) -> Answer {
    let path = format!("{desk}/review");
    let form = asker.get(&path).await;
    assert_eq!(form.status, 200, "{}", form.body);
    let newest = field(&form.body, "newest");
    asker.post(&path, &[("newest", newest.as_str()), ("kind", kind), ("days", "5"), ("message", "Please look.")]).await
}

pub async fn yes(browser: &Browser, review: &str) -> Answer {
    browser.post(&format!("{review}/answer"), &[("deed", "yes")]).await
}

/// Objects to the block that holds some words.
pub async fn object(browser: &Browser, review: &str, words: &str, reason: &str) -> Answer {
    let page = browser.get(review).await;
    let block = block_of(&page.body, words);
    browser.post(&format!("{review}/answer"), &[("deed", "no"), ("block", &block), ("reason", reason)]).await
}

/// The value of the choice whose words these are.
pub fn block_of(body: &str, words: &str) -> String {
    let mut options = body.split("<option value=\"").skip(1);
    let found = options.find(|option| option.split('>').nth(1).is_some_and(|said| said.starts_with(words))).unwrap();
    found.split('"').next().unwrap().to_owned()
}

pub async fn reads(town: &Town, slug: &str) -> u16 {
    town.signed_in(BRIDGE, "reader").await.get(&format!("/en/{slug}")).await.status
}

pub async fn number(town: &Town, sql: &str) -> i64 {
    Sql::new(sql).one(&town.db().view(&Actor::system("town")), |row| row.col("n")).await.unwrap()
}

pub const BODY: &str = "We came the same day.\n\nA woman on Tern Street told us that she sleeps with the light on.\n\nRing again after six weeks.";

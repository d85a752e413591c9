//! The first director begins, invites someone, and the first page is written and read.

use foundation::i18n::Value;

use super::kith::Kith;
use super::stage::{Stage, play};
use super::window::{View, Window};

/// What people type in their language.
struct Told {
    coalition: &'static str,
    city: &'static str,
    director: &'static str,
    writer: &'static str,
    title: &'static str,
    words: &'static str,
}

const ENGLISH: Told = Told {
    coalition: "Heron Quay Together",
    city: "Heron Quay",
    director: "Ifeoma Castellanos",
    writer: "Bartholomew Quigley",
    title: "Who has the key",
    words: "Three people on each stair hold a spare key.",
};
const CHINESE: Told = Told {
    coalition: "鷺埠鄰里聯盟",
    city: "鷺埠",
    director: "歐陽靜雯",
    writer: "司徒永康",
    title: "誰有鑰匙",
    words: "每道樓梯有三個人拿着備用鑰匙。",
};
const PASSWORD: &str = "seven kettles under a slow bridge";

#[test]
fn a_coalition_begins_at_a_desk_in_english() {
    play(|stage| async move { begin(&stage, View::desk("en"), &ENGLISH).await });
}

#[test]
fn a_coalition_begins_on_a_phone_in_chinese() {
    play(|stage| async move { begin(&stage, View::phone("zh-Hant"), &CHINESE).await });
}

async fn begin(stage: &Stage, view: View, told: &Told) {
    let kith = Kith::fresh();
    let director = stage.window_at(&kith.address, view).await;
    set_up(&director, &kith.set_up_link(), told).await;
    in_and_out(&director).await;
    let link = invite(&director).await;
    let writer = stage.window_at(&kith.address, view).await;
    accept(&writer, &link, told).await;
    let page = write(&writer, told).await;

    // Anyone reads it, without signing in.
    let neighbour = stage.window_at(&kith.address, view).await;
    neighbour.go(&format!("/{}/", view.language)).await;
    neighbour.press_words(told.title).await;
    neighbour.sees("h1", told.title).await;
    neighbour.sees(".prose", told.words).await;
    assert_eq!(neighbour.path().await, page);
    for window in [&director, &writer, &neighbour] {
        assert_eq!(window.complaints().await, Vec::<String>::new());
    }
}

async fn set_up(window: &Window, link: &str, told: &Told) {
    window.go(&format!("{link}?lang={}", window.view.language)).await;
    window.fill("coalition", told.coalition).await;
    window.fill("city", told.city).await;
    window.fill("zone", "Europe/Lisbon").await;
    window.choose("language", window.view.language).await;
    window.fill("name", told.director).await;
    window.fill("email", "first@heronquay.example").await;
    window.fill("password", "too short").await;
    window.press("main form button.go").await;

    // What is wrong stands on top and has the focus; a link leads to the field; words are kept.
    window.sees(".summary h2", &window.words.with("form-problems", &[("count", Value::from(1))])).await;
    assert_eq!(window.run("return document.activeElement.className").await, "summary");
    assert_eq!(window.value("coalition").await, told.coalition);
    assert_eq!(window.value("name").await, told.director);
    assert_eq!(window.value("password").await, "");
    window.press(".summary a").await;
    assert_eq!(window.run("return document.activeElement.id").await, "password");
    window.fill("password", PASSWORD).await;
    window.press("main form button.go").await;

    window.find("a.me").await;
    window.sees(".brand", told.coalition).await;
    window.go(&format!("/{}/", window.view.language)).await;
    window.sees(".empty", &window.say("home-empty-title")).await;
    // The link worked once.
    window.go(&format!("{link}?lang={}", window.view.language)).await;
    assert!(!window.has("#coalition").await);
    window.complaints().await;
}

async fn in_and_out(window: &Window) {
    window.go("/account").await;
    sign_out(window).await;
    let language = window.view.language;
    window.go(&format!("/sign-in?lang={language}")).await;
    window.fill("email", "first@heronquay.example").await;
    window.fill("password", "five kettles under a slow bridge").await;
    window.press("main form button.go").await;
    window.sees(".summary", &window.say("refused-sign-in")).await;
    assert_eq!(window.value("email").await, "first@heronquay.example");
    window.fill("password", PASSWORD).await;
    window.press("main form button.go").await;
    window.find("a.me").await;
    window.complaints().await;
}

/// The button in the masthead, or on a small phone the one on one's own page.
async fn sign_out(window: &Window) {
    window.run("[...document.querySelectorAll('form[action=\"/sign-out\"] button, form[action=\"/account/sessions\"] button')].find(b => b.checkVisibility()).click()").await;
    window.until("return !document.querySelector('a.me')").await;
}

async fn invite(window: &Window) -> String {
    window.go("/directory").await;
    window.press("a[href^='/directory/invitations']").await;
    window.press("input[name=role][value=partner-lead]").await;
    window.choose("language", window.view.language).await;
    window.press("main form button.go").await;
    window.value("invite-link").await
}

async fn accept(window: &Window, link: &str, told: &Told) {
    window.go(link).await;
    window.sees("main", told.coalition).await;
    window.fill("name", told.writer).await;
    window.fill("email", "second@heronquay.example").await;
    window.fill("password", PASSWORD).await;
    window.press("main form button.go").await;
    window.find("a.me").await;
}

/// Writes the first page, looks at it, publishes it; gives its path.
async fn write(window: &Window, told: &Told) -> String {
    window.go(&format!("/{}/", window.view.language)).await;
    window.press_words(&window.say("home-empty-write")).await;
    window.fill("title", told.title).await;
    window.fill("text", &format!("{}\n\n:::accordion {}\n{}\n:::\n", told.words, told.city, told.words)).await;
    window.choose("language", window.view.language).await;
    window.press("main details.fold > summary").await;
    window.press("input[name=level][value=public]").await;
    window.press(".acts button[value=keep]").await;
    window.sees("[data-cards]", told.words).await;
    window.press("[data-beside] button[value=publish]").await;
    window.sees(".flash", &window.say("draft-done-published")).await;
    window.press_words(&window.say("page-read-it")).await;
    window.sees("h1", told.title).await;
    let path = window.path().await;
    assert!(path.starts_with(&format!("/{}/", window.view.language)), "{path}");
    path
}

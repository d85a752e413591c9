//! Someone works with the keyboard alone.

use fantoccini::key::Key;
use serde_json::Value;

use super::kith::PASSWORD;
use super::stage::play;
use super::window::{View, Window};

/// So many steps of the Tab key are enough for anything on a page.
const FAR: usize = 90;

#[test]
fn the_keyboard_alone_is_enough_to_sign_in_find_read_open_a_fold_and_change_the_language() {
    play(|stage| async move {
        let window = stage.window(View::desk("en")).await;
        window.go("/en/").await;
        skip(&window).await;
        sign_in(&window).await;
        find(&window).await;
        read(&window).await;
        write(&window).await;
    });
}

/// The first stop leads past everything that repeats.
async fn skip(window: &Window) {
    window.keys(&Key::Tab).await;
    let first = focus(window).await;
    assert_eq!(first["text"], window.say("shell-skip").as_str());
    assert!(first["top"].as_f64().unwrap() >= 0.0, "the skip link stays out of sight: {first}");
    window.keys(&Key::Enter).await;
    window.until("return location.hash === '#main'").await;
    window.keys(&Key::Tab).await;
    assert_eq!(window.run("return document.querySelector('main').contains(document.activeElement)").await, true);
}

async fn sign_in(window: &Window) {
    window.go("/en/").await;
    tab_to(window, "a[href^='/sign-in']").await;
    window.keys(&Key::Enter).await;
    tab_to(window, "#email").await;
    window.keys("sukhan@tollhouse.example").await;
    tab_to(window, "#password").await;
    window.keys(PASSWORD).await;
    window.keys(&Key::Enter).await;
    window.find("a.me").await;
}

async fn find(window: &Window) {
    window.go("/en/").await;
    tab_to(window, "main form[role=search] input").await;
    window.keys("family call").await;
    window.keys(&Key::Enter).await;
    window.find("ol.hits").await;
    // A filter opens, is walked through and shuts again, with the focus where it was.
    tab_to(window, "details.filter > summary").await;
    window.keys(&Key::Enter).await;
    window.until("return document.querySelector('details.filter').open").await;
    window.keys(&Key::Tab).await;
    assert_eq!(window.run("return document.activeElement.closest('details.filter') !== null").await, true);
    window.keys(&Key::Escape).await;
    assert_eq!(
        window
            .run("return document.activeElement.tagName + document.querySelectorAll('details.filter[open]').length")
            .await,
        "SUMMARY0"
    );
    tab_to(window, "ol.hits h2 a").await;
    window.keys(&Key::Enter).await;
    window.find("article.page").await;
}

async fn read(window: &Window) {
    window.go("/en/first-day").await;
    tab_to(window, "details.fold > summary").await;
    window.keys(&Key::Enter).await;
    window.until("return document.activeElement.parentElement.open").await;
    window.keys(&Key::Space).await;
    window.until("return !document.activeElement.parentElement.open").await;
    window.go("/en/first-day").await;
    tab_to(window, "nav.langs a[lang=zh-Hant]").await;
    window.keys(&Key::Enter).await;
    window.sees("h1", "第一天").await;
}

/// The form of a page: radio buttons by arrow keys, a list by its first letters; then its cards, opened,
/// written, moved and closed.
async fn write(window: &Window) {
    window.go("/pages/new?lang=en").await;
    tab_to(window, "#title").await;
    window.keys("Only keys").await;
    tab_to(window, "#text").await;
    window.keys("Typed.").await;
    tab_to(window, "#language").await;
    let before = window.value("language").await;
    window.keys(&Key::Down).await;
    assert_ne!(window.value("language").await, before);
    window.keys(&Key::Up).await;
    tab_to(window, "main details.fold > summary").await;
    window.keys(&Key::Enter).await;
    tab_to(window, "input[name=level]:checked").await;
    let before = window.run("return document.querySelector('input[name=level]:checked').value").await;
    window.keys(&Key::Down).await;
    assert_ne!(window.run("return document.querySelector('input[name=level]:checked').value").await, before);
    window.keys(&Key::Up).await;
    tab_to(window, ".acts button[value=keep]").await;
    window.keys(&Key::Enter).await;
    window.until("return location.pathname !== '/pages/new'").await;
    window.sees(".headline", "Only keys").await;
    tab_to(window, "[data-block] [data-open]").await;
    window.keys(&Key::Enter).await;
    window.until("return document.activeElement.matches('article.on textarea')").await;
    window.keys(" And more.").await;
    window.until("return document.querySelector('article.on [data-kept]').textContent.includes(':')").await;
    window.keys(&Key::Escape).await;
    window.until("return document.querySelector('article.on') === null").await;
    window.sees("[data-cards]", "Typed. And more.").await;
}

/// Steps on with Tab until the focus is on what fits a CSS selector. Every stop on the way can be
/// seen: an outline, within the window, not behind anything.
pub(crate) async fn tab_to(window: &Window, css: &str) {
    window.find(css).await;
    let there = format!("return document.activeElement.matches({})", Value::from(css));
    for _ in 0..FAR {
        if window.run(&there).await == true {
            return;
        }
        window.keys(&Key::Tab).await;
        let stop = focus(window).await;
        if stop["tag"] == "BODY" || stop["tag"] == "HTML" {
            continue;
        }
        assert!(
            stop["outline"] != "none" && stop["wide"].as_f64().unwrap() >= 2.0,
            "no outline on {}: {stop}",
            window.path().await
        );
        assert!(
            stop["bottom"].as_f64().unwrap() > 0.0 && stop["top"].as_f64().unwrap() < stop["high"].as_f64().unwrap(),
            "out of sight: {stop}"
        );
    }
    panic!("{FAR} steps did not lead to {css} on {}", window.path().await);
}

/// What has the focus, and how it looks.
async fn focus(window: &Window) -> Value {
    window
        .run(
            "const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();
             return { tag: e.tagName, text: e.textContent.trim().slice(0, 60), html: e.outerHTML.slice(0, 120), outline: s.outlineStyle, wide: parseFloat(s.outlineWidth), top: r.top, bottom: r.bottom, high: innerHeight }",
        )
        .await
}

//! Someone writes, moves, adds and asks with the keyboard alone.

use fantoccini::key::Key;

use super::keyboard::tab_to;
use super::stage::play;
use super::window::{View, Window};

#[test]
fn the_keyboard_alone_is_enough_to_write_move_add_keep_and_ask_for_a_review() {
    play(|stage| async move {
        let window = stage.window(View::desk("en")).await;
        window.sign_in("dwayne@ropewalk.example").await;
        begin(&window).await;
        write(&window).await;
        go_on(&window).await;
        ask(&window).await;
        assert_eq!(window.complaints().await, Vec::<String>::new());
    });
}

async fn begin(window: &Window) {
    window.go_in("/pages/new").await;
    tab_to(window, "#title").await;
    window.keys("Rides by keys").await;
    tab_to(window, "#text").await;
    window.keys("A ride waits at the gate.").await;
    window.keys(&Key::Enter).await;
    window.keys(&Key::Enter).await;
    window.keys("Someone stays with you.").await;
    tab_to(window, ".acts button[value=keep]").await;
    window.keys(&Key::Enter).await;
    window.sees(".headline", "Rides by keys").await;
}

/// A card opens, is written, kept with two keys that lead on to the next, and moved with two others.
async fn write(window: &Window) {
    tab_to(window, "[data-block] [data-open]").await;
    window.keys(&Key::Enter).await;
    writes_in(window, "A ride waits at the gate.").await;
    window.keys(" It is free.").await;
    window.chord(Key::Control.into(), Key::Enter.into()).await;
    writes_in(window, "Someone stays with you.").await;
    window.sees("[data-cards]", "A ride waits at the gate. It is free.").await;
    window.keys(" All the way.").await;
    window.chord(Key::Alt.into(), Key::Up.into()).await;
    window.until("return document.querySelector('[data-block]').matches('.on')").await;
    writes_in(window, "Someone stays with you. All the way.").await;
    window.sees("[data-tell]", &window.words.with("draft-moved-to", &[("number", "1".into())])).await;
    window.chord(Key::Alt.into(), Key::Down.into()).await;
    window.until("return document.querySelector('[data-block]:last-child').matches('.on')").await;
    writes_in(window, "Someone stays with you. All the way.").await;
}

/// An empty line begins a new block, "/" offers what it may be, and Escape leaves it.
async fn go_on(window: &Window) {
    window.keys(&Key::Enter).await;
    window.keys(&Key::Enter).await;
    writes_in(window, "").await;
    window.keys("/").await;
    window.until("return document.activeElement.matches('ul.kinds[role=listbox]')").await;
    let chosen = "return document.getElementById(document.activeElement.getAttribute('aria-activedescendant')).id.split('-').pop()";
    assert_eq!(window.run(chosen).await, "paragraph");
    window.keys(&Key::Down).await;
    assert_eq!(window.run(chosen).await, "heading");
    window.keys(&Key::Enter).await;
    window
        .until("return document.activeElement.closest('article.on')?.querySelector('[name=kind]').value.startsWith('heading')")
        .await;
    window.keys("Who drives").await;
    window.until("return document.querySelector('article.on [data-kept]').textContent.includes(':')").await;
    window.keys(&Key::Escape).await;
    window.until("return document.querySelector('article.on') === null").await;
    assert_eq!(window.run("return document.activeElement.matches('[data-open]')").await, true);
    window.sees("[data-cards] h2", "Who drives").await;
}

/// The version is kept, and someone else's yes is asked for.
async fn ask(window: &Window) {
    tab_to(window, "#message").await;
    window.keys("How it begins").await;
    tab_to(window, "[data-beside] .acts button[value=version]").await;
    window.keys(&Key::Enter).await;
    window.sees(".flash", &window.say("draft-done-version")).await;
    tab_to(window, ".ways a[href$='/review']").await;
    window.keys(&Key::Enter).await;
    tab_to(window, "input[name=kind]").await;
    window.keys(&Key::Space).await;
    tab_to(window, "section[aria-labelledby=h-ask] button.go").await;
    window.keys(&Key::Enter).await;
    window.until("return location.pathname.startsWith('/reviews/')").await;
    window.sees(".stand-of .state", "Waiting for").await;
}

/// Waits until the focus is in the words of a block, and these are they.
async fn writes_in(window: &Window, words: &str) {
    let words = serde_json::Value::from(words);
    window
        .until(&format!(
            "const e = document.activeElement; return e.matches('article.on textarea') && e.value.trim() === {words}"
        ))
        .await;
}

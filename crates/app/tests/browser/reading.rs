//! Someone reads the demo's book.

use super::stage::{Stage, play};
use super::window::{View, Window};

/// A recipe that has a drawing, steps, accordions and a neighbour on each side, by language.
fn recipe(language: &str) -> (&'static str, &'static str) {
    if language == "en" {
        ("/en/first-day", "The first day, and when not to act")
    } else {
        ("/zh-Hant/第一天", "第一天，以及何時不必出手")
    }
}

#[test]
fn a_neighbour_reads_on_a_phone_in_chinese() {
    play(|stage| async move { walk(&stage.window(View::phone("zh-Hant")).await, "en").await });
}

#[test]
fn a_neighbour_reads_at_a_desk_in_english() {
    play(|stage| async move {
        let window = stage.window(View::desk("en")).await;
        walk(&window, "zh-Hant").await;
        on_paper(&window).await;
        help_where_nothing_is(&stage).await;
    });
}

async fn walk(window: &Window, other: &str) {
    let (path, title) = recipe(window.view.language);
    // The door sends a visitor to their own language.
    window.go("/").await;
    assert_eq!(window.path().await, format!("/{}/", window.view.language));
    fits(window).await;
    window.press("section.mv.respond .leads a").await;
    window.find("article.page .prose").await;
    fits(window).await;
    window.go(path).await;
    window.sees("h1", title).await;
    pictures(window).await;

    window.press(".prevnext a[rel=next]").await;
    window
        .until("return document.querySelector('a[rel=prev]') !== null && !location.pathname.endsWith('first-day')")
        .await;
    assert_ne!(window.path().await, path);
    window.press(".prevnext a[rel=prev]").await;
    window.sees("h1", title).await;

    // The same page in the other language, and back, without leaving it.
    let (there, title_there) = recipe(other);
    window.press(&format!("nav.langs a[lang={other}]")).await;
    window.sees("h1", title_there).await;
    assert_eq!(window.path().await, there);
    assert_eq!(window.run("return document.documentElement.lang").await, other);
    window.press(&format!("nav.langs a[lang={}]", window.view.language)).await;
    window.sees("h1", title).await;

    window.press("nav.crumbs li:last-child a").await;
    window.until("return location.pathname.includes('/sections/')").await;
    window.find("ul.lines li a").await;
    fits(window).await;
    window.go(path).await;
    window.press(".after .tags a").await;
    window.until("return location.pathname.includes('/tags/')").await;
    window.sees("ul.lines", title).await;
    fits(window).await;
    assert!(window.complaints().await.is_empty());
}

/// Nothing is wider than the window.
async fn fits(window: &Window) {
    let wide = window.run("return document.documentElement.scrollWidth > innerWidth").await;
    assert_eq!(wide, false, "{} scrolls sideways", window.path().await);
}

/// Every picture of the page has come.
async fn pictures(window: &Window) {
    window.run("document.querySelectorAll('img').forEach(i => i.loading = 'eager')").await;
    window.until("return [...document.images].every(i => i.complete && i.naturalWidth > 0)").await;
    assert!(window.has(".prose figure img").await);
}

/// On paper every fold and every note is there, and nothing to press.
async fn on_paper(window: &Window) {
    window.go(recipe("en").0).await;
    let shown = "return [...document.querySelectorAll('details.fold > :not(summary), .prose .callout')].map(e => e.checkVisibility())";
    let folded = window.run(shown).await;
    assert!(folded.as_array().unwrap().contains(&false.into()), "nothing is folded: {folded}");
    window.media("print", "dark").await;
    let printed = window.run(shown).await;
    assert!(
        printed.as_array().unwrap().len() >= 5 && printed.as_array().unwrap().iter().all(|shown| shown == true),
        "{printed}"
    );
    let pressed = window.run("return [...document.querySelectorAll('header nav, .prevnext, .rail, button, .skip')].filter(e => e.offsetHeight > 0).map(e => e.outerHTML)").await;
    assert!(pressed.as_array().unwrap().is_empty(), "{pressed}");
    // Ink on white, whatever the device prefers.
    assert_eq!(window.run("return getComputedStyle(document.body).color").await, "rgb(0, 0, 0)");
    window.media("screen", "light").await;
}

/// A page that is not there offers those with a near name, and a search.
async fn help_where_nothing_is(stage: &Stage) {
    let window = stage.window(View::phone("en")).await;
    window.go("/en/answer-rumor").await;
    window.sees("h1", &window.say("error-404-title")).await;
    window.sees("main", "Answering a rumor").await;
    assert!(window.has("main form[role=search]").await);
    window.press("main ul.plain-list a").await;
    window.sees("h1", "Answering a rumor").await;
}

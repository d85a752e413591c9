//! Written on a phone in Chinese, with an input method; answered in Chinese from a link.

use serde_json::json;

use super::desk::link_in;
use super::stage::play;
use super::window::{View, Window};

const FIRST: &str = "樓梯上的燈，由三樓的住客看顧。";
const AFTER: &str = "樓梯上的兩盞新燈，由三樓的住客看顧。";

#[test]
fn chinese_words_go_into_a_block_on_a_phone_and_nothing_is_kept_before_they_are_whole() {
    play(|stage| async move {
        let dwayne = stage.window(View::phone("zh-Hant")).await;
        dwayne.sign_in("dwayne@ropewalk.example").await;
        dwayne.go_in("/pages/new").await;
        dwayne.fill("title", "樓梯上的燈").await;
        dwayne.fill("text", FIRST).await;
        dwayne.choose("language", "zh-Hant").await;
        dwayne.press(".acts button[value=keep]").await;
        dwayne.until("return !location.pathname.endsWith('/new')").await;
        let desk = dwayne.place().await;
        dwayne.go_in(&desk).await;
        composed(&dwayne).await;
        dwayne.pictures("chinese-desk").await;
        dwayne.client.refresh().await.unwrap();
        dwayne.sees("[data-cards]", AFTER).await;
        dwayne.go_in(&format!("{desk}/check")).await;
        dwayne.pictures("chinese-check").await;
        dwayne.go_in(&desk).await;
        dwayne.keep_version("燈多了", "content").await;

        // Someone who did not write it asks, and sends a link to whoever answers for another house.
        let pilar = stage.window(View::desk("zh-Hant")).await;
        pilar.sign_in("pilar@ropewalk.example").await;
        pilar.go_in(&desk).await;
        pilar.pictures("chinese-desk").await;
        pilar.go_in(&format!("{desk}/check")).await;
        pilar.pictures("chinese-check").await;
        let review = pilar.ask(&desk, "coalition").await;
        let text = pilar.make_link(&review, "Chu Kam-wing").await;
        pilar.go_in(&review).await;
        pilar.pictures("chinese-review").await;
        assert!(text.contains("樓梯上的燈"), "{text}");
        let kamwing = stage.window(View::phone("zh-Hant")).await;
        kamwing.go(link_in(&text)).await;
        kamwing.sees("h1", "樓梯上的燈").await;
        assert_eq!(kamwing.run("return document.documentElement.lang").await, "zh-Hant");
        kamwing.sees("main", AFTER).await;
        kamwing.sees("#answer button[value=yes]", &kamwing.say("review-yes")).await;
        kamwing.pictures("chinese-answer").await;
        kamwing.press("#answer button[value=yes]").await;
        kamwing.sees("main [role=status]", &kamwing.say("review-thanks-open")).await;
        pilar.client.refresh().await.unwrap();
        pilar.sees(".stands", "Chu Kam-wing").await;
        for window in [&dwayne, &pilar, &kamwing] {
            assert_eq!(window.complaints().await, Vec::<String>::new());
        }
    });
}

/// An input method at work: letters that are not yet words, for longer than words ever wait, while the
/// page is told to keep everything; then the words.
async fn composed(window: &Window) {
    window.run("window.kept = 0; const ask = window.fetch; window.fetch = function (to, how) { if (how && how.method === 'POST' && String(how.body).includes('deed=auto')) window.kept += 1; return ask.call(window, to, how); }").await;
    window.open_block("樓梯上的燈").await;
    window.run("const e = document.activeElement, at = e.value.indexOf('燈'); e.setSelectionRange(at, at); window.begun = performance.now(); window.told = []; for (const name of ['compositionstart', 'compositionend']) e.addEventListener(name, () => window.told.push(name))").await;
    for letters in ["l", "li", "lia", "lian", "liang z", "liang zh", "liang zhan"] {
        let end = letters.chars().count();
        let half = json!({ "text": letters, "selectionStart": end, "selectionEnd": end });
        window.tell("Input.imeSetComposition", half).await;
    }
    window
        .until(
            "return window.told.join() === 'compositionstart' && document.activeElement.value.includes('liang zhan')",
        )
        .await;
    window.run("dispatchEvent(new Event('pagehide')); document.dispatchEvent(new Event('visibilitychange')); dispatchEvent(new Event('online'))").await;
    window.until("return performance.now() - window.begun > 2600").await;
    assert_eq!(window.run("return window.kept").await, 0, "half a word was kept");
    window.tell("Input.insertText", json!({ "text": "兩盞新" })).await;
    window.until("return window.told.join() === 'compositionstart,compositionend' && window.kept > 0").await;
    assert_eq!(window.run("return document.activeElement.value").await, AFTER);
    window.until("return document.querySelector('article.on [data-kept]').textContent.includes(':')").await;
    assert_eq!(window.run("return document.activeElement.value").await, AFTER);
}

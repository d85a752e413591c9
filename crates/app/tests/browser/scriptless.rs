//! The same work in a browser that runs no scripts.

use super::bringing::{archive, send};
use super::stage::play;
use super::window::{View, Window};

#[test]
fn everything_can_be_done_without_scripts() {
    play(|stage| async move {
        // As narrow as a phone, but with a mouse: chromedriver taps by script.
        let window = stage.window(View::desk("zh-Hant").without_scripts()).await;
        let phone = serde_json::json!({ "width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": true });
        window.tell("Emulation.setDeviceMetricsOverride", phone).await;
        window.go("/zh-Hant/").await;
        assert!(!window.has("html.scripted").await, "scripts run although they are switched off");
        // Nothing is offered that only a script could do.
        for js in window.client.find_all(fantoccini::Locator::Css(".js")).await.unwrap() {
            assert!(!js.is_displayed().await.unwrap());
        }
        window.sign_in("layla@uppermill.example").await;
        write(&window).await;
        search(&window).await;
        send(&window, "mill.zip", &archive("Upper Mill", "樓宇門燈")).await;
        // The page asks again by itself; no script is needed for that.
        window.sees("#report", "machine.exe").await;
        window.press_words("Lamps of Upper Mill").await;
        window.sees("h1", "Lamps of Upper Mill").await;
        fold(&window).await;
    });
}

async fn write(window: &Window) {
    window.go("/pages/new").await;
    window.fill("title", "沒有腳本的一頁").await;
    window.fill("text", "這一頁用最普通的表格寫成。").await;
    window.choose("language", "zh-Hant").await;
    window.press("main details.fold > summary").await;
    window.press("input[name=level][value=public]").await;
    window.press(".acts button[value=keep]").await;
    window.sees("[data-cards]", "最普通的表格").await;
    window.press("[data-block] a.change").await;
    window.find("article.on textarea[name=text]").await.send_keys("一段接一段。").await.unwrap();
    window.press("article.on .acts button[value=keep]").await;
    window.find(".flash").await;
    window.press("[data-beside] button[value=publish]").await;
    window.press(".ways a[href^='/zh-Hant/']").await;
    window.sees("h1", "沒有腳本的一頁").await;
    window.sees(".prose", "最普通的表格").await;
    window.sees(".prose", "一段接一段。").await;
}

async fn search(window: &Window) {
    window.go("/zh-Hant/").await;
    window.fill("q", "最普通的表格").await;
    window.press("form.seek button").await;
    window.sees("ol.hits", "沒有腳本的一頁").await;
    window.press("details.filter summary").await;
    assert!(window.find("details.filter ul a").await.is_displayed().await.unwrap());
}

async fn fold(window: &Window) {
    window.go("/zh-Hant/第一天").await;
    window.press("details.fold summary").await;
    assert!(window.find("details.fold[open] > :not(summary)").await.is_displayed().await.unwrap());
}

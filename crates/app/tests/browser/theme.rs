//! Light and dark.

use super::stage::play;
use super::window::{View, Window};

const LIGHT: &str = "rgb(251, 248, 243)";
const DARK: &str = "rgb(23, 20, 17)";

async fn paper(window: &Window) -> String {
    window.run("return getComputedStyle(document.body).backgroundColor").await.as_str().unwrap().to_owned()
}

#[test]
fn the_page_is_dark_where_the_device_is_and_a_reader_may_choose_otherwise_for_good() {
    play(|stage| async move {
        let window = stage.window(View::phone("en")).await;
        window.media("", "dark").await;
        window.go("/en/").await;
        assert_eq!(paper(&window).await, DARK);
        window.sees("[data-theme-switch]", &window.say("shell-theme-to-light")).await;
        window.press("[data-theme-switch]").await;
        assert_eq!(paper(&window).await, LIGHT);
        window.client.refresh().await.unwrap();
        assert_eq!(paper(&window).await, LIGHT);
        window.go("/zh-Hant/").await;
        assert_eq!(paper(&window).await, LIGHT);
        window.media("", "light").await;
        window.press("[data-theme-switch]").await;
        assert_eq!(paper(&window).await, DARK);
        window.client.refresh().await.unwrap();
        assert_eq!(paper(&window).await, DARK);
        assert!(window.complaints().await.is_empty());
    });
}

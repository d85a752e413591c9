//! Someone looks for a word.

use super::stage::play;
use super::window::{View, Window};

#[test]
fn a_word_is_found_in_either_script_and_in_its_other_forms() {
    play(|stage| async move {
        let window = stage.window(View::phone("zh-Hant")).await;
        let traditional = ask(&window, "電話").await;
        let simplified = ask(&window, "电话").await;
        assert!(traditional.len() >= 5 && traditional == simplified, "{traditional:?} {simplified:?}");
        window.sees("ol.hits mark", "電話").await;

        let window = stage.window(View::desk("en")).await;
        let one = ask(&window, "phone call").await;
        let many = ask(&window, "phoned calls").await;
        assert!(!one.is_empty() && !many.is_empty());
        assert!(ask(&window, "interpreters").await.iter().any(|title| one.contains(title)), "{one:?}");
        assert!(window.has("ol.hits mark").await);
        narrow(&window).await;
        nothing(&window).await;
    });
}

/// Asks for words as a person does, and gives the titles found.
async fn ask(window: &Window, words: &str) -> Vec<String> {
    window.go(&format!("/{}/find", window.view.language)).await;
    window.fill("q", words).await;
    window.press("main form.seek button").await;
    window.find("ol.hits").await;
    let titles = window.run("return [...document.querySelectorAll('ol.hits h2')].map(e => e.textContent)").await;
    titles.as_array().unwrap().iter().map(|title| title.as_str().unwrap().to_owned()).collect()
}

/// Filters by language and by section, each of which stays when the words change.
async fn narrow(window: &Window) {
    ask(window, "family 電話").await;
    pick(window, 0, "in", "繁體中文").await;
    let languages = window.run("return [...document.querySelectorAll('ol.hits h2')].map(e => e.lang)").await;
    assert!(languages.as_array().unwrap().iter().all(|language| language == "zh-Hant"), "{languages}");
    ask(window, "phone").await;
    pick(window, 1, "section", "Respond").await;
    let pillars = window.run("return [...document.querySelectorAll('ol.hits .pillar')].map(e => e.textContent)").await;
    let pillars = pillars.as_array().unwrap();
    assert!(!pillars.is_empty() && pillars.iter().all(|pillar| pillar == "Respond"), "{pillars:?}");
    window.fill("q", "interpreter").await;
    window.press("main form.seek button").await;
    window.until("return location.search.includes('interpreter') && location.search.includes('section=')").await;
}

/// Opens a filter and chooses what contains these words.
async fn pick(window: &Window, filter: usize, name: &str, words: &str) {
    let css = format!("details.filter:nth-of-type({}) ", filter + 1);
    window.press(&format!("{css}summary")).await;
    let choice = format!(
        "return [...document.querySelectorAll('details.filter')[{filter}].querySelectorAll('a')].find(a => a.textContent.includes('{words}')).click()"
    );
    window.run(&choice).await;
    window.until(&format!("return location.search.includes('{name}=')")).await;
    window.find("ol.hits").await;
}

/// Where nothing is found, or too little was asked, the page says what helps.
async fn nothing(window: &Window) {
    window.go("/en/find?q=zzyzxqq").await;
    window.sees("main .empty", &window.say("find-none-other")).await;
    window.go("/en/find?q=%3F").await;
    window.sees("#q-error", &window.say("find-too-short")).await;
}

#[test]
fn a_title_is_offered_while_it_is_typed_and_leads_to_its_page() {
    play(|stage| async move {
        let window = stage.window(View::desk("en")).await;
        window.go("/en/").await;
        window.fill("q", "answering a rum").await;
        window
            .until(
                "return [...document.querySelectorAll('datalist option')].some(o => o.value === 'Answering a rumor')",
            )
            .await;
        window.fill("q", "Answering a rumor").await;
        window.press("main form.seek button").await;
        window.sees("h1", "Answering a rumor").await;
        assert_eq!(window.path().await, "/en/answer-a-rumor");
        assert!(window.complaints().await.is_empty());
    });
}

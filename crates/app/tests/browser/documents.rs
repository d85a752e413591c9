//! Someone brings a document by hand: pasted as Word puts it on the clipboard, and again.

use super::stage::play;
use super::window::{View, Window};

/// As Word writes it, with a list, a table, a footnote, a comment and a change that was tracked.
const WORD: &str = r##"<html><body><p class=MsoTitle>Six weeks later: ring again</p>
<p class=MsoNormal>By the sixth week the casseroles have stopped<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1">[1]</a>. That is when <b>someone</b> begins to sleep with the light on.</p>
<h1>What to bring</h1>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Tea, at both ends of the table</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o</span>Black or green</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>A chair for whoever comes late</p>
<table class=MsoTableGrid><tr><td><p>Who rings</p></td><td><p>When</p></td></tr><tr><td><p>The same voice</p></td><td><p>The same hour</p></td></tr></table>
<p class=MsoNormal>Ring <del cite="mailto:Mei%20Chan" datetime="2026-03-01T10:00">once</del><ins cite="mailto:Mei%20Chan" datetime="2026-03-01T10:00">twice</ins>, and say who you are.<a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[LW1]</a></p>
<p class=MsoNormal>If that person has left, say so first.</p>
<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Told to us on Tern Street.</p></div></div>
<div style='mso-element:comment-list'><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class=MsoCommentText><a href="#_msoanchor_1" name="_msocom_1">[LW1]</a>Who says this if they are gone?</p></div></div></div></body></html>"##;

/// Pastes into the box, as the keys would.
pub(crate) async fn paste(window: &Window, html: &str) {
    window.find("#text").await;
    let html = serde_json::to_string(html).unwrap();
    window
        .run(&format!(
            "const board = new DataTransfer(); board.setData('text/html', {html}); board.setData('text/plain', 'as words');
             document.getElementById('text').dispatchEvent(new ClipboardEvent('paste', {{ clipboardData: board, bubbles: true, cancelable: true }}));"
        ))
        .await;
}

/// Brings that text for a page, and comes to the look-through; gives its address.
pub(crate) async fn bring(window: &Window, address: &str, html: &str) -> String {
    window.go(address).await;
    paste(window, html).await;
    window.press("main form button.go").await;
    window.until("return location.pathname.startsWith('/brought/')").await;
    window.path().await
}

/// The text as the first copy has it, or as a newer one.
pub(crate) fn copy(newer: bool) -> String {
    match newer {
        false => WORD.to_owned(),
        true => WORD.replace("the casseroles have stopped", "the casseroles and the cards have stopped").replace(
            "If that person has left, say so first.",
            "Ask one open thing. Leave room for a long silence after it.",
        ),
    }
}

async fn picture(window: &Window, name: &str) {
    if let Some(folder) = std::env::var_os("KITH_SHOTS") {
        let height = window.run("return Math.min(document.documentElement.scrollHeight, 6000)").await;
        let shot = window
            .tell("Page.captureScreenshot", serde_json::json!({ "captureBeyondViewport": true, "clip": { "x": 0, "y": 0, "width": if window.view.phone { 390 } else { 1440 }, "height": height, "scale": 1 } }))
            .await;
        let bytes = base64_of(shot["data"].as_str().unwrap());
        std::fs::write(std::path::Path::new(&folder).join(format!("{name}.png")), bytes).unwrap();
    }
}

pub(crate) fn base64_of(text: &str) -> Vec<u8> {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::new();
    let (mut held, mut bits) = (0_u32, 0);
    for letter in text.bytes().filter_map(|b| LETTERS.iter().position(|l| *l == b)) {
        held = held << 6 | u32::try_from(letter).unwrap();
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 0xff).unwrap());
        }
    }
    bytes
}

async fn walk(window: &Window, mark: &str) {
    window.sign_in("yuetling@nextdoor.example").await;
    let tongue = format!("?lang={}", window.view.language);
    window.go(&format!("/pages/bring{tongue}")).await;
    paste(window, WORD).await;
    window.until("return !document.querySelector('[data-bring-told]').hidden").await;
    picture(window, &format!("{mark}-bring")).await;
    let look = bring(window, &format!("/pages/bring{tongue}"), WORD).await;
    window.go(&format!("{look}{tongue}")).await;
    window.sees("#taking", "Who says this if they are gone?").await;
    assert_eq!(window.value("title").await, "Six weeks later: ring again");
    assert!(window.has(".bring-card table").await && window.has(".bring-card ul ul, .bring-card li li").await);
    picture(window, &format!("{mark}-look")).await;
    window.fill("title", &format!("Ring again {mark}")).await;
    window.press("#taking button.go").await;
    window.until("return /^.pages.[0-9a-f-]{36}/.test(location.pathname)").await;
    let page = window.path().await;
    let page = page.split('?').next().unwrap().to_owned();
    let look = bring(window, &format!("{page}/bring{tongue}"), &copy(true)).await;
    window.go(&format!("{look}{tongue}")).await;
    window.find(".bring-runs ins").await;
    assert!(window.has(".bring-gone").await);
    window.run("document.querySelectorAll('details').forEach(d => { d.open = true })").await;
    picture(window, &format!("{mark}-again")).await;
    window.media("screen", "dark").await;
    picture(window, &format!("{mark}-again-dark")).await;
    assert!(window.complaints().await.is_empty());
    window.press("#taking button.go").await;
    window.until(&format!("return location.pathname === '{page}'")).await;
}

#[test]
fn what_word_puts_on_the_clipboard_is_pasted_looked_through_and_taken_and_comes_again() {
    play(|stage| async move {
        let window = stage.window(View::desk("en")).await;
        walk(&window, "desk").await;
    });
}

#[test]
fn a_document_is_pasted_and_taken_on_a_phone_in_chinese() {
    play(|stage| async move {
        let window = stage.window(View::phone("zh-Hant")).await;
        walk(&window, "phone").await;
    });
}

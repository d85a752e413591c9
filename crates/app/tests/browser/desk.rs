//! What hands do at the desk of a page, in its review and in its check, for the stories.

use std::io::{Cursor, Write};

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use serde_json::{Value, json};
use zip::write::SimpleFileOptions;

use super::window::Window;

impl Window {
    /// The address without what was asked of it.
    pub(crate) async fn place(&self) -> String {
        self.path().await.split(['?', '#']).next().unwrap_or_default().to_owned()
    }

    /// Opens a path in the window's own language.
    pub(crate) async fn go_in(&self, path: &str) {
        self.go(&format!("{path}?lang={}", self.view.language)).await;
    }

    /// Opens the block that says these words, and comes to its words.
    pub(crate) async fn open_block(&self, words: &str) {
        self.sees("[data-cards]", words).await;
        let words = Value::from(words);
        self.run(&format!(
            "[...document.querySelectorAll('[data-block]')].find(c => c.textContent.includes({words})).querySelector('[data-open]').click()"
        ))
        .await;
        self.until(&format!(
            "const e = document.activeElement; return e.matches('article.on textarea') && e.value.includes({words})"
        ))
        .await;
    }

    /// Writes something else in the block that says these words, and closes it.
    pub(crate) async fn rewrite(&self, old: &str, new: &str) {
        self.open_block(old).await;
        let (old, shown) = (Value::from(old), Value::from(new));
        self.run(&format!(
            "const e = document.activeElement, at = e.value.indexOf({old}); e.setSelectionRange(at, at + {old}.length)"
        ))
        .await;
        self.keys(new).await;
        self.until("return document.querySelector('article.on [data-kept]').textContent.includes(':')").await;
        self.keys(&fantoccini::key::Key::Escape).await;
        self.until("return document.querySelector('article.on') === null").await;
        self.until(&format!("return document.querySelector('[data-cards]').textContent.includes({shown})")).await;
    }

    /// Keeps the draft as a version of a weight, with a line about it.
    pub(crate) async fn keep_version(&self, message: &str, significance: &str) {
        self.fill("message", message).await;
        self.press(&format!("[data-beside] input[name=significance][value={significance}]")).await;
        self.press("[data-beside] .acts button[value=version]").await;
        self.find(".flash").await;
    }

    /// Asks for a review of the newest version; gives the review's path.
    pub(crate) async fn ask(&self, desk: &str, kind: &str) -> String {
        self.go_in(&format!("{desk}/review")).await;
        self.press(&format!("input[name=kind][value={kind}]")).await;
        self.press("section[aria-labelledby=h-ask] button.go").await;
        self.until("return location.pathname.startsWith('/reviews/')").await;
        self.place().await
    }

    /// Makes a link with which someone answers that review; gives the words that are to be sent to them.
    pub(crate) async fn make_link(&self, review: &str, name: &str) -> String {
        self.go_in(review).await;
        self.press_labelled("#to label", name).await;
        self.press("#links form button.btn:not(.sm)").await;
        let text = self.value("chat-1").await;
        assert!(text.contains("/answer/"), "no link in {text}");
        text
    }

    /// Presses the label that names someone.
    pub(crate) async fn press_labelled(&self, css: &str, name: &str) {
        let found = format!(
            "const l = [...document.querySelectorAll({})].find(l => l.textContent.includes({})); if (l) l.click(); return !!l",
            Value::from(css),
            Value::from(name)
        );
        self.until(&found).await;
    }

    /// Someone else of the demo sits down at this window and answers yes.
    pub(crate) async fn yes_of(&self, email: &str, review: &str) {
        self.client.delete_all_cookies().await.unwrap();
        self.sign_in(email).await;
        self.go_in(review).await;
        self.press("#answer button[value=yes]").await;
        self.until("return location.search.includes('answered')").await;
    }

    /// Holds keys down and presses another.
    pub(crate) async fn chord(&self, held: char, pressed: char) {
        let keys = KeyActions::new("fingers".into())
            .then(KeyAction::Down { value: held })
            .then(KeyAction::Down { value: pressed })
            .then(KeyAction::Up { value: pressed })
            .then(KeyAction::Up { value: held });
        self.client.perform_actions(keys).await.unwrap();
    }

    /// A picture of the whole page, where `KITH_SHOTS` names a folder.
    pub(crate) async fn picture(&self, name: &str) {
        let Some(folder) = std::env::var_os("KITH_SHOTS") else { return };
        let height = self.run("return Math.min(document.documentElement.scrollHeight, 5000)").await;
        let width = if self.view.phone { 390 } else { 1440 };
        let clip = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 });
        let shot = self.tell("Page.captureScreenshot", json!({ "captureBeyondViewport": true, "clip": clip })).await;
        let bytes = super::documents::base64_of(shot["data"].as_str().unwrap());
        std::fs::write(std::path::Path::new(&folder).join(format!("{name}.png")), bytes).unwrap();
    }

    /// The same in light and in dark.
    pub(crate) async fn pictures(&self, name: &str) {
        if std::env::var_os("KITH_SHOTS").is_none() {
            return;
        }
        let size = if self.view.phone { 390 } else { 1440 };
        for scheme in ["light", "dark"] {
            self.media("screen", scheme).await;
            self.picture(&format!("{name}-{size}-{}-{scheme}", self.view.language)).await;
        }
        self.media("screen", "light").await;
    }
}

/// The link within words for a chat.
pub(crate) fn link_in(text: &str) -> &str {
    let begun = &text[text.find("http").unwrap_or_else(|| panic!("no link in {text}"))..];
    begun.split_whitespace().next().unwrap()
}

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const LEADS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const REL: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A Word document (ECMA-376) of paragraphs: the name of a style, may be empty, and the words.
pub(crate) fn word_document(paragraphs: &[(&str, &str)]) -> Vec<u8> {
    let styles: String = [("Title", "Title"), ("Heading1", "heading 1"), ("Heading2", "heading 2")]
        .map(|(id, name)| {
            format!("<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/></w:style>")
        })
        .concat();
    let body: String = paragraphs.iter().map(|(style, words)| paragraph(style, words)).collect();
    let lead =
        |id: &str, kind: &str, to: &str| format!("<Relationship Id=\"{id}\" Type=\"{REL}/{kind}\" Target=\"{to}\"/>");
    let files = [
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{LEADS}\">{}</Relationships>",
                lead("r1", "officeDocument", "word/document.xml")
            ),
        ),
        ("word/document.xml", format!("<w:document xmlns:w=\"{W}\"><w:body>{body}</w:body></w:document>")),
        (
            "word/_rels/document.xml.rels",
            format!("<Relationships xmlns=\"{LEADS}\">{}</Relationships>", lead("r1", "styles", "styles.xml")),
        ),
        ("word/styles.xml", format!("<w:styles xmlns:w=\"{W}\">{styles}</w:styles>")),
    ];
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn paragraph(style: &str, words: &str) -> String {
    let style = if style.is_empty() { String::new() } else { format!("<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>") };
    format!("<w:p>{style}<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>")
}

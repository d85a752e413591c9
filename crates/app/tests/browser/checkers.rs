//! The judges: axe-core in the page, the Nu HTML checker over its text, the console, the network.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use super::stage::Tools;
use super::window::Window;

/// What axe is asked, beyond `document`.
const EVERYTHING: &str = "{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] }";
const COLOURS: &str =
    "{ runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }, resultTypes: ['violations'] }";

/// What the judges hold against the pages so far.
#[derive(Default)]
pub(crate) struct Judges {
    faults: Vec<String>,
    /// The text of each page for the Nu checker, by name.
    texts: Vec<(String, String)>,
    axe: String,
}

impl Judges {
    pub(crate) fn new(tools: &Tools) -> Self {
        Self { axe: std::fs::read_to_string(&tools.axe).unwrap(), ..Self::default() }
    }

    /// Looks at the page that is shown: all of it in light, its colours in dark, what it fetched,
    /// whether it is wider than the window, and what the console says.
    pub(crate) async fn look(&mut self, window: &Window, name: &str) {
        let name = format!("{name}, {} {}", window.view.language, if window.view.phone { "phone" } else { "desk" });
        window.media("", "light").await;
        window.run(&self.axe).await;
        self.axe(window, &name, EVERYTHING).await;
        window.media("", "dark").await;
        self.axe(window, &format!("{name}, dark"), COLOURS).await;
        window.media("", "light").await;
        if window.view.phone {
            self.size(window, &name).await;
        }
        let foreign = window.run("return performance.getEntriesByType('resource').map(e => e.name).filter(n => !n.startsWith(location.origin + '/'))").await;
        self.hold(&name, "asks another host", foreign.as_array().unwrap().iter().map(Value::to_string));
        self.hold(&name, "console", window.complaints().await);
    }

    async fn axe(&mut self, window: &Window, name: &str, wish: &str) {
        let script = format!(
            "const done = arguments[arguments.length - 1]; axe.run(document, {wish}).then(r => done(r.violations.map(v => v.id + ': ' + v.help + '\\n    ' + v.nodes.slice(0, 4).map(n => n.html.slice(0, 300) + ' ' + n.failureSummary.replaceAll('\\n', ' ')).join('\\n    '))), e => done([String(e)]))"
        );
        let found = window.run_until(&script, Vec::new()).await;
        let found: Vec<String> =
            found.as_array().unwrap().iter().map(|line| line.as_str().unwrap().to_owned()).collect();
        self.hold(name, "axe", found);
    }

    /// Nothing scrolls sideways, and what a thumb presses is 44 px high, but for links within a
    /// sentence.
    async fn size(&mut self, window: &Window, name: &str) {
        if window.run("return document.documentElement.scrollWidth > innerWidth + 1").await == true {
            self.hold(name, "scrolls sideways", [String::new()]);
        }
        let small = window
            .run(
                "const sentence = e => e.closest('.prose p, .prose li, .prose td, .prose figcaption, td, .empty p, .words, .err, .hits .kick') && !e.matches('.btn');
                 return [...document.querySelectorAll('a[href], button, summary, select, input:not([type=hidden]), textarea')].filter(e => e.checkVisibility({ checkOpacity: true, contentVisibilityAuto: true }))
                   .map(e => [e, (e.closest('label') || e).getBoundingClientRect()])
                   .filter(([e, r]) => r.width > 1 && r.height < 43.5 && !sentence(e) && !e.matches('.anchor, .vh, .vh *, .skip')).map(([e, r]) => e.outerHTML.slice(0, 160) + ' is ' + r.height + ' px high')",
            )
            .await;
        self.hold(name, "small to press", small.as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()));
    }

    /// Keeps the text of the page that is shown for the Nu checker, as the server sent it.
    pub(crate) async fn keep_text(&mut self, window: &Window, name: &str) {
        let script = "const done = arguments[arguments.length - 1]; fetch(location.href).then(r => r.text()).then(done, e => done('no page: ' + e))";
        let text = window.run_until(script, Vec::new()).await;
        // What was asked for once more may be refused once more: that is no fault of the page.
        window.complaints().await;
        self.texts.push((format!("{name} {}", window.view.language), text.as_str().unwrap().to_owned()));
    }

    /// Keeps what the server answers to the page's main form as it stands.
    pub(crate) async fn keep_answer(&mut self, window: &Window, name: &str) {
        let script = "const done = arguments[arguments.length - 1]; const form = document.querySelector('main form[method=post]');
            fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) }).then(r => r.text()).then(done, e => done('no page: ' + e))";
        let text = window.run_until(script, Vec::new()).await;
        // What was asked for once more may be refused once more: that is no fault of the page.
        window.complaints().await;
        self.texts.push((format!("{name} {}", window.view.language), text.as_str().unwrap().to_owned()));
    }

    fn hold(&mut self, name: &str, what: &str, faults: impl IntoIterator<Item = String>) {
        self.faults.extend(faults.into_iter().map(|fault| format!("{name}: {what}: {fault}")));
    }

    /// One run of the Nu checker over all texts.
    pub(crate) fn read_texts(&mut self, vnu: &Path) {
        let folder = tempfile::tempdir().unwrap();
        for (number, (_, text)) in self.texts.iter().enumerate() {
            std::fs::write(folder.path().join(format!("{number}.html")), text).unwrap();
        }
        let run = Command::new("java")
            .arg("-jar")
            .arg(vnu)
            .args(["--errors-only", "--stdout", "--exit-zero-always", "--format", "json"])
            .arg(folder.path())
            .output();
        let run =
            run.unwrap_or_else(|fault| panic!("the Nu HTML checker needs java, which scripts/test installs: {fault}"));
        let told: Value = serde_json::from_slice(&run.stdout)
            .unwrap_or_else(|_| json!({ "messages": [{ "message": String::from_utf8_lossy(&run.stderr) }] }));
        let texts = std::mem::take(&mut self.texts);
        for message in told["messages"].as_array().unwrap() {
            let number = message["url"]
                .as_str()
                .and_then(|url| url.rsplit('/').next()?.strip_suffix(".html")?.parse::<usize>().ok());
            let name = number.map_or("?", |number| texts[number].0.as_str());
            self.faults.push(format!("{name}: Nu: {} {}", message["message"], message["extract"]));
        }
    }

    /// Every fault, once.
    pub(crate) fn verdict(self) {
        let mut faults = self.faults;
        faults.sort();
        faults.dedup();
        assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    }
}

//! A window of the browser, and what hands and eyes do with it.

use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use foundation::i18n::{Language, Words};
use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde_json::{Value, json};

/// How long something may take to appear.
const SOON: Duration = Duration::from_secs(20);

/// Through what someone looks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct View {
    pub(crate) phone: bool,
    pub(crate) language: &'static str,
    pub(crate) scripts: bool,
}

impl View {
    /// A phone of 390 by 844, in a language.
    pub(crate) fn phone(language: &'static str) -> Self {
        Self { phone: true, language, scripts: true }
    }

    /// A desk of 1440 by 900.
    pub(crate) fn desk(language: &'static str) -> Self {
        Self { phone: false, language, scripts: true }
    }

    /// The same with scripts switched off.
    pub(crate) fn without_scripts(self) -> Self {
        Self { scripts: false, ..self }
    }

    /// What the browser is started with.
    fn wishes(self) -> serde_json::Map<String, Value> {
        let mut arguments = vec![
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-extensions",
            "--no-first-run",
            "--disable-crash-reporter",
            "--disable-breakpad",
            "--no-default-browser-check",
            "--force-color-profile=srgb",
            "--hide-scrollbars",
        ];
        let mut options =
            json!({ "prefs": { "intl.accept_languages": self.language, "credentials_enable_service": false } });
        if self.phone {
            options["mobileEmulation"] = json!({ "deviceMetrics": { "width": 390, "height": 844, "pixelRatio": 2.0, "touch": true, "mobile": true } });
        } else {
            arguments.push("--window-size=1440,900");
        }
        options["args"] = json!(arguments);
        let wishes = json!({ "browserName": "chrome", "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } });
        wishes.as_object().unwrap().clone()
    }
}

/// One window with a profile of its own.
pub(crate) struct Window {
    pub(crate) client: Client,
    pub(crate) home: String,
    pub(crate) view: View,
    pub(crate) words: Words,
    session: String,
}

impl Window {
    pub(crate) async fn open(driver: &str, home: &str, view: View) -> Self {
        let client =
            ClientBuilder::new(HttpConnector::new()).capabilities(view.wishes()).connect(driver).await.unwrap();
        let session = format!("{driver}/session/{}", client.session_id().await.unwrap().unwrap());
        let words = Words::new(Language::parse(view.language).unwrap());
        let window = Self { client, home: home.to_owned(), view, words, session };
        if !view.scripts {
            window.tell("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
        }
        window
    }

    /// Opens a path of this Kith, or a whole address.
    pub(crate) async fn go(&self, to: &str) {
        let address = if to.starts_with('/') { format!("{}{to}", self.home) } else { to.to_owned() };
        self.client.goto(&address).await.unwrap_or_else(|fault| panic!("{address}: {fault}"));
    }

    /// The path of the page that is shown, with its query, decoded.
    pub(crate) async fn path(&self) -> String {
        let address = self.client.current_url().await.unwrap();
        let path = address.as_str().strip_prefix(&self.home).unwrap_or(address.as_str()).to_owned();
        percent_encoding::percent_decode_str(&path).decode_utf8_lossy().into_owned()
    }

    /// What the page's language is.
    pub(crate) fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    /// The first thing that fits a CSS selector; waits for it.
    pub(crate) async fn find(&self, css: &str) -> Element {
        match self.client.wait().at_most(SOON).for_element(Locator::Css(css)).await {
            Ok(element) => element,
            Err(fault) => panic!("no {css} on {}: {fault}", self.path().await),
        }
    }

    /// Whether something fits a CSS selector now.
    pub(crate) async fn has(&self, css: &str) -> bool {
        !self.client.find_all(Locator::Css(css)).await.unwrap().is_empty()
    }

    /// Waits until a part of the page says these words.
    pub(crate) async fn sees(&self, css: &str, words: &str) {
        let begun = Instant::now();
        let mut last = String::new();
        while begun.elapsed() < SOON {
            if let Ok(element) = self.client.find(Locator::Css(css)).await
                && let Ok(text) = element.text().await
            {
                if text.contains(words) {
                    return;
                }
                last = text;
            }
            tokio::time::sleep(Duration::from_millis(60)).await;
        }
        panic!("“{words}” is not in {css} of {}, which says: {last:.600}", self.path().await);
    }

    /// Presses what fits a CSS selector.
    pub(crate) async fn press(&self, css: &str) {
        let element = self.find(css).await;
        element.click().await.unwrap_or_else(|fault| panic!("{css}: {fault}"));
    }

    /// Presses the button or the link that says exactly these words.
    pub(crate) async fn press_words(&self, words: &str) {
        let path = format!("//*[self::a or self::button or self::summary][normalize-space(.)={}]", quoted(words));
        match self.client.wait().at_most(SOON).for_element(Locator::XPath(&path)).await {
            Ok(element) => element.click().await.unwrap_or_else(|fault| panic!("{words}: {fault}")),
            Err(fault) => panic!("nothing says “{words}” on {}: {fault}", self.path().await),
        }
    }

    /// Types into a field by its id, over what stands there.
    pub(crate) async fn fill(&self, id: &str, text: &str) {
        let field = self.find(&format!("#{id}")).await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap_or_else(|fault| panic!("{id}: {fault}"));
    }

    /// What stands in a field.
    pub(crate) async fn value(&self, id: &str) -> String {
        self.find(&format!("#{id}")).await.prop("value").await.unwrap().unwrap_or_default()
    }

    /// Chooses one of a list by its value.
    pub(crate) async fn choose(&self, id: &str, value: &str) {
        self.find(&format!("#{id}")).await.select_by_value(value).await.unwrap();
    }

    /// Presses keys one after the other, wherever the focus is; as fingers do.
    pub(crate) async fn keys(&self, text: &str) {
        let mut fingers = KeyActions::new("fingers".into());
        for value in text.chars() {
            fingers = fingers.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        self.client.perform_actions(fingers).await.unwrap();
    }

    /// Runs a script in the page and gives what it returns.
    pub(crate) async fn run(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap_or_else(|fault| panic!("{script}: {fault}"))
    }

    /// Runs a script that calls its last argument when it is done.
    pub(crate) async fn run_until(&self, script: &str, given: Vec<Value>) -> Value {
        self.client.execute_async(script, given).await.unwrap_or_else(|fault| panic!("{fault}"))
    }

    /// Waits until a script gives something true.
    pub(crate) async fn until(&self, script: &str) {
        let begun = Instant::now();
        while begun.elapsed() < SOON {
            if self.client.execute(script, Vec::new()).await.is_ok_and(|value| value.as_bool() == Some(true)) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(60)).await;
        }
        panic!("not within {} s on {}: {script}", SOON.as_secs(), self.path().await);
    }

    /// Tells the browser something in its own protocol.
    pub(crate) async fn tell(&self, command: &str, parameters: Value) -> Value {
        self.driver("goog/cdp/execute", json!({ "cmd": command, "params": parameters })).await
    }

    /// What the device prefers: `light` or `dark`; and whether this is paper. Nothing moves, so that
    /// colours are seen as they will stay.
    pub(crate) async fn media(&self, kind: &str, scheme: &str) {
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }, { "name": "prefers-reduced-motion", "value": "reduce" }]);
        self.tell("Emulation.setEmulatedMedia", json!({ "media": kind, "features": features })).await;
    }

    /// What the console said since it was last asked, but for the answer's own status: a page that
    /// is not there is meant to say so.
    pub(crate) async fn complaints(&self) -> Vec<String> {
        let own = self.client.current_url().await.unwrap().to_string();
        let lines = self.driver("se/log", json!({ "type": "browser" })).await;
        let lines = lines.as_array().cloned().unwrap_or_default();
        let told = |line: &Value| line["message"].as_str().unwrap_or_default().to_owned();
        let grave = |line: &Value| line["level"] == "SEVERE" || line["level"] == "WARNING";
        let of_answer = |line: &Value| {
            line["source"] == "network" && told(line).starts_with(&own) && told(line).contains("status of 4")
        };
        lines.iter().filter(|line| grave(line) && !of_answer(line)).map(told).collect()
    }

    async fn driver(&self, what: &str, wish: Value) -> Value {
        let client = hyper_util::client::legacy::Client::builder(TokioExecutor::new()).build(HttpConnector::new());
        let request = http::Request::post(format!("{}/{what}", self.session))
            .header("content-type", "application/json")
            .body(Full::new(Bytes::from(wish.to_string())))
            .unwrap();
        let answer = client.request(request).await.unwrap();
        let status = answer.status();
        let body = answer.into_body().collect().await.unwrap().to_bytes();
        assert!(status.is_success(), "{what}: {}", String::from_utf8_lossy(&body));
        let mut answer: Value = serde_json::from_slice(&body).unwrap();
        answer["value"].take()
    }
}

/// Words as a string of XPath.
fn quoted(words: &str) -> String {
    if words.contains('"') { format!("'{words}'") } else { format!("\"{words}\"") }
}

impl Window {
    /// Signs in as someone of the demo.
    pub(crate) async fn sign_in(&self, email: &str) {
        self.go(&format!("/sign-in?lang={}", self.view.language)).await;
        self.fill("email", email).await;
        self.fill("password", super::kith::PASSWORD).await;
        self.press("main form button.go").await;
        self.find("a.me").await;
    }
}

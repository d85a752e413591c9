//! Every kind of page, in the state in which people meet it.

use super::checkers::Judges;
use super::kith::Kith;
use super::stage::Stage;
use super::window::{View, Window};

/// Pages that anyone may open, by language.
fn open_to_all(language: &str) -> Vec<(&'static str, String)> {
    let (first_day, circle, section_tag) = if language == "en" {
        ("first-day", "consensus", "tags/elders")
    } else {
        ("第一天", "共識決定", "tags/elders")
    };
    [
        ("home", String::new()),
        ("reading", first_day.to_owned()),
        ("reading with a table", circle.to_owned()),
        ("section", "sections/respond".to_owned()),
        ("tag", section_tag.to_owned()),
        ("tags", "tags".to_owned()),
        ("find, fresh", "find".to_owned()),
        ("find with results", "find?q=family%20%E5%AE%B6%E4%BA%BA".to_owned()),
        (
            "find with a name",
            if language == "en" {
                "find?q=Answering%20a%20rumor".to_owned()
            } else {
                "find?q=%E5%9B%9E%E6%87%89%E8%AC%A0%E8%A8%80".to_owned()
            },
        ),
        ("find without results", "find?q=zzyzxqq".to_owned()),
        ("find, too short", "find?q=%3F".to_owned()),
        ("not there", "answer-rumor".to_owned()),
        ("try", "try".to_owned()),
        ("try one", "try/tokens".to_owned()),
    ]
    .map(|(name, path)| (name, format!("/{language}/{path}")))
    .into()
}

/// A walk through all kinds, each before the judges.
pub(crate) struct Walk<'a> {
    pub(crate) stage: &'a Stage,
    pub(crate) view: View,
    pub(crate) demo: &'a Kith,
    pub(crate) judges: &'a mut Judges,
    /// Whether texts are kept for the Nu checker.
    pub(crate) texts: bool,
}

impl Walk<'_> {
    pub(crate) async fn all(&mut self) {
        let window = self.stage.window_at(&self.demo.address, self.view).await;
        let (invitation, reset) = self.at_work(&window).await;
        self.together(&window).await;
        self.reader(&window).await;
        self.signed_out(&window, &invitation, &reset).await;
        self.begin().await;
    }

    pub(crate) async fn open(&mut self, window: &Window, name: &str, path: &str) {
        window.go(path).await;
        self.shown(window, name).await;
        if self.texts {
            self.judges.keep_text(window, name).await;
        }
    }

    pub(crate) async fn shown(&mut self, window: &Window, name: &str) {
        window.find("footer.foot").await;
        self.judges.look(window, name).await;
    }

    /// The director's pages; gives a link of invitation and one to a new password.
    async fn at_work(&mut self, window: &Window) -> (String, String) {
        window.sign_in("yuetling@nextdoor.example").await;
        let tongue = format!("lang={}", self.view.language);
        for (name, path) in [
            ("account", "/account"),
            ("directory", "/directory"),
            ("pages", "/pages"),
            ("new page", "/pages/new"),
            ("imports", "/imports"),
            ("invite", "/directory/invitations"),
        ] {
            self.open(window, name, &format!("{path}?{tongue}")).await;
        }
        self.open(window, "sections", &format!("/sections?{tongue}")).await;
        let section = link(window, "ul.rows a.btn").await;
        self.open(window, "section, changed", &format!("{section}?{tongue}")).await;
        self.open(window, "directory, nobody", &format!("/directory?q=zzyzxqq&{tongue}")).await;
        self.open(window, "home, signed in", &format!("/{}/", self.view.language)).await;
        window.go(&format!("/directory/invitations?{tongue}")).await;
        window.press("input[name=role][value=reader]").await;
        window.press("main form button.go").await;
        let invitation = window.value("invite-link").await;
        self.shown(window, "invitation made").await;
        let reset = self.people(window, &tongue).await;
        self.writing(window, &tongue).await;
        (invitation, reset)
    }

    /// People and circles; gives a link to a new password.
    async fn people(&mut self, window: &Window, tongue: &str) -> String {
        window.go("/directory").await;
        let circle = link(window, ".side-list a").await;
        let person = link(window, "ul.people li:nth-child(3) a").await;
        self.open(window, "circle", &format!("{circle}?{tongue}")).await;
        self.open(window, "circle, changed", &format!("{circle}/entry?{tongue}")).await;
        self.open(window, "seat", &format!("{circle}/memberships?{tongue}")).await;
        self.open(window, "person", &format!("{person}?{tongue}")).await;
        window.press("main form[action$=new-password-link] button").await;
        let reset = window.value("new-password-link").await;
        self.shown(window, "person with a link").await;
        reset
    }

    /// A page that is written, refused, kept, looked at and looked back on; and one brought in.
    async fn writing(&mut self, window: &Window, tongue: &str) {
        window.go(&format!("/pages/new?{tongue}")).await;
        window.fill("text", "## A\n\nWords.").await;
        window.run("document.getElementById('title').required = false").await;
        window.press(".acts button[value=keep]").await;
        window.until("return document.querySelector('.summary') !== null").await;
        self.shown(window, "page form, answered").await;
        if self.texts {
            self.judges.keep_answer(window, "page form, answered").await;
        }
        window.go(&format!("/pages/new?{tongue}")).await;
        window.fill("title", &format!("Judged {} {}", self.view.language, self.view.phone)).await;
        window.fill("text", "First words.\n\n:::callout note Mind\nThis.\n:::").await;
        window.press(".acts button[value=keep]").await;
        window.until("return !location.pathname.endsWith('/new')").await;
        self.shown(window, "page, just begun").await;
        let desk = window.path().await.split('?').next().unwrap_or_default().to_owned();
        let parts =
            window.run("return Array.from(document.querySelectorAll('[data-card]'), card => card.dataset.card)").await;
        for part in parts.as_array().unwrap().iter().filter_map(|part| part.as_str()) {
            self.open(window, "a card, open", &format!("{desk}?block={part}&{tongue}")).await;
        }
        for (name, path) in [("settings of a page", "settings"), ("whole text", "whole"), ("as a reader", "look")] {
            self.open(window, name, &format!("{desk}/{path}?{tongue}")).await;
        }
        window.go("/pages").await;
        let edit = link(window, "ul.rows a[href^='/pages/']").await;
        self.open(window, "page, changed", &format!("{edit}?{tongue}")).await;
        self.open(window, "page, history", &format!("{edit}/history?{tongue}")).await;
        self.open(window, "page, past", &format!("{edit}/history/1?{tongue}")).await;
        self.documents(window, tongue).await;
        window.go(&format!("/imports?{tongue}")).await;
        let _file =
            super::bringing::choose_file(window, "one.md", b"# One page brought in\n\nWith some words.\n").await;
        window.press("main form button.go").await;
        window.until("return /^.imports.[^?]/.test(location.pathname) && !document.querySelector('[data-live]')").await;
        self.shown(window, "report").await;
        let report = window.path().await;
        self.open(window, "report, later", &report).await;
    }

    /// A document brought, refused, looked through, taken, and looked through again.
    async fn documents(&mut self, window: &Window, tongue: &str) {
        use super::documents::{bring, copy};
        self.open(window, "bring a document", &format!("/pages/bring?{tongue}")).await;
        window.press("main form button.go").await;
        window.find(".summary").await;
        self.shown(window, "bring a document, refused").await;
        let look = bring(window, &format!("/pages/bring?{tongue}"), &copy(false)).await;
        self.open(window, "look-through", &format!("{look}?{tongue}")).await;
        window.press("#taking button.go").await;
        window.until("return /^.pages.[0-9a-f-]{36}/.test(location.pathname)").await;
        let page = window.path().await.split('?').next().unwrap().to_owned();
        let look = bring(window, &format!("{page}/bring?{tongue}"), &copy(true)).await;
        self.open(window, "look-through, again", &format!("{look}?{tongue}")).await;
    }

    /// What a reader of a partner may not do.
    async fn reader(&mut self, window: &Window) {
        window.client.delete_all_cookies().await.unwrap();
        window.sign_in("yilin@neighbors.example").await;
        self.open(window, "forbidden", &format!("/pages/new?lang={}", self.view.language)).await;
        self.open(window, "pages, none", &format!("/pages?lang={}", self.view.language)).await;
        window.client.delete_all_cookies().await.unwrap();
    }

    async fn signed_out(&mut self, window: &Window, invitation: &str, reset: &str) {
        for (name, path) in open_to_all(self.view.language) {
            self.open(window, name, &path).await;
        }
        let tongue = format!("lang={}", self.view.language);
        for (name, path) in
            [("sign-in", "/sign-in"), ("reset", "/reset"), ("invitation, over", "/invitations/0123456789abcdef")]
        {
            self.open(window, name, &format!("{path}?{tongue}")).await;
        }
        self.open(window, "invitation", &in_language(invitation, &tongue)).await;
        self.open(window, "new password", &in_language(reset, &tongue)).await;
        window.go(&format!("/reset?{tongue}")).await;
        window.fill("email", "nobody@neighbors.example").await;
        window.press("main form button.go").await;
        window.find("main .callout").await;
        self.shown(window, "reset, asked").await;
        window.go(&format!("/sign-in?{tongue}")).await;
        window.fill("email", &format!("judge-{}@neighbors.example", self.view.phone)).await;
        window.fill("password", "not the one it is").await;
        window.press("main form button.go").await;
        window.find(".summary").await;
        self.shown(window, "sign-in, refused").await;
    }

    /// The very first page of an installation, and the empty home after it.
    async fn begin(&mut self) {
        let kith = Kith::fresh();
        let window = self.stage.window_at(&kith.address, self.view).await;
        self.open(&window, "home, before anyone", &format!("/{}/", self.view.language)).await;
        let link = in_language(&kith.set_up_link(), &format!("lang={}", self.view.language));
        self.open(&window, "set-up", &link).await;
    }
}

/// The path that a link of the page leads to.
async fn link(window: &Window, css: &str) -> String {
    window.find(css).await;
    window
        .run(&format!("return new URL(document.querySelector({}).href).pathname", serde_json::to_string(css).unwrap()))
        .await
        .as_str()
        .unwrap()
        .to_owned()
}

/// A link in another language than its maker's.
pub(crate) fn in_language(link: &str, tongue: &str) -> String {
    format!("{}?{tongue}", link.split('?').next().unwrap())
}

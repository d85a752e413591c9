//! The pages on which people write together, in the states in which they meet them.

use super::desk::link_in;
use super::kinds::{Walk, in_language};
use super::window::Window;

const BODY: &str = "## One door\n\nA family on our street waits. [TBD]\n\n#### Too deep\n\n> We kept the light on.\n> — A neighbour\n\nLast words of all.";

impl Walk<'_> {
    /// From the first words to an answer by link.
    pub(crate) async fn together(&mut self, window: &Window) {
        window.client.delete_all_cookies().await.unwrap();
        window.sign_in("pilar@ropewalk.example").await;
        let tongue = format!("lang={}", self.view.language);
        window.go(&format!("/pages/new?{tongue}")).await;
        window.fill("title", &format!("Together {} {}", self.view.language, self.view.phone)).await;
        window.fill("text", BODY).await;
        window.press(".acts button[value=keep]").await;
        window.until("return !location.pathname.endsWith('/new')").await;
        let desk = window.place().await;
        self.cared_for(window, &desk, &tongue).await;
        self.agreed_to(window, &desk, &tongue).await;
        let comment = self.talked_about(window, &desk, &tongue).await;
        self.overtaken(window, &desk, &tongue).await;
        let answer = self.asked_about(window, &desk, &tongue).await;
        self.answered(window, &answer, &comment, &tongue).await;
    }

    async fn cared_for(&mut self, window: &Window, desk: &str, tongue: &str) {
        window.go(&format!("{desk}?{tongue}")).await;
        window.find("[data-check] section").await;
        self.shown(window, "desk with its check").await;
        window.pictures("desk").await;
        let page = desk.rsplit_once('/').unwrap().0;
        for (name, path) in [
            ("check", format!("{desk}/check")),
            ("care", format!("{page}/care")),
            ("times", format!("{desk}/times")),
            ("stale", "/pages/stale".to_owned()),
            ("review desk", format!("{desk}/review")),
            ("reviews", "/reviews".to_owned()),
        ] {
            self.open(window, name, &format!("{path}?{tongue}")).await;
            if ["check", "care"].contains(&name) {
                window.pictures(name).await;
            }
        }
    }

    /// A quote and the consent to it.
    async fn agreed_to(&mut self, window: &Window, desk: &str, tongue: &str) {
        let (page, language) = desk.trim_start_matches("/pages/").split_once('/').unwrap();
        self.open(window, "consents, none", &format!("/consents?{tongue}")).await;
        self.open(window, "consents, which", &format!("/consents/new?page={page}&lang_of={language}&{tongue}")).await;
        let form = window.run("return document.querySelector('ul.rows a.btn').getAttribute('href')").await;
        let form = format!("{}&{tongue}", form.as_str().unwrap());
        self.open(window, "consent, new", &form).await;
        window.run("document.querySelectorAll('[required]').forEach(one => { one.required = false })").await;
        window.press("form[action='/consents'] button.go").await;
        window.find(".summary").await;
        self.shown(window, "consent, refused").await;
        window.go(&form).await;
        window.run("document.getElementById('until').value = '2031-05-01'").await;
        window
            .run("for (const name of ['scope', 'given']) document.querySelector(`input[name=${name}]`).checked = true")
            .await;
        window.fill("kept_where", "The grey folder").await;
        window.press("form[action='/consents'] button.go").await;
        window.find("dl.facts, .summary").await;
        assert!(!window.has(".summary").await, "{}", window.find("main").await.text().await.unwrap());
        let consent = window.place().await;
        self.open(window, "consent", &format!("{consent}?{tongue}")).await;
        window.pictures("consent").await;
        self.open(window, "consent, withdrawal", &format!("{consent}/withdrawal?{tongue}")).await;
        self.open(window, "consents", &format!("/consents?{tongue}")).await;
    }

    /// What is said about it; gives a link for whoever has no account.
    async fn talked_about(&mut self, window: &Window, desk: &str, tongue: &str) -> String {
        let comments = format!("{desk}/comments?{tongue}");
        self.open(window, "comments, none", &comments).await;
        window.run("document.getElementById('block').selectedIndex = 1").await;
        window.fill("text", "Is this still so?").await;
        window.press("section[aria-labelledby=h-say] button.go").await;
        window.find(".thread").await;
        self.open(window, "comments", &comments).await;
        window.press("#links form button").await;
        let text = window.value("chat").await;
        self.shown(window, "comments with a link").await;
        window.pictures("comments").await;
        link_in(&text).to_owned()
    }

    /// Two versions of one page, and the same words in both.
    async fn overtaken(&mut self, window: &Window, desk: &str, tongue: &str) {
        window.go(&format!("{desk}?{tongue}")).await;
        window.rewrite("Last words of all.", "Last words, in the draft.").await;
        window.go(&format!("{desk}/whole?{tongue}")).await;
        window.run("const e = document.getElementById('text'); e.value = e.value.replace('Last words of all', 'Last words, elsewhere')").await;
        window.press(".acts button[value=keep]").await;
        window.until("return !location.pathname.endsWith('/whole')").await;
        window.go(&format!("{desk}?{tongue}")).await;
        window.find(".outdated button").await;
        self.open(window, "desk, overtaken", &format!("{desk}?{tongue}")).await;
        window.press(".outdated button").await;
        window.find("fieldset.clash").await;
        self.shown(window, "merging").await;
        window.pictures("merging").await;
        window.press("main form button.go").await;
        window.until("return !document.querySelector('fieldset.clash') && !document.querySelector('.outdated')").await;
        window.go(&format!("{desk}?{tongue}")).await;
        window.keep_version("Both together", "content").await;
        self.open(window, "history, compared", &format!("{desk}/history/comparison?from=1&to=2&{tongue}")).await;
    }

    /// A review and a link to answer it; gives that.
    async fn asked_about(&mut self, window: &Window, desk: &str, tongue: &str) -> String {
        let review = window.ask(desk, "coalition").await;
        self.open(window, "review, asked", &format!("{review}?{tongue}")).await;
        self.open(window, "review desk, asked", &format!("{desk}/review?{tongue}")).await;
        window.client.delete_all_cookies().await.unwrap();
        window.sign_in("dwayne@ropewalk.example").await;
        window.go(&format!("{review}?{tongue}")).await;
        window.press("#to label").await;
        window.press("#links form button.btn:not(.sm)").await;
        let text = window.value("chat-1").await;
        self.shown(window, "review with a link").await;
        self.open(window, "review with a link that works", &format!("{review}?{tongue}")).await;
        window.client.delete_all_cookies().await.unwrap();
        window.sign_in("layla@uppermill.example").await;
        self.open(window, "reviews, waiting", &format!("/reviews?{tongue}")).await;
        self.open(window, "review, to answer", &format!("{review}?{tongue}")).await;
        window.pictures("review").await;
        window.client.delete_all_cookies().await.unwrap();
        link_in(&text).to_owned()
    }

    /// Without an account: what a link opens.
    async fn answered(&mut self, window: &Window, answer: &str, comment: &str, tongue: &str) {
        let answer = in_language(answer, tongue);
        self.open(window, "answer by link", &answer).await;
        window.pictures("answer").await;
        window.press("#answer details summary").await;
        window.press("#answer button[value=no]").await;
        window.find(".summary").await;
        self.shown(window, "answer by link, refused").await;
        window.run("document.getElementById('block').selectedIndex = 1").await;
        window.fill("reason", "Not so.").await;
        window.press("#answer button[value=no]").await;
        window.find(".objection").await;
        self.shown(window, "answer by link, given").await;
        self.open(window, "answer by link, over", &format!("/answer/{}?{tongue}", "a".repeat(43))).await;
        let comment = in_language(comment, tongue);
        self.open(window, "comment by link", &comment).await;
        window.fill("name", "Someone of the hill").await;
        window.run("document.getElementById('block').selectedIndex = 1").await;
        window.fill("text", "It is so.").await;
        window.press("#say button.go").await;
        window.find("main [role=status]").await;
        self.shown(window, "comment by link, given").await;
        self.open(window, "comment by link, over", &format!("/comment/{}?{tongue}", "a".repeat(43))).await;
    }
}

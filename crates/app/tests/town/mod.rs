//! The town with the whole house in it, and a few things to open.

#![allow(dead_code, unreachable_pub, reason = "each test file uses a part of it")]

use foundation::access::{Actor, CircleId, Level, Sharing};
use foundation::directory::Names;
use foundation::i18n::Language;
use foundation::ledger::{Fact, Subject};
use foundation::testing::{ALDER, Answer, BRIDGE, Browser, COPPER, DOCK, Plan, Town};
use foundation::web::shell::Pillar;
use knowledge::pages::store::{self, NewPage};
use knowledge::pages::{Desk, Edition, KeepSections, Page, Section, Write, Written, begin};
use knowledge::reviews::{self, Rule};

/// A town with every route, job and migration, where one person may publish alone: for stories that
/// are not about reviews.
pub async fn found() -> Town {
    let town = found_with_reviews().await;
    for circle in [ALDER, BRIDGE, COPPER, DOCK, "coalition"] {
        choose_rule(&town, circle, Rule::Alone).await;
    }
    town
}

/// The same, where everyone publishes as the house begins: after somebody else's yes.
pub async fn found_with_reviews() -> Town {
    Town::found(Plan {
        ladder: app::house::ladder(),
        routes: app::house::routes(),
        frame: app::house::frame(),
        bench: app::house::bench(),
    })
    .await
}

/// Says how a circle publishes its own pages.
pub async fn choose_rule(town: &Town, circle: &str, rule: Rule) {
    let mut work = town.db().work(&Actor::system("town")).await.unwrap();
    let circle = town.circle(circle);
    reviews::store::choose_rule(&work, circle, rule).await.unwrap();
    work.tell(Fact::of("knowledge.review_rule_chosen", Subject::of("circle", circle)).with("rule", rule.word()));
    work.commit().await.unwrap();
}

/// What a page is written as.
pub struct Told<'a> {
    pub at: &'a str,
    pub role: &'a str,
    pub level: Level,
    pub language: &'a str,
    pub title: &'a str,
    pub body: &'a str,
    pub publish: bool,
}

/// Keeps a page as someone, without the form.
pub async fn write(town: &Town, told: Told<'_>) -> (Page, Edition) {
    let actor = town.actor(told.at, told.role).await;
    let circle: CircleId = town.circle(told.at);
    let desk = actor.permit(Write, Desk(circle)).unwrap();
    let language = Language::parse(told.language).unwrap();
    let text = begin(&desk, language, &Written { title: told.title, body: told.body, ..Written::default() }).unwrap();
    let mut work = town.db().work(&actor).await.unwrap();
    let new = NewPage { sharing: Sharing::at(told.level, circle), section: None, source_language: language };
    let page = store::add_page(&work, &new).await.unwrap();
    let edition = store::add_revision(&work, &page, &text, circle, None).await.unwrap();
    if told.publish {
        store::publish(&work, &page, &edition).await.unwrap();
    } else {
        store::index(&work, &page).await.unwrap();
    }
    work.tell(Fact::of("knowledge.page_begun", page.subject()).on_behalf(circle));
    work.commit().await.unwrap();
    (page, edition)
}

/// Words for a page whose words do not matter.
pub const BODY: &str = "A lantern on the stairs, and **someone** who waits.";

/// A page of Alder House, shared with the coalition.
pub async fn coalition_page(town: &Town, title: &str, body: &str) -> (Page, Edition) {
    write(town, Told { at: ALDER, role: "editor", level: Level::Coalition, language: "en", title, body, publish: true })
        .await
}

/// A page of Alder House for everyone.
pub async fn public_page(town: &Town, title: &str, body: &str) -> (Page, Edition) {
    write(town, Told { at: ALDER, role: "editor", level: Level::Public, language: "en", title, body, publish: true })
        .await
}

/// A section of the coalition.
pub async fn section(town: &Town, title: &str, shared: &Sharing) -> Section {
    let director = town.actor("coalition", "coalition-director").await;
    let coalition = director.permit(KeepSections, Desk(town.circle("coalition"))).unwrap();
    let titles = Names::one(Language::default_language(), title);
    let new = knowledge::pages::rules::section(&coalition, Pillar::Reform, &titles, &Names::default()).unwrap();
    let mut work = town.db().work(&director).await.unwrap();
    let section = store::add_section(&work, &new, shared).await.unwrap();
    work.tell(Fact::of("knowledge.section_opened", section.subject()));
    work.commit().await.unwrap();
    section
}

/// The value of a hidden field.
pub fn field(body: &str, name: &str) -> String {
    let after = body.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap_or_default();
    after.split('"').next().unwrap_or_default().to_owned()
}

/// Things to open, by the names that stand in paths.
pub struct Things {
    page: String,
    section: String,
    person: String,
    circle: String,
    review: String,
}

/// A review of a draft of Alder House, asked as Alder House; gives its id.
async fn review(town: &Town) -> String {
    let told = Told {
        at: ALDER,
        role: "editor",
        level: Level::Partner,
        language: "en",
        title: "To be read first",
        body: "Words.",
        publish: false,
    };
    let (page, edition) = write(town, told).await;
    let editor = town.signed_in(ALDER, "editor").await;
    let newest = edition.newest.to_string();
    let path = format!("/pages/{}/en/review", page.id);
    let asked = editor.post(&path, &[("kind", "partner"), ("newest", &newest)]).await;
    assert_eq!(asked.status, 303, "{}", asked.body);
    asked.location().rsplit('/').next().unwrap().to_owned()
}

/// Puts a private page of Alder House into the town.
pub async fn furnish(town: &Town) -> Things {
    let told = Told {
        at: ALDER,
        role: "editor",
        level: Level::Partner,
        language: "en",
        title: "Kept among us",
        body: "Words.",
        publish: true,
    };
    let (page, _) = write(town, told).await;
    let section = section(town, "Open shelf", &Sharing::at(Level::Public, town.circle("coalition"))).await;
    Things {
        section: section.id.to_string(),
        page: page.id.to_string(),
        person: town.person(ALDER, "reader").to_string(),
        circle: town.circle(ALDER).to_string(),
        review: review(town).await,
    }
}

impl Things {
    /// A route's path with things of Alder House in the place of its names.
    pub fn fill(&self, path: &str) -> String {
        let id = if path.contains("/people/") {
            &self.person
        } else if path.starts_with("/sections/") {
            &self.section
        } else if path.contains("/circles/") {
            &self.circle
        } else if path.starts_with("/reviews/") {
            &self.review
        } else {
            &self.page
        };
        path.replace("{id}", id)
            .replace("{lang}", "en")
            .replace("{slug}", "kept-among-us")
            .replace("{number}", "1")
            .replace("{tag}", "no-tag")
            .replace("{section}", "no-section")
            .replace("{secret}", "no-secret")
            .replace("{block}", "no-block")
            .replace("{comment}", "00000000-0000-0000-0000-000000000000")
            .replace("{link}", "00000000-0000-0000-0000-000000000000")
            .replace("{name}", "no-file.png")
    }
}

/// Sends the form of a page with some fields changed; all others stay as they stand.
pub async fn change(browser: &Browser, path: &str, changed: &[(&str, &str)]) -> Answer {
    let form = browser.get(path).await;
    assert_eq!(form.status, 200, "{path}");
    let (rev, newest) = (field(&form.body, "rev"), field(&form.body, "newest"));
    let standing = [("rev", rev.as_str()), ("newest", newest.as_str())];
    let all: Vec<(&str, &str)> = standing.into_iter().chain(changed.iter().copied()).collect();
    browser.post(path, &all).await
}

pub async fn courts(town: &Town, level: Level) -> Section {
    section(town, "Courts", &Sharing::at(level, town.circle("coalition"))).await
}

/// A public page in a section, written in the form.
pub async fn page_in(town: &Town, section: &str, title: &str) {
    let editor = town.signed_in(ALDER, "editor").await;
    let fields = [
        ("title", title),
        ("text", BODY),
        ("language", "en"),
        ("section", section),
        ("level", "public"),
        ("tags", "Lanterns"),
        ("deed", "publish"),
    ];
    let begun = editor.post("/pages", &fields).await;
    assert_eq!(begun.status, 303, "{}", begun.body);
}

/// The ids of the blocks that lie on a desk, in order.
pub fn blocks(body: &str) -> Vec<String> {
    let cards = body.split("data-card=\"").skip(1);
    let cards = cards.filter(|card| card.split('>').next().is_some_and(|tag| tag.contains(" data-block")));
    cards.map(|card| card.split('"').next().unwrap_or_default().to_owned()).collect()
}

/// Opens a card and sends it with other words, as a form without a script does.
pub async fn rewrite(browser: &Browser, desk: &str, block: &str, text: &str, deed: &str) -> Answer {
    let open = browser.get(&format!("{desk}?block={block}")).await;
    assert_eq!(open.status, 200, "{desk}");
    let was = was(&open.body);
    browser.post(desk, &[("block", block), ("was", &was), ("text", text), ("deed", deed)]).await
}

/// What the open card began from.
pub fn was(body: &str) -> String {
    field(body, "was")
        .replace("&#34;", "\"")
        .replace("&#38;", "&")
        .replace("&#60;", "<")
        .replace("&#62;", ">")
        .replace("&#39;", "'")
}

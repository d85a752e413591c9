//! Stories of consents, told through HTTP (T-44).

mod keeping;
mod pictures;
mod quotes;

use foundation::db::Ladder;
use foundation::files::{self, Clean};
use foundation::jobs::Workbench;
use foundation::ledger::Fact;
use foundation::testing::{ALDER, Answer, Browser, Plan, Town};
use foundation::web::{Frame, Hooks, Routes};

use crate::pages::{Gate, PageId};
use crate::{checks, pages};

/// A town with pages, their check, and consents.
async fn town() -> Town {
    let frame = Frame {
        nav: |_, _, _| Vec::new(),
        near: |_, _, _, _| Box::pin(async { Vec::new() }),
        moved: pages::web::moved,
        hooks: Hooks::default().with(Gate(vec![checks::before_publishing])),
    };
    let routes = Routes::new()
        .and(pages::web::routes())
        .and(foundation::files::web::routes())
        .and(checks::web::routes())
        .and(super::web::routes());
    Town::found(Plan {
        ladder: Ladder::new(vec![foundation::migrations::all(), crate::migrations::all()]),
        routes,
        frame,
        bench: Workbench::default().knows::<checks::ReadOthers>().knows::<super::ConsentEnds>(),
    })
    .await
}

/// Lets every consent end, does what is due then, and closes the town.
async fn over(town: Town) {
    town.pass(6 * 366 * 86_400);
    town.do_jobs().await;
    town.close().await;
}

/// Begins a page in the form; gives where it is written.
async fn begin(browser: &Browser, title: &str, text: &str, level: &str, deed: &str) -> String {
    let fields = [("title", title), ("text", text), ("language", "en"), ("level", level), ("deed", deed)];
    let answer = browser.post("/pages", &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.location().split('?').next().unwrap_or_default().to_owned()
}

/// Changes a page in the form.
async fn change(browser: &Browser, path: &str, title: &str, text: &str, deed: &str) -> Answer {
    let path = &format!("{path}/whole");
    let form = browser.get(path).await.body;
    let field = |name: &str| {
        form.split(&format!("name=\"{name}\" value=\""))
            .nth(1)
            .unwrap_or_default()
            .split('"')
            .next()
            .unwrap()
            .to_owned()
    };
    let (rev, newest) = (field("rev"), field("newest"));
    let fields =
        [("title", title), ("text", text), ("level", "public"), ("rev", &rev), ("newest", &newest), ("deed", deed)];
    browser.post(path, &fields).await
}

fn id_of(path: &str) -> PageId {
    path.split('/').nth(2).unwrap().parse().unwrap()
}

/// Where consent is written down, from the check of a page.
async fn way_to_consent(browser: &Browser, path: &str) -> String {
    let check = browser.get(&format!("{path}/check")).await;
    let href = check.body.split("href=\"/consents/new?").nth(1).unwrap_or_else(|| panic!("{}", check.body));
    format!("/consents/new?{}", href.split('"').next().unwrap().replace("&amp;", "&").replace("&#38;", "&"))
}

/// Writes consent down for the first thing of a page that lacks it; gives its page.
async fn consent(browser: &Browser, path: &str, until: &str, more: &[(&str, &str)]) -> String {
    let way = way_to_consent(browser, path).await;
    let form = browser.get(&way).await;
    assert_eq!(form.status, 200, "{}", form.body);
    let hidden = |name: &str| {
        form.body
            .split(&format!("name=\"{name}\" value=\""))
            .nth(1)
            .map(|rest| rest.split('"').next().unwrap().to_owned())
    };
    let known: Vec<(String, String)> = ["page", "lang", "block", "picture", "owner"]
        .into_iter()
        .filter_map(|name| Some((name.to_owned(), hidden(name)?)))
        .collect();
    let mut fields: Vec<(&str, &str)> = known.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.extend([("named_as", "a mother of two"), ("until", until), ("given", "paper"), ("kept_where", "Blue box")]);
    fields.extend(more.iter().copied());
    let kept = browser.post("/consents", &fields).await;
    assert_eq!(kept.status, 303, "{}", kept.body);
    kept.location().to_owned()
}

/// Puts a picture on a page, as bringing in would.
async fn put_picture(town: &Town, page: PageId, name: &str, content_type: &'static str) -> String {
    let clean = Clean { content_type, bytes: format!("bytes of {name}").into_bytes(), width: 30, height: 20 };
    let hash = town.site().shelf().put(&clean).await.unwrap();
    let actor = town.actor(ALDER, "editor").await;
    let mut work = town.db().work(&actor).await.unwrap();
    let note = files::keep(&work, &hash, &clean).await.unwrap();
    files::keep_use(&work, page.0, name, &hash).await.unwrap();
    work.tell(Fact::of("story.file_brought", page.into()));
    work.commit().await.unwrap();
    note.address()
}

//! Stories told through HTTP.

use foundation::db::Ladder;
use foundation::jobs::Workbench;
use foundation::testing::{ALDER, BRIDGE, Browser, Plan, Town};
use foundation::web::{Frame, Hooks, Routes};

use super::*;
use crate::checks::report::catch_up;
use crate::checks::{Depth, LeftBehind, ReadOthers, before_publishing, report, working_text};
use crate::pages::{Gate, PageId};
use crate::{imports, pages};

/// A town with pages and their check.
pub(super) async fn town() -> Town {
    let frame = Frame {
        nav: |_, _, _| Vec::new(),
        near: |_, _, _, _| Box::pin(async { Vec::new() }),
        moved: pages::web::moved,
        hooks: Hooks::default().with(Gate(vec![before_publishing])).with(LeftBehind(imports::left_behind)),
    };
    let routes = Routes::new()
        .and(pages::web::routes())
        .and(foundation::files::web::routes())
        .and(imports::web::routes())
        .and(crate::checks::web::routes());
    Town::found(Plan {
        ladder: Ladder::new(vec![foundation::migrations::all(), crate::migrations::all()]),
        routes,
        frame,
        bench: Workbench::default().knows::<ReadOthers>().knows::<imports::BringInJob>(),
    })
    .await
}

/// What an editor of Alder House finds on a page.
pub(super) async fn report_of(town: &Town, page: PageId, tag: &str) -> Vec<Finding> {
    report_for(town, ALDER, "editor", page, tag).await
}

async fn report_for(town: &Town, at: &str, role: &str, page: PageId, tag: &str) -> Vec<Finding> {
    while !catch_up(town.site(), 100).await.unwrap() {}
    let actor = town.actor(at, role).await;
    let view = town.db().view(&actor);
    let found = pages::store::page(&view, page).await.unwrap();
    let language = Language::parse(tag).unwrap();
    let written = working_text(town.site(), &view, page, language).await.unwrap();
    let report = report(town.site(), &view, &found, &written, Depth::Whole).await.unwrap();
    report.open.into_iter().map(|(finding, _)| finding).collect()
}

/// Begins a page in the form; gives where it is written, or nothing with what was said.
async fn begin(browser: &Browser, title: &str, text: &str, more: &[(&str, &str)]) -> Result<String, String> {
    let fields = [("title", title), ("text", text), ("language", "en"), ("level", "public")];
    let fields: Vec<(&str, &str)> = fields.into_iter().chain(more.iter().copied()).collect();
    let answer = browser.post("/pages", &fields).await;
    match answer.status {
        303 => Ok(answer.location().split('?').next().unwrap_or_default().to_owned()),
        422 => Err(answer.body),
        other => panic!("{other}: {}", answer.body),
    }
}

const SENTENCE: &str = "Whoever comes through the kitchen door is offered a chair, a cup and a quarter of an hour.";

#[tokio::test]
async fn publishing_waits_for_what_forbids_and_the_report_says_where_and_how_to_mend() {
    let town = town().await;
    let editor = town.signed_in(ALDER, "editor").await;
    let refused = begin(&editor, "The kitchen", "Item description", &[("deed", "publish")]).await.unwrap_err();
    assert!(refused.contains("Not published yet") && refused.contains("Item description"), "{refused}");
    let path = begin(&editor, "The kitchen", &format!("{SENTENCE}\n\nItem description"), &[]).await.unwrap();
    let check = editor.get(&format!("{path}/check")).await;
    assert!(check.shows("One thing to mend, nothing to think about."), "{}", check.body);
    assert!(
        check.shows("<mark>Item description</mark>") && check.shows("Write what is meant, or take these words out.")
    );
    assert!(check.shows("In block 2") && check.shows("?block="), "and leads to the block");
    assert!(check.shows("Looked at and fine: pictures, links, headings, privacy"));
    assert!(!check.shows("name=\"bond\""), "what forbids is not set aside");
    let side = editor.get(&format!("{path}/check?part=aside")).await;
    assert!(side.body.starts_with("<section") && side.shows("Item description"));
    let id: PageId = path.split('/').nth(2).unwrap().parse().unwrap();
    assert_eq!(report_of(&town, id, "en").await.len(), 1);
    let form = editor.get(&format!("{path}/whole")).await.body;
    let field = |name: &str| {
        form.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let (rev, newest) = (field("rev"), field("newest"));
    let mended = [
        ("title", "The kitchen"),
        ("text", SENTENCE),
        ("language", "en"),
        ("level", "public"),
        ("rev", &rev),
        ("newest", &newest),
        ("deed", "publish"),
    ];
    assert_eq!(editor.post(&format!("{path}/whole"), &mended).await.status, 303);
    assert_eq!(town.neighbour().get("/en/the-kitchen").await.status, 200);
    town.close().await;
}

#[tokio::test]
async fn the_check_is_for_those_who_work_on_the_page_and_not_there_for_others() {
    let town = town().await;
    let path = begin(&town.signed_in(ALDER, "editor").await, "The kitchen", SENTENCE, &[]).await.unwrap();
    let check = format!("{path}/check");
    for (at, role, status) in [(ALDER, "translator", 200), (ALDER, "reader", 403), (BRIDGE, "editor", 403)] {
        assert_eq!(town.signed_in(at, role).await.get(&check).await.status, status, "{role} of {at}");
    }
    assert_eq!(town.neighbour().get(&check).await.status, 404);
    town.close().await;
}

#[tokio::test]
async fn a_name_is_set_aside_with_a_reason_until_its_block_says_anything_else() {
    let town = town().await;
    let editor = town.signed_in(ALDER, "editor").await;
    let text = "Mrs. Lok told us about the light.";
    assert!(begin(&editor, "The light", text, &[("deed", "publish")]).await.is_err());
    let path = begin(&editor, "The light", text, &[]).await.unwrap();
    let check = format!("{path}/check");
    let shown = editor.get(&check).await;
    assert!(shown.shows("<mark>Mrs. Lok</mark>"));
    let bond = shown.body.split("name=\"bond\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let dismissals = format!("{check}/dismissals");
    let staff = town.signed_in(ALDER, "program-staff").await;
    assert!(!staff.get(&check).await.shows("name=\"bond\""), "only those who may publish");
    assert_eq!(staff.post(&dismissals, &[("bond", &bond), ("reason", "agreed")]).await.status, 403);
    assert_eq!(
        editor.post(&dismissals, &[("bond", &bond), ("reason", "meant")]).await.status,
        422,
        "no reason for a name"
    );
    assert_eq!(editor.post(&dismissals, &[("bond", "x"), ("reason", "agreed")]).await.status, 422);
    let words = [("bond", bond.as_str()), ("reason", "agreed"), ("words", "She read it on Monday.")];
    assert_eq!(editor.post(&dismissals, &words).await.status, 303);
    let after = editor.get(&check).await;
    assert!(
        after.shows("Nothing to mend") && after.shows("She read it on Monday.") && after.shows("editor of Alder House")
    );
    assert_eq!(editor.post(&format!("{dismissals}/undo"), &[("bond", &bond)]).await.status, 303);
    assert!(editor.get(&check).await.shows("One thing to mend"));
    assert_eq!(editor.post(&dismissals, &words).await.status, 303);
    let form = editor.get(&format!("{path}/whole")).await.body;
    let field = |name: &str| {
        form.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let (rev, newest) = (field("rev"), field("newest"));
    let fields = [
        ("title", "The light"),
        ("text", "Mrs. Lok told us about the light at night."),
        ("language", "en"),
        ("level", "public"),
        ("rev", &rev),
        ("newest", &newest),
    ];
    assert_eq!(editor.post(&format!("{path}/whole"), &fields).await.status, 303);
    assert!(editor.get(&check).await.shows("One thing to mend"), "she agreed to other words");
    let told: Vec<String> = town.facts().await.into_iter().filter(|kind| kind.contains("finding")).collect();
    assert_eq!(told, ["knowledge.finding_dismissed", "knowledge.finding_taken_up", "knowledge.finding_dismissed"]);
    town.close().await;
}

#[tokio::test]
async fn t_42_words_that_stand_on_a_page_one_may_not_see_are_not_named_as_repeated() {
    let town = town().await;
    let ours = town.signed_in(ALDER, "editor").await;
    let theirs = town.signed_in(BRIDGE, "editor").await;
    let long = format!("Before it. {SENTENCE} After it, and a little more.");
    begin(&theirs, "Draft of theirs", &long, &[("level", "public")]).await.unwrap();
    let hidden = theirs
        .post(
            "/pages",
            &[("title", "Kept"), ("text", &long), ("language", "en"), ("level", "partner"), ("deed", "publish")],
        )
        .await;
    assert_eq!(hidden.status, 303);
    let path = begin(&ours, "The kitchen", SENTENCE, &[]).await.unwrap();
    let check = format!("{path}/check");
    assert!(ours.get(&check).await.shows("Nothing to mend, nothing to think about."));
    begin(&theirs, "Open to all", &long, &[("deed", "publish")]).await.unwrap();
    let shown = ours.get(&check).await;
    assert!(
        shown.shows("one to think about.")
            && shown.shows("Open to all")
            && !shown.shows("Draft of theirs")
            && !shown.shows(">Kept<")
    );
    let own = begin(&ours, "A draft of ours", &long, &[]).await.unwrap();
    let there = theirs.get(&format!("{own}/check")).await;
    assert_eq!(there.status, 403);
    let id: PageId = path.split('/').nth(2).unwrap().parse().unwrap();
    let found = report_of(&town, id, "en").await;
    assert_eq!(found.len(), 1, "one for a block, whatever the number of pages");
    town.close().await;
}

#[tokio::test]
async fn links_are_judged_by_what_readers_of_this_page_may_open() {
    let town = town().await;
    let editor = town.signed_in(ALDER, "editor").await;
    begin(&editor, "Open", SENTENCE, &[("deed", "publish")]).await.unwrap();
    begin(&editor, "Draft", "Other words.", &[]).await.unwrap();
    let narrow =
        [("title", "Narrow"), ("text", "Words."), ("language", "en"), ("level", "partner"), ("deed", "publish")];
    assert_eq!(editor.post("/pages", &narrow).await.status, 303);
    let theirs =
        [("title", "Theirs"), ("text", "Words."), ("language", "en"), ("level", "partner"), ("deed", "publish")];
    assert_eq!(town.signed_in(BRIDGE, "editor").await.post("/pages", &theirs).await.status, 303);
    let text = "[a](/en/open) [b](/en/draft) [c](/en/narrow) [d](/en/theirs) [e](/en/nowhere) [f](/en/open#b-1) [g](open) [h](/en/tags) [i](/en/sections/none) [j](/directory) [k](/en/links)";
    let path = begin(&editor, "Links", text, &[]).await.unwrap();
    let id: PageId = path.split('/').nth(2).unwrap().parse().unwrap();
    let found = report_of(&town, id, "en").await;
    let of = |kind| {
        found
            .iter()
            .filter(|one| one.kind == kind)
            .filter_map(|one| one.excerpt.marked.chars().next())
            .collect::<String>()
    };
    assert_eq!(
        (of(crate::checks::Kind::LinkDead).as_str(), of(crate::checks::Kind::LinkClosed).as_str()),
        ("dei", "bcj")
    );
    town.close().await;
}

#[tokio::test]
async fn a_long_book_is_read_by_a_job_and_the_report_says_that_it_is_not_whole_yet() {
    let town = town().await;
    let editor = town.actor(ALDER, "editor").await;
    let files = (0..130).map(|n| imports::Found {
        source: format!("{n}.md"),
        bytes: format!("---\ntitle: Page {n}\nlang: en\n---\n\nNumber {n} is told here at some length, so that it is known again.\n").into_bytes(),
    });
    let haul = imports::from_files(files.collect(), &imports::Limits::default()).unwrap();
    imports::bring_in(
        town.site(),
        &editor,
        town.circle(ALDER),
        haul,
        &imports::How::public("book", Language::default_language()),
        |_, _| {},
    )
    .await
    .unwrap();
    let browser = town.signed_in(ALDER, "editor").await;
    let path = begin(&browser, "Last", "Number 128 is told here at some length, so that it is known again.", &[])
        .await
        .unwrap();
    assert!(browser.get(&format!("{path}/check")).await.shows("Not all other pages"));
    town.do_jobs().await;
    let whole = browser.get(&format!("{path}/check")).await;
    assert!(!whole.shows("Not all other pages") && whole.shows("Page 128"));
    town.close().await;
}

#[tokio::test]
async fn what_comes_in_from_outside_is_published_and_its_check_says_what_to_mend() {
    let town = town().await;
    let editor = town.actor(ALDER, "editor").await;
    let page = |text: &str| {
        imports::from_files(
            vec![imports::Found {
                source: "a.md".into(),
                bytes: format!("---\ntitle: A\nlang: en\n---\n{text}\n").into_bytes(),
            }],
            &imports::Limits::default(),
        )
        .unwrap()
    };
    let how = imports::How::public("book", Language::default_language());
    for text in ["TBD", "TBD as well"] {
        imports::bring_in(town.site(), &editor, town.circle(ALDER), page(text), &how, |_, _| {}).await.unwrap();
    }
    assert!(town.neighbour().get("/en/a").await.shows("TBD as well"));
    town.close().await;
}

//! Stories of hauls that become pages, told in a town.

mod again;
mod browser;
mod fresh;
mod seeds;

use foundation::access::Actor;
use foundation::db::{Column, Ladder, Sql};
use foundation::jobs::Workbench;
use foundation::testing::{ALDER, BRIDGE, Browser, Plan, Town};
use foundation::web::{Frame, Routes};
use foundation::work::View;

use super::*;

/// A town with pages, files and imports, and a frame without words of its own.
pub(super) async fn town() -> Town {
    let frame = Frame {
        nav: |_, _, _| Vec::new(),
        near: |_, _, _, _| Box::pin(async { Vec::new() }),
        moved: crate::pages::web::moved,
        hooks: foundation::web::Hooks::default(),
    };
    let routes = Routes::new()
        .and(crate::pages::web::routes())
        .and(foundation::files::web::routes())
        .and(super::super::web::routes());
    Town::found(Plan {
        ladder: Ladder::new(vec![foundation::migrations::all(), crate::migrations::all()]),
        routes,
        frame,
        bench: Workbench::default().knows::<BringInJob>(),
    })
    .await
}

pub(super) fn public(name: &str) -> How {
    How::public(name, foundation::i18n::Language::default_language())
}

fn private(name: &str) -> How {
    How::private(name, foundation::i18n::Language::default_language())
}

/// An editor of Alder House brings something in.
pub(super) async fn bring(town: &Town, haul: Haul, how: &How) -> Report {
    let editor = town.actor(ALDER, "editor").await;
    bring_in(town.site(), &editor, town.circle(ALDER), haul, how, |_, _| {}).await.unwrap()
}

fn all_seeing(town: &Town) -> View {
    town.db().view(&Actor::system("town"))
}

/// How many rows a table has.
async fn rows(town: &Town, table: &str) -> i64 {
    Sql::new(&format!("select count(*) as n from {table}")).one(&all_seeing(town), |row| row.col("n")).await.unwrap()
}

/// Everything that bringing in may change, and that must not change the second time.
async fn state(town: &Town) -> Vec<String> {
    let mut state = Vec::new();
    for (sql, columns) in [
        (
            "select number, language, title, standfirst, credits, body from revision order by title, language, number",
            vec!["title", "language", "body", "standfirst", "credits"],
        ),
        ("select language, slug, title from edition order by slug, language", vec!["language", "slug", "title"]),
        (
            "select section.slug as section, edition.slug as slug from page left join section on section.id = section_id join edition on edition.page_id = page.id order by place, edition.slug",
            vec!["section", "slug"],
        ),
        ("select name, source, hash from import_source order by name, source", vec!["name", "source", "hash"]),
        ("select slug, labels from tag order by slug", vec!["slug", "labels"]),
        ("select slug, titles, pillar from section order by position", vec!["slug", "titles", "pillar"]),
        (
            "select edition.slug as slug, token from audience join edition on edition.page_id = subject_id order by edition.slug, edition.language, token",
            vec!["slug", "token"],
        ),
    ] {
        let read = |row: &sea_orm::QueryResult| {
            let cells = columns.iter().map(|column| row.col::<Option<String>>(column).map(Option::unwrap_or_default));
            Ok(cells.collect::<foundation::Result<Vec<String>>>()?.join(" | "))
        };
        state.extend(Sql::new(sql).all(&all_seeing(town), read).await.unwrap());
    }
    state
}

/// The ids of the blocks of every newest revision, by slug.
async fn block_ids(town: &Town) -> Vec<(String, Vec<String>)> {
    let sql =
        "select slug, blocks from edition join revision on revision.id = newest_id order by slug, edition.language";
    let read = |row: &sea_orm::QueryResult| {
        let map: Vec<foundation::blocks::Mark> = serde_json::from_str(&row.col::<String>("blocks")?)?;
        Ok((row.col("slug")?, map.iter().map(|mark| mark.id.to_string()).collect()))
    };
    Sql::new(sql).all(&all_seeing(town), read).await.unwrap()
}

/// The haul of a folder that says a little of everything.
fn handbook() -> Haul {
    haul_with(
        &[
            (
                "book/index.md",
                "---\ntitle: The handbook\nlang: en\n---\nWelcome. Begin with [the first call](help/01-call.md).\n",
            ),
            (
                "book/help/01-call.md",
                "---\ntitle: The first call\nlang: en\nsection: Respond\ntags: [kindness, phone]\nstandfirst: What to say.\n---\nAsk whether they have eaten.\n\n![A kettle](../pics/kettle.svg \"The kettle is on.\")\n\nThen read [the second visit](02-visit.md).\n",
            ),
            (
                "book/help/02-visit.md",
                "---\ntitle: The second visit\nlang: en\nsection: Respond\n---\nBring a lantern and some patience.\n\nStay a while.\n",
            ),
            (
                "book/help/01-call.zh-Hant.md",
                "---\ntitle: 第一通電話\nlang: zh-Hant\nsection: 應急\ntranslation_of: the-first-call\n---\n先問他們吃過飯沒有。\n\n![一個水壺](../pics/kettle.svg \"水在燒。\")\n",
            ),
        ],
        &[("book/pics/kettle.svg", KETTLE)],
    )
}

const KETTLE: &[u8] = b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><path d=\"M4 26h32\"/></svg>";

fn haul_with(files: &[(&str, &str)], pictures: &[(&str, &[u8])]) -> Haul {
    let pages = files.iter().map(|(name, text)| Found { source: (*name).to_owned(), bytes: text.as_bytes().to_vec() });
    let drawn = pictures.iter().map(|(name, bytes)| Found { source: (*name).to_owned(), bytes: bytes.to_vec() });
    from_files(pages.chain(drawn).collect(), &Limits::default()).unwrap()
}

fn fates(report: &Report) -> (usize, usize, usize, usize) {
    (report.new, report.changed, report.same, report.left)
}

fn line<'r>(report: &'r Report, source: &str) -> &'r ReportLine {
    report.lines.iter().find(|line| line.source == source).unwrap()
}

async fn shows(browser: &Browser, path: &str, text: &str) {
    let answer = browser.get(path).await;
    assert_eq!(answer.status, 200, "{path}");
    assert!(answer.shows(text), "{path} does not show {text}: {}", answer.body);
}

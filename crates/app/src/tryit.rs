//! "Try it": the same rules as `kith try`, as a page each, with the same words.

use askama::Template;
use axum::extract::{Path, State};
use foundation::i18n::Language;
use foundation::web::shell::{Link, PageKind, Shell};
use foundation::web::{Page, Routes, Site, Visit};
use foundation::{Error, Result};

use crate::engines::{ENGINES, Engine};

/// Lines that one page answers, at most.
const LINES: usize = 200;

/// The routes of trying.
#[must_use]
pub fn routes() -> Routes {
    Routes::new().get("/{lang}/try", all).get("/{lang}/try/{engine}", one)
}

/// Every rule that may be tried.
#[derive(Template)]
#[template(path = "pages/tries.html")]
struct Tries {
    shell: Shell,
    engines: Vec<(Link, String)>,
}

/// One rule, with what was typed and what it answers.
#[derive(Template)]
#[template(path = "pages/try.html")]
struct Try {
    shell: Shell,
    name: &'static str,
    why: String,
    typed: String,
    answers: Vec<(String, bool)>,
}

async fn frame(visit: &Visit, site: &Site, title: String) -> Result<Shell> {
    let mut shell = visit.shell(site, title, PageKind::Working).await?;
    let rest = visit.path().trim_start_matches('/').split_once('/').map_or("", |(_, rest)| rest).to_owned();
    let others: Vec<(Language, String)> =
        Language::all().map(|language| (language, format!("/{}/{rest}", language.tag()))).collect();
    visit.mark_languages(site, &mut shell, visit.path(), &others);
    Ok(shell)
}

async fn all(visit: Visit, State(site): State<Site>) -> Result<Page> {
    let language = visit.language_in_address()?;
    let words = visit.words();
    let engines = ENGINES
        .iter()
        .map(|engine| {
            let href = format!("/{}/try/{}", language.tag(), engine.name);
            (Link::new(href, engine.name), words.say(&format!("try-why-{}", engine.name)))
        })
        .collect();
    let shell = frame(&visit, &site, words.say("try-title")).await?;
    Ok(Page::draw(&Tries { shell, engines })?.ready())
}

async fn one(visit: Visit, State(site): State<Site>, Path((_, name)): Path<(String, String)>) -> Result<Page> {
    visit.language_in_address()?;
    let engine: &Engine = ENGINES.iter().find(|engine| engine.name == name).ok_or(Error::NotFound)?;
    let words = visit.words();
    let typed = visit.query("lines").unwrap_or_else(|| engine.example.to_owned());
    let lines = typed.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()).take(LINES);
    let answers = lines.map(|(at, line)| engine.answer(line, at + 1, words)).collect();
    let mut shell = frame(&visit, &site, engine.name.to_owned()).await?;
    shell.robots = Some("noindex".into());
    Page::draw(&Try { shell, name: engine.name, why: words.say(&format!("try-why-{}", engine.name)), typed, answers })
}

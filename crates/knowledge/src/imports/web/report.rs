//! The report of an import: while it runs, and after.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use foundation::access::Actor;
use foundation::i18n::{Value, Words};
use foundation::web::shell::PageKind;
use foundation::web::views::Pager;
use foundation::web::{Page as Drawn, Site, Visit};
use foundation::{Error, Result};

use super::{by, is_over, named};
use crate::imports::model::{Note, Outcome, What};
use crate::imports::report::{Fate, Import, ImportId, ReportLine, Tally};
use crate::imports::{store, web};
use crate::pages::BringIn;
use crate::pages::views::{ImportOutcome, ImportReport, ImportedPage};

/// Lines on a page of the report.
const ROWS: usize = 50;
/// Details named beside a sentence.
const DETAILS: usize = 4;

pub(super) async fn show(visit: Visit, State(site): State<Site>, Path(id): Path<String>) -> Result<Response> {
    visit.actor().signed_in()?;
    let id: ImportId = id.parse().map_err(|_| Error::NotFound)?;
    let view = site.db().view(visit.actor());
    let import = store::import(&view, id).await?;
    let theirs = import.made_by == visit.actor().name_in_ledger() || visit.actor().holds(BringIn, &[import.owner]);
    if !theirs {
        return Err(Error::NotFound);
    }
    if visit.query("as").as_deref() == Some("csv") {
        let lines = store::lines(&view, id, 1_000_000, 0).await?;
        return Ok(csv(visit.words(), &lines).into_response());
    }
    Ok(drawn(&visit, &site, &import).await?.into_response())
}

async fn drawn(visit: &Visit, site: &Site, import: &Import) -> Result<Drawn> {
    let view = site.db().view(visit.actor());
    let over = is_over(import, &site.db().view(&Actor::system("imports"))).await?;
    let tally = store::tally(&view, import.id).await?;
    let page = visit.query("page").and_then(|page| page.parse().ok()).unwrap_or(1).clamp(1, 100_000_usize);
    let lines = store::lines(&view, import.id, ROWS as u64, ((page - 1) * ROWS) as u64).await?;
    let here = web::address(import.id);
    let turned = |number: usize| if number == 1 { here.clone() } else { format!("{here}?page={number}") };
    let mut shell = visit.shell(site, visit.words().say("import-report-title"), PageKind::Working).await?;
    shell.robots = Some("noindex".into());
    let report = ImportReport {
        source: named(visit, import),
        by: by(visit, site, &view, import).await?,
        finished: over.is_some(),
        fault: over.flatten().map(|fault| visit.words().say(&fault)).unwrap_or_default(),
        done: tally.done(),
        total: import.total.max(tally.done()),
        new: tally.new,
        changed: tally.changed,
        same: tally.same,
        left: tally.left,
        pages: lines.iter().map(|line| row(visit, line)).collect(),
        pager: Pager::new(page, tally.done().div_ceil(ROWS), turned),
        csv: format!("{here}?as=csv"),
        shell,
    };
    Drawn::draw(&report)
}

/// How an import went, or how far it has come, in one sentence.
pub(super) fn outcome(visit: &Visit, import: &Import, fault: Option<&str>, tally: Tally) -> String {
    let words = visit.words();
    match (fault, import.finished) {
        (Some(fault), _) => words.say(fault),
        (None, false) => {
            words.with("import-progress", &[("done", tally.done().into()), ("total", import.total.into())])
        }
        (None, true) => {
            let counts = [("new", tally.new), ("changed", tally.changed), ("same", tally.same), ("left", tally.left)];
            words.with("import-sum", &counts.map(|(name, count)| (name, Value::from(count))))
        }
    }
}

fn row(visit: &Visit, line: &ReportLine) -> ImportedPage {
    let words = visit.words();
    let language = line.language.unwrap_or(visit.language());
    let draft = line.page.map(|page| format!("/pages/{page}/{}", language.tag()));
    let mut left: Vec<String> = line.remarks.reason.iter().map(|reason| words.say(reason.key())).collect();
    left.extend(sentences(words, &line.remarks.notes, |outcome| outcome == Outcome::LeftOut));
    ImportedPage {
        title: line.title.clone(),
        href: line.address.clone().or(draft).unwrap_or_default(),
        language,
        file: line.source.clone(),
        outcome: match line.fate {
            Fate::New => ImportOutcome::New,
            Fate::Changed => ImportOutcome::Changed,
            Fate::Same => ImportOutcome::Same,
            Fate::Left => ImportOutcome::Left,
        },
        guessed: sentences(words, &line.remarks.notes, |outcome| outcome != Outcome::LeftOut),
        left,
    }
}

/// A sentence for each kind of note, with the first few details of all notes of that kind.
fn sentences(words: Words, notes: &[Note], wanted: impl Fn(Outcome) -> bool) -> Vec<String> {
    let mut kinds: Vec<(What, Vec<&str>)> = Vec::new();
    for note in notes.iter().filter(|note| wanted(note.outcome)) {
        let details = match kinds.iter_mut().find(|(what, _)| *what == note.what) {
            Some((_, details)) => details,
            None => {
                kinds.push((note.what, Vec::new()));
                let Some((_, details)) = kinds.last_mut() else { continue };
                details
            }
        };
        if !note.detail.is_empty() && !details.contains(&note.detail.as_str()) {
            details.push(&note.detail);
        }
    }
    kinds.into_iter().map(|(what, details)| sentence(words, what, &details)).collect()
}

fn sentence(words: Words, what: What, details: &[&str]) -> String {
    let said = words.say(what.key());
    if details.is_empty() {
        return said;
    }
    let mut some = details.iter().take(DETAILS).copied().collect::<Vec<_>>().join(" · ");
    if details.len() > DETAILS {
        some.push_str(" …");
    }
    words.with("import-note-with-detail", &[("note", said.into()), ("detail", some.into())])
}

/// The same lines for a spreadsheet. A cell that a spreadsheet would run begins with a quote.
fn csv(words: Words, lines: &[ReportLine]) -> Drawn {
    let cell = |text: &str| {
        let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
        format!("\"{guard}{}\"", text.replace('"', "\"\""))
    };
    let mut csv = String::from("file,title,language,outcome,address,remarks\r\n");
    for line in lines {
        let mut remarks: Vec<String> = line.remarks.reason.iter().map(|reason| words.say(reason.key())).collect();
        remarks.extend(sentences(words, &line.remarks.notes, |_| true));
        let cells = [
            cell(&line.source),
            cell(&line.title),
            cell(line.language.map_or("", |language| language.tag())),
            cell(line.fate.word()),
            cell(line.address.as_deref().unwrap_or_default()),
            cell(&remarks.join(" ")),
        ];
        csv.push_str(&cells.join(","));
        csv.push_str("\r\n");
    }
    Drawn::text("text/csv; charset=utf-8", csv)
}

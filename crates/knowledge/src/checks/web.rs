//! The check, shown: the whole report, its short form for the side, and setting a finding aside.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use foundation::i18n::{Language, Value};
use foundation::jobs;
use foundation::ledger::Fact;
use foundation::web::shell::{PageKind, Shell};
use foundation::web::views::Choice;
use foundation::web::{Fields, Page as Drawn, Redirect, Routes, Site, Visit};
use foundation::{Error, Result};

use super::around::Depth;
use super::jobs::ReadOthers;
use super::model::{Finding, Kind, Matter, Place, Reason, Weight, Written};
use super::report::{AT_ONCE, Report, catch_up, report, working_text};
use super::store::{self, Dismissal};
use super::views::{AsideRow, CheckAside, CheckPage, FindingRow};
use crate::consents::KeepConsents;
use crate::pages::web::{edit_address, language_of, open, page_id};
use crate::pages::{Page, Publish};
use foundation::jobs::Job;

/// Longest words of one's own beside a reason, in characters.
const WORDS_AT_MOST: usize = 300;
/// So many findings are shown at the side; the whole report has the rest.
const AT_THE_SIDE: usize = 12;

/// The routes of the check.
#[must_use]
pub fn routes() -> Routes {
    Routes::new()
        .get("/pages/{id}/{lang}/check", show)
        .post("/pages/{id}/{lang}/check/dismissals", dismiss)
        .post("/pages/{id}/{lang}/check/dismissals/undo", take_up)
}

/// Where the check of an edition stands.
#[must_use]
pub fn address(page: crate::pages::PageId, language: Language) -> String {
    format!("{}/check", edit_address(page, language))
}

/// What is looked at, by whom.
struct Looked {
    page: Page,
    written: Written,
    report: Report,
}

async fn look(visit: &Visit, site: &Site, id: &str, tag: &str) -> Result<Looked> {
    let (id, language) = (page_id(id)?, language_of(tag)?);
    let view = site.db().view(visit.actor());
    let page = open(visit, &view, id).await?;
    let written = working_text(site, &view, id, language).await?;
    let complete = catch_up(site, AT_ONCE).await?;
    if !complete {
        let work = site.db().work(&foundation::access::Actor::system("checks")).await?;
        jobs::enqueue(&work, ReadOthers::NAME, &ReadOthers {}).await?;
        work.commit_housekeeping().await?;
        site.call();
    }
    let report = Report { complete, ..report(site, &view, &page, &written, Depth::Whole).await? };
    Ok(Looked { page, written, report })
}

async fn show(visit: Visit, State(site): State<Site>, Path((id, tag)): Path<(String, String)>) -> Result<Response> {
    let Looked { page, written, report } = look(&visit, &site, &id, &tag).await?;
    let here = address(page.id, written.language);
    let rows = |weight| rows(&visit, &page, &written, &report, weight);
    let (mend, think) = (rows(Weight::Forbids), rows(Weight::Warns));
    let fine = fine(&visit, &report);
    if visit.query("part").as_deref() == Some("aside") {
        let shell = visit.shell(&site, "", PageKind::Working).await?;
        let short = |rows: Vec<FindingRow>| rows.into_iter().take(AT_THE_SIDE).collect();
        let part = CheckAside { here, language: written.language, mend: short(mend), think: short(think), fine, shell };
        return Ok(Drawn::draw(&part)?.into_response());
    }
    let shell = visit.form_shell(&site, visit.words().say("check-title")).await?;
    let may = visit.actor().holds(Publish, &[page.owner]);
    let posted = |path: &str| if may { format!("{here}/{path}") } else { String::new() };
    let zone = site.coalition().await?.zone.clone();
    let aside = report.aside.iter().map(|(finding, dismissal)| set_aside(&shell, &zone, finding, dismissal)).collect();
    let drawn = CheckPage {
        title: written.title.clone(),
        language: written.language,
        edit: edit_address(page.id, written.language),
        mend,
        think,
        aside,
        fine,
        complete: report.complete,
        dismiss: posted("dismissals"),
        take_up: posted("dismissals/undo"),
        consents: match visit.actor().circles_with(KeepConsents).next() {
            Some(_) => "/consents".into(),
            None => String::new(),
        },
        shell,
    };
    Ok(Drawn::draw(&drawn)?.into_response())
}

fn rows(visit: &Visit, page: &Page, written: &Written, report: &Report, weight: Weight) -> Vec<FindingRow> {
    let of = report.open.iter().filter(|(finding, _)| finding.weight == weight);
    of.map(|(finding, bond)| row(visit, page, written, finding, bond)).collect()
}

fn row(visit: &Visit, page: &Page, written: &Written, finding: &Finding, bond: &str) -> FindingRow {
    let words = visit.words();
    let edit = edit_address(page.id, written.language);
    let (place, href, go) = match finding.place {
        Place::Block(id) => {
            let at = written.text.blocks().iter().position(|block| block.id == id).unwrap_or(0) + 1;
            let href = format!("{edit}?block={id}#c-{id}");
            (words.fill("check-in-block", "number", at), href, words.fill("check-mend-block", "number", at))
        }
        Place::Title => (words.say("page-title"), edit, words.say("check-go")),
        Place::Standfirst => (words.say("page-standfirst"), edit, words.say("check-go")),
        Place::Credits => (words.say("page-credits"), edit, words.say("check-go")),
        Place::Page => (String::new(), edit, words.say("check-go")),
    };
    let (href, go) = match (finding.kind, finding.place) {
        (Kind::FigureWithoutConsent, _) => {
            (consent(page, written, "picture", &finding.excerpt.marked), words.say("check-go-consent"))
        }
        (Kind::QuoteWithoutConsent, Place::Block(id)) => {
            (consent(page, written, "block", &id.to_string()), words.say("check-go-consent"))
        }
        _ => (href, go),
    };
    let dismissable = finding.may_be_dismissed();
    FindingRow {
        name: name(visit, finding),
        place,
        excerpt: finding.excerpt.clone(),
        mend: words.say(&finding.kind.mend_key()),
        href,
        go,
        other: finding.other.as_ref().map(|other| (other.title.clone(), other.href.clone())),
        bond: if dismissable { bond.to_owned() } else { String::new() },
        reasons: Reason::of(finding.kind)
            .iter()
            .map(|reason| Choice::new(reason.word(), words.say(&reason.key())))
            .collect(),
    }
}

/// Where consent for something on a page is written down.
fn consent(page: &Page, written: &Written, field: &str, value: &str) -> String {
    crate::consents::web::new_address(page.id, written.language, field, value)
}

fn name(visit: &Visit, finding: &Finding) -> String {
    let words = visit.words();
    match finding.kind {
        Kind::Sentence | Kind::LeftOut => words.fill(&finding.kind.name_key(), "count", finding.count),
        kind => words.say(&kind.name_key()),
    }
}

fn set_aside(shell: &Shell, zone: &jiff::tz::TimeZone, finding: &Finding, dismissal: &Dismissal) -> AsideRow {
    let words = shell.words;
    let counted = [("count", Value::from(finding.count))];
    let gaps = [
        ("by", Value::from(&dismissal.by)),
        ("when", Value::from(words.date(dismissal.at.date(zone)))),
        ("why", Value::from(words.say(&format!("check-reason-{}", dismissal.reason)))),
    ];
    AsideRow {
        name: words.with(&finding.kind.name_key(), &counted),
        marked: finding.excerpt.marked.clone(),
        why: words.with("check-aside-by", &gaps),
        words: dismissal.words.clone(),
        bond: dismissal.bond.clone(),
    }
}

/// What was looked at and is fine, in one sentence; nothing where all has something.
fn fine(visit: &Visit, report: &Report) -> String {
    let found = |matter: &Matter| report.open.iter().any(|(finding, _)| finding.kind.matter() == *matter);
    let names: Vec<String> =
        Matter::ALL.iter().filter(|matter| !found(matter)).map(|matter| visit.words().say(matter.key())).collect();
    if names.is_empty() {
        String::new()
    } else {
        visit.words().fill("check-fine", "matters", visit.words().list(&names))
    }
}

// ---- setting aside

async fn dismiss(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
    fields: Fields,
) -> Result<Redirect> {
    let Looked { page, written, report } = look(&visit, &site, &id, &tag).await?;
    let page = visit.actor().permit(Publish, page)?;
    let bond = fields.text("bond");
    let found = report.open.iter().find(|(_, open)| open == bond);
    // What was found may have been mended meanwhile: then there is nothing to set aside.
    let (finding, _) =
        found.filter(|(finding, _)| finding.may_be_dismissed()).ok_or(Error::refused("refused-check-gone"))?;
    let reasons = Reason::of(finding.kind);
    let reason = reasons
        .iter()
        .find(|reason| reason.word() == fields.text("reason"))
        .ok_or(Error::refused("refused-check-reason"))?;
    let words: String = fields.trimmed("words").chars().take(WORDS_AT_MOST).collect();
    let mut work = site.db().work(visit.actor()).await?;
    let (kind, person) = (finding.kind.word(), visit.actor().signed_in()?);
    store::dismiss(&work, page.id, written.language, (kind, bond), (reason.word(), &words), person).await?;
    work.tell(
        Fact::of("knowledge.finding_dismissed", page.subject())
            .on_behalf(page.owner)
            .with("kind", kind)
            .with("reason", reason.word()),
    );
    work.commit().await?;
    Ok(Redirect::to(address(page.id, written.language)))
}

async fn take_up(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
    fields: Fields,
) -> Result<Redirect> {
    let (id, language) = (page_id(&id)?, language_of(&tag)?);
    let view = site.db().view(visit.actor());
    let page = visit.actor().permit(Publish, open(&visit, &view, id).await?)?;
    let mut work = site.db().work(visit.actor()).await?;
    store::take_up(&work, page.id, language, fields.text("bond")).await?;
    work.tell(Fact::of("knowledge.finding_taken_up", page.subject()).on_behalf(page.owner));
    work.commit().await?;
    Ok(Redirect::to(address(page.id, language)))
}

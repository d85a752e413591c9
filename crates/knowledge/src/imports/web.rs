//! Bringing pages in from a browser: the form, the report, and the report while it grows.

mod report;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use foundation::access::{Actor, CircleId, Level, Right};
use foundation::error::Refusal;
use foundation::i18n::Language;
use foundation::jobs;
use foundation::jobs::Job;
use foundation::ledger::{Fact, Subject};
use foundation::web::views::{Choice, FormState};
use foundation::web::{Page as Drawn, Redirect, Routes, Site, Upload, UploadedFile, Visit, forms, refused};
use foundation::work::View;
use foundation::{Error, Result};

use super::bring::permitted;
use super::report::{How, Import, ImportId};
use super::rules::shorten;
use super::sources::{is_archive, plain_name};
use super::{BringInJob, store, uploads};
use crate::pages::views::{ImportRow, Imports};
use crate::pages::{BringIn, Publish};

/// Earlier imports shown under the form.
const PAST: u64 = 20;
const FIELDS: &[&str] = &["language", "level", "publish"];

/// The routes of coming in.
#[must_use]
pub fn routes() -> Routes {
    Routes::new().get("/imports", form).post("/imports", bring_in).get("/imports/{id}", report::show)
}

/// The circle for which this person brings pages in: the first that lets them.
fn desk(visit: &Visit) -> Result<CircleId> {
    visit.actor().signed_in()?;
    visit.actor().circles_with(BringIn).next().ok_or(Error::Forbidden(<BringIn as Right>::NAME))
}

async fn form(visit: Visit, State(site): State<Site>) -> Result<Drawn> {
    desk(&visit)?;
    let state =
        FormState::new().with("language", site.coalition().await?.language.tag()).with("level", Level::Partner.word());
    shown(&visit, &site, state).await
}

async fn shown(visit: &Visit, site: &Site, form: FormState) -> Result<Drawn> {
    let at = desk(visit)?;
    let words = visit.words();
    let level = |level: Level| {
        let key = format!("level-{}", level.word());
        Choice::new(level.word(), words.say(&key)).hint(words.say(&format!("{key}-hint")))
    };
    let page = Imports {
        shell: visit.form_shell(site, words.say("imports-title")).await?,
        form: form.clone(),
        languages: Language::all().map(|language| Choice::new(language.tag(), language.name())).collect(),
        levels: vec![level(Level::Partner), level(Level::Coalition)],
        may_publish: visit.actor().holds(Publish, &[at]),
        largest: words.fill("imports-size", "count", site.config().upload_mib),
        past: past(visit, site).await?,
    };
    forms(&page, &form)
}

async fn past(visit: &Visit, site: &Site) -> Result<Vec<ImportRow>> {
    let view = site.db().view(visit.actor());
    let circles: Vec<CircleId> = visit.actor().circles_with(BringIn).collect();
    let mut rows = Vec::new();
    for import in store::past(&view, &circles, PAST).await? {
        let over = is_over(&import, &site.db().view(&Actor::system("imports"))).await?;
        rows.push(ImportRow {
            source: named(visit, &import),
            href: address(import.id),
            by: by(visit, site, &view, &import).await?,
            finished: over.is_some(),
            outcome: report::outcome(visit, &import, over.flatten().as_deref(), store::tally(&view, import.id).await?),
        });
    }
    Ok(rows)
}

fn address(id: ImportId) -> String {
    format!("/imports/{id}")
}

/// What was brought in, as people know it.
fn named(visit: &Visit, import: &Import) -> String {
    match import.how.name.as_str() {
        "" => visit.words().fill("imports-loose", "count", import.total),
        name => name.to_owned(),
    }
}

/// By whom, and when.
async fn by(visit: &Visit, site: &Site, view: &View, import: &Import) -> Result<String> {
    let words = visit.words();
    let who = store::name_of(view, &import.made_by).await?.unwrap_or_else(|| words.say("imports-by-kith"));
    let when = words.date(import.made_at.date(&site.coalition().await?.zone));
    Ok(words.with("imports-by", &[("who", who.into()), ("when", when.into())]))
}

/// Whether an import is over, and if so, with which fault: its own, or that of a job that was
/// given up.
async fn is_over(import: &Import, view: &View) -> Result<Option<Option<String>>> {
    if import.finished {
        return Ok(Some(import.fault.clone()));
    }
    let Some(job) = import.job else { return Ok(None) };
    let failed = jobs::job(view, job).await?.standing == jobs::Standing::Failed;
    Ok(failed.then(|| Some("import-stopped".to_owned())))
}

async fn bring_in(visit: Visit, State(site): State<Site>, upload: Upload) -> Result<Response> {
    let fields = upload.fields.clone();
    match take(&visit, &site, upload).await {
        Ok(id) => Ok(Redirect::to(address(id)).into_response()),
        Err(error) => {
            let shell = visit.form_shell(&site, "").await?;
            let form = refused(error, &shell, fields.keep(FIELDS))?;
            Ok(shown(&visit, &site, form).await?.into_response())
        }
    }
}

/// Keeps the upload, whole and durable, and then the job that brings it in.
async fn take(visit: &Visit, site: &Site, upload: Upload) -> Result<ImportId> {
    let at = desk(visit)?;
    // Whatever else a form may say, new things begin private.
    let level = if upload.fields.text("level") == Level::Coalition.word() { Level::Coalition } else { Level::Partner };
    let language = Language::parse(upload.fields.text("language")).unwrap_or(visit.language());
    let how = How { name: name(&upload.files), publish: upload.fields.has("publish"), level, language };
    permitted(visit.actor(), at, &how)?;
    if upload.files.is_empty() {
        return Err(Refusal::at("file", "refused-upload-empty").into());
    }
    let (id, config, files) = (ImportId::new(), site.config().clone(), upload.files);
    tokio::task::spawn_blocking(move || uploads::write(&config, id, &files)).await??;
    foundation::testing_point("import.uploaded");
    let mut work = site.db().work(visit.actor()).await?;
    let job = jobs::enqueue(&work, BringInJob::NAME, &BringInJob { import: id }).await?;
    store::begin(&work, id, at, &how, Some(job)).await?;
    work.tell(Fact::of("knowledge.import_begun", Subject::of("import", id)).on_behalf(at));
    work.commit().await?;
    site.call();
    Ok(id)
}

/// An archive names its import; loose files are each known by their own names.
fn name(files: &[UploadedFile]) -> String {
    match files {
        [only] if is_archive(&only.name, &only.bytes) => shorten(&plain_name(&only.name), 200),
        _ => String::new(),
    }
}

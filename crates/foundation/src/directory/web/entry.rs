//! Opening a circle, and changing what is said about one.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};

use super::{id, languages};
use crate::access::{CircleId, Permitted};
use crate::directory::{Circle, CircleKind, KeepCircles, Names, rules, store};
use crate::error::Refusal;
use crate::i18n::{Language, Words};
use crate::ledger::{Fact, Subject};
use crate::web::shell::Link;
use crate::web::views::{Choice, CircleForm, FormState};
use crate::web::{Fields, Page, Redirect, Site, Visit, forms, refused};
use crate::work::Reads;
use crate::{Error, Result};

/// Finds a circle that this reader may keep.
async fn kept(view: &impl Reads, id: CircleId) -> Result<Permitted<KeepCircles, Circle>> {
    let circle = store::circle(view, id).await?;
    view.actor().permit(KeepCircles, circle)
}

fn names(fields: &Fields) -> Names {
    Names(
        Language::all()
            .map(|language| (language.tag().to_owned(), fields.text(&format!("name-{}", language.tag())).to_owned()))
            .collect(),
    )
}

/// What was typed, for showing it again.
fn typed(fields: &Fields) -> FormState {
    let form = fields.keep(&["within", "kind", "rev", "short", "about"]);
    names(fields).0.into_iter().fold(form, |form, (tag, name)| form.with(&format!("name-{tag}"), name))
}

// ---- a new one

pub(super) async fn ask_new(visit: Visit, State(site): State<Site>) -> Result<Page> {
    let within = visit.query("within").unwrap_or_default();
    let form = FormState::new().with("within", within.as_str());
    new_page(&visit, &site, form).await
}

async fn new_page(visit: &Visit, site: &Site, form: FormState) -> Result<Page> {
    let words = visit.words();
    let outer = kept(&site.db().view(visit.actor()), id(form.value("within"))?).await?;
    let kinds = kinds(words, &outer);
    let form = match (form.value("kind"), kinds.first()) {
        ("", Some(first)) => form.with("kind", first.value.as_str()),
        _ => form,
    };
    let here = format!("/directory/circles/{}", outer.id);
    let page = CircleForm {
        shell: visit.form_shell(site, words.say("circle-open")).await?,
        form: form.clone(),
        action: "/directory/circles".into(),
        within: Some(Link::new(here.as_str(), outer.names.for_reader(visit.language()))),
        kinds,
        languages: languages(),
        back: here,
    };
    forms(&page, &form)
}

fn kinds(words: Words, outer: &Circle) -> Vec<Choice> {
    let fitting = CircleKind::ALL.iter().filter(|kind| rules::fits(**kind, outer.kind));
    fitting.map(|kind| Choice::new(kind.word(), words.say(&format!("circle-kind-{}", kind.word())))).collect()
}

pub(super) async fn open(visit: Visit, State(site): State<Site>, fields: Fields) -> Result<Response> {
    match try_to_open(&visit, &site, &fields).await {
        Ok(circle) => Ok(Redirect::to(format!("/directory/circles/{circle}")).into_response()),
        Err(error) => {
            let shell = visit.form_shell(&site, "").await?;
            let form = refused(error, &shell, typed(&fields))?;
            Ok(new_page(&visit, &site, form).await?.into_response())
        }
    }
}

async fn try_to_open(visit: &Visit, site: &Site, fields: &Fields) -> Result<CircleId> {
    let mut work = site.db().work(visit.actor()).await?;
    let outer = kept(&work, id(fields.text("within"))?).await?;
    let kind: CircleKind = fields.text("kind").parse().map_err(|()| Refusal::at("kind", "refused-circle-place"))?;
    let (names, short) = rules::new_circle(&names(fields), fields.text("short"), kind, Some(&outer))?;
    let about = rules::about(fields.text("about"))?;
    let circle = store::add_circle(&work, kind, Some(outer.id), &names, &short, &about).await?;
    let fact = Fact::of("directory.circle_opened", Subject::of("circle", circle));
    work.tell(fact.with("kind", kind.word()).with("within", outer.id.0));
    work.commit().await?;
    Ok(circle)
}

// ---- one that stands

pub(super) async fn ask_change(visit: Visit, State(site): State<Site>, Path(path): Path<String>) -> Result<Page> {
    let circle = kept(&site.db().view(visit.actor()), id(&path)?).await?;
    let form = FormState::new()
        .with("rev", circle.rev.to_string())
        .with("short", circle.short.as_str())
        .with("about", circle.about.as_str());
    let form = circle.names.0.iter().fold(form, |form, (tag, name)| form.with(&format!("name-{tag}"), name.as_str()));
    change_page(&visit, &site, circle.id, form).await
}

async fn change_page(visit: &Visit, site: &Site, id: CircleId, form: FormState) -> Result<Page> {
    let page = CircleForm {
        shell: visit.form_shell(site, visit.words().say("circle-change")).await?,
        form: form.clone(),
        action: format!("/directory/circles/{id}"),
        within: None,
        kinds: Vec::new(),
        languages: languages(),
        back: format!("/directory/circles/{id}"),
    };
    forms(&page, &form)
}

pub(super) async fn change(
    visit: Visit,
    State(site): State<Site>,
    Path(path): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let circle = id(&path)?;
    match try_to_change(&visit, &site, circle, &fields).await {
        Ok(()) => Ok(Redirect::to(format!("/directory/circles/{circle}")).into_response()),
        Err(error) => {
            let shell = visit.form_shell(&site, "").await?;
            let form = refused(error, &shell, typed(&fields))?;
            Ok(change_page(&visit, &site, circle, form).await?.into_response())
        }
    }
}

async fn try_to_change(visit: &Visit, site: &Site, id: CircleId, fields: &Fields) -> Result<()> {
    let mut work = site.db().work(visit.actor()).await?;
    let circle = kept(&work, id).await?;
    let (names, short) = rules::rename_circle(&circle, &names(fields), fields.text("short"))?;
    let about = rules::about(fields.text("about"))?;
    let rev = fields.text("rev").parse().map_err(|_| Error::refused("form-stale"))?;
    store::change_circle(&work, id, rev, &names, &short, &about).await?;
    work.tell(Fact::of("directory.circle_changed", Subject::of("circle", id)));
    work.commit().await
}

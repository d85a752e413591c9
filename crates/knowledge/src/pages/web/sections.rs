//! Sections as they are kept: the list, opening one, changing one.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use foundation::access::{Level, Permitted, Right};
use foundation::directory::Names;
use foundation::i18n::Language;
use foundation::ledger::Fact;
use foundation::sharing as shared;
use foundation::web::shell::{PageKind, Pillar};
use foundation::web::views::{Choice, FormState};
use foundation::web::{Fields, Page as Drawn, Redirect, Site, Visit, forms, refused};
use foundation::{Error, Result};

use super::sharing;
use crate::pages::model::{Desk, KeepSections, Section, SectionId, Write};
use crate::pages::rules::{self, NewSection};
use crate::pages::store::{self, SectionLine};
use crate::pages::views::{SectionEdit, SectionRow, SectionWords, SectionsList};

/// Sections belong to the coalition as a whole, so none is its own circle's alone.
const LEVELS: [Level; 4] = [Level::Public, Level::Coalition, Level::Circles, Level::People];

/// The coalition, as the place where sections are kept, if this person may keep them.
async fn keeper(visit: &Visit, site: &Site) -> Result<Permitted<KeepSections, Desk>> {
    visit.actor().signed_in()?;
    let coalition = site.coalition().await?.circle.ok_or(Error::NotFound)?;
    visit.actor().permit(KeepSections, Desk(coalition))
}

fn named(field: &str, language: Language) -> String {
    format!("{field}-{}", language.tag())
}

/// The words of a field in each language.
fn said(fields: &Fields, field: &str) -> Names {
    Names(
        Language::all()
            .map(|language| (language.tag().to_owned(), fields.text(&named(field, language)).to_owned()))
            .collect(),
    )
}

fn written(permitted: &Permitted<KeepSections, Desk>, fields: &Fields) -> Result<NewSection> {
    let pillar = Pillar::parse(fields.text("pillar")).unwrap_or(Pillar::Knowledge);
    rules::section(permitted, pillar, &said(fields, "title"), &said(fields, "intro"))
}

fn kept(fields: &Fields) -> FormState {
    let names: Vec<String> =
        ["title", "intro"].iter().flat_map(|field| Language::all().map(|language| named(field, language))).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).chain(["pillar", "rev"]).collect();
    sharing::keep(fields.keep(&names), fields)
}

fn words(visit: &Visit) -> Vec<SectionWords> {
    let language = |language: Language| SectionWords {
        language,
        title: named("title", language),
        intro: named("intro", language),
    };
    // One's own language first: most sections begin in one.
    let mut all: Vec<SectionWords> = Language::all().map(language).collect();
    all.sort_by_key(|one| one.language != visit.language());
    all
}

fn pillars(visit: &Visit) -> Vec<Choice> {
    Pillar::ALL.map(|pillar| Choice::new(pillar.class(), visit.words().say(&pillar.key()))).into()
}

// ---- the list, and opening one

pub(super) async fn list(visit: Visit, State(site): State<Site>) -> Result<Drawn> {
    let form = FormState::new().with("pillar", Pillar::Knowledge.class()).with("level", Level::Public.word());
    drawn(&visit, &site, form).await
}

async fn drawn(visit: &Visit, site: &Site, form: FormState) -> Result<Drawn> {
    visit.actor().signed_in()?;
    let may_keep = keeper(visit, site).await.is_ok();
    if !may_keep && visit.actor().circles_with(Write).next().is_none() {
        return Err(Error::Forbidden(Write::NAME));
    }
    let view = site.db().view(visit.actor());
    let lines = store::section_lines(&view).await?;
    let mut shell = visit.shell(site, visit.words().say("sections-title"), PageKind::Working).await?;
    shell.robots = Some("noindex".into());
    let page = SectionsList {
        rows: lines.into_iter().map(|line| row(visit, line, may_keep)).collect(),
        may_keep,
        action: "/sections".into(),
        words: words(visit),
        pillars: pillars(visit),
        share: sharing::choices(visit, &view, &form, &LEVELS).await?,
        form: form.clone(),
        shell,
    };
    forms(&page, &form)
}

fn row(visit: &Visit, line: SectionLine, may_keep: bool) -> SectionRow {
    let SectionLine { section, level, pages } = line;
    SectionRow {
        title: section.titles.for_reader(visit.language()).to_owned(),
        edit: if may_keep { format!("/sections/{}", section.id) } else { String::new() },
        href: if pages > 0 { format!("/{}/sections/{}", visit.language().tag(), section.slug) } else { String::new() },
        pillar: section.pillar,
        shared: visit.words().say(&format!("level-{}", level.word())),
        pages,
    }
}

pub(super) async fn open(visit: Visit, State(site): State<Site>, fields: Fields) -> Result<Response> {
    match try_to_open(&visit, &site, &fields).await {
        Ok(redirect) => Ok(redirect.into_response()),
        Err(error) => {
            let shell = visit.form_shell(&site, "").await?;
            let form = refused(error, &shell, kept(&fields))?;
            Ok(drawn(&visit, &site, form).await?.into_response())
        }
    }
}

async fn try_to_open(visit: &Visit, site: &Site, fields: &Fields) -> Result<Redirect> {
    let coalition = keeper(visit, site).await?;
    let new = written(&coalition, fields)?;
    let mut work = site.db().work(visit.actor()).await?;
    let wished = sharing::wished(visit, &work, fields, &LEVELS, coalition.0).await?;
    let section = store::add_section(&work, &new, &wished).await?;
    work.tell(
        Fact::of("knowledge.section_opened", section.subject())
            .on_behalf(coalition.0)
            .with("level", wished.level.word()),
    );
    work.commit().await?;
    Ok(Redirect::to("/sections"))
}

// ---- changing one

fn section_id(text: &str) -> Result<SectionId> {
    text.parse().map_err(|_| Error::NotFound)
}

pub(super) async fn edit(visit: Visit, State(site): State<Site>, Path(id): Path<String>) -> Result<Drawn> {
    visit.actor().signed_in()?;
    let view = site.db().view(visit.actor());
    let section = store::section_by_id(&view, section_id(&id)?).await?;
    keeper(&visit, &site).await?;
    let form = Language::all().fold(FormState::new(), |form, language| {
        let of = |names: &Names| names.0.get(language.tag()).cloned().unwrap_or_default();
        form.with(&named("title", language), of(&section.titles)).with(&named("intro", language), of(&section.intros))
    });
    let form = form.with("pillar", section.pillar.class()).with("rev", section.rev.to_string());
    let form = sharing::stands(form, &shared::sharing_of(&view, section.id.0).await?);
    edited(&visit, &site, &section, form).await
}

async fn edited(visit: &Visit, site: &Site, section: &Section, form: FormState) -> Result<Drawn> {
    let view = site.db().view(visit.actor());
    let page = SectionEdit {
        shell: visit.form_shell(site, visit.words().say("section-edit-title")).await?,
        action: format!("/sections/{}", section.id),
        words: words(visit),
        pillars: pillars(visit),
        share: sharing::choices(visit, &view, &form, &LEVELS).await?,
        form: form.clone(),
    };
    forms(&page, &form)
}

pub(super) async fn keep(
    visit: Visit,
    State(site): State<Site>,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response> {
    visit.actor().signed_in()?;
    let section = store::section_by_id(&site.db().view(visit.actor()), section_id(&id)?).await?;
    match try_to_keep(&visit, &site, section.id, &fields).await {
        Ok(redirect) => Ok(redirect.into_response()),
        Err(error) => {
            let shell = visit.form_shell(&site, "").await?;
            let form = refused(error, &shell, kept(&fields))?;
            Ok(edited(&visit, &site, &section, form).await?.into_response())
        }
    }
}

async fn try_to_keep(visit: &Visit, site: &Site, id: SectionId, fields: &Fields) -> Result<Redirect> {
    let coalition = keeper(visit, site).await?;
    let new = written(&coalition, fields)?;
    let rev = fields.text("rev").parse().map_err(|_| Error::refused("form-stale"))?;
    let mut work = site.db().work(visit.actor()).await?;
    let section = store::section_by_id(&work, id).await?;
    let wished = sharing::wished(visit, &work, fields, &LEVELS, coalition.0).await?;
    store::change_section(&work, &section, rev, &new, &wished).await?;
    work.tell(
        Fact::of("knowledge.section_changed", section.subject())
            .on_behalf(coalition.0)
            .with("level", wished.level.word()),
    );
    work.commit().await?;
    Ok(Redirect::to("/sections"))
}

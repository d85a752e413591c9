//! Pages as they were: what stood there before, and bringing it back.

use axum::extract::{Path, State};
use foundation::i18n::Language;
use foundation::ledger::Fact;
use foundation::web::shell::{Link, PageKind};
use foundation::web::{Fields, Page as Drawn, Redirect, Site, Visit};
use foundation::work::View;
use foundation::{Error, Result};

use super::reading::language_of;
use super::render;
use super::writing::{edit_address, open, page_id};
use crate::pages::model::{Page, Revision, Significance, Write};
use crate::pages::rules::{self, Written};
use crate::pages::store;
use crate::pages::views::Reading;

async fn numbered(view: &View, page: &Page, language: Language, number: &str) -> Result<Revision> {
    let wanted: i64 = number.parse().map_err(|_| Error::NotFound)?;
    store::revisions(view, page.id, language).await?.into_iter().find(|one| one.number == wanted).ok_or(Error::NotFound)
}

/// The page as it was then.
pub(super) async fn past(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag, number)): Path<(String, String, String)>,
) -> Result<Drawn> {
    let language = language_of(&tag)?;
    let view = site.db().view(visit.actor());
    let page = open(&visit, &view, page_id(&id)?).await?;
    let revision = numbered(&view, &page, language, &number).await?;
    let drawn = render::drawn(&view, &revision, visit.words()).await?;
    let mut shell = visit.shell(&site, revision.title.clone(), PageKind::Reading).await?;
    shell.robots = Some("noindex".into());
    shell.pillar = page.section.as_ref().map(|section| section.pillar);
    let day = visit.words().date(revision.made_at.date(&site.coalition().await?.zone));
    let reading = Reading {
        crumbs: vec![Link::new(
            format!("{}/history", edit_address(page.id, language)),
            visit.words().say("page-history"),
        )],
        place: (0, 0),
        minutes: drawn.minutes as usize,
        title: revision.title.clone(),
        language,
        standfirst: revision.standfirst.clone(),
        by: Vec::new(),
        published: String::new(),
        confirmed: None,
        toc: Vec::new(),
        body: drawn.html.clone(),
        credits: revision.credits.lines().map(str::to_owned).collect(),
        tags: Vec::new(),
        translations: Vec::new(),
        before: None,
        after: None,
        related: Vec::new(),
        state: visit.words().fill("page-state-past", "when", day),
        actions: Vec::new(),
        shell,
    };
    Drawn::draw(&reading)
}

/// Makes an old revision the newest again, as a new one: nothing in between is lost.
pub(super) async fn restore(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag, number)): Path<(String, String, String)>,
    _fields: Fields,
) -> Result<Redirect> {
    let language = language_of(&tag)?;
    let view = site.db().view(visit.actor());
    visit.actor().signed_in()?;
    let page = visit.actor().permit(Write, store::page(&view, page_id(&id)?).await?)?;
    let old = numbered(&view, &page, language, &number).await?;
    let edition = store::edition(&view, page.id, language).await?;
    let newest = store::public_text(&store::revision(&view, page.id, edition.newest).await?)?;
    let message = visit.words().fill("history-restored", "number", old.number);
    let written = Written {
        title: &old.title,
        slug: &edition.slug,
        standfirst: &old.standfirst,
        credits: &old.credits,
        body: &old.body,
        message: &message,
    };
    let text = rules::revise(&page, language, &written, Some(&newest), Significance::Content)?;
    let mut work = site.db().work(visit.actor()).await?;
    store::add_revision(&work, &page, &text, page.owner, Some(edition.newest)).await?;
    work.tell(Fact::of("knowledge.page_changed", page.subject()).on_behalf(page.owner).with("restored", old.number));
    work.commit().await?;
    Ok(Redirect::to(edit_address(page.id, language)))
}

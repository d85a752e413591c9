//! Who looks after a page, whether it is still true, and the archive.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use foundation::access::PersonId;
use foundation::directory::{self, CircleKind};
use foundation::ledger::Fact;
use foundation::web::views::{Choice, FormState};
use foundation::web::{Fields, Page as Drawn, Redirect, Site, Visit, forms, refused};
use foundation::work::{Reads, View};
use foundation::{Error, Result};

use super::{said, times};
use crate::pages::store as pages;
use crate::pages::web::{edit_address, open, page_id};
use crate::pages::{Page, Publish};
use crate::publishing::model::{Care, EVERY};
use crate::publishing::views::{CarePage, EditionLine};
use crate::publishing::{deeds, rules, store};

pub(super) async fn show(visit: Visit, State(site): State<Site>, Path(id): Path<String>) -> Result<Drawn> {
    let view = site.db().view(visit.actor());
    let page = open(&visit, &view, page_id(&id)?).await?;
    drawn(&visit, &site, &page, None).await
}

/// The page, with a form that was refused or as things stand.
pub(super) async fn drawn(visit: &Visit, site: &Site, page: &Page, refused: Option<FormState>) -> Result<Drawn> {
    let view = site.db().view(visit.actor());
    let words = visit.words();
    let zone = site.coalition().await?.zone.clone();
    let care = store::care(&view, page.id).await?;
    let form = refused.unwrap_or_else(|| stands(&care));
    let editions = pages::editions(&view, page.id).await?;
    let first = editions.iter().find(|one| one.language == visit.language()).or_else(|| editions.first());
    let first = first.ok_or(Error::NotFound)?.clone();
    let may_publish = visit.actor().holds(Publish, &[page.owner]);
    let mut lines = Vec::new();
    for edition in &editions {
        let plan = store::plan(&view, page.id, edition.language).await?;
        let (state, sign) = times::state(visit, site, edition, plan.as_ref()).await?;
        let times =
            if may_publish { format!("{}/times", edit_address(page.id, edition.language)) } else { String::new() };
        lines.push(EditionLine { language: edition.language, title: edition.title.clone(), state, sign, times });
    }
    let archived = pages::archived_since(&view, page.id).await?;
    let offer = store::offered(&view, page.id).await?;
    let offered = match &offer {
        Some(offer) => {
            let to = site.coalition().await?.circle_name(offer.to, visit.language()).unwrap_or_default();
            words.with("care-offered", &[("to", to.into()), ("when", said(words, offer.at, &zone).into())])
        }
        None => String::new(),
    };
    let is_public = editions.iter().any(|edition| edition.public.is_some());
    let drawn = CarePage {
        shell: visit.form_shell(site, words.say("care-title")).await?,
        title: first.title.clone(),
        language: first.language,
        edit: edit_address(page.id, first.language),
        editions: lines,
        keepers: keepers(visit, site, &view, page).await?,
        periods: EVERY.map(|days| Choice::new(days.to_string(), words.fill("care-every-days", "days", days))).into(),
        due: words.fill("care-due-on", "when", words.date(care.due.date(&zone))),
        overdue: is_public && care.due <= view.now(),
        here: format!("/pages/{}", page.id),
        may_publish,
        is_public,
        archived: archived
            .map(|at| words.fill("care-archived", "when", words.date(at.date(&zone))))
            .unwrap_or_default(),
        circles: if may_publish { partners(visit, &view, page).await? } else { Vec::new() },
        to_us: offer.is_some_and(|offer| visit.actor().holds(Publish, &[offer.to])),
        offered,
        form: form.clone(),
    };
    forms(&drawn, &form)
}

fn stands(care: &Care) -> FormState {
    FormState::new()
        .with("rev", care.rev.to_string())
        .with("keeper", care.keeper.map(|keeper| keeper.to_string()).unwrap_or_default())
        .with("every", care.every_days.to_string())
}

/// Who has a place today in the circle a page belongs to.
async fn keepers(visit: &Visit, site: &Site, view: &View, page: &Page) -> Result<Vec<Choice>> {
    let today = view.now().date(&site.coalition().await?.zone);
    let mut keepers = vec![Choice::new("", visit.words().say("care-nobody"))];
    for member in directory::members(view, page.owner).await?.into_iter().filter(|member| member.holds_on(today)) {
        let id = member.person.to_string();
        if keepers.iter().all(|known| known.value != id) {
            keepers.push(Choice::new(id, member.name));
        }
    }
    Ok(keepers)
}

/// Circles a page may be handed to: other partners, and the coalition itself.
async fn partners(visit: &Visit, view: &View, page: &Page) -> Result<Vec<Choice>> {
    let all = directory::circles(view).await?;
    let takes = |kind| matches!(kind, CircleKind::Partner | CircleKind::Coalition);
    let others = all.iter().filter(|circle| takes(circle.kind) && circle.id != page.owner);
    Ok(others.map(|circle| Choice::new(circle.id.to_string(), circle.names.for_reader(visit.language()))).collect())
}

pub(super) async fn keep(
    visit: Visit,
    State(site): State<Site>,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let view = site.db().view(visit.actor());
    let page = visit.actor().permit(Publish, open(&visit, &view, page_id(&id)?).await?)?.into_inner();
    match try_to_keep(&visit, &site, &page, &fields).await {
        Ok(()) => Ok(Redirect::to(format!("/pages/{}/care", page.id)).into_response()),
        Err(error) => {
            let shell = visit.form_shell(&site, "").await?;
            let form = refused(error, &shell, fields.keep(&["rev", "keeper", "every", "due"]))?;
            Ok(drawn(&visit, &site, &page, Some(form)).await?.into_response())
        }
    }
}

async fn try_to_keep(visit: &Visit, site: &Site, page: &Page, fields: &Fields) -> Result<()> {
    let mut work = site.db().work(visit.actor()).await?;
    let page = visit.actor().permit(Publish, pages::page(&work, page.id).await?)?;
    let zone = &site.coalition().await?.zone;
    let (every_days, due) = rules::care(&page, work.now(), fields.text("every"), fields.text("due"), zone)?;
    let keeper: Option<PersonId> = match fields.trimmed("keeper") {
        "" => None,
        id => Some(id.parse().map_err(|_| Error::NotFound)?),
    };
    if let Some(keeper) = keeper {
        let today = work.now().date(zone);
        let members = directory::members(&work, page.owner).await?;
        if !members.iter().any(|member| member.person == keeper && member.holds_on(today)) {
            return Err(foundation::error::Refusal::at("keeper", "refused-keeper").into());
        }
    }
    let before = fields.text("rev").parse().map_err(|_| Error::refused("form-stale"))?;
    deeds::look_after(&mut work, &page, &Care { rev: before, keeper, every_days, due }).await?;
    work.commit().await
}

/// "It is still true", in one tap: from the list of what is due, or from the page itself.
pub(super) async fn confirm(
    visit: Visit,
    State(site): State<Site>,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Redirect> {
    visit.actor().signed_in()?;
    let mut work = site.db().work(visit.actor()).await?;
    let page = visit.actor().permit(Publish, pages::page(&work, page_id(&id)?).await?)?;
    pages::confirm(&work, &page).await?;
    work.tell(Fact::of("knowledge.page_confirmed", page.subject()).on_behalf(page.owner));
    work.commit().await?;
    let care = format!("/pages/{}/care", page.id);
    Ok(Redirect::to(if fields.text("back") == "stale" { "/pages/stale".to_owned() } else { care }))
}

pub(super) async fn archive(
    visit: Visit,
    State(site): State<Site>,
    Path(id): Path<String>,
    _fields: Fields,
) -> Result<Redirect> {
    visit.actor().signed_in()?;
    let mut work = site.db().work(visit.actor()).await?;
    let page = visit.actor().permit(Publish, pages::page(&work, page_id(&id)?).await?)?;
    pages::archive(&work, &page).await?;
    for edition in pages::editions(&work, page.id).await? {
        store::drop_plan(&work, page.id, edition.language).await?;
    }
    work.tell(Fact::of("knowledge.page_archived", page.subject()).on_behalf(page.owner));
    work.commit().await?;
    Ok(Redirect::to(format!("/pages/{}/care", page.id)))
}

pub(super) async fn take_from_archive(
    visit: Visit,
    State(site): State<Site>,
    Path(id): Path<String>,
    _fields: Fields,
) -> Result<Redirect> {
    visit.actor().signed_in()?;
    let mut work = site.db().work(visit.actor()).await?;
    let page = visit.actor().permit(Publish, pages::page(&work, page_id(&id)?).await?)?;
    pages::take_from_archive(&work, &page).await?;
    work.tell(Fact::of("knowledge.page_unarchived", page.subject()).on_behalf(page.owner));
    work.commit().await?;
    Ok(Redirect::to(format!("/pages/{}/care", page.id)))
}

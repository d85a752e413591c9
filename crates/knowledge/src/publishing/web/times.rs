//! When readers see an edition, and until when.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use foundation::i18n::Language;
use foundation::ledger::Fact;
use foundation::web::shell::Link;
use foundation::web::views::FormState;
use foundation::web::{Fields, Page as Drawn, Redirect, Site, Visit, forms, refused};
use foundation::work::Work;
use foundation::{Error, Result};

use super::said;
use crate::pages::store as pages;
use crate::pages::web::{language_of, open, page_id};
use crate::pages::{Edition, Page, Publish};
use crate::publishing::jobs::end_at;
use crate::publishing::model::Plan;
use crate::publishing::views::TimesPage;
use crate::publishing::{deeds, rules, store};

pub(super) async fn show(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
) -> Result<Drawn> {
    let view = site.db().view(visit.actor());
    let page = open(&visit, &view, page_id(&id)?).await?;
    let page = visit.actor().permit(Publish, page)?;
    drawn(&visit, &site, &page, language_of(&tag)?, None).await
}

async fn drawn(
    visit: &Visit,
    site: &Site,
    page: &Page,
    language: Language,
    refused: Option<FormState>,
) -> Result<Drawn> {
    let view = site.db().view(visit.actor());
    let edition = pages::edition(&view, page.id, language).await?;
    let plan = store::plan(&view, page.id, language).await?;
    let zone = site.coalition().await?.zone.clone();
    let (state, sign) = state(visit, site, &edition, plan.as_ref()).await?;
    let civil = |at: foundation::clock::Moment| {
        at.timestamp().to_zoned(zone.clone()).datetime().strftime("%Y-%m-%dT%H:%M").to_string()
    };
    let form = refused.unwrap_or_else(|| {
        let end = plan.as_ref().map_or(edition.ends_at, |plan| plan.ends_at);
        FormState::new()
            .with("at", plan.as_ref().map(|plan| civil(plan.at)).unwrap_or_default())
            .with("until", end.map(civil).unwrap_or_default())
    });
    let page = TimesPage {
        shell: visit.form_shell(site, visit.words().say("times-title")).await?,
        back: Link::new(format!("/pages/{}/care", page.id), edition.title.clone()),
        action: format!("/pages/{}/{}/times", page.id, language.tag()),
        zone: zone.iana_name().unwrap_or("UTC").to_owned(),
        may_plan: edition.public != Some(edition.newest),
        may_end: edition.public.is_some(),
        may_drop: plan.is_some() || edition.ends_at.is_some(),
        language,
        state,
        sign,
        form: form.clone(),
    };
    forms(&page, &form)
}

/// When readers see an edition, in a sentence, with its sign.
pub(super) async fn state(
    visit: &Visit,
    site: &Site,
    edition: &Edition,
    plan: Option<&Plan>,
) -> Result<(String, &'static str)> {
    let words = visit.words();
    let zone = site.coalition().await?.zone.clone();
    let said = |at| said(words, at, &zone);
    let mut state = match (edition.public, edition.published_at) {
        (Some(_), Some(since)) => words.fill("times-public", "since", words.date(since.date(&zone))),
        (None, Some(_)) => words.say("times-withdrawn"),
        _ => words.say("times-never"),
    };
    let mut more = |sentence: String| {
        state.push_str(&words.say("times-between"));
        state.push_str(&sentence);
    };
    if let Some(end) = edition.ends_at.filter(|_| edition.public.is_some()) {
        more(words.fill("times-ends", "when", said(end)));
    }
    let Some(plan) = plan else { return Ok((state, if edition.public.is_some() { "done" } else { "" })) };
    if let Some(fault) = &plan.fault {
        let gaps = [("when", said(plan.at).into()), ("why", words.say(fault).into())];
        more(words.with("times-failed", &gaps));
        return Ok((state, "late"));
    }
    more(match plan.ends_at {
        Some(end) => words.with("times-planned-until", &[("when", said(plan.at).into()), ("until", said(end).into())]),
        None => words.fill("times-planned", "when", said(plan.at)),
    });
    Ok((state, "now"))
}

pub(super) async fn set(
    visit: Visit,
    State(site): State<Site>,
    Path((id, tag)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response> {
    let (id, language) = (page_id(&id)?, language_of(&tag)?);
    let view = site.db().view(visit.actor());
    let page = visit.actor().permit(Publish, open(&visit, &view, id).await?)?.into_inner();
    match try_to_set(&visit, &site, &page, language, &fields).await {
        Ok(()) => {
            site.call();
            Ok(Redirect::to(format!("/pages/{id}/care")).into_response())
        }
        Err(error) => {
            let shell = visit.form_shell(&site, "").await?;
            let form = refused(error, &shell, fields.keep(&["at", "until"]))?;
            Ok(drawn(&visit, &site, &page, language, Some(form)).await?.into_response())
        }
    }
}

async fn try_to_set(visit: &Visit, site: &Site, page: &Page, language: Language, fields: &Fields) -> Result<()> {
    let zone = site.coalition().await?.zone.clone();
    let at = rules::time("at", fields.text("at"), &zone)?;
    let until = rules::time("until", fields.text("until"), &zone)?;
    let mut work = site.db().work(visit.actor()).await?;
    let page = visit.actor().permit(Publish, pages::page(&work, page.id).await?)?;
    let edition = pages::edition(&work, page.id, language).await?;
    let now = foundation::work::Reads::now(&work);
    match fields.text("deed") {
        "plan" => {
            let (at, until) = rules::plan(&page, now, at, until)?;
            deeds::plan(site, &mut work, &page, &edition, at, until).await?;
        }
        "end" => {
            let until = rules::end(&page, now, until)?;
            end_at(&work, &page, language, until).await?;
            work.tell(Fact::of("knowledge.publication_end_set", page.subject()).on_behalf(page.owner));
        }
        "drop" => drop_times(&mut work, &page, &edition).await?,
        _ => return Err(Error::refused("form-unreadable")),
    }
    work.commit().await
}

async fn drop_times(work: &mut Work, page: &Page, edition: &Edition) -> Result<()> {
    if store::drop_plan(work, page.id, edition.language).await? {
        work.tell(Fact::of("knowledge.publication_plan_dropped", page.subject()).on_behalf(page.owner));
    }
    if edition.ends_at.is_some() && edition.public.is_some() {
        pages::set_end(work, page, edition.language, None).await?;
        work.tell(Fact::of("knowledge.publication_end_set", page.subject()).on_behalf(page.owner));
    }
    if work.has_facts() { Ok(()) } else { Err(Error::refused("form-stale")) }
}

//! The list, one consent with its uses, and what withdrawing takes out.

use axum::extract::{Path, State};
use foundation::access::Actor;
use foundation::web::views::{FormState, Pager};
use foundation::web::{Page as Drawn, Site, Visit, forms};
use foundation::work::Reads;
use foundation::{Error, Result};

use super::{about, address, consent_id, keeps};
use crate::consents::model::{Consent, Scope, State as Stands};
use crate::consents::store;
use crate::consents::taking::Elsewhere;
use crate::consents::uses::{Use, uses};
use crate::consents::views::{ConsentPage, ConsentRow, ConsentWithdrawal, ConsentsList, UseRow};
use crate::pages::web::edit_address;
use crate::pages::{Publish, Write, store as pages};

/// Consents on a page of the list.
const ROWS: usize = 50;

pub(super) async fn list(visit: Visit, State(site): State<Site>) -> Result<Drawn> {
    keeps(&visit)?;
    let view = site.db().view(visit.actor());
    let page = visit.query("page").and_then(|page| page.parse().ok()).unwrap_or(1).clamp(1, 100_000_usize);
    let (consents, total) = store::consents(&view, ROWS as u64, ((page - 1) * ROWS) as u64).await?;
    let mut rows = Vec::new();
    for consent in &consents {
        let named =
            if consent.named_as.is_empty() { visit.words().say("consent-unnamed") } else { consent.named_as.clone() };
        rows.push(ConsentRow {
            title: visit
                .words()
                .with("consent-line", &[("what", about(&visit, consent).into()), ("named", named.into())]),
            href: address(consent.id),
            sign: consent.terms.state(view.now()).sign(),
            state: visit.words().say(consent.terms.state(view.now()).key()),
            more: until(&visit, &site, consent).await?,
        });
    }
    let list = ConsentsList {
        shell: visit.form_shell(&site, visit.words().say("consents-title")).await?,
        total,
        rows,
        pager: Pager::new(page, total.div_ceil(ROWS), |number| format!("/consents?page={number}")),
    };
    Drawn::draw(&list)
}

/// Until when, and whose paper, in words.
async fn until(visit: &Visit, site: &Site, consent: &Consent) -> Result<String> {
    let coalition = site.coalition().await?;
    // The last day on which it stands.
    let day = consent.terms.ends_at.plus_seconds(-1).date(&coalition.zone);
    let gaps = [
        ("day", visit.words().date(day).into()),
        ("circle", coalition.circle_name(consent.owner, visit.language()).unwrap_or_default().into()),
    ];
    Ok(visit.words().with("consent-until-line", &gaps))
}

pub(super) async fn one(visit: Visit, State(site): State<Site>, Path(id): Path<String>) -> Result<Drawn> {
    keeps(&visit)?;
    let consent = store::consent(&site.db().view(visit.actor()), consent_id(&id)?).await?;
    drawn(&visit, &site, &consent, FormState::new()).await
}

pub(super) async fn drawn(visit: &Visit, site: &Site, consent: &Consent, form: FormState) -> Result<Drawn> {
    let state = consent.terms.state(site.db().clock().now());
    let open = |path: &str| match state {
        Stands::Withdrawn => String::new(),
        _ => format!("{}/{path}", address(consent.id)),
    };
    let page = ConsentPage {
        facts: facts(visit, site, consent).await?,
        sign: state.sign(),
        state: visit.words().say(state.key()),
        uses: use_rows(visit, site, consent).await?,
        renew: open("renewal"),
        withdraw: open("withdrawal"),
        shell: visit.form_shell(site, about(visit, consent)).await?,
        form: form.clone(),
    };
    forms(&page, &form)
}

async fn facts(visit: &Visit, site: &Site, consent: &Consent) -> Result<Vec<(String, String)>> {
    let words = visit.words();
    let zone = site.coalition().await?.zone.clone();
    let scope = |scope: &Scope| words.say(&format!("consent-scope-{}", scope.word()));
    let scopes: Vec<String> = consent.terms.scopes.iter().map(scope).collect();
    let languages: Vec<String> = consent.terms.languages.iter().map(|one| one.name().to_owned()).collect();
    let named = if consent.named_as.is_empty() { words.say("consent-unnamed") } else { consent.named_as.clone() };
    let all = if languages.is_empty() { words.say("consent-every-language") } else { words.list(&languages) };
    let kept = [("by", consent.made_by.as_str().into()), ("when", words.date(consent.made_at.date(&zone)).into())];
    Ok(vec![
        (words.say("consent-named-as"), named),
        (words.say("consent-until"), until(visit, site, consent).await?),
        (words.say("consent-scopes"), words.list(&scopes)),
        (words.say("consent-languages"), all),
        (words.say("consent-given"), words.say(&format!("consent-given-{}", consent.given.word()))),
        (words.say("consent-where"), consent.kept_where.clone()),
        (words.say("consent-kept"), words.with("consent-kept-by", &kept)),
    ])
}

/// The uses this person may see: what readers see, and at their own desks drafts and the past.
async fn use_rows(visit: &Visit, site: &Site, consent: &Consent) -> Result<Vec<UseRow>> {
    let view = site.db().view(visit.actor());
    let mut rows = Vec::new();
    for found in uses(&site.db().view(&Actor::system("consents")), &consent.about).await? {
        match pages::page(&view, found.page.id).await {
            Ok(_) => rows.extend(use_row(visit, &found)),
            Err(Error::NotFound) => {}
            Err(fault) => return Err(fault),
        }
    }
    for place in site.hook::<Elsewhere>().map(|hook| hook.0.clone()).unwrap_or_default() {
        let more = visit.words().say("consent-use-draft");
        let others = (place.uses)(site.clone(), visit.actor().clone(), consent.about.clone()).await?;
        rows.extend(others.into_iter().map(|(title, href)| UseRow { title, language: None, href, more: more.clone() }));
    }
    Ok(rows)
}

fn use_row(visit: &Visit, found: &Use) -> Option<UseRow> {
    let words = visit.words();
    let lineage = [found.page.owner];
    let desk = visit.actor().holds(Write, &lineage) || visit.actor().holds(Publish, &lineage);
    let mut said = Vec::new();
    if found.public.is_some() {
        said.push(words.say("consent-use-public"));
    }
    if desk && found.newest.is_some() && found.edition.public != Some(found.edition.newest) {
        said.push(words.say("consent-use-draft"));
    }
    if desk && !found.past.is_empty() {
        said.push(words.fill("consent-use-past", "count", found.past.len()));
    }
    if said.is_empty() {
        return None;
    }
    let title = match (desk, &found.public) {
        (false, Some(public)) => public.title.clone(),
        _ => found.edition.title.clone(),
    };
    let href = match desk {
        true => edit_address(found.page.id, found.edition.language),
        false => found.edition.address(),
    };
    let more = format!("{}{}{}", found.edition.language.name(), words.say("list-comma"), words.list(&said));
    Some(UseRow { title, language: Some(found.edition.language), href, more })
}

pub(super) async fn withdrawal(visit: Visit, State(site): State<Site>, Path(id): Path<String>) -> Result<Drawn> {
    keeps(&visit)?;
    let consent = store::consent(&site.db().view(visit.actor()), consent_id(&id)?).await?;
    if consent.terms.withdrawn_at.is_some() {
        return drawn(&visit, &site, &consent, FormState::new()).await;
    }
    let here = address(consent.id);
    let page = ConsentWithdrawal {
        title: about(&visit, &consent),
        uses: use_rows(&visit, &site, &consent).await?,
        action: format!("{here}/withdrawal"),
        back: here,
        shell: visit.form_shell(&site, visit.words().say("consent-withdraw-title")).await?,
    };
    Drawn::draw(&page)
}

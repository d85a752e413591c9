//! What is posted: keeping, linking, renewing, withdrawing.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use foundation::access::CircleId;
use foundation::web::views::FormState;
use foundation::web::{Fields, Redirect, Site, Visit, refused};
use foundation::{Error, Result};

use super::choosing::{Chosen, chosen, form_page, thing};
use super::{address, consent_id, keeps, showing};
use crate::consents::model::{About, ConsentId, KeepConsents};
use crate::consents::rules::{self, Asked};
use crate::consents::{store, taking};
use crate::pages::Desk;

const FIELDS: &[&str] = &["page", "lang", "block", "picture", "owner", "named_as", "until", "given", "kept_where"];

pub(super) async fn keep(visit: Visit, State(site): State<Site>, fields: Fields) -> Result<Response> {
    keeps(&visit)?;
    let view = site.db().view(visit.actor());
    let chosen = chosen(&visit, &view, fields.text("page"), fields.text("lang")).await?;
    match try_to_keep(&visit, &site, &chosen, &fields).await {
        Ok(id) => Ok(Redirect::to(address(id)).into_response()),
        Err(error) => {
            let shell = visit.form_shell(&site, "").await?;
            let form = refused(error, &shell, fields.keep(FIELDS))?;
            let (scopes, tongues): (Vec<&str>, Vec<&str>) =
                (fields.all("scope").collect(), fields.all("tongue").collect());
            Ok(form_page(&visit, &site, &chosen, form, &scopes, &tongues).await?.into_response())
        }
    }
}

async fn try_to_keep(visit: &Visit, site: &Site, chosen: &Chosen, fields: &Fields) -> Result<ConsentId> {
    let owner: CircleId = fields.text("owner").parse().map_err(|_| Error::NotFound)?;
    let desk = visit.actor().permit(KeepConsents, Desk(owner))?;
    let view = site.db().view(visit.actor());
    let thing = thing(visit, &view, chosen, fields.text("block"), fields.text("picture")).await?;
    let zone = site.coalition().await?.zone.clone();
    let today = site.db().clock().now().date(&zone);
    let asked = Asked {
        named_as: fields.text("named_as"),
        scopes: fields.all("scope").collect(),
        languages: fields.all("tongue").collect(),
        until: fields.text("until"),
        given: fields.text("given"),
        kept_where: fields.text("kept_where"),
    };
    let new = rules::new_consent(&desk, &asked, today, &zone)?;
    taking::keep(site, visit.actor(), owner, &thing.about, &new).await
}

/// The same quote in another language.
pub(super) async fn link(visit: Visit, State(site): State<Site>, fields: Fields) -> Result<Redirect> {
    keeps(&visit)?;
    let view = site.db().view(visit.actor());
    let chosen = chosen(&visit, &view, fields.text("page"), fields.text("lang")).await?;
    let consent = store::consent(&view, consent_id(fields.text("consent"))?).await?;
    let consent = visit.actor().permit(KeepConsents, consent)?;
    let thing = thing(&visit, &view, &chosen, fields.text("block"), "").await?;
    let About::Quote(mut blocks) = thing.about else { return Err(Error::NotFound) };
    let block = blocks.pop().ok_or(Error::NotFound)?;
    taking::link(&site, visit.actor(), &consent, block).await?;
    Ok(Redirect::to(address(consent.id)))
}

pub(super) async fn renew(
    visit: Visit,
    State(site): State<Site>,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response> {
    keeps(&visit)?;
    let consent = store::consent(&site.db().view(visit.actor()), consent_id(&id)?).await?;
    let zone = site.coalition().await?.zone.clone();
    let today = site.db().clock().now().date(&zone);
    let permitted = visit.actor().permit(KeepConsents, consent.clone())?;
    let renewed = match rules::renew(&permitted, fields.text("until"), today, &zone) {
        Ok(until) => taking::renew(&site, visit.actor(), &permitted, until).await,
        Err(error) => Err(error),
    };
    match renewed {
        Ok(()) => Ok(Redirect::to(address(consent.id)).into_response()),
        Err(error) => {
            let shell = visit.form_shell(&site, "").await?;
            let form = refused(error, &shell, FormState::new().with("until", fields.text("until")))?;
            Ok(showing::drawn(&visit, &site, &consent, form).await?.into_response())
        }
    }
}

pub(super) async fn withdraw(
    visit: Visit,
    State(site): State<Site>,
    Path(id): Path<String>,
    _fields: Fields,
) -> Result<Redirect> {
    keeps(&visit)?;
    let consent = store::consent(&site.db().view(visit.actor()), consent_id(&id)?).await?;
    let consent = visit.actor().permit(KeepConsents, consent)?;
    taking::withdraw(&site, visit.actor(), &consent).await?;
    Ok(Redirect::to(address(consent.id)))
}

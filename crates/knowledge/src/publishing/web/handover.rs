//! Handing a page over to another partner: offered by the one, taken by the other.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use foundation::access::{Actor, CircleId, Right};
use foundation::directory;
use foundation::ledger::Fact;
use foundation::web::{Fields, Redirect, Site, Visit, refused};
use foundation::work::Work;
use foundation::{Error, Result};

use super::care;
use crate::pages::store as pages;
use crate::pages::web::{open, page_id};
use crate::pages::{Page, PageId, Publish};
use crate::publishing::model::Offer;
use crate::publishing::{rules, store};

pub(super) async fn offer(
    visit: Visit,
    State(site): State<Site>,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let view = site.db().view(visit.actor());
    let page = visit.actor().permit(Publish, open(&visit, &view, page_id(&id)?).await?)?.into_inner();
    match try_to_offer(&visit, &site, &page, &fields).await {
        Ok(()) => Ok(Redirect::to(format!("/pages/{}/care", page.id)).into_response()),
        Err(error) => {
            let shell = visit.form_shell(&site, "").await?;
            let form = refused(error, &shell, fields.keep(&["to"]))?;
            Ok(care::drawn(&visit, &site, &page, Some(form)).await?.into_response())
        }
    }
}

async fn try_to_offer(visit: &Visit, site: &Site, page: &Page, fields: &Fields) -> Result<()> {
    let mut work = site.db().work(visit.actor()).await?;
    let page = visit.actor().permit(Publish, pages::page(&work, page.id).await?)?;
    let to: CircleId = fields.text("to").parse().map_err(|_| Error::NotFound)?;
    let to = rules::offer(&page, directory::circle(&work, to).await?.id)?;
    store::offer(&work, page.id, to).await?;
    work.tell(Fact::of("knowledge.page_offered", page.subject()).on_behalf(page.owner).with("to", to.0));
    work.commit().await
}

/// The offer of a page, for those who made it or to whom it was made.
async fn standing(visit: &Visit, work: &Work, site: &Site, id: PageId) -> Result<(Page, Offer)> {
    visit.actor().signed_in()?;
    let offer = store::offered(work, id).await?.ok_or(Error::NotFound)?;
    // The offer itself shows the page to whom it was made; they need not see it otherwise.
    let page = pages::page(&site.db().view(&Actor::system("publishing")), id).await?;
    let concerned = [page.owner, offer.to].iter().any(|circle| visit.actor().holds(Publish, &[*circle]));
    if concerned { Ok((page, offer)) } else { Err(Error::NotFound) }
}

/// Takes an offer back, or declines it.
pub(super) async fn undo(
    visit: Visit,
    State(site): State<Site>,
    Path(id): Path<String>,
    _fields: Fields,
) -> Result<Redirect> {
    let mut work = site.db().work(visit.actor()).await?;
    let (page, offer) = standing(&visit, &work, &site, page_id(&id)?).await?;
    store::drop_offer(&work, page.id).await?;
    work.tell(Fact::of("knowledge.page_offer_dropped", page.subject()).with("to", offer.to.0));
    work.commit().await?;
    Ok(after(&visit, &page))
}

pub(super) async fn accept(
    visit: Visit,
    State(site): State<Site>,
    Path(id): Path<String>,
    _fields: Fields,
) -> Result<Redirect> {
    let mut work = site.db().work(visit.actor()).await?;
    let (page, offer) = standing(&visit, &work, &site, page_id(&id)?).await?;
    if !visit.actor().holds(Publish, &[offer.to]) {
        return Err(Error::Forbidden(Publish::NAME));
    }
    pages::hand_over(&work, &page, offer.to).await?;
    store::drop_offer(&work, page.id).await?;
    let told = Fact::of("knowledge.page_handed_over", page.subject()).on_behalf(offer.to);
    work.tell(told.with("from", page.owner.0));
    work.commit().await?;
    Ok(Redirect::to(format!("/pages/{}/care", page.id)))
}

/// Back to the page for its owner; whoever declined may not see it.
fn after(visit: &Visit, page: &Page) -> Redirect {
    let ours = visit.actor().holds(Publish, &[page.owner]);
    Redirect::to(if ours { format!("/pages/{}/care", page.id) } else { "/pages/stale".to_owned() })
}

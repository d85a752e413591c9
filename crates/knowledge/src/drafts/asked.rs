//! What consents ask of drafts, which they do not know: where something stands, and to take it out.

use foundation::access::Actor;
use foundation::ledger::Fact;
use foundation::web::{Later, Site};
use foundation::{Error, Result};

use super::store;
use crate::consents::{About, Place};
use crate::pages::web::edit_address;
use crate::pages::{PageId, Publish, Write, store as pages};

/// The answer: drafts, as a place where something stands.
pub const PLACE: Place = Place { uses, take_out };

fn uses(site: Site, actor: Actor, about: About) -> Later<Result<Vec<(String, String)>>> {
    Box::pin(async move {
        let view = site.db().view(&actor);
        let mut seen: Vec<(String, String)> = Vec::new();
        for one in store::standing(&site.db().view(&Actor::system("consents")), &about).await? {
            let page = match pages::page(&view, one.page).await {
                Err(Error::NotFound) => continue,
                other => other?,
            };
            // Drafts stay with their writers.
            let lineage = [page.owner];
            let href = edit_address(page.id, one.language);
            let mine = actor.holds(Write, &lineage) || actor.holds(Publish, &lineage);
            if mine && !seen.iter().any(|(_, known)| *known == href) {
                seen.push((store::draft(&view, &page, one.language).await?.head.title, href));
            }
        }
        Ok(seen)
    })
}

fn take_out(site: Site, actor: Actor, about: About) -> Later<Result<()>> {
    Box::pin(async move {
        let found = store::standing(&site.db().view(&Actor::system("consents")), &about).await?;
        let mut work = site.db().work(&actor).await?;
        for (page, _) in store::take_out_of_drafts(&work, &about, &found).await? {
            work.tell(Fact::of("knowledge.draft_written", PageId(page).into()));
        }
        if work.has_facts() { work.commit().await } else { work.commit_housekeeping().await }
    })
}

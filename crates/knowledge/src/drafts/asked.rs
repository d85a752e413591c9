//! What the check and consents ask of drafts, which they do not know: the text that is being worked
//! on, and to take out what someone no longer agrees to.

use foundation::access::Actor;
use foundation::i18n::Language;
use foundation::ledger::Fact;
use foundation::web::{Later, Site};
use foundation::{Error, Result};

use super::{rules, store};
use crate::checks::{Working, Written};
use crate::consents::{About, Place};
use crate::pages::web::edit_address;
use crate::pages::{PageId, Publish, Write, store as pages};

/// The answer to the check: the draft, where there is one.
pub const WORKING: Working = Working(working);
/// The answer to consents: drafts, as a place where something stands.
pub const PLACE: Place = Place { uses, take_out };

fn working(site: Site, actor: Actor, id: PageId, language: Language) -> Later<Result<Option<Written>>> {
    Box::pin(async move {
        let view = site.db().view(&actor);
        let page = pages::page(&view, id).await?;
        let draft = store::draft(&view, &page, language).await?;
        if !draft.is_kept() {
            return Ok(None);
        }
        match rules::text(&draft) {
            Ok(text) => Ok(Some(Written {
                language,
                title: draft.head.title,
                standfirst: draft.head.standfirst,
                credits: draft.head.credits,
                text,
            })),
            // What is too tangled to be read is refused where it is to become a version.
            Err(Error::Refused(_)) => Ok(None),
            Err(fault) => Err(fault),
        }
    })
}

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

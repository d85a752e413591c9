//! What is being written, for those who ask about a page without knowing of drafts.

use foundation::Result;
use foundation::access::Actor;
use foundation::i18n::Language;
use foundation::web::{Later, Site};

use super::model::Trace;
use super::{rules, store};
use crate::checks::Written;
use crate::pages::web::DraftedLine;
use crate::pages::{PageId, store as pages};

/// The text of a page as it is worked on: its draft, where there is one.
#[must_use]
pub fn working(site: Site, actor: Actor, page: PageId, language: Language) -> Later<Result<Option<Written>>> {
    Box::pin(async move {
        let view = site.db().view(&actor);
        let page = pages::page(&view, page).await?;
        let draft = store::draft(&view, &page, language).await?;
        if !draft.is_kept() {
            return Ok(None);
        }
        let text = rules::text(&draft)?;
        let head = draft.head;
        let (title, standfirst, credits) = (head.title, head.standfirst, head.credits);
        Ok(Some(Written { language, title, standfirst, credits, text }))
    })
}

/// The drafts of these pages, for the list of those who write them.
#[must_use]
pub fn drafted(site: Site, actor: Actor, pages: Vec<PageId>) -> Later<Result<Vec<DraftedLine>>> {
    Box::pin(async move {
        let view = site.db().view(&actor);
        let kept = store::kept(&view, &pages).await?;
        let names = store::names(&view, kept.iter().map(|(.., trace)| trace.by.as_str())).await?;
        let line = |(page, language, trace): (PageId, Language, Trace)| {
            let by = names.get(&trace.by)?.clone();
            Some(DraftedLine { page, language, by, at: trace.at })
        };
        Ok(kept.into_iter().filter_map(line).collect())
    })
}

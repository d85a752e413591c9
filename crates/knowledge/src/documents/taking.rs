//! Taking a document into a page: the one place that knows how a page's text is kept.

use foundation::access::{CircleId, Permitted, Sharing};
use foundation::blocks::Text;
use foundation::i18n::Language;
use foundation::ledger::Fact;
use foundation::work::{Reads, Work};
use foundation::{Error, Result};

use crate::pages::rules::{self, Written};
use crate::pages::store::{self as pages, NewPage};
use crate::pages::{Desk, Edition, NewText, Page, PageId, Revision, Significance, Write};

/// What a page is to hold.
pub(super) struct Taken<'a> {
    pub(super) title: &'a str,
    /// What stands under the title; none: what stands there now.
    pub(super) standfirst: Option<&'a str>,
    /// With the ids it is to have.
    pub(super) text: Text,
    pub(super) message: &'a str,
}

/// The page as it stands for whoever works on it: its title, and its text.
pub(super) struct Stands {
    pub(super) title: String,
    pub(super) text: Text,
    /// Changes when someone else changes it.
    pub(super) mark: String,
}

/// How the page stands in a language; nothing where it has no text in it yet.
pub(super) async fn stands(view: &impl Reads, page: PageId, language: Language) -> Result<Option<Stands>> {
    Ok(match newest(view, page, language).await? {
        None => None,
        Some((edition, revision)) => {
            Some(Stands { title: edition.title, text: pages::public_text(&revision)?, mark: revision.id.to_string() })
        }
    })
}

async fn newest(view: &impl Reads, page: PageId, language: Language) -> Result<Option<(Edition, Revision)>> {
    match pages::edition(view, page, language).await {
        Ok(edition) => {
            let revision = pages::revision(view, page, edition.newest).await?;
            Ok(Some((edition, revision)))
        }
        Err(Error::NotFound) => Ok(None),
        Err(fault) => Err(fault),
    }
}

/// Keeps the text as the page's newest. `mark` is how the page stood when it was looked through.
///
/// # Errors
/// Refused as stale if someone changed it since; refused beside the field that will not do.
pub(super) async fn into_page(
    work: &mut Work,
    page: &Permitted<Write, Page>,
    language: Language,
    taken: Taken<'_>,
    mark: &str,
) -> Result<()> {
    let before = newest(work, page.id, language).await?;
    if before.as_ref().map(|(_, revision)| revision.id.to_string()).unwrap_or_default() != mark {
        return Err(Error::refused("document-page-changed"));
    }
    let kept = |of: fn(&Revision) -> &String| before.as_ref().map(|(_, revision)| of(revision).as_str());
    let slug = before.as_ref().map(|(edition, _)| edition.next_slug.as_ref().unwrap_or(&edition.slug).as_str());
    let written = Written {
        title: taken.title,
        slug: slug.unwrap_or_default(),
        standfirst: taken.standfirst.or(kept(|revision| &revision.standfirst)).unwrap_or_default(),
        credits: kept(|revision| &revision.credits).unwrap_or_default(),
        body: "",
        message: taken.message,
    };
    let head = rules::revise(page, language, &written, None, Significance::Content)?;
    let text = NewText { text: taken.text, ..head };
    pages::add_revision(work, page, &text, page.owner, before.map(|(edition, _)| edition.newest)).await?;
    pages::index(work, page).await?;
    let changed = Fact::of("knowledge.page_changed", page.subject()).on_behalf(page.owner);
    work.tell(changed.with("significance", text.significance.word()));
    Ok(())
}

/// Begins a page with the text, for its partner alone.
///
/// # Errors
/// Refused beside the field that will not do.
pub(super) async fn into_new_page(
    work: &mut Work,
    desk: &Permitted<Write, Desk>,
    at: CircleId,
    language: Language,
    taken: Taken<'_>,
) -> Result<PageId> {
    let written = Written {
        title: taken.title,
        standfirst: taken.standfirst.unwrap_or_default(),
        message: taken.message,
        ..Written::default()
    };
    let text = NewText { text: taken.text, ..rules::begin(desk, language, &written)? };
    let new = NewPage { sharing: Sharing::private(at), section: None, source_language: language };
    let page = pages::add_page(work, &new).await?;
    work.tell(Fact::of("knowledge.page_begun", page.subject()).on_behalf(at));
    pages::add_revision(work, &page, &text, at, None).await?;
    pages::index(work, &page).await?;
    Ok(page.id)
}

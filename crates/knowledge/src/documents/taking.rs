//! Taking a document into a draft: the one place that knows how a page's text is kept.

use foundation::access::{CircleId, Permitted, Sharing};
use foundation::blocks::Text;
use foundation::error::Refusal;
use foundation::i18n::Language;
use foundation::ledger::Fact;
use foundation::work::{Reads, Work};
use foundation::{Error, Result};

use crate::drafts::{Draft, rules as desk, store as drafts};
use crate::pages::rules::{self, STANDFIRST_AT_MOST, TITLE_AT_MOST, Written};
use crate::pages::store::{self as pages, NewPage};
use crate::pages::{Desk, NewText, Page, PageId, Write};

/// What a page is to hold.
pub(super) struct Taken<'a> {
    pub(super) title: &'a str,
    /// What stands under the title.
    pub(super) standfirst: &'a str,
    /// With the ids it is to have.
    pub(super) text: Text,
    pub(super) message: &'a str,
}

/// The page as it stands for whoever works on it.
pub(super) struct Stands {
    pub(super) title: String,
    pub(super) standfirst: String,
    pub(super) text: Text,
    /// Changes when someone changes it.
    pub(super) mark: String,
}

/// How the draft stands, or the newest revision where there is none.
pub(super) async fn stands(view: &impl Reads, page: &Page, language: Language) -> Result<Stands> {
    let draft = drafts::draft(view, page, language).await?;
    let (text, mark) = (desk::text(&draft)?, mark(&draft));
    Ok(Stands { title: draft.head.title, standfirst: draft.head.standfirst, text, mark })
}

fn mark(draft: &Draft) -> String {
    let begun = draft.begun.as_ref().filter(|_| draft.is_kept()).map_or(0, |begun| begun.at.0);
    format!("{}.{begun}.{}", draft.base.map(|base| base.to_string()).unwrap_or_default(), draft.rev)
}

/// Puts the text into the page's draft, and begins that where there is none. `seen` is the mark of
/// the page as it was looked through.
///
/// # Errors
/// Refused as stale if someone changed it since; refused beside the field that will not do.
pub(super) async fn into_draft(
    work: &Work,
    page: &Permitted<Write, Page>,
    language: Language,
    taken: &Taken<'_>,
    seen: &str,
) -> Result<()> {
    let line = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
    let (title, standfirst) = (line(taken.title), line(taken.standfirst));
    if title.is_empty() {
        return Err(Refusal::at("title", "refused-title-missing").into());
    }
    if title.chars().count() > TITLE_AT_MOST {
        return Err(Refusal::at("title", "refused-title-long").with("most", TITLE_AT_MOST.to_string()).into());
    }
    if standfirst.chars().count() > STANDFIRST_AT_MOST {
        let most = STANDFIRST_AT_MOST.to_string();
        return Err(Refusal::at("standfirst", "refused-standfirst-long").with("most", most).into());
    }
    let stale = || Error::refused("document-page-changed");
    let before = drafts::draft(work, page, language).await?;
    if mark(&before) != seen {
        return Err(stale());
    }
    let mut after = desk::with_text(&before, &taken.text);
    (after.head.title, after.head.standfirst) = (title, standfirst);
    if after == before {
        return Ok(());
    }
    drafts::keep(work, page, &before, after).await?.map(|_| ()).ok_or_else(stale)
}

/// Begins a page with the text as its first version, for its partner alone.
///
/// # Errors
/// Refused beside the field that will not do.
pub(super) async fn into_new_page(
    work: &mut Work,
    desk: &Permitted<Write, Desk>,
    at: CircleId,
    language: Language,
    taken: &Taken<'_>,
) -> Result<PageId> {
    let written =
        Written { title: taken.title, standfirst: taken.standfirst, message: taken.message, ..Written::default() };
    let text = NewText { text: taken.text.clone(), ..rules::begin(desk, language, &written)? };
    let new = NewPage { sharing: Sharing::private(at), section: None, source_language: language };
    let page = pages::add_page(work, &new).await?;
    work.tell(Fact::of("knowledge.page_begun", page.subject()).on_behalf(at));
    pages::add_revision(work, &page, &text, at, None).await?;
    pages::index(work, &page).await?;
    Ok(page.id)
}

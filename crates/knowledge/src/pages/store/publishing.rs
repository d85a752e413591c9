//! What readers see from now on, and what they see no longer.

use foundation::access::{CircleId, Sharing};
use foundation::clock::Moment;
use foundation::db::Sql;
use foundation::files;
use foundation::i18n::Language;
use foundation::sharing;
use foundation::work::{Reads, Work};
use foundation::{Error, Result};

use super::read;
use super::write::{index, keep_old_address};
use crate::pages::model::{Edition, Page, RevisionId};

/// Lets readers see the newest revision of an edition.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn publish(work: &Work, page: &Page, edition: &Edition) -> Result<()> {
    files::release(work, page.id.0).await?;
    if edition.next_slug.is_some() {
        keep_old_address(work, &edition.address(), page.id, edition.language).await?;
    }
    let sql = "update edition set public_id = newest_id, published_at = coalesce(published_at, $1),
               slug = coalesce(next_slug, slug), next_slug = null, ends_at = case when ends_at > $1 then ends_at end
               where page_id = $2 and language = $3";
    Sql::with(sql, [work.now().0.into(), page.id.into(), edition.language.tag().into()]).run_once(work).await?;
    index(work, page).await
}

/// Lets readers see one exact revision of an edition, which need not be the newest: the one that was
/// reviewed, or the one that was to be seen from now on. A newer one stays a draft beside it, with
/// the address it wished for.
///
/// # Errors
/// `NotFound` if that revision is gone; broken if the rows cannot be kept.
pub async fn publish_revision(work: &Work, page: &Page, edition: &Edition, revision: RevisionId) -> Result<()> {
    let found = read::revision(work, page.id, revision).await?;
    if found.language != edition.language {
        return Err(Error::NotFound);
    }
    if revision == edition.newest {
        return publish(work, page, edition).await;
    }
    let sql = "update edition set public_id = $1, published_at = coalesce(published_at, $2),
               ends_at = case when ends_at > $2 then ends_at end where page_id = $3 and language = $4";
    let values = [revision.into(), work.now().0.into(), page.id.into(), edition.language.tag().into()];
    Sql::with(sql, values).run_once(work).await?;
    files::release(work, page.id.0).await?;
    index(work, page).await
}

/// Takes an edition back: readers see it no longer, and its address leads nowhere.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn withdraw(work: &Work, page: &Page, language: Language) -> Result<()> {
    let sql = "update edition set public_id = null, ends_at = null where page_id = $1 and language = $2 and public_id is not null";
    Sql::with(sql, [page.id.into(), language.tag().into()]).run_once(work).await?;
    // Its pictures stay with those who work on it, once no language of it is read any more.
    if read::editions(work, page.id).await?.iter().all(|edition| edition.public.is_none()) {
        files::hold(work, page.id.0, page.owner).await?;
    }
    index(work, page).await
}

/// Says until when readers see an edition; `None` takes an end away.
///
/// # Errors
/// Refused as stale if readers do not see it.
pub async fn set_end(work: &Work, page: &Page, language: Language, end: Option<Moment>) -> Result<()> {
    let sql = "update edition set ends_at = $1 where page_id = $2 and language = $3 and public_id is not null";
    Sql::with(sql, [end.map(|end| end.0).into(), page.id.into(), language.tag().into()]).run_once(work).await
}

/// Hands a page to another circle: it keeps its address and its history, and what was its old
/// owner's alone is now the new one's.
///
/// # Errors
/// Refused as stale if it is no longer the old owner's.
pub async fn hand_over(work: &Work, page: &Page, to: CircleId) -> Result<()> {
    let sql = "update page set owner_id = $1, rev = rev + 1 where id = $2 and owner_id = $3";
    Sql::with(sql, [to.into(), page.id.into(), page.owner.into()]).run_once(work).await?;
    let shared = Sharing { owner: to, ..sharing::sharing_of(work, page.id.0).await? };
    super::sections::share(work, &Page { owner: to, ..page.clone() }, &shared).await?;
    index(work, page).await
}

//! The archive: pages that are no longer listed, found or looked after, and still stand at their
//! addresses for whoever has one.

use foundation::clock::Moment;
use foundation::db::{Column, Sql};
use foundation::i18n::Language;
use foundation::work::{Reads, Work};
use foundation::{Error, Result};

use super::read::{FOUND, read_found};
use super::write::index;
use crate::pages::model::{Page, PageId};
use crate::pages::store::Found;

/// Puts what readers see of a page into the archive.
///
/// # Errors
/// Refused as stale if readers see nothing of it.
pub async fn archive(work: &Work, page: &Page) -> Result<()> {
    // Seen: the caller holds this very page.
    let sql = "insert into archive (page_id, language, revision_id, archived_by, archived_at)
               select page_id, language, public_id, $1, $2 from edition where page_id = $3 and public_id is not null
               on conflict (page_id, language) do update
               set revision_id = excluded.revision_id, archived_by = excluded.archived_by, archived_at = excluded.archived_at";
    let values = [work.actor().name_in_ledger().into(), work.now().0.into(), page.id.into()];
    if Sql::with(sql, values).run(work).await? == 0 {
        return Err(Error::refused("form-stale"));
    }
    let sql = "update edition set public_id = null, ends_at = null where page_id = $1";
    Sql::with(sql, [page.id.into()]).run(work).await?;
    index(work, page).await
}

/// Takes a page out of the archive: readers find again what they saw before.
///
/// # Errors
/// Refused as stale if it is not there.
pub async fn take_from_archive(work: &Work, page: &Page) -> Result<()> {
    let sql = "update edition set public_id = (select revision_id from archive where archive.page_id = edition.page_id
                 and archive.language = edition.language) where page_id = $1 and public_id is null
                 and exists (select 1 from archive where archive.page_id = edition.page_id and archive.language = edition.language)";
    Sql::with(sql, [page.id.into()]).run(work).await?;
    if Sql::with("delete from archive where page_id = $1", [page.id.into()]).run(work).await? == 0 {
        return Err(Error::refused("form-stale"));
    }
    index(work, page).await
}

/// Since when a page is in the archive, if it is.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn archived_since(view: &impl Reads, page: PageId) -> Result<Option<Moment>> {
    // Seen: the caller has found the page. One that was published again since is there no longer.
    let sql = "select max(archived_at) as at from archive where page_id = $1 and not exists (
                 select 1 from edition where edition.page_id = archive.page_id and public_id is not null)";
    Sql::with(sql, [page.into()]).one(view, |row| Ok(row.col::<Option<i64>>("at")?.map(Moment))).await
}

/// The archived page behind an address, as readers last saw it, and since when it is there.
///
/// # Errors
/// `NotFound` if there is none this reader may see.
pub async fn archived(view: &impl Reads, language: Language, slug: &str) -> Result<(Found, Moment)> {
    Sql::new(&format!(
        "select {}, archived_at from archive
         join edition on edition.page_id = archive.page_id and edition.language = archive.language and edition.public_id is null
         join page on page.id = archive.page_id join revision on revision.id = archive.revision_id
         left join section on section.id = page.section_id where edition.slug = ",
        *FOUND
    ))
    .bind(slug)
    .add(" and ")
    .seen_by(view.actor(), "page.id")
    .add(" order by case edition.language when ")
    .bind(language.tag())
    .add(" then 0 else 1 end, edition.language limit 1")
    .one(view, |row| Ok((read_found(row)?, Moment(row.col("archived_at")?))))
    .await
}

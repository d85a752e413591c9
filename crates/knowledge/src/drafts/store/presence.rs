//! Who has a page open, and at which block. Rows of this table are no history.

use foundation::Result;
use foundation::access::PersonId;
use foundation::clock::Moment;
use foundation::db::{Column, Sql};
use foundation::i18n::Language;
use foundation::work::{Reads, Work};

use crate::drafts::rules::begins_sitting;
use crate::pages::PageId;

/// Whoever was not seen for so many seconds is not here.
const HERE_SECONDS: i64 = 40;

/// Someone who has the page open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Here {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// The part they are at; empty if none is open.
    pub part: String,
}

/// Notes that someone is here, at a part of the page or at none.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn come(work: &Work, page: PageId, language: Language, part: &str) -> Result<()> {
    let sql = "insert into draft_presence (page_id, language, person_id, block_id, seen_at, wrote_at) values ($1, $2, $3, $4, $5, 0)
               on conflict (page_id, language, person_id) do update set block_id = $4, seen_at = $5";
    let values =
        [page.into(), language.tag().into(), work.actor().signed_in()?.into(), part.into(), work.now().0.into()];
    Sql::with(sql, values).run(work).await?;
    Ok(())
}

/// Notes that someone is still here, wherever they are.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn stay(work: &Work, page: PageId, language: Language) -> Result<()> {
    let sql = "insert into draft_presence (page_id, language, person_id, block_id, seen_at, wrote_at) values ($1, $2, $3, '', $4, 0)
               on conflict (page_id, language, person_id) do update set seen_at = $4";
    let values = [page.into(), language.tag().into(), work.actor().signed_in()?.into(), work.now().0.into()];
    Sql::with(sql, values).run(work).await?;
    Ok(())
}

/// Notes that someone has gone.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn leave(work: &Work, page: PageId, language: Language) -> Result<()> {
    let sql =
        "update draft_presence set seen_at = 0, block_id = '' where page_id = $1 and language = $2 and person_id = $3";
    Sql::with(sql, [page.into(), language.tag().into(), work.actor().signed_in()?.into()]).run(work).await?;
    Ok(())
}

/// Notes that someone writes; gives whether it is the first change of their sitting.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn wrote(work: &Work, page: PageId, language: Language, part: &str) -> Result<bool> {
    let at = [page.into(), language.tag().into(), work.actor().signed_in()?.into()];
    let sql = "select wrote_at from draft_presence where page_id = $1 and language = $2 and person_id = $3";
    let row = Sql::with(sql, at.clone()).row(work).await?;
    let before: Option<i64> = row.map(|row| row.col("wrote_at")).transpose()?;
    let begins = begins_sitting(before.filter(|at| *at > 0).map(Moment), work.now());
    let sql = "insert into draft_presence (page_id, language, person_id, block_id, seen_at, wrote_at) values ($1, $2, $3, $4, $5, $5)
               on conflict (page_id, language, person_id) do update set block_id = $4, seen_at = $5, wrote_at = $5";
    Sql::with(sql, at.into_iter().chain([part.into(), work.now().0.into()])).run(work).await?;
    Ok(begins)
}

/// Who is here.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn here(view: &impl Reads, page: PageId, language: Language) -> Result<Vec<Here>> {
    let sql = "select person_id, person.name, block_id from draft_presence join person on person.id = person_id
               where page_id = $1 and draft_presence.language = $2 and seen_at > $3 order by person.name, person_id";
    let since = view.now().plus_seconds(-HERE_SECONDS);
    Sql::with(sql, [page.into(), language.tag().into(), since.0.into()])
        .all(view, |row| {
            Ok(Here { person: PersonId(row.col("person_id")?), name: row.col("name")?, part: row.col("block_id")? })
        })
        .await
}

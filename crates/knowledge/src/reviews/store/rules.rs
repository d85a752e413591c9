//! Which pages are positions, and how circles review.

use foundation::Result;
use foundation::access::{CircleId, Right};
use foundation::db::{Column, Sql};
use foundation::work::{Reads, Work};
use jiff::civil::Date;

use crate::pages::{PageId, Publish};
use crate::reviews::model::{Approve, Rule};

/// Whether a page is a position.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn is_position(view: &impl Reads, page: PageId) -> Result<bool> {
    let sql = "select 1 as one from page_position where page_id = $1";
    Ok(Sql::with(sql, [page.into()]).row(view).await?.is_some())
}

/// Whether readers see a version of a page that went out as a position.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn is_public_position(view: &impl Reads, page: PageId) -> Result<bool> {
    // Seen: the page was found for this person before this is asked.
    let sql = "select 1 as one from review join review_end on review_end.review_id = review.id
               join edition on edition.page_id = review.page_id and edition.public_id = review.revision_id
               where review.page_id = $1 and review.kind = 'position' and how = 'published' limit 1";
    Ok(Sql::with(sql, [page.into()]).row(view).await?.is_some())
}

/// Marks a page as a position.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn mark_position(work: &Work, page: PageId) -> Result<bool> {
    let person = work.actor().signed_in()?;
    let sql = "insert into page_position (page_id, marked_by, marked_at) values ($1, $2, $3) on conflict do nothing";
    Ok(Sql::with(sql, [page.into(), person.into(), work.now().0.into()]).run(work).await? == 1)
}

/// Takes that mark off; the ledger remembers it.
///
/// # Errors
/// Broken if the row cannot be removed.
pub async fn unmark_position(work: &Work, page: PageId) -> Result<bool> {
    Ok(Sql::with("delete from page_position where page_id = $1", [page.into()]).run(work).await? == 1)
}

/// How a circle chose to publish its own pages, if it chose.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn rule(view: &impl Reads, circle: CircleId) -> Result<Option<Rule>> {
    let row = Sql::with("select rule from review_rule where circle_id = $1", [circle.into()]).row(view).await?;
    Ok(row.map(|row| row.col::<String>("rule")).transpose()?.and_then(|word| word.parse().ok()))
}

/// Keeps how a circle chooses to publish its own pages.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn choose_rule(work: &Work, circle: CircleId, rule: Rule) -> Result<()> {
    let sql = "insert into review_rule (circle_id, rule, chosen_by, chosen_at) values ($1, $2, $3, $4)
               on conflict (circle_id) do update set rule = $2, chosen_by = $3, chosen_at = $4";
    let values = [circle.into(), rule.word().into(), work.actor().name_in_ledger().into(), work.now().0.into()];
    Sql::with(sql, values).run(work).await?;
    Ok(())
}

/// How many people of a circle may publish or review on a day.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn people_who_review(view: &impl Reads, circle: CircleId, day: Date) -> Result<usize> {
    let sql =
        "select count(distinct person_id) as n from membership join role_right on role_right.role = membership.role
               where circle_id = $1 and right_name in ($2, $3) and since <= $4 and (until is null or until >= $4)";
    let values = [circle.into(), Publish::NAME.into(), Approve::NAME.into(), day.to_string().into()];
    let people: i64 = Sql::with(sql, values).one(view, |row| row.col("n")).await?;
    Ok(usize::try_from(people).unwrap_or(0))
}

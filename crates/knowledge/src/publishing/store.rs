//! Publishing: all the queries, and nothing else.

use foundation::access::{CircleId, PersonId};
use foundation::clock::{DAY, Moment};
use foundation::db::{Column, Sql};
use foundation::i18n::Language;
use foundation::work::{Reads, Work};
use foundation::{Error, Result};
use sea_orm::QueryResult;

use super::model::{A_YEAR, Care, Offer, Plan, SOON, StaleLine, Whose};
use crate::pages::{Edition, PageId, RevisionId};

// ---- plans

fn read_plan(row: &QueryResult) -> Result<Plan> {
    Ok(Plan {
        page: PageId(row.col("page_id")?),
        language: Language::parse(&row.col::<String>("language")?).ok_or(Error::NotFound)?,
        revision: RevisionId(row.col("revision_id")?),
        at: Moment(row.col("at")?),
        ends_at: row.col::<Option<i64>>("ends_at")?.map(Moment),
        fault: row.col("fault")?,
    })
}

const PLAN: &str = "select page_id, language, revision_id, at, ends_at, fault from publication_plan";

/// The plan for an edition, if there is one. The caller has found the page.
pub(super) async fn plan(view: &impl Reads, page: PageId, language: Language) -> Result<Option<Plan>> {
    let sql = format!("{PLAN} where page_id = $1 and language = $2");
    let row = Sql::with(&sql, [page.into(), language.tag().into()]).row(view).await?;
    row.as_ref().map(read_plan).transpose()
}

/// Keeps a plan for an edition's newest revision, in the place of an earlier one.
pub(super) async fn keep_plan(work: &Work, edition: &Edition, at: Moment, ends_at: Option<Moment>) -> Result<()> {
    let sql = "insert into publication_plan (page_id, language, revision_id, at, ends_at, planned_by, planned_at)
               values ($1, $2, $3, $4, $5, $6, $7) on conflict (page_id, language) do update
               set revision_id = $3, at = $4, ends_at = $5, planned_by = $6, planned_at = $7, fault = null";
    let values = [
        edition.page.into(),
        edition.language.tag().into(),
        edition.newest.into(),
        at.0.into(),
        ends_at.map(|end| end.0).into(),
        work.actor().name_in_ledger().into(),
        work.now().0.into(),
    ];
    Sql::with(sql, values).run(work).await?;
    Ok(())
}

/// Takes a plan away; whether there was one.
pub(super) async fn drop_plan(work: &Work, page: PageId, language: Language) -> Result<bool> {
    let sql = "delete from publication_plan where page_id = $1 and language = $2";
    Ok(Sql::with(sql, [page.into(), language.tag().into()]).run(work).await? > 0)
}

/// Notes why a plan could not be carried out, for whoever made it.
pub(super) async fn note_fault(work: &Work, plan: &Plan, key: &str) -> Result<()> {
    let sql = "update publication_plan set fault = $1 where page_id = $2 and language = $3 and at = $4";
    let values = [key.into(), plan.page.into(), plan.language.tag().into(), plan.at.0.into()];
    Sql::with(sql, values).run_once(work).await
}

// ---- care

/// When a page is due: the day named, or one period after somebody looked, whichever was said last.
/// Where nobody chose, a year after it was confirmed or published.
fn due() -> String {
    let year = A_YEAR * DAY * 1_000_000;
    let day = DAY * 1_000_000;
    format!(
        "case when care.due_at is null then coalesce(confirmed_at, published_at) + {year}
              when confirmed_at > care.set_at then confirmed_at + care.every_days * {day}
              else care.due_at end"
    )
}

/// Who looks after a page, and when next. The caller has found the page.
pub(super) async fn care(view: &impl Reads, page: PageId) -> Result<Care> {
    // Seen: the caller has found the page.
    let sql = format!(
        "select care.rev, care.keeper_id, care.every_days, {} as due from (
           select $1 as page_id, (select max(at) from confirmation where page_id = $1) as confirmed_at,
             coalesce((select max(published_at) from edition where page_id = $1), $2) as published_at) as told
         left join care on care.page_id = $1",
        due()
    );
    Sql::with(&sql, [page.into(), view.now().0.into()])
        .one(view, |row| {
            Ok(Care {
                rev: row.col::<Option<i64>>("rev")?.unwrap_or(0),
                keeper: row.col::<Option<uuid::Uuid>>("keeper_id")?.map(PersonId),
                every_days: row.col::<Option<i64>>("every_days")?.unwrap_or(A_YEAR),
                due: Moment(row.col("due")?),
            })
        })
        .await
}

/// Keeps who looks after a page. `before` is what the form showed.
pub(super) async fn keep_care(work: &Work, page: PageId, before: i64, care: &Care) -> Result<()> {
    let values = [
        page.into(),
        care.keeper.map(|keeper| keeper.0).into(),
        care.every_days.into(),
        care.due.0.into(),
        work.now().0.into(),
        before.into(),
    ];
    let sql = if before == 0 {
        "insert into care (page_id, rev, keeper_id, every_days, due_at, set_at) values ($1, 1 + $6, $2, $3, $4, $5)
         on conflict do nothing"
    } else {
        "update care set rev = rev + 1, keeper_id = $2, every_days = $3, due_at = $4, set_at = $5
         where page_id = $1 and rev = $6"
    };
    Sql::with(sql, values).run_once(work).await
}

/// Published pages of these circles that are due, or soon will be, the longest due first.
pub(super) async fn stale(
    view: &impl Reads,
    language: Language,
    whose: Whose,
    circles: &[CircleId],
    limit: u64,
) -> Result<Vec<StaleLine>> {
    let sql = Sql::new(&format!(
        "select listed.*, person.name as keeper from (
           select told.*, care.keeper_id, {} as due from (
             select page.id as page_id, page.owner_id, edition.language, edition.title, edition.slug,
               (select max(published_at) from edition as any_edition where any_edition.page_id = page.id and public_id is not null) as published_at,
               (select max(at) from confirmation where confirmation.page_id = page.id) as confirmed_at
             from page join edition on edition.page_id = page.id and edition.language = (
               select ranked.language from (select best.language, case best.language when ",
        due()
    ))
    .bind(language.tag())
    .add(
        " then 0 when page.source_language then 1 else 2 end as rank from edition as best
             where best.page_id = page.id and best.public_id is not null) as ranked order by ranked.rank, ranked.language limit 1)
             where page.owner_id in ",
    )
    .list(circles.iter().copied())
    .add(" and ")
    .seen_by(view.actor(), "page.id")
    .add(") as told left join care on care.page_id = told.page_id) as listed left join person on person.id = keeper_id where due < ")
    .bind(view.now().plus_seconds(SOON).0);
    let sql = match whose {
        Whose::Mine => sql.add(" and keeper_id = ").bind(view.actor().signed_in()?),
        Whose::Ours => sql,
    };
    sql.add(&format!(" order by due, listed.page_id limit {limit}")).all(view, read_stale).await
}

fn read_stale(row: &QueryResult) -> Result<StaleLine> {
    Ok(StaleLine {
        page: PageId(row.col("page_id")?),
        language: Language::parse(&row.col::<String>("language")?).ok_or(Error::NotFound)?,
        title: row.col("title")?,
        slug: row.col("slug")?,
        owner: CircleId(row.col("owner_id")?),
        keeper: row.col("keeper")?,
        confirmed: row.col::<Option<i64>>("confirmed_at")?.map(Moment),
        due: Moment(row.col("due")?),
    })
}

// ---- offers

/// To whom a page is offered, if it is.
pub(super) async fn offered(view: &impl Reads, page: PageId) -> Result<Option<Offer>> {
    let sql = "select to_id, offered_at from page_offer where page_id = $1";
    let row = Sql::with(sql, [page.into()]).row(view).await?;
    row.map(|row| Ok(Offer { to: CircleId(row.col("to_id")?), at: Moment(row.col("offered_at")?) })).transpose()
}

/// Pages offered to some circles. Whoever may publish for one is told its title; nothing else of a
/// page they may not see.
pub(super) async fn offers_to(view: &impl Reads, circles: &[CircleId]) -> Result<Vec<(PageId, Language, String)>> {
    // Seen: the offer itself shows the page to those it was made to, by its title.
    let sql =
        "select page.id, edition.language, edition.title from page_offer join page on page.id = page_offer.page_id
               join edition on edition.page_id = page.id and edition.language = page.source_language where to_id in ";
    Sql::new(sql)
        .list(circles.iter().copied())
        .add(" order by offered_at")
        .all(view, |row| {
            let language = Language::parse(&row.col::<String>("language")?).ok_or(Error::NotFound)?;
            Ok((PageId(row.col("id")?), language, row.col("title")?))
        })
        .await
}

/// Keeps an offer, in the place of an earlier one.
pub(super) async fn offer(work: &Work, page: PageId, to: CircleId) -> Result<()> {
    let sql = "insert into page_offer (page_id, to_id, offered_by, offered_at) values ($1, $2, $3, $4)
               on conflict (page_id) do update set to_id = $2, offered_by = $3, offered_at = $4";
    let values = [page.into(), to.into(), work.actor().name_in_ledger().into(), work.now().0.into()];
    Sql::with(sql, values).run(work).await?;
    Ok(())
}

/// Takes an offer back, or ends it because it was answered.
pub(super) async fn drop_offer(work: &Work, page: PageId) -> Result<()> {
    Sql::with("delete from page_offer where page_id = $1", [page.into()]).run_once(work).await
}

//! Finding a draft, what was taken out of it, and who worked on it. The page was found for this
//! reader before its draft is asked for.

use std::collections::HashMap;

use foundation::blocks::{BlockId, Kind, Text};
use foundation::clock::Moment;
use foundation::db::{Column, Sql};
use foundation::i18n::Language;
use foundation::work::Reads;
use foundation::{Error, Result};
use sea_orm::QueryResult;
use uuid::Uuid;

use crate::drafts::model::{Card, Draft, Gone, Head, Trace};
use crate::drafts::rules;
use crate::pages::{Edition, Page, PageId, Revision, RevisionId, store as pages};

const CARD: &str = "block_id, place, kind, source";

/// The draft of a page that was found; where there is none, its newest revision laid out.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn draft(view: &impl Reads, page: &Page, language: Language) -> Result<Draft> {
    // Seen: the page was found for this reader before its draft is asked for.
    let sql =
        "select base_id, rev, title, slug, standfirst, credits, head_rev, begun_by, begun_at, changed_by, changed_at
               from draft where page_id = $1 and language = $2";
    let kept = Sql::with(sql, [page.id.into(), language.tag().into()]).row(view).await?;
    match kept {
        Some(row) => {
            let draft = read_draft(&row, page.id, language)?;
            Ok(Draft { cards: cards(view, page.id, language).await?, ..draft })
        }
        None => match newest(view, page.id, language).await? {
            Some((edition, revision, text)) => {
                let slug = edition.next_slug.unwrap_or(edition.slug);
                Ok(rules::lay_out(page.id, language, Some((&revision, &text)), &slug))
            }
            None => Ok(rules::lay_out(page.id, language, None, "")),
        },
    }
}

/// The newest revision of a page in a language, with its edition and its text; nothing if it has none.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn newest(view: &impl Reads, page: PageId, language: Language) -> Result<Option<(Edition, Revision, Text)>> {
    let Some(edition) = edition(view, page, language).await? else { return Ok(None) };
    let revision = pages::revision(view, page, edition.newest).await?;
    let text = pages::public_text(&revision)?;
    Ok(Some((edition, revision, text)))
}

/// The edition of a page in a language; nothing if it has none.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn edition(view: &impl Reads, page: PageId, language: Language) -> Result<Option<Edition>> {
    match pages::edition(view, page, language).await {
        Ok(edition) => Ok(Some(edition)),
        Err(Error::NotFound) => Ok(None),
        Err(fault) => Err(fault),
    }
}

fn read_draft(row: &QueryResult, page: PageId, language: Language) -> Result<Draft> {
    let trace = |by, at| -> Result<Trace> { Ok(Trace { by: row.col(by)?, at: Moment(row.col(at)?) }) };
    Ok(Draft {
        page,
        language,
        base: row.col::<Option<Uuid>>("base_id")?.map(RevisionId),
        rev: row.col("rev")?,
        head: Head {
            title: row.col("title")?,
            slug: row.col("slug")?,
            standfirst: row.col("standfirst")?,
            credits: row.col("credits")?,
        },
        head_rev: row.col("head_rev")?,
        cards: Vec::new(),
        begun: Some(trace("begun_by", "begun_at")?),
        changed: Some(trace("changed_by", "changed_at")?),
    })
}

async fn cards(view: &impl Reads, page: PageId, language: Language) -> Result<Vec<Card>> {
    let sql = format!(
        "select {CARD}, rev, changed_by, changed_at from draft_block where page_id = $1 and language = $2 order by place, block_id"
    );
    Sql::with(&sql, [page.into(), language.tag().into()])
        .all(view, |row| {
            let changed = Trace { by: row.col("changed_by")?, at: Moment(row.col("changed_at")?) };
            read_card(row, row.col("rev")?, changed)
        })
        .await
}

fn read_card(row: &QueryResult, rev: i64, changed: Trace) -> Result<Card> {
    let id: String = row.col("block_id")?;
    let kind: String = row.col("kind")?;
    Ok(Card {
        id: id.parse::<BlockId>().map_err(Error::broken)?,
        place: row.col("place")?,
        kind: kind.parse().unwrap_or(Kind::Paragraph),
        source: row.col("source")?,
        rev,
        changed,
    })
}

/// A block that was taken out of a draft.
///
/// # Errors
/// `NotFound` if it was not, or the draft has ended.
pub async fn gone(view: &impl Reads, page: PageId, language: Language, block: BlockId) -> Result<Gone> {
    let sql = format!(
        "select {CARD}, taken_by, taken_at from draft_gone where page_id = $1 and language = $2 and block_id = $3"
    );
    Sql::with(&sql, [page.into(), language.tag().into(), block.to_string().into()])
        .one(view, |row| {
            let taken = Trace { by: row.col("taken_by")?, at: Moment(row.col("taken_at")?) };
            Ok(Gone { card: read_card(row, 0, taken.clone())?, taken })
        })
        .await
}

/// Which of these pages have drafts, and who changed each last. The pages were found for this reader
/// before their drafts are asked for.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn kept(view: &impl Reads, pages: &[PageId]) -> Result<Vec<(PageId, Language, Trace)>> {
    let sql = Sql::new("select page_id, language, changed_by, changed_at from draft where page_id in ");
    let kept = sql.list(pages.iter().copied()).all(view, |row| {
        let language = Language::parse(&row.col::<String>("language")?);
        let trace = Trace { by: row.col("changed_by")?, at: Moment(row.col("changed_at")?) };
        let page = PageId(row.col("page_id")?);
        Ok(language.map(|language| (page, language, trace)))
    });
    Ok(kept.await?.into_iter().flatten().collect())
}

/// Who gave up the last draft, and when, if it can still be had back.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn given_up(view: &impl Reads, page: PageId, language: Language) -> Result<Option<Trace>> {
    let sql = "select given_up_by, given_up_at from draft_given_up where page_id = $1 and language = $2";
    let row = Sql::with(sql, [page.into(), language.tag().into()]).row(view).await?;
    row.map(|row| Ok(Trace { by: row.col("given_up_by")?, at: Moment(row.col("given_up_at")?) })).transpose()
}

/// Names of people by the way the ledger names them. Who works on a page is known to those who do.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn names(view: &impl Reads, people: impl IntoIterator<Item = &str>) -> Result<HashMap<String, String>> {
    let mut ids: Vec<Uuid> = people.into_iter().filter_map(|name| name.parse().ok()).collect();
    ids.sort();
    ids.dedup();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let sql = Sql::new("select id, name from person where id in ").list(ids);
    let names = sql.all(view, |row| Ok((row.col::<Uuid>("id")?.to_string(), row.col("name")?))).await?;
    Ok(names.into_iter().collect())
}

/// What tells that something changed: two equal stamps mean the same words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stamp {
    newest: Option<Uuid>,
    public: Option<Uuid>,
    rev: i64,
    begun_at: i64,
}

/// The stamp of a page's draft as it stands now.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn stamp(view: &impl Reads, page: PageId, language: Language) -> Result<Stamp> {
    // Seen: asked on behalf of pages that are open at someone's desk, each of which was found for them.
    let sql = "select newest_id, public_id, rev, begun_at from
               (select 1 as one) as one
               left join edition on edition.page_id = $1 and edition.language = $2
               left join draft on draft.page_id = $1 and draft.language = $2";
    Sql::with(sql, [page.into(), language.tag().into()])
        .one(view, |row| {
            Ok(Stamp {
                newest: row.col("newest_id")?,
                public: row.col("public_id")?,
                rev: row.col::<Option<i64>>("rev")?.unwrap_or(0),
                begun_at: row.col::<Option<i64>>("begun_at")?.unwrap_or(0),
            })
        })
        .await
}

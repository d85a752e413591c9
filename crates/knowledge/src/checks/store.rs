//! The check: all the queries, and nothing else.

use std::collections::{BTreeSet, HashMap, HashSet};

use foundation::access::{CircleId, PersonId};
use foundation::clock::Moment;
use foundation::db::{Column, Sql, insert_many};
use foundation::i18n::Language;
use foundation::work::{Reads, Work};
use foundation::{Error, Result};
use uuid::Uuid;

use super::model::Other;
use crate::pages::{PageId, Publish, RevisionId, Write, address};

/// So many pages are named for one sentence: what stands on more is worth no longer a list.
const OTHERS: usize = 4;

// ---- prints

/// The pages that facts were told about after a line of the ledger, in order, and the line up to
/// which these are all.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn told_after(view: &impl Reads, line: i64, most: u64) -> Result<(Vec<PageId>, i64)> {
    let sql = format!(
        "select seq, subject_id from fact where seq > $1 and subject_kind = 'page' order by seq limit {}",
        most * 4
    );
    let told = Sql::with(&sql, [line.into()])
        .all(view, |row| Ok((row.col::<i64>("seq")?, PageId(row.col("subject_id")?))))
        .await?;
    let mut pages = Vec::new();
    let mut seen = HashSet::new();
    let mut last = line;
    for (seq, page) in told {
        if !seen.contains(&page.0) && pages.len() as u64 == most {
            break;
        }
        last = seq;
        if seen.insert(page.0) {
            pages.push(page);
        }
    }
    Ok((pages, last))
}

/// Of the newest and the public revisions of pages, those whose prints are not kept yet; and those
/// kept ones that are neither any more.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn to_print(view: &impl Reads, pages: &[PageId]) -> Result<(Vec<(PageId, RevisionId)>, Vec<RevisionId>)> {
    // Seen: prints are kept of every text; who asks is shown only those of pages they see.
    let shown = Sql::new("select page_id, newest_id, public_id from edition where page_id in ")
        .list(pages.iter().copied())
        .all(view, |row| {
            let (newest, public): (Uuid, Option<Uuid>) = (row.col("newest_id")?, row.col("public_id")?);
            Ok((PageId(row.col("page_id")?), newest, public))
        })
        .await?;
    let kept: HashSet<Uuid> = Sql::new(
        "select revision_id from printed join revision on revision.id = revision_id where revision.page_id in ",
    )
    .list(pages.iter().copied())
    .all(view, |row| row.col("revision_id"))
    .await?
    .into_iter()
    .collect();
    let mut wanted: Vec<(PageId, RevisionId)> = Vec::new();
    let mut current = HashSet::new();
    for (page, newest, public) in shown {
        for revision in std::iter::once(newest).chain(public) {
            if current.insert(revision) && !kept.contains(&revision) {
                wanted.push((page, RevisionId(revision)));
            }
        }
    }
    let gone = kept.into_iter().filter(|revision| !current.contains(revision)).map(RevisionId).collect();
    Ok((wanted, gone))
}

/// Keeps the prints of a revision.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn keep_prints(work: &Work, revision: RevisionId, prints: &BTreeSet<i64>) -> Result<()> {
    let rows = prints.iter().map(|print| vec![(*print).into(), revision.into()]).collect();
    insert_many(work, "insert into block_print (print, revision_id)", rows, "on conflict do nothing").await?;
    Sql::with("insert into printed (revision_id) values ($1) on conflict do nothing", [revision.into()])
        .run(work)
        .await?;
    Ok(())
}

/// Forgets the prints of revisions that are neither the newest nor public.
///
/// # Errors
/// Broken if the rows cannot be removed.
pub async fn forget_prints(work: &Work, revisions: &[RevisionId]) -> Result<()> {
    for table in ["block_print", "printed"] {
        Sql::new(&format!("delete from {table} where revision_id in "))
            .list(revisions.iter().copied())
            .run(work)
            .await?;
    }
    Ok(())
}

/// The other pages in the same language that have some of these prints: what this reader may see of
/// them as a reader, and drafts only where they write.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn others(
    view: &impl Reads,
    page: Option<PageId>,
    language: Language,
    prints: &BTreeSet<i64>,
) -> Result<Vec<(i64, Other)>> {
    let desks: Vec<CircleId> = view.actor().circles_with(Write).chain(view.actor().circles_with(Publish)).collect();
    let mut found = Vec::new();
    let all: Vec<i64> = prints.iter().copied().collect();
    for some in all.chunks(500) {
        let sql = Sql::new(
            "select print, page_id, title, slug, is_public from (
               select block_print.print, edition.page_id, revision.title, edition.slug,
                 case when revision.id = edition.public_id then 1 else 0 end as is_public,
                 row_number() over (partition by block_print.print order by page.place) as nth
               from block_print join revision on revision.id = block_print.revision_id
               join edition on edition.page_id = revision.page_id and edition.language = revision.language
               join page on page.id = edition.page_id
               where block_print.print in ",
        )
        .list(some.iter().copied())
        .add(" and revision.language = ")
        .bind(language.tag())
        .add(" and page.id <> ")
        .bind(page.unwrap_or(PageId(Uuid::nil())))
        .add(" and (revision.id = edition.public_id or revision.id = edition.newest_id and ");
        let sql =
            if view.actor().sees_all() { sql.add("1 = 1") } else { sql.add("page.owner_id in ").list(desks.clone()) };
        let rows = sql
            .add(") and ")
            .seen_by(view.actor(), "page.id")
            .add(&format!(") as theirs where nth <= {OTHERS}"))
            .all(view, |row| {
                let page = PageId(row.col("page_id")?);
                let href = match row.col::<i32>("is_public")? {
                    1 => address(language, &row.col::<String>("slug")?),
                    _ => format!("/pages/{page}/{}", language.tag()),
                };
                Ok((row.col::<i64>("print")?, Other { page, title: row.col("title")?, href }))
            })
            .await?;
        found.extend(rows);
    }
    Ok(found)
}

// ---- links

/// A page that a link may lead to.
#[derive(Debug, Clone)]
pub struct Target {
    /// Which page.
    pub page: PageId,
    /// Its name in addresses.
    pub slug: String,
    /// Whether readers see it in that edition.
    pub public: bool,
    /// The circle it belongs to.
    pub owner: CircleId,
}

/// The pages of these names that this reader may see, in any language.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn named(view: &impl Reads, slugs: &[String]) -> Result<Vec<Target>> {
    Sql::new(
        "select edition.page_id, edition.slug, edition.public_id, page.owner_id from edition
         join page on page.id = edition.page_id where edition.slug in ",
    )
    .list(slugs.iter().map(String::as_str))
    .add(" and ")
    .seen_by(view.actor(), "page.id")
    .all(view, |row| {
        Ok(Target {
            page: PageId(row.col("page_id")?),
            slug: row.col("slug")?,
            public: row.col::<Option<Uuid>>("public_id")?.is_some(),
            owner: CircleId(row.col("owner_id")?),
        })
    })
    .await
}

// ---- dismissals

/// Someone said of a finding that it is well as it is.
#[derive(Debug, Clone)]
pub struct Dismissal {
    /// What it is bound to.
    pub bond: String,
    /// The word of the reason.
    pub reason: String,
    /// In their own words; may be empty.
    pub words: String,
    /// Who.
    pub by: String,
    /// When.
    pub at: Moment,
}

/// The dismissals of an edition that was found, by what they are bound to.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn dismissals(view: &impl Reads, page: PageId, language: Language) -> Result<HashMap<String, Dismissal>> {
    let sql = "select bond, reason, words, made_at, person.name from check_dismissal
               join person on person.id = made_by where page_id = $1 and check_dismissal.language = $2";
    let all = Sql::with(sql, [page.into(), language.tag().into()])
        .all(view, |row| {
            Ok(Dismissal {
                bond: row.col("bond")?,
                reason: row.col("reason")?,
                words: row.col("words")?,
                by: row.col("name")?,
                at: Moment(row.col("made_at")?),
            })
        })
        .await?;
    Ok(all.into_iter().map(|one| (one.bond.clone(), one)).collect())
}

/// Keeps a dismissal.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn dismiss(
    work: &Work,
    page: PageId,
    language: Language,
    (kind, bond): (&str, &str),
    (reason, words): (&str, &str),
    person: PersonId,
) -> Result<()> {
    let sql = "insert into check_dismissal (page_id, language, bond, kind, reason, words, made_by, made_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8)
               on conflict (page_id, language, bond) do update set reason = $5, words = $6, made_by = $7, made_at = $8";
    let values = [
        page.into(),
        language.tag().into(),
        bond.into(),
        kind.into(),
        reason.into(),
        words.into(),
        person.into(),
        work.now().0.into(),
    ];
    Sql::with(sql, values).run(work).await?;
    Ok(())
}

/// Takes a dismissal back.
///
/// # Errors
/// `NotFound` if there is none.
pub async fn take_up(work: &Work, page: PageId, language: Language, bond: &str) -> Result<()> {
    let sql = "delete from check_dismissal where page_id = $1 and language = $2 and bond = $3";
    match Sql::with(sql, [page.into(), language.tag().into(), bond.into()]).run(work).await? {
        0 => Err(Error::NotFound),
        _ => Ok(()),
    }
}

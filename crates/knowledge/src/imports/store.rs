//! Imports, their lines, and the sources they know again: all the queries.

use std::collections::{HashMap, HashSet};

use foundation::access::{CircleId, Level};
use foundation::clock::Moment;
use foundation::db::{Column, Sql, insert_many};
use foundation::i18n::Language;
use foundation::jobs::JobId;
use foundation::work::{Reads, Work};
use foundation::{Error, Result};
use sea_orm::{QueryResult, Value};

use super::report::{Fate, How, Import, ImportId, ReportLine, Tally};
use super::rules::Known;
use crate::pages::{PageId, RevisionId, address};

const IMPORT: &str =
    "id, job_id, owner_id, name, publish, level, language, total, made_by, made_at, finished_at, fault";

fn language(row: &QueryResult) -> Result<Option<Language>> {
    Ok(Language::parse(&row.col::<String>("language")?))
}

fn count(number: i64) -> usize {
    usize::try_from(number).unwrap_or(0)
}

fn read(row: &QueryResult) -> Result<Import> {
    Ok(Import {
        id: ImportId(row.col("id")?),
        job: row.col::<Option<uuid::Uuid>>("job_id")?.map(JobId),
        owner: CircleId(row.col("owner_id")?),
        how: How {
            name: row.col("name")?,
            publish: row.col("publish")?,
            level: row.col::<String>("level")?.parse().unwrap_or(Level::Partner),
            language: language(row)?.unwrap_or_else(Language::default_language),
        },
        total: count(row.col("total")?),
        made_by: row.col("made_by")?,
        made_at: Moment(row.col("made_at")?),
        finished: row.col::<Option<i64>>("finished_at")?.is_some(),
        fault: row.col("fault")?,
    })
}

/// Notes that an import begins.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn begin(work: &Work, id: ImportId, owner: CircleId, how: &How, job: Option<JobId>) -> Result<()> {
    let sql = "insert into import (id, job_id, owner_id, name, publish, level, language, total, made_by, made_at)
               values ($1, $2, $3, $4, $5, $6, $7, 0, $8, $9)";
    let values = [
        id.into(),
        job.map(|job| job.0).into(),
        owner.into(),
        how.name.as_str().into(),
        how.publish.into(),
        how.level.word().into(),
        how.language.tag().into(),
        work.actor().name_in_ledger().into(),
        work.now().0.into(),
    ];
    Sql::with(sql, values).run(work).await?;
    Ok(())
}

/// Ends imports of the same name that no job does and nobody ended: whoever did them was stopped.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn end_abandoned(work: &Work, owner: CircleId, name: &str) -> Result<()> {
    let sql = "update import set finished_at = $1, fault = 'import-stopped'
               where owner_id = $2 and name = $3 and job_id is null and finished_at is null";
    Sql::with(sql, [work.now().0.into(), owner.into(), name.into()]).run(work).await?;
    Ok(())
}

/// Notes how many sources an import has.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn set_total(work: &Work, id: ImportId, total: usize) -> Result<()> {
    let total = i64::try_from(total).unwrap_or(i64::MAX);
    Sql::with("update import set total = $1 where id = $2", [total.into(), id.into()]).run(work).await?;
    Ok(())
}

/// Ends an import, with the key of a sentence if nothing came of it.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn finish(work: &Work, id: ImportId, fault: Option<&str>) -> Result<()> {
    let sql = "update import set finished_at = $1, fault = $2 where id = $3 and finished_at is null";
    Sql::with(sql, [work.now().0.into(), fault.map(str::to_owned).into(), id.into()]).run(work).await?;
    Ok(())
}

/// An import, whoever asks: for its job, and for those who were permitted already.
///
/// # Errors
/// `NotFound` if it is not there.
pub async fn import(view: &impl Reads, id: ImportId) -> Result<Import> {
    Sql::with(&format!("select {IMPORT} from import where id = $1"), [id.into()]).one(view, read).await
}

/// Imports that this person began, or that were begun for circles they may bring pages in for;
/// the latest first.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn past(view: &impl Reads, circles: &[CircleId], limit: u64) -> Result<Vec<Import>> {
    Sql::new(&format!("select {IMPORT} from import where made_by = "))
        .bind(view.actor().name_in_ledger())
        .add(" or owner_id in ")
        .list(circles.iter().map(|circle| circle.0))
        .add(&format!(" order by made_at desc, id desc limit {limit}"))
        .all(view, read)
        .await
}

/// How many sources of an import had which fate so far.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn tally(view: &impl Reads, id: ImportId) -> Result<Tally> {
    let sql = "select outcome, count(*) as n from import_line where import_id = $1 group by outcome";
    let rows = Sql::with(sql, [id.into()])
        .all(view, |row| Ok((Fate::parse(&row.col::<String>("outcome")?), count(row.col("n")?))))
        .await?;
    let mut tally = Tally::default();
    for (fate, n) in rows {
        match fate {
            Fate::New => tally.new += n,
            Fate::Changed => tally.changed += n,
            Fate::Same => tally.same += n,
            Fate::Left => tally.left += n,
        }
    }
    Ok(tally)
}

/// A stretch of an import's lines, those that need somebody's eyes first: left out, changed, new,
/// the same. An address is given where readers may see the page.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn lines(view: &impl Reads, id: ImportId, limit: u64, offset: u64) -> Result<Vec<ReportLine>> {
    // Seen: the import was found for its maker, or for those who bring in for that circle.
    let sql = format!(
        "select source, import_line.title, import_line.language, import_line.page_id, outcome, notes, slug, public_id from import_line
         left join edition on edition.page_id = import_line.page_id and edition.language = import_line.language
         where import_id = $1
         order by case outcome when 'left' then 0 when 'changed' then 1 when 'new' then 2 else 3 end, position limit {limit} offset {offset}"
    );
    Sql::with(&sql, [id.into()])
        .all(view, |row| {
            let spoken = language(row)?;
            let slug: Option<String> = row.col("slug")?;
            let public = row.col::<Option<uuid::Uuid>>("public_id")?.is_some();
            Ok(ReportLine {
                source: row.col("source")?,
                title: row.col("title")?,
                language: spoken,
                page: row.col::<Option<uuid::Uuid>>("page_id")?.map(PageId),
                address: spoken.zip(slug).filter(|_| public).map(|(language, slug)| address(language, &slug)),
                fate: Fate::parse(&row.col::<String>("outcome")?),
                remarks: serde_json::from_str(&row.col::<String>("notes")?)?,
            })
        })
        .await
}

/// What is said of an edition where it came in last; nothing if it was written here.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn remarks_on(view: &impl Reads, page: PageId, language: Language) -> Result<Option<super::report::Remarks>> {
    let sql = "select notes from import_line join import on import.id = import_id
               where import_line.page_id = $1 and import_line.language = $2 and outcome in ('new', 'changed')
               order by import.made_at desc, position limit 1";
    let row = Sql::with(sql, [page.into(), language.tag().into()]).row(view).await?;
    row.map(|row| Ok(serde_json::from_str(&row.col::<String>("notes")?)?)).transpose()
}

/// Sources that have their line in this import already, and how many lines there are.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn dealt_with(view: &impl Reads, id: ImportId) -> Result<(HashSet<String>, usize)> {
    let sql = "select source from import_line where import_id = $1";
    let sources: Vec<String> = Sql::with(sql, [id.into()]).all(view, |row| row.col("source")).await?;
    let count = sources.len();
    Ok((sources.into_iter().collect(), count))
}

/// Keeps lines after those that are there.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn add_lines(work: &Work, id: ImportId, from: usize, lines: &[ReportLine]) -> Result<()> {
    let row = |(at, line): (usize, &ReportLine)| -> Result<Vec<Value>> {
        Ok(vec![
            id.into(),
            i64::try_from(from + at).map_err(Error::broken)?.into(),
            line.source.as_str().into(),
            line.title.as_str().into(),
            line.language.map_or("", Language::tag).into(),
            line.page.map(|page| page.0).into(),
            line.fate.word().into(),
            serde_json::to_string(&line.remarks)?.into(),
        ])
    };
    let rows = lines.iter().enumerate().map(row).collect::<Result<_>>()?;
    insert_many(
        work,
        "insert into import_line (import_id, position, source, title, language, page_id, outcome, notes)",
        rows,
        "",
    )
    .await
}

/// The sources that came in for a circle under a name; those of the names given, if it has none.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn known(view: &impl Reads, owner: CircleId, names: &[String]) -> Result<HashMap<(String, String), Known>> {
    let mut known = HashMap::new();
    // Few at a time: a database binds only so many values.
    for some in names.chunks(500) {
        let rows =
            Sql::new("select name, source, page_id, language, hash, revision_id from import_source where owner_id = ")
                .bind(owner)
                .add(" and name in ")
                .list(some.iter().map(String::as_str))
                .all(view, |row| {
                    let is = Known {
                        page: PageId(row.col("page_id")?),
                        language: language(row)?.unwrap_or_else(Language::default_language),
                        hash: row.col("hash")?,
                        revision: RevisionId(row.col("revision_id")?),
                    };
                    Ok(((row.col("name")?, row.col("source")?), is))
                })
                .await?;
        known.extend(rows);
    }
    Ok(known)
}

/// The hashes of some sources of a circle as they are known now, by source.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn hashes(
    view: &impl Reads,
    owner: CircleId,
    sources: &[(String, String)],
) -> Result<HashMap<String, String>> {
    let names: HashSet<&str> = sources.iter().map(|(name, _)| name.as_str()).collect();
    let rows = Sql::new("select source, hash from import_source where owner_id = ")
        .bind(owner)
        .add(" and name in ")
        .list(names)
        .add(" and source in ")
        .list(sources.iter().map(|(_, source)| source.as_str()))
        .all(view, |row| Ok((row.col("source")?, row.col("hash")?)))
        .await?;
    Ok(rows.into_iter().collect())
}

/// Remembers sources, in place of what was known of them.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn remember(work: &Work, owner: CircleId, sources: Vec<((String, String), Known)>) -> Result<()> {
    let row = |((name, source), known): ((String, String), Known)| -> Vec<Value> {
        vec![
            owner.into(),
            name.into(),
            source.into(),
            known.page.into(),
            known.language.tag().into(),
            known.hash.into(),
            known.revision.into(),
        ]
    };
    let tail =
        "on conflict (owner_id, name, source) do update set page_id = excluded.page_id, language = excluded.language,
                hash = excluded.hash, revision_id = excluded.revision_id";
    let rows = sources.into_iter().map(row).collect();
    insert_many(
        work,
        "insert into import_source (owner_id, name, source, page_id, language, hash, revision_id)",
        rows,
        tail,
    )
    .await
}

/// The name of whoever began an import; nothing if a part of the program did.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn name_of(view: &impl Reads, made_by: &str) -> Result<Option<String>> {
    let Ok(person) = made_by.parse::<uuid::Uuid>() else { return Ok(None) };
    let row = Sql::with("select name from person where id = $1", [person.into()]).row(view).await?;
    row.map(|row| row.col("name")).transpose()
}

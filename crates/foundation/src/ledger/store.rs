//! Keeping, reading and checking the ledger.

use std::time::Duration;

use sea_orm::{ConnectionTrait, FromQueryResult, QueryResult, Statement, Value};

use super::model::{Fact, Line, Subject, Verdict};
use super::rules;
use crate::Result;
use crate::clock::Moment;
use crate::db::{Column, Db, Sql, insert_many};

const COLUMNS: &str = "seq, at, actor, on_behalf, kind, subject_kind, subject_id, dimensions, before, hash";

/// How many lines are read at a time when the whole ledger is checked.
const STRIDE: i64 = 2_000;

/// How often other processes' facts are looked for.
const TAIL: Duration = Duration::from_millis(250);

impl FromQueryResult for Line {
    fn from_query_result(row: &QueryResult, pre: &str) -> Result<Self, sea_orm::DbErr> {
        Ok(Self {
            seq: row.try_get(pre, "seq")?,
            at: Moment(row.try_get(pre, "at")?),
            actor: row.try_get(pre, "actor")?,
            on_behalf: row.try_get(pre, "on_behalf")?,
            kind: row.try_get(pre, "kind")?,
            subject_kind: row.try_get(pre, "subject_kind")?,
            subject_id: row.try_get(pre, "subject_id")?,
            dimensions: row.try_get(pre, "dimensions")?,
            before: row.try_get(pre, "before")?,
            hash: row.try_get(pre, "hash")?,
        })
    }
}

/// Writes the facts of a work, each bound to the line before it.
pub(crate) async fn append(connection: &impl ConnectionTrait, actor: &str, at: Moment, facts: Vec<Fact>) -> Result<()> {
    if facts.is_empty() {
        return Ok(());
    }
    let (mut seq, mut before) = head_of(connection).await?;
    let mut rows = Vec::with_capacity(facts.len());
    for fact in facts {
        seq += 1;
        let mut line = Line {
            seq,
            at,
            actor: actor.to_owned(),
            on_behalf: fact.on_behalf,
            kind: fact.kind.to_owned(),
            subject_kind: fact.subject.kind.to_owned(),
            subject_id: fact.subject.id,
            dimensions: serde_json::to_string(&fact.dimensions)?,
            before,
            hash: String::new(),
        };
        line.hash = rules::hash(&line);
        before = line.hash.clone();
        rows.push(row(line));
    }
    insert_many(connection, &format!("insert into fact ({COLUMNS})"), rows, "").await
}

fn row(line: Line) -> Vec<Value> {
    vec![
        line.seq.into(),
        line.at.0.into(),
        line.actor.into(),
        line.on_behalf.into(),
        line.kind.into(),
        line.subject_kind.into(),
        line.subject_id.into(),
        line.dimensions.into(),
        line.before.into(),
        line.hash.into(),
    ]
}

/// Number and hash of the last line; zero and nothing for an empty ledger.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn head(db: &Db) -> Result<(i64, String)> {
    head_of(db.reads()).await
}

async fn head_of(connection: &impl ConnectionTrait) -> Result<(i64, String)> {
    let sql = "select seq, hash from fact order by seq desc limit 1";
    let row = connection.query_one_raw(Statement::from_string(connection.get_database_backend(), sql)).await?;
    match row {
        Some(row) => Ok((row.try_get("", "seq")?, row.try_get("", "hash")?)),
        None => Ok((0, String::new())),
    }
}

/// Lines about one subject, newest first. The caller has already found the subject for its reader.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn history(view: &impl ConnectionTrait, subject: Subject, limit: u64) -> Result<Vec<Line>> {
    let sql = format!(
        "select {COLUMNS} from fact where subject_kind = $1 and subject_id = $2 order by seq desc limit {limit}"
    );
    let values: [Value; 2] = [subject.kind.into(), subject.id.into()];
    let statement = Statement::from_sql_and_values(view.get_database_backend(), sql, values);
    Ok(Line::find_by_statement(statement).all(view).await?)
}

/// Reads the whole ledger and says whether every line holds, and which is the first that does not.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn verify(db: &Db) -> Result<Verdict> {
    let (mut seq, mut before) = (0, String::new());
    loop {
        let lines = lines_after(db, seq).await?;
        if lines.is_empty() {
            return Ok(Verdict { lines: seq, first_broken: None, head: before });
        }
        for line in lines {
            if !rules::follows(&line, seq, &before) {
                return Ok(Verdict { lines: seq, first_broken: Some(seq + 1), head: before });
            }
            (seq, before) = (line.seq, line.hash);
        }
    }
}

async fn lines_after(db: &Db, seq: i64) -> Result<Vec<Line>> {
    let sql = format!("select {COLUMNS} from fact where seq > $1 order by seq limit {STRIDE}");
    let statement = Statement::from_sql_and_values(db.backend(), sql, [seq.into()]);
    Ok(Line::find_by_statement(statement).all(db.reads()).await?)
}

/// Follows the ledger's tail for as long as the program runs, and stirs the caches when another
/// process told something that readers could notice.
pub async fn follow(db: Db) {
    let mut known = head(&db).await.map_or(0, |(seq, _)| seq);
    loop {
        tokio::time::sleep(TAIL).await;
        if let Ok((seq, noticed)) = news_after(&db, known).await
            && seq > known
        {
            known = seq;
            if noticed {
                db.stir();
            }
        }
    }
}

/// The last line's number, and whether any line after `seq` changes what readers see.
async fn news_after(db: &Db, seq: i64) -> Result<(i64, bool)> {
    let sql = "select max(seq) as last, sum(case when kind like 'auth.%' or kind like '%.draft~_%' escape '~' then 0 else 1 end) as noticed from fact where seq > $1";
    let row = db.reads().query_one_raw(Statement::from_sql_and_values(db.backend(), sql, [seq.into()])).await?;
    let Some(row) = row else { return Ok((seq, false)) };
    let last: Option<i64> = row.try_get("", "last")?;
    let noticed: Option<i64> = row.try_get("", "noticed")?;
    Ok((last.unwrap_or(seq), noticed.unwrap_or(0) > 0))
}

/// When the last line was kept; nothing for an empty ledger.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn last_at(db: &Db) -> Result<Option<Moment>> {
    let row = Sql::new("select max(at) as at from fact").row(db.reads()).await?;
    Ok(row.map(|row| row.col::<Option<i64>>("at")).transpose()?.flatten().map(Moment))
}

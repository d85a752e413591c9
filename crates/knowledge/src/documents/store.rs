//! What waits to be looked through, and what was taken last: all the queries.

use foundation::Result;
use foundation::access::{CircleId, Level, PersonId, Sharing};
use foundation::blocks::{Mark, Text};
use foundation::clock::Moment;
use foundation::db::{Column, Sql};
use foundation::i18n::Language;
use foundation::work::{Reads, Work};
use foundation::{files, sharing};
use sea_orm::QueryResult;

use super::model::{Brought, BroughtId, SaidOn};
use crate::pages::PageId;

/// So many documents of one person wait at most; the oldest makes room.
const WAITING: u64 = 20;

const COLUMNS: &str =
    "id, person_id, page_id, language, name, title, standfirst, body, blocks, notes, left_out, said, made_at, ends_at";

/// Keeps what was brought, for its bringer alone; takes away what nobody came back for.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn add(work: &Work, brought: &Brought, circle: CircleId, pictures: &[(String, String)]) -> Result<()> {
    make_room(work, brought.person).await?;
    let sql =
        format!("insert into brought ({COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)");
    let values = [
        brought.id.into(),
        brought.person.into(),
        brought.page.map(|page| page.0).into(),
        brought.language.tag().into(),
        brought.name.as_str().into(),
        brought.title.as_str().into(),
        brought.standfirst.as_str().into(),
        brought.text.markdown().into(),
        serde_json::to_string(&brought.text.map())?.into(),
        serde_json::to_string(&brought.notes)?.into(),
        serde_json::to_string(&brought.left_out)?.into(),
        serde_json::to_string(&brought.said)?.into(),
        brought.made_at.0.into(),
        brought.ends_at.0.into(),
    ];
    Sql::with(&sql, values).run(work).await?;
    let alone = Sharing { people: vec![brought.person], ..Sharing::at(Level::People, circle) };
    sharing::keep_sharing(work, brought.id.0, &alone, None).await?;
    for (name, hash) in pictures {
        files::keep_use(work, brought.id.0, name, hash).await?;
    }
    Ok(())
}

/// Takes away what has ended, and the oldest of somebody who has too many.
async fn make_room(work: &Work, person: PersonId) -> Result<()> {
    let ended = Sql::with("select id from brought where ends_at <= $1", [work.now().0.into()]);
    let many = format!(
        "select id from brought where person_id = $1 order by made_at desc, id limit 1000 offset {}",
        WAITING - 1
    );
    let many = Sql::with(&many, [person.into()]);
    for sql in [ended, many] {
        for id in sql.all(work, |row| Ok(BroughtId(row.col("id")?))).await? {
            remove(work, id).await?;
        }
    }
    Ok(())
}

/// Takes away what was brought, with what only it used.
///
/// # Errors
/// Broken if the rows cannot be taken away.
pub async fn remove(work: &Work, id: BroughtId) -> Result<()> {
    files::forget_uses(work, id.0).await?;
    sharing::forget(work, id.0).await?;
    Sql::with("delete from brought where id = $1", [id.into()]).run(work).await?;
    Ok(())
}

/// What this person brought; another's is not there, nor what has ended.
///
/// # Errors
/// `NotFound` if it is not there.
pub async fn brought(view: &impl Reads, person: PersonId, id: BroughtId) -> Result<Brought> {
    let sql = format!("select {COLUMNS} from brought where id = $1 and person_id = $2 and ends_at > $3");
    Sql::with(&sql, [id.into(), person.into(), view.now().0.into()]).one(view, read).await
}

fn read(row: &QueryResult) -> Result<Brought> {
    let marks: Vec<Mark> = serde_json::from_str(&row.col::<String>("blocks")?)?;
    Ok(Brought {
        id: BroughtId(row.col("id")?),
        person: PersonId(row.col("person_id")?),
        page: row.col::<Option<uuid::Uuid>>("page_id")?.map(PageId),
        language: Language::parse(&row.col::<String>("language")?).unwrap_or_else(Language::default_language),
        name: row.col("name")?,
        title: row.col("title")?,
        standfirst: row.col("standfirst")?,
        text: Text::restore(&row.col::<String>("body")?, &marks).map_err(foundation::Error::broken)?,
        notes: serde_json::from_str(&row.col::<String>("notes")?)?,
        left_out: serde_json::from_str(&row.col::<String>("left_out")?)?,
        said: serde_json::from_str(&row.col::<String>("said")?)?,
        made_at: Moment(row.col("made_at")?),
        ends_at: Moment(row.col("ends_at")?),
    })
}

/// A document in the list of those that wait.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// Its id.
    pub id: BroughtId,
    /// Its file's name; may be empty.
    pub name: String,
    /// Its title; may be empty.
    pub title: String,
    /// When it was brought.
    pub made_at: Moment,
}

/// What this person brought for a page (or for none yet) and did not take, the latest first.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn waiting(
    view: &impl Reads,
    person: PersonId,
    page: Option<PageId>,
    language: Option<Language>,
) -> Result<Vec<Waiting>> {
    let sql = Sql::new("select id, name, title, made_at from brought where person_id = ").bind(person);
    let sql = match page {
        Some(page) => sql.add(" and page_id = ").bind(page),
        None => sql.add(" and page_id is null"),
    };
    let sql = match language {
        Some(language) => sql.add(" and language = ").bind(language.tag()),
        None => sql,
    };
    sql.add(" and ends_at > ")
        .bind(view.now().0)
        .add(" order by made_at desc, id")
        .all(view, |row| {
            Ok(Waiting {
                id: BroughtId(row.col("id")?),
                name: row.col("name")?,
                title: row.col("title")?,
                made_at: Moment(row.col("made_at")?),
            })
        })
        .await
}

/// The copy that was taken last into a page that this reader has opened already; its blocks bear the
/// ids they got there.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn last_taken(view: &impl Reads, page: PageId, language: Language) -> Result<Option<Text>> {
    let sql = "select body, blocks from document where page_id = $1 and language = $2";
    let row = Sql::with(sql, [page.into(), language.tag().into()]).row(view).await?;
    row.map(|row| {
        let marks: Vec<Mark> = serde_json::from_str(&row.col::<String>("blocks")?)?;
        Text::restore(&row.col::<String>("body")?, &marks).map_err(foundation::Error::broken)
    })
    .transpose()
}

/// What people said in the documents that were taken into a page, by its blocks.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn said_along(view: &impl Reads, page: PageId, language: Language) -> Result<Vec<SaidOn>> {
    let sql = "select said from document where page_id = $1 and language = $2";
    match Sql::with(sql, [page.into(), language.tag().into()]).row(view).await? {
        Some(row) => Ok(serde_json::from_str(&row.col::<String>("said")?)?),
        None => Ok(Vec::new()),
    }
}

/// Remembers the copy that was taken, in place of the one before.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn keep_taken(
    work: &Work,
    page: PageId,
    language: Language,
    name: &str,
    copy: &Text,
    said: &[SaidOn],
) -> Result<()> {
    let sql = "insert into document (page_id, language, name, body, blocks, said, taken_by, taken_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
               on conflict (page_id, language) do update set name = $3, body = $4, blocks = $5, said = $6, taken_by = $7, taken_at = $8";
    let values = [
        page.into(),
        language.tag().into(),
        name.into(),
        copy.markdown().into(),
        serde_json::to_string(&copy.map())?.into(),
        serde_json::to_string(said)?.into(),
        work.actor().name_in_ledger().into(),
        work.now().0.into(),
    ];
    Sql::with(sql, values).run(work).await?;
    Ok(())
}

//! People: all the queries.

use std::collections::HashMap;

use sea_orm::QueryResult;

use super::opened;
use crate::Result;
use crate::access::PersonId;
use crate::db::{Column, Sql};
use crate::directory::model::{LanguageLevel, Person, ReachKind, Spoken, WayToReach};
use crate::i18n::Language;
use crate::work::{Reads, Work};

/// Someone new in the directory.
#[derive(Debug, Clone)]
pub struct Newcomer {
    /// The name they go by.
    pub name: String,
    /// The same name in other scripts.
    pub names: Vec<String>,
    /// The language they read Kith in.
    pub language: Language,
    /// The languages they speak.
    pub spoken: Vec<Spoken>,
    /// How to reach them.
    pub reach: Vec<WayToReach>,
}

/// Adds a person.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn add_person(work: &Work, person: &Newcomer) -> Result<PersonId> {
    let id = PersonId::new();
    let sql = "insert into person (id, rev, name, names, language, created_at) values ($1, 1, $2, $3, $4, $5)";
    let values = [
        id.into(),
        person.name.as_str().into(),
        serde_json::to_string(&person.names)?.into(),
        person.language.tag().into(),
        work.now().0.into(),
    ];
    Sql::with(sql, values).run(work).await?;
    keep_parts(work, id, &person.spoken, &person.reach).await?;
    Ok(id)
}

/// Changes a person's entry; refused as stale if it moved on since it was read.
///
/// # Errors
/// Refused as `form-stale`; broken if the rows cannot be kept.
pub async fn change_person(work: &Work, id: PersonId, rev: i64, person: &Newcomer) -> Result<()> {
    let sql = "update person set rev = rev + 1, name = $1, names = $2, language = $3 where id = $4 and rev = $5";
    let values = [
        person.name.as_str().into(),
        serde_json::to_string(&person.names)?.into(),
        person.language.tag().into(),
        id.into(),
        rev.into(),
    ];
    Sql::with(sql, values).run_once(work).await?;
    Sql::with("delete from person_language where person_id = $1", [id.into()]).run(work).await?;
    Sql::with("delete from person_reach where person_id = $1", [id.into()]).run(work).await?;
    keep_parts(work, id, &person.spoken, &person.reach).await
}

async fn keep_parts(work: &Work, id: PersonId, spoken: &[Spoken], reach: &[WayToReach]) -> Result<()> {
    for one in spoken {
        let sql = "insert into person_language (person_id, language, level) values ($1, $2, $3) on conflict do nothing";
        Sql::with(sql, [id.into(), one.language.as_str().into(), one.level.word().into()]).run(work).await?;
    }
    for (position, one) in reach.iter().enumerate() {
        let sql = "insert into person_reach (person_id, position, kind, value) values ($1, $2, $3, $4)";
        let values = [id.into(), (position as i64).into(), one.kind.word().into(), one.value.as_str().into()];
        Sql::with(sql, values).run(work).await?;
    }
    Ok(())
}

/// One person. People see themselves; those with a seat see everyone.
///
/// # Errors
/// `NotFound` otherwise.
pub async fn person(view: &impl Reads, id: PersonId) -> Result<Person> {
    if view.actor().person_id() != Some(id) {
        opened(view)?;
    }
    let mut person = Sql::with("select id, rev, name, names, language from person where id = $1", [id.into()])
        .one(view, read_person)
        .await?;
    person.spoken =
        Sql::with("select language, level from person_language where person_id = $1 order by language", [id.into()])
            .all(view, |row| {
                let level = row.col::<String>("level")?.parse().unwrap_or(LanguageLevel::Conversational);
                Ok(Spoken { language: row.col("language")?, level })
            })
            .await?;
    person.reach =
        Sql::with("select kind, value from person_reach where person_id = $1 order by position", [id.into()])
            .all(view, |row| {
                let kind = row.col::<String>("kind")?.parse().unwrap_or(ReachKind::Phone);
                Ok(WayToReach { kind, value: row.col("value")? })
            })
            .await?;
    Ok(person)
}

fn read_person(row: &QueryResult) -> Result<Person> {
    Ok(Person {
        id: PersonId(row.col("id")?),
        rev: row.col("rev")?,
        name: row.col("name")?,
        names: serde_json::from_str(&row.col::<String>("names")?)?,
        language: Language::parse(&row.col::<String>("language")?).unwrap_or_else(Language::default_language),
        spoken: Vec::new(),
        reach: Vec::new(),
    })
}

/// Everyone, by name, without how to reach them.
///
/// # Errors
/// `NotFound` for someone without a seat.
pub async fn people(view: &impl Reads) -> Result<Vec<Person>> {
    opened(view)?;
    let mut people =
        Sql::new("select id, rev, name, names, language from person order by name, id").all(view, read_person).await?;
    let spoken = Sql::new("select person_id, language, level from person_language order by person_id, language")
        .all(view, |row| {
            let level = row.col::<String>("level")?.parse().unwrap_or(LanguageLevel::Conversational);
            Ok((PersonId(row.col("person_id")?), Spoken { language: row.col("language")?, level }))
        })
        .await?;
    let mut by_person: HashMap<PersonId, Vec<Spoken>> = HashMap::new();
    for (id, one) in spoken {
        by_person.entry(id).or_default().push(one);
    }
    for person in &mut people {
        person.spoken = by_person.remove(&person.id).unwrap_or_default();
    }
    Ok(people)
}

/// The person who signs in with an address, or goes by a name; for scripts of the host.
///
/// # Errors
/// `NotFound` if there is none.
pub async fn person_named(view: &impl Reads, text: &str) -> Result<PersonId> {
    let sql = "select person.id from person left join account on account.person_id = person.id
               where account.email = $1 or person.name = $2 order by person.created_at limit 1";
    Sql::with(sql, [text.trim().to_lowercase().into(), text.trim().into()])
        .one(view, |row| Ok(PersonId(row.col("id")?)))
        .await
}

//! People, circles and memberships: all the queries.
//!
//! The directory of staff is the coalition's own: everyone with a seat sees all of it, and nobody
//! else sees any of it.

use std::collections::HashMap;

use jiff::civil::Date;
use sea_orm::QueryResult;
use uuid::Uuid;

use super::model::{Circle, CircleKind, LanguageLevel, Membership, Names, Person, ReachKind, Spoken, WayToReach};
use crate::access::{CircleId, PersonId, Seat};
use crate::db::{Column, Sql};
use crate::i18n::Language;
use crate::work::{Reads, Work};
use crate::{Error, Result};

/// Whether this reader may look into the directory at all.
fn opened(view: &impl Reads) -> Result<()> {
    let actor = view.actor();
    if actor.sees_all() || !actor.seats().is_empty() { Ok(()) } else { Err(Error::NotFound) }
}

// ---- circles

/// All circles, those higher up first.
///
/// # Errors
/// `NotFound` for someone without a seat.
pub async fn circles(view: &impl Reads) -> Result<Vec<Circle>> {
    opened(view)?;
    all_circles(view).await
}

async fn all_circles(view: &impl Reads) -> Result<Vec<Circle>> {
    let sql = "select id, rev, kind, parent_id, names, short, about from circle order by created_at, id";
    let mut circles = Sql::new(sql).all(view, read_circle).await?;
    let parents: HashMap<CircleId, Option<CircleId>> =
        circles.iter().map(|circle| (circle.id, circle.parent)).collect();
    for circle in &mut circles {
        let mut next = circle.parent;
        while let Some(above) = next {
            if circle.above.contains(&above) {
                break;
            }
            circle.above.push(above);
            next = parents.get(&above).copied().flatten();
        }
    }
    circles.sort_by_key(|circle| (circle.above.len(), circle.kind));
    Ok(circles)
}

fn read_circle(row: &QueryResult) -> Result<Circle> {
    Ok(Circle {
        id: CircleId(row.col("id")?),
        rev: row.col("rev")?,
        kind: row.col::<String>("kind")?.parse().unwrap_or(CircleKind::Team),
        parent: row.col::<Option<Uuid>>("parent_id")?.map(CircleId),
        names: serde_json::from_str(&row.col::<String>("names")?)?,
        short: row.col("short")?,
        about: row.col("about")?,
        above: Vec::new(),
    })
}

/// One circle, with those above it.
///
/// # Errors
/// `NotFound` if it is not there, or this reader has no seat.
pub async fn circle(view: &impl Reads, id: CircleId) -> Result<Circle> {
    circles(view).await?.into_iter().find(|circle| circle.id == id).ok_or(Error::NotFound)
}

/// A circle and those above it, nearest first; for things that belong to it.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn lineage(view: &impl Reads, id: CircleId) -> Result<Vec<CircleId>> {
    let all = all_circles(view).await?;
    let found = all.into_iter().find(|circle| circle.id == id);
    Ok(found.map(|circle| std::iter::once(id).chain(circle.above).collect()).unwrap_or_default())
}

/// The coalition this installation is the home of. Its name is public; signed-out pages show it.
///
/// # Errors
/// `NotFound` before the first set-up.
pub async fn coalition(view: &impl Reads) -> Result<Circle> {
    let id = Sql::new("select value from installation where name = 'coalition'")
        .one(view, |row| row.col::<String>("value"))
        .await?;
    let id: Uuid = id.parse().map_err(Error::broken)?;
    Sql::with(
        "select id, rev, kind, parent_id, names, short, about from circle where id = $1",
        [id.into()],
    )
    .one(view, read_circle).await
}

/// Says which circle is the coalition of this installation.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn set_coalition(work: &Work, id: CircleId) -> Result<()> {
    Sql::with(
        "insert into installation (name, value) values ('coalition', $1)",
        [id.to_string().into()],
    )
    .run(work)
    .await?;
    Ok(())
}

/// Adds a circle.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn add_circle(
    work: &Work,
    kind: CircleKind,
    parent: Option<CircleId>,
    names: &Names,
    short: &str,
    about: &str,
) -> Result<CircleId> {
    let id = CircleId::new();
    let sql = "insert into circle (id, rev, kind, parent_id, names, short, about, created_at) values ($1, 1, $2, $3, $4, $5, $6, $7)";
    let values = [
        id.into(),
        kind.word().into(),
        parent.map(|parent| parent.0).into(),
        serde_json::to_string(names)?.into(),
        short.into(),
        about.into(),
        work.now().0.into(),
    ];
    Sql::with(sql, values).run(work).await?;
    Ok(id)
}

// ---- people

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
    person.spoken = Sql::with("select language, level from person_language where person_id = $1 order by language", [id.into()])
        .all(view, |row| {
            let level = row.col::<String>("level")?.parse().unwrap_or(LanguageLevel::Conversational);
            Ok(Spoken { language: row.col("language")?, level })
        })
        .await?;
    person.reach = Sql::with("select kind, value from person_reach where person_id = $1 order by position", [id.into()])
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
    for (id, one) in spoken {
        if let Some(person) = people.iter_mut().find(|person| person.id == id) {
            person.spoken.push(one);
        }
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

// ---- memberships

/// Slugs of the roles, in the order they are offered.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn roles(view: &impl Reads) -> Result<Vec<String>> {
    Sql::new("select slug from role order by position").all(view, |row| row.col("slug")).await
}

/// Slugs of the roles that hold a right, for telling people who could.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn roles_with(view: &impl Reads, right: &str) -> Result<Vec<String>> {
    let sql = "select role_right.role as role from role_right join role on role.slug = role_right.role where right_name = $1 order by position";
    Sql::with(sql, [right.into()]).all(view, |row| row.col("role")).await
}

const MEMBERSHIP: &str = "select membership.id, person_id, person.name, circle_id, membership.role, since, until
    from membership join person on person.id = person_id join role on role.slug = membership.role";

/// Everyone who has or had a place in a circle: those of today first.
///
/// # Errors
/// `NotFound` for someone without a seat.
pub async fn members(view: &impl Reads, circle: CircleId) -> Result<Vec<Membership>> {
    opened(view)?;
    let sql = format!("{MEMBERSHIP} where circle_id = $1 order by role.position, person.name, since");
    Sql::with(&sql, [circle.into()]).all(view, read_membership).await
}

/// The places a person has or had.
///
/// # Errors
/// `NotFound` for a stranger.
pub async fn memberships_of(view: &impl Reads, person: PersonId) -> Result<Vec<Membership>> {
    if view.actor().person_id() != Some(person) {
        opened(view)?;
    }
    let sql = format!("{MEMBERSHIP} where person_id = $1 order by since, role.position");
    Sql::with(&sql, [person.into()]).all(view, read_membership).await
}

fn read_membership(row: &QueryResult) -> Result<Membership> {
    let date = |text: String| text.parse::<Date>().map_err(Error::broken);
    Ok(Membership {
        id: row.col("id")?,
        person: PersonId(row.col("person_id")?),
        name: row.col("name")?,
        circle: CircleId(row.col("circle_id")?),
        role: row.col("role")?,
        since: date(row.col("since")?)?,
        until: row.col::<Option<String>>("until")?.map(date).transpose()?,
    })
}

/// Gives a person a place.
///
/// # Errors
/// Refused if the role is unknown; broken if the row cannot be kept.
pub async fn seat_person(
    work: &Work,
    person: PersonId,
    circle: CircleId,
    role: &str,
    since: Date,
    until: Option<Date>,
) -> Result<Uuid> {
    let id = Uuid::now_v7();
    if !roles(work).await?.iter().any(|known| known == role) {
        return Err(Error::refused("refused-role-unknown"));
    }
    let sql = "insert into membership (id, person_id, circle_id, role, since, until) values ($1, $2, $3, $4, $5, $6)";
    let values = [
        id.into(),
        person.into(),
        circle.into(),
        role.into(),
        since.to_string().into(),
        until.map(|day| day.to_string()).into(),
    ];
    Sql::with(sql, values).run(work).await?;
    Ok(id)
}

/// Ends a place on a day; it stays on record.
///
/// # Errors
/// Refused as stale if it had ended already.
pub async fn end_membership(work: &Work, id: Uuid, last: Date) -> Result<()> {
    Sql::with(
        "update membership set until = $1 where id = $2 and (until is null or until > $1)",
        [last.to_string().into(), id.into()],
    )
    .run_once(work)
    .await
}

/// The seats a person holds on a day, with the rights they give: what an actor is made of.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn seats_of(view: &impl Reads, person: PersonId, day: Date) -> Result<Vec<Seat>> {
    let sql = "select circle_id, membership.role, right_name from membership
               left join role_right on role_right.role = membership.role
               where person_id = $1 and since <= $2 and (until is null or until >= $2)
               order by circle_id, membership.role";
    let rows = Sql::with(sql, [person.into(), day.to_string().into()]).rows(view).await?;
    let mut seats: Vec<Seat> = Vec::new();
    for row in rows {
        let circle = CircleId(row.col("circle_id")?);
        let role: String = row.col("role")?;
        let right: Option<String> = row.col("right_name")?;
        match seats.last_mut() {
            Some(seat) if seat.circle == circle && seat.role == role => seat.rights.extend(right),
            _ => seats.push(Seat { circle, role, rights: right.into_iter().collect() }),
        }
    }
    Ok(seats)
}

/// The name of a circle, for anyone who may see something of it: who speaks is public.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn public_name(view: &impl Reads, id: CircleId) -> Result<Option<Names>> {
    let row = Sql::with("select names from circle where id = $1", [id.into()]).row(view).await?;
    row.map(|row| Ok(serde_json::from_str(&row.col::<String>("names")?)?)).transpose()
}

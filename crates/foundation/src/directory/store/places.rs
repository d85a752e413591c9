//! Roles and the places people hold: all the queries.

use jiff::civil::Date;
use sea_orm::QueryResult;
use uuid::Uuid;

use super::opened;
use crate::access::{CircleId, PersonId, Seat};
use crate::db::{Column, Sql};
use crate::directory::model::Membership;
use crate::work::{Reads, Work};
use crate::{Error, Result};

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

/// Every place held on a day, in the whole coalition.
///
/// # Errors
/// `NotFound` for someone without a seat.
pub async fn places_on(view: &impl Reads, day: Date) -> Result<Vec<Membership>> {
    opened(view)?;
    let sql = format!(
        "{MEMBERSHIP} where since <= $1 and (until is null or until >= $1) order by role.position, person.name, since"
    );
    Sql::with(&sql, [day.to_string().into()]).all(view, read_membership).await
}

/// One place that someone has or had.
///
/// # Errors
/// `NotFound` if it is not there, or this reader has no seat.
pub async fn membership(view: &impl Reads, id: Uuid) -> Result<Membership> {
    opened(view)?;
    Sql::with(&format!("{MEMBERSHIP} where membership.id = $1"), [id.into()]).one(view, read_membership).await
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
    seats_in(&Sql::with(sql, [person.into(), day.to_string().into()]).rows(view).await?)
}

/// The seats in rows of circle, role and right, those of one seat beside each other.
pub(crate) fn seats_in(rows: &[QueryResult]) -> Result<Vec<Seat>> {
    let mut seats: Vec<Seat> = Vec::new();
    for row in rows {
        let Some(circle) = row.col::<Option<Uuid>>("circle_id")?.map(CircleId) else { continue };
        let role: String = row.col("role")?;
        let right: Option<String> = row.col("right_name")?;
        match seats.last_mut() {
            Some(seat) if seat.circle == circle && seat.role == role => seat.rights.extend(right),
            _ => seats.push(Seat { circle, role, rights: right.into_iter().collect() }),
        }
    }
    Ok(seats)
}

//! Circles: all the queries.

use std::collections::HashMap;

use sea_orm::QueryResult;
use uuid::Uuid;

use super::opened;
use crate::access::CircleId;
use crate::db::{Column, Sql};
use crate::directory::model::{Circle, CircleKind, Names};
use crate::work::{Reads, Work};
use crate::{Error, Result};

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
    Sql::with("select id, rev, kind, parent_id, names, short, about from circle where id = $1", [id.into()])
        .one(view, read_circle)
        .await
}

/// Says which circle is the coalition of this installation.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn set_coalition(work: &Work, id: CircleId) -> Result<()> {
    Sql::with("insert into installation (name, value) values ('coalition', $1)", [id.to_string().into()])
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

/// Changes what is said about a circle; refused as stale if it moved on since it was read.
///
/// # Errors
/// Refused as `form-stale`; broken if the row cannot be kept.
pub async fn change_circle(work: &Work, id: CircleId, rev: i64, names: &Names, short: &str, about: &str) -> Result<()> {
    let sql = "update circle set rev = rev + 1, names = $1, short = $2, about = $3 where id = $4 and rev = $5";
    let values = [serde_json::to_string(names)?.into(), short.into(), about.into(), id.into(), rev.into()];
    Sql::with(sql, values).run_once(work).await
}

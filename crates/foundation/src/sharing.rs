//! How things are shared, kept: the level and names of each, and the audience that follows.
//!
//! The rules are [`crate::access`]'s; this is where their answers are kept, in the same work as the
//! thing itself.
//!
//! Stands on: access, db, error, work.
//! Tells: nothing of its own; whoever shares a thing tells it.
//! Never: an audience that was not worked out by the rules.

use uuid::Uuid;

use crate::Result;
use crate::access::{Audience, CircleId, Level, PersonId, Sharing, audience};
use crate::db::{Column, Sql, insert_many};
use crate::work::{Reads, Work};

/// Keeps how `subject` is shared, and the audience that follows from it and from what it stands
/// in. Returns the audience, for the search index.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn keep_sharing(work: &Work, subject: Uuid, own: &Sharing, outer: Option<&Sharing>) -> Result<Audience> {
    forget_sharing(work, subject).await?;
    Sql::with(
        "insert into sharing (subject_id, level, owner_id) values ($1, $2, $3)",
        [subject.into(), own.level.word().into(), own.owner.into()],
    )
    .run(work)
    .await?;
    let circles = own.circles.iter().map(|id| (id.0, false));
    let people = own.people.iter().map(|id| (id.0, true));
    for (named, is_person) in circles.chain(people) {
        let sql =
            "insert into sharing_name (subject_id, named_id, is_person) values ($1, $2, $3) on conflict do nothing";
        Sql::with(sql, [subject.into(), named.into(), is_person.into()]).run(work).await?;
    }
    keep_audience(work, subject, own, outer).await
}

/// Keeps how several subjects are shared that were just begun in one place: alike, at a level that
/// names no one. Returns the audience they have in common.
///
/// # Errors
/// Broken if the rows cannot be kept, as for a subject whose sharing is kept already.
pub async fn keep_new_sharing(
    work: &Work,
    subjects: &[Uuid],
    own: &Sharing,
    outer: Option<&Sharing>,
) -> Result<Audience> {
    let chain: Vec<Sharing> = std::iter::once(own).chain(outer).cloned().collect();
    let audience = audience(&chain);
    let alike = |subject: &Uuid| vec![(*subject).into(), own.level.word().into(), own.owner.into()];
    insert_many(work, "insert into sharing (subject_id, level, owner_id)", subjects.iter().map(alike).collect(), "")
        .await?;
    let seen = |subject: &Uuid| {
        audience.0.iter().map(|token| vec![(*subject).into(), token.as_str().into()]).collect::<Vec<_>>()
    };
    insert_many(work, "insert into audience (subject_id, token)", subjects.iter().flat_map(seen).collect(), "").await?;
    Ok(audience)
}

/// Works the audience out anew, when only what the subject stands in has changed.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn keep_audience(work: &Work, subject: Uuid, own: &Sharing, outer: Option<&Sharing>) -> Result<Audience> {
    let chain: Vec<Sharing> = std::iter::once(own).chain(outer).cloned().collect();
    let audience = audience(&chain);
    Sql::with("delete from audience where subject_id = $1", [subject.into()]).run(work).await?;
    for token in &audience.0 {
        let sql = "insert into audience (subject_id, token) values ($1, $2)";
        Sql::with(sql, [subject.into(), token.as_str().into()]).run(work).await?;
    }
    Ok(audience)
}

/// Forgets how `subject` was shared, with its audience: it is gone, or nobody is to see it.
///
/// # Errors
/// Broken if the rows cannot be taken away.
pub async fn forget(work: &Work, subject: Uuid) -> Result<()> {
    Sql::with("delete from audience where subject_id = $1", [subject.into()]).run(work).await?;
    forget_sharing(work, subject).await
}

async fn forget_sharing(work: &Work, subject: Uuid) -> Result<()> {
    Sql::with("delete from sharing where subject_id = $1", [subject.into()]).run(work).await?;
    Sql::with("delete from sharing_name where subject_id = $1", [subject.into()]).run(work).await?;
    Ok(())
}

/// How `subject` is shared. The caller has already found it for its reader.
///
/// # Errors
/// `NotFound` if nothing is kept about it.
pub async fn sharing_of(view: &impl Reads, subject: Uuid) -> Result<Sharing> {
    let sql = "select level, owner_id from sharing where subject_id = $1";
    let mut sharing = Sql::with(sql, [subject.into()])
        .one(view, |row| {
            let level = row.col::<String>("level")?.parse().unwrap_or(Level::People);
            Ok(Sharing::at(level, CircleId(row.col("owner_id")?)))
        })
        .await?;
    let sql = "select named_id, is_person from sharing_name where subject_id = $1 order by named_id";
    for row in Sql::with(sql, [subject.into()]).rows(view).await? {
        let named: Uuid = row.col("named_id")?;
        if row.col("is_person")? {
            sharing.people.push(PersonId(named));
        } else {
            sharing.circles.push(CircleId(named));
        }
    }
    Ok(sharing)
}

/// Who may see `subject`.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn audience_of(view: &impl Reads, subject: Uuid) -> Result<Audience> {
    let sql = "select token from audience where subject_id = $1 order by token";
    Ok(Audience(Sql::with(sql, [subject.into()]).all(view, |row| row.col("token")).await?))
}

#[cfg(test)]
mod tests;

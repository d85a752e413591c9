//! Links by which one person answers one review for one partner. Only the hash of their secret is kept.

use foundation::Result;
use foundation::access::{CircleId, PersonId};
use foundation::auth::Secret;
use foundation::clock::Moment;
use foundation::db::{Column, Sql};
use foundation::work::{Reads, Work};
use sea_orm::QueryResult;

use crate::reviews::model::{AnswerLink, LinkId, ReviewId};

/// Makes a link and gives its secret, which is not kept. An earlier one for the same person ends.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn make_link(
    work: &Work,
    review: ReviewId,
    circle: CircleId,
    person: PersonId,
    ends_at: Moment,
) -> Result<Secret> {
    let now = work.now().0;
    let earlier = "update answer_link set ends_at = $1 where review_id = $2 and circle_id = $3 and person_id = $4 and ends_at > $1";
    Sql::with(earlier, [now.into(), review.into(), circle.into(), person.into()]).run(work).await?;
    let secret = Secret::new_random();
    let sql = "insert into answer_link (id, token, review_id, circle_id, person_id, made_by, made_at, ends_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values = [
        LinkId::new().into(),
        secret.kept().into(),
        review.into(),
        circle.into(),
        person.into(),
        work.actor().signed_in()?.into(),
        now.into(),
        ends_at.0.into(),
    ];
    Sql::with(sql, values).run(work).await?;
    Ok(secret)
}

const LINK: &str = "select id, review_id, circle_id, person_id, made_by, made_at, ends_at from answer_link";

fn read(row: &QueryResult) -> Result<AnswerLink> {
    Ok(AnswerLink {
        id: LinkId(row.col("id")?),
        review: ReviewId(row.col("review_id")?),
        circle: CircleId(row.col("circle_id")?),
        person: PersonId(row.col("person_id")?),
        made_by: PersonId(row.col("made_by")?),
        made_at: Moment(row.col("made_at")?),
        ends_at: Moment(row.col("ends_at")?),
    })
}

/// The link behind a secret, if it still works.
///
/// # Errors
/// `NotFound` if it has ended or never was: one answer for both.
pub async fn link_by_token(view: &impl Reads, secret: &Secret) -> Result<AnswerLink> {
    let sql = format!("{LINK} where token = $1 and ends_at > $2");
    Sql::with(&sql, [secret.kept().into(), view.now().0.into()]).one(view, read).await
}

/// A link of a review, by its id.
///
/// # Errors
/// `NotFound` if there is none.
pub async fn link(view: &impl Reads, review: ReviewId, id: LinkId) -> Result<AnswerLink> {
    let sql = format!("{LINK} where id = $1 and review_id = $2");
    Sql::with(&sql, [id.into(), review.into()]).one(view, read).await
}

/// The links of a review that still work.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn links_of(view: &impl Reads, review: ReviewId) -> Result<Vec<AnswerLink>> {
    let sql = format!("{LINK} where review_id = $1 and ends_at > $2 order by made_at, id");
    Sql::with(&sql, [review.into(), view.now().0.into()]).all(view, read).await
}

/// Ends a link now.
///
/// # Errors
/// Refused as stale if it has ended already.
pub async fn end_link(work: &Work, id: LinkId) -> Result<()> {
    let sql = "update answer_link set ends_at = $1 where id = $2 and ends_at > $1";
    Sql::with(sql, [work.now().0.into(), id.into()]).run_once(work).await
}

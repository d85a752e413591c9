//! Keeping what is asked and what is answered.

use foundation::Error;
use foundation::Result;
use foundation::access::{CircleId, PersonId};
use foundation::db::Sql;
use foundation::work::{Reads, Work};
use uuid::Uuid;

use crate::reviews::model::{Answer, Ending, LinkId, Review, ReviewId, Said};

/// Keeps a new review with those it asks and the answers that went along to it.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn add(work: &Work, review: &Review) -> Result<()> {
    let sql = "insert into review (id, page_id, language, revision_id, base_id, kind, on_behalf, asked_by, asked_at, ends_at, message)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    let values = [
        review.id.into(),
        review.page.into(),
        review.language.tag().into(),
        review.revision.into(),
        review.base.map(|id| id.0).into(),
        review.kind.word().into(),
        review.on_behalf.into(),
        review.asked_by.into(),
        review.asked_at.0.into(),
        review.ends_at.map(|at| at.0).into(),
        review.message.as_str().into(),
    ];
    Sql::with(sql, values).run(work).await?;
    for circle in &review.asked {
        let sql = "insert into review_asked (review_id, circle_id) values ($1, $2)";
        Sql::with(sql, [review.id.into(), (*circle).into()]).run(work).await?;
    }
    for carried in &review.answers {
        insert(work, review.id, carried, Some(Uuid::from_u128(carried.order)), None).await?;
    }
    Ok(())
}

/// Keeps an answer.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn answer(
    work: &Work,
    review: ReviewId,
    circle: CircleId,
    person: PersonId,
    said: &Said,
    link: Option<LinkId>,
) -> Result<()> {
    let (at, order) = (work.now(), 0);
    let answer = Answer { circle, person, said: said.clone(), at, order, carried: false, by_link: link.is_some() };
    insert(work, review, &answer, None, link).await
}

async fn insert(
    work: &Work,
    review: ReviewId,
    answer: &Answer,
    carried_from: Option<Uuid>,
    link: Option<LinkId>,
) -> Result<()> {
    let (block, reason) = match &answer.said {
        Said::Yes => (None, ""),
        Said::No(objection) => (Some(objection.block.to_string()), objection.reason.as_str()),
    };
    let sql = "insert into review_answer (id, review_id, circle_id, person_id, said, block, reason, at, carried_from, link_id)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let values = [
        Uuid::now_v7().into(),
        review.into(),
        answer.circle.into(),
        answer.person.into(),
        answer.said.word().into(),
        block.into(),
        reason.into(),
        answer.at.0.into(),
        carried_from.into(),
        link.map(|id| id.0).into(),
    ];
    Sql::with(sql, values).run(work).await?;
    Ok(())
}

/// Ends a review; it ends once.
///
/// # Errors
/// Refused as over if it has ended already.
pub async fn end(work: &Work, review: ReviewId, how: Ending) -> Result<()> {
    let sql = "insert into review_end (review_id, how, ended_by, at) values ($1, $2, $3, $4) on conflict do nothing";
    let values = [review.into(), how.word().into(), work.actor().name_in_ledger().into(), work.now().0.into()];
    match Sql::with(sql, values).run(work).await? {
        1 => Ok(()),
        _ => Err(Error::refused("refused-review-over")),
    }
}

/// Notes which sentence stood in the way when a review was due; gives whether that is news.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn hold(work: &Work, review: &Review, sentence: &str) -> Result<bool> {
    if review.held.as_deref() == Some(sentence) {
        return Ok(false);
    }
    let sql = "insert into review_hold (review_id, sentence, at) values ($1, $2, $3) on conflict (review_id) do update set sentence = $2, at = $3";
    Sql::with(sql, [review.id.into(), sentence.into(), work.now().0.into()]).run(work).await?;
    Ok(true)
}

//! Finding reviews, with all that was asked and answered.

use std::collections::HashMap;

use foundation::access::{CircleId, PersonId};
use foundation::clock::Moment;
use foundation::db::{Column, Sql};
use foundation::directory;
use foundation::i18n::Language;
use foundation::work::Reads;
use foundation::{Error, Result};
use jiff::civil::Date;
use sea_orm::QueryResult;
use uuid::Uuid;

use crate::pages::{PageId, Revision, RevisionId, Significance, store as pages};
use crate::reviews::model::{Answer, End, Kind, Objection, Review, ReviewId, Said};

// Seen: numbers of versions only; whoever opens a review is asked by the handler what they have to do with it.
const REVIEW: &str = "select review.id, review.page_id, review.language, revision_id, base_id, review.kind, on_behalf, asked_by,
       asked_at, ends_at, message, review_end.how, review_end.at as ended_at, review_hold.sentence,
       (select number from revision where revision.id = revision_id) as number,
       (select number from revision where revision.id = base_id) as base_number,
       (select public_id from edition where edition.page_id = review.page_id and edition.language = review.language) as public_id,
       (select number from revision join edition on edition.public_id = revision.id
        where edition.page_id = review.page_id and edition.language = review.language) as public_number
  from review left join review_end on review_end.review_id = review.id left join review_hold on review_hold.review_id = review.id";

/// A row, before what hangs on it.
struct Row {
    review: Review,
    number: Option<i64>,
    base_number: i64,
}

fn read(row: &QueryResult) -> Result<Row> {
    let revision = RevisionId(row.col("revision_id")?);
    let number: Option<i64> = row.col("number")?;
    let public: Option<Uuid> = row.col("public_id")?;
    let public_number: Option<i64> = row.col("public_number")?;
    let end = match row.col::<Option<String>>("how")?.and_then(|word| word.parse().ok()) {
        Some(how) => Some(End { how, at: Moment(row.col::<Option<i64>>("ended_at")?.unwrap_or_default()) }),
        None => None,
    };
    Ok(Row {
        review: Review {
            id: ReviewId(row.col("id")?),
            page: PageId(row.col("page_id")?),
            language: Language::parse(&row.col::<String>("language")?).unwrap_or_else(Language::default_language),
            revision,
            base: row.col::<Option<Uuid>>("base_id")?.map(RevisionId),
            kind: row.col::<String>("kind")?.parse().unwrap_or(Kind::Position),
            on_behalf: CircleId(row.col("on_behalf")?),
            asked_by: PersonId(row.col("asked_by")?),
            asked_at: Moment(row.col("asked_at")?),
            ends_at: row.col::<Option<i64>>("ends_at")?.map(Moment),
            message: row.col("message")?,
            asked: Vec::new(),
            authors: Vec::new(),
            answers: Vec::new(),
            end,
            held: row.col("sentence")?,
            is_there: number.is_some(),
            is_public: public == Some(revision.0),
            is_behind: number.zip(public_number).is_some_and(|(own, seen)| seen > own),
        },
        number,
        base_number: row.col::<Option<i64>>("base_number")?.unwrap_or(0),
    })
}

async fn gather(view: &impl Reads, sql: Sql) -> Result<Vec<Review>> {
    let rows = sql.all(view, read).await?;
    let ids: Vec<ReviewId> = rows.iter().map(|row| row.review.id).collect();
    let (mut asked, mut answers) = (asked_of(view, &ids).await?, answers_of(view, &ids).await?);
    let mut reviews = Vec::new();
    for Row { mut review, number, base_number } in rows {
        review.asked = asked.remove(&review.id).unwrap_or_default();
        review.answers = answers.remove(&review.id).unwrap_or_default();
        review.authors = authors(view, &review, base_number, number.unwrap_or(0)).await?;
        reviews.push(review);
    }
    Ok(reviews)
}

async fn asked_of(view: &impl Reads, ids: &[ReviewId]) -> Result<HashMap<ReviewId, Vec<CircleId>>> {
    let sql = Sql::new("select review_id, circle_id from review_asked where review_id in ").list(ids.iter().copied());
    let mut asked: HashMap<ReviewId, Vec<CircleId>> = HashMap::new();
    for row in sql.add(" order by circle_id").rows(view).await? {
        asked.entry(ReviewId(row.col("review_id")?)).or_default().push(CircleId(row.col("circle_id")?));
    }
    Ok(asked)
}

async fn answers_of(view: &impl Reads, ids: &[ReviewId]) -> Result<HashMap<ReviewId, Vec<Answer>>> {
    let sql = "select id, review_id, circle_id, person_id, said, block, reason, at, carried_from, link_id
               from review_answer where review_id in ";
    let mut answers: HashMap<ReviewId, Vec<Answer>> = HashMap::new();
    for row in Sql::new(sql).list(ids.iter().copied()).add(" order by at, id").rows(view).await? {
        let block = row.col::<Option<String>>("block")?.and_then(|text| text.parse().ok());
        let said = match block {
            Some(block) => Said::No(Objection { block, reason: row.col("reason")? }),
            None => Said::Yes,
        };
        answers.entry(ReviewId(row.col("review_id")?)).or_default().push(Answer {
            circle: CircleId(row.col("circle_id")?),
            person: PersonId(row.col("person_id")?),
            said,
            at: Moment(row.col("at")?),
            order: row.col::<Uuid>("id")?.as_u128(),
            carried: row.col::<Option<Uuid>>("carried_from")?.is_some(),
            by_link: row.col::<Option<Uuid>>("link_id")?.is_some(),
        });
    }
    Ok(answers)
}

/// Everyone who wrote a revision since the one readers saw, up to the one that is asked about.
async fn authors(view: &impl Reads, review: &Review, after: i64, up_to: i64) -> Result<Vec<PersonId>> {
    let sql = "select author from revision where page_id = $1 and language = $2 and number > $3 and number <= $4
               union select revision_writer.author from revision join revision_writer on revision_writer.revision_id = revision.id
               where page_id = $1 and language = $2 and number > $3 and number <= $4";
    let values = [review.page.into(), review.language.tag().into(), after.into(), up_to.into()];
    let names: Vec<String> = Sql::with(sql, values).all(view, |row| row.col("author")).await?;
    Ok(names.iter().filter_map(|name| name.parse().ok()).collect())
}

/// One review.
///
/// # Errors
/// `NotFound` if there is none.
pub async fn review(view: &impl Reads, id: ReviewId) -> Result<Review> {
    // Seen: whoever opens a review is asked by the handler whether they are asked or write the page.
    let found = gather(view, Sql::new(REVIEW).add(" where review.id = ").bind(id)).await?;
    found.into_iter().next().ok_or(Error::NotFound)
}

/// The reviews of an edition, the latest first.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn reviews_of(view: &impl Reads, page: PageId, language: Language) -> Result<Vec<Review>> {
    // Seen: the page was found for this reader before its reviews are asked for.
    let sql = Sql::new(REVIEW).add(" where review.page_id = ").bind(page).add(" and review.language = ");
    gather(view, sql.bind(language.tag()).add(" order by asked_at desc, review.id desc limit 50")).await
}

/// The review that a new one of `kind` follows: what was said in it goes along.
#[must_use]
pub fn earlier(reviews: &[Review], kind: Kind) -> Option<&Review> {
    reviews.iter().find(|review| (review.kind == Kind::Partner) == (kind == Kind::Partner))
}

/// Reviews without an end in which one of these circles is asked, or that this person asked for; the
/// earliest first.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn unanswered(view: &impl Reads, circles: &[CircleId], asker: PersonId) -> Result<Vec<Review>> {
    let sql = Sql::new(REVIEW)
        .add(" where review_end.review_id is null and (asked_by = ")
        .bind(asker)
        .add(" or exists (select 1 from review_asked where review_asked.review_id = review.id and circle_id in ")
        .list(circles.iter().copied());
    // Seen: only for those who are asked, and for whoever asked.
    gather(view, sql.add(")) order by asked_at, review.id limit 200")).await
}

/// What the revisions between two of them say of themselves, the earlier left out, the later included.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn claims(view: &impl Reads, from: &Revision, to: &Revision) -> Result<Vec<Significance>> {
    let between = pages::revisions(view, to.page, to.language).await?;
    let (low, high) = (from.number.min(to.number), from.number.max(to.number));
    Ok(between.iter().filter(|one| one.number > low && one.number <= high).map(|one| one.significance).collect())
}

/// Who holds a right in a circle on a day: their ids and names, by name.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn speakers(view: &impl Reads, right: &str, circle: CircleId, day: Date) -> Result<Vec<(PersonId, String)>> {
    let sql = "select distinct person.id, person.name from membership join person on person.id = membership.person_id
               join role_right on role_right.role = membership.role
               where circle_id = $1 and right_name = $2 and since <= $3 and (until is null or until >= $3) order by person.name, person.id";
    Sql::with(sql, [circle.into(), right.into(), day.to_string().into()])
        .all(view, |row| Ok((PersonId(row.col("id")?), row.col("name")?)))
        .await
}

/// Whether someone holds a right in a circle on a day.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn speaks(view: &impl Reads, person: PersonId, right: &str, circle: CircleId, day: Date) -> Result<bool> {
    let seats = directory::seats_of(view, person, day).await?;
    Ok(seats.iter().any(|seat| seat.circle == circle && seat.rights.iter().any(|held| held == right)))
}

/// The names of people.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn names(view: &impl Reads, people: &[PersonId]) -> Result<HashMap<PersonId, String>> {
    let rows = Sql::new("select id, name from person where id in ")
        .list(people.iter().copied())
        .all(view, |row| Ok((PersonId(row.col("id")?), row.col("name")?)))
        .await?;
    Ok(rows.into_iter().collect())
}

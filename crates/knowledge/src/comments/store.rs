//! Comments: all the queries, and nothing else.

use foundation::Result;
use foundation::access::PersonId;
use foundation::auth::Secret;
use foundation::clock::Moment;
use foundation::db::{Column, Sql};
use foundation::error::Error;
use foundation::i18n::Language;
use foundation::work::{Reads, Work};
use sea_orm::QueryResult;
use uuid::Uuid;

use super::model::{Brought, By, Comment, CommentId, CommentLink, CommentLinkId, Place, Resolution};
use super::rules;
use crate::pages::{PageId, RevisionId};

// Seen: the page was found for this reader, or their link was, before its comments are asked for.
const COMMENT: &str = "select comment.id, parent_id, block, quote, comment.person_id, writer.name as writer, outside_name, link_id, place, body, made_at,
       last.how, last.at as last_at, resolver.name as resolver
  from comment left join person as writer on writer.id = comment.person_id
  left join comment_resolution as last on last.id = (select one.id from comment_resolution as one where one.comment_id = comment.id order by one.at desc, one.id desc limit 1)
  left join person as resolver on resolver.id = last.person_id";

fn read(row: &QueryResult) -> Result<Comment> {
    let outside: Option<String> = row.col("outside_name")?;
    let link = row.col::<Option<Uuid>>("link_id")?.map(CommentLinkId);
    let by = match (row.col::<Option<Uuid>>("person_id")?, outside, link) {
        (Some(person), ..) => By::Person(PersonId(person), row.col::<Option<String>>("writer")?.unwrap_or_default()),
        (None, outside, Some(_)) => By::Link(outside.unwrap_or_default()),
        (None, outside, None) => By::Document(outside.unwrap_or_default()),
    };
    let resolved = match row.col::<Option<String>>("how")?.as_deref() {
        Some("resolved") => Some(Resolution {
            by: row.col::<Option<String>>("resolver")?.unwrap_or_default(),
            at: Moment(row.col::<Option<i64>>("last_at")?.unwrap_or_default()),
        }),
        _ => None,
    };
    Ok(Comment {
        id: CommentId(row.col("id")?),
        parent: row.col::<Option<Uuid>>("parent_id")?.map(CommentId),
        block: row.col::<String>("block")?.parse().map_err(Error::broken)?,
        quote: row.col("quote")?,
        by,
        place: row.col::<String>("place")?.parse().unwrap_or(Place::Desk),
        link,
        body: row.col("body")?,
        at: Moment(row.col("made_at")?),
        resolved,
    })
}

/// The comments of a page in a language, in the order they came.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn comments(view: &impl Reads, page: PageId, language: Language) -> Result<Vec<Comment>> {
    let sql = format!("{COMMENT} where comment.page_id = $1 and comment.language = $2 order by made_at, comment.id");
    Sql::with(&sql, [page.into(), language.tag().into()]).all(view, read).await
}

/// One comment of a page in a language.
///
/// # Errors
/// `NotFound` if there is none.
pub async fn comment(view: &impl Reads, page: PageId, language: Language, id: CommentId) -> Result<Comment> {
    let sql = format!("{COMMENT} where comment.id = $1 and comment.page_id = $2 and comment.language = $3");
    Sql::with(&sql, [id.into(), page.into(), language.tag().into()]).one(view, read).await
}

/// How many threads of a page are open, by block: for those who draw the desk.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn open_by_block(view: &impl Reads, page: PageId, language: Language) -> Result<Vec<(String, i64)>> {
    let sql = "select block, count(*) as n from comment where page_id = $1 and language = $2 and parent_id is null
               and coalesce((select one.how from comment_resolution as one where one.comment_id = comment.id
                             order by one.at desc, one.id desc limit 1), 'open') <> 'resolved'
               group by block order by block";
    Sql::with(sql, [page.into(), language.tag().into()]).all(view, |row| Ok((row.col("block")?, row.col("n")?))).await
}

/// A comment about to be kept.
#[derive(Debug, Clone)]
pub struct NewComment {
    /// Of which page.
    pub page: PageId,
    /// In which language.
    pub language: Language,
    /// The version it is about, if it is about one that was kept.
    pub revision: Option<RevisionId>,
    /// The comment itself.
    pub comment: Comment,
}

/// Keeps a comment.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn add(work: &Work, new: &NewComment) -> Result<()> {
    let comment = &new.comment;
    let (person, outside) = match &comment.by {
        By::Person(person, _) => (Some(person.0), None),
        By::Link(name) | By::Document(name) => (None, Some(name.clone())),
    };
    let sql = "insert into comment (id, page_id, language, revision_id, block, quote, parent_id, person_id, outside_name, link_id, place, body, made_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    let values = [
        comment.id.into(),
        new.page.into(),
        new.language.tag().into(),
        new.revision.map(|id| id.0).into(),
        comment.block.to_string().into(),
        comment.quote.as_str().into(),
        comment.parent.map(|id| id.0).into(),
        person.into(),
        outside.into(),
        comment.link.map(|id| id.0).into(),
        comment.place.word().into(),
        comment.body.as_str().into(),
        comment.at.0.into(),
    ];
    Sql::with(sql, values).run(work).await?;
    Ok(())
}

/// Keeps the comments that stood in a document when it was brought in, as comments at the desk. One
/// that stands here already (of the same block, name and words) is not kept twice, so that the same
/// document may come again. Gives how many are new; whoever brings them tells it.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn add_brought(
    work: &Work,
    page: PageId,
    language: Language,
    revision: Option<RevisionId>,
    brought: &[Brought],
) -> Result<usize> {
    let known = comments(work, page, language).await?;
    let mut added = 0;
    for one in brought {
        let (Ok(body), name) = (rules::body(&one.body), rules::name(&one.name).unwrap_or_default()) else { continue };
        let stands = |comment: &&Comment| {
            comment.block == one.block && comment.body == body && comment.by == By::Document(name.clone())
        };
        if known.iter().any(|comment| stands(&comment)) {
            continue;
        }
        let comment = Comment {
            id: CommentId::new(),
            parent: None,
            block: one.block,
            quote: rules::shortened(&one.quote),
            by: By::Document(name),
            place: Place::Desk,
            link: None,
            body,
            at: one.at.filter(|at| *at <= work.now()).unwrap_or(work.now()),
            resolved: None,
        };
        let id = comment.id;
        add(work, &NewComment { page, language, revision, comment }).await?;
        if one.settled {
            resolve(work, id, true).await?;
        }
        added += 1;
    }
    Ok(added)
}

/// Notes that a thread is resolved, or open again. Nothing of it goes.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn resolve(work: &Work, comment: CommentId, is_resolved: bool) -> Result<()> {
    let sql = "insert into comment_resolution (id, comment_id, how, person_id, at) values ($1, $2, $3, $4, $5)";
    let how = if is_resolved { "resolved" } else { "reopened" };
    let person = work.actor().signed_in()?;
    let values = [Uuid::now_v7().into(), comment.into(), how.into(), person.into(), work.now().0.into()];
    Sql::with(sql, values).run(work).await?;
    Ok(())
}

// ---- links

/// Makes a link and gives its secret, which is not kept.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn make_link(work: &Work, link: &CommentLink) -> Result<Secret> {
    let secret = Secret::new_random();
    let sql = "insert into comment_link (id, token, page_id, language, revision_id, made_by, made_at, ends_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values = [
        link.id.into(),
        secret.kept().into(),
        link.page.into(),
        link.language.tag().into(),
        link.revision.into(),
        link.made_by.into(),
        work.now().0.into(),
        link.ends_at.0.into(),
    ];
    Sql::with(sql, values).run(work).await?;
    Ok(secret)
}

const LINK: &str = "select id, page_id, language, revision_id, made_by, ends_at from comment_link";

fn read_link(row: &QueryResult) -> Result<CommentLink> {
    Ok(CommentLink {
        id: CommentLinkId(row.col("id")?),
        page: PageId(row.col("page_id")?),
        language: Language::parse(&row.col::<String>("language")?).unwrap_or_else(Language::default_language),
        revision: RevisionId(row.col("revision_id")?),
        made_by: PersonId(row.col("made_by")?),
        ends_at: Moment(row.col("ends_at")?),
    })
}

/// The link behind a secret, if it still works.
///
/// # Errors
/// `NotFound` if it has ended or never was: one answer for both.
pub async fn link_by_token(view: &impl Reads, secret: &Secret) -> Result<CommentLink> {
    let sql = format!("{LINK} where token = $1 and ends_at > $2");
    Sql::with(&sql, [secret.kept().into(), view.now().0.into()]).one(view, read_link).await
}

/// The links of a page in a language that still work, with the names of those who made them.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn links_of(view: &impl Reads, page: PageId, language: Language) -> Result<Vec<(CommentLink, String)>> {
    let sql = "select comment_link.id, page_id, comment_link.language, revision_id, made_by, ends_at, person.name from comment_link
               join person on person.id = made_by where page_id = $1 and comment_link.language = $2 and ends_at > $3 order by made_at, comment_link.id";
    Sql::with(sql, [page.into(), language.tag().into(), view.now().0.into()])
        .all(view, |row| Ok((read_link(row)?, row.col("name")?)))
        .await
}

/// Ends a link of a page now.
///
/// # Errors
/// Refused as stale if it has ended already, or is another page's.
pub async fn end_link(work: &Work, page: PageId, id: CommentLinkId) -> Result<()> {
    let sql = "update comment_link set ends_at = $1 where id = $2 and page_id = $3 and ends_at > $1";
    Sql::with(sql, [work.now().0.into(), id.into(), page.into()]).run_once(work).await
}

/// How many comments came through a link: in all, and since a moment.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn came_by(view: &impl Reads, link: CommentLinkId, since: Moment) -> Result<(i64, i64)> {
    let sql = "select count(*) as n, coalesce(sum(case when made_at >= $2 then 1 else 0 end), 0) as lately from comment where link_id = $1";
    let read = |row: &QueryResult| Ok((row.col("n")?, row.col("lately")?));
    Sql::with(sql, [link.into(), since.0.into()]).one(view, read).await
}

//! Tags. Their names are seen only where a page beneath them is.

use foundation::db::{Column, Sql};
use foundation::directory::Names;
use foundation::work::{Reads, Work};
use foundation::{Error, Result};
use sea_orm::QueryResult;

use crate::pages::model::{PageId, Tag, TagId};

fn read_tag(row: &QueryResult) -> Result<Tag> {
    Ok(Tag {
        id: TagId(row.col("id")?),
        slug: row.col("slug")?,
        labels: serde_json::from_str(&row.col::<String>("labels")?)?,
    })
}

/// A tag by its name in addresses; readers learn of it only through pages they see.
///
/// # Errors
/// `NotFound` if there is none.
pub async fn tag(view: &impl Reads, slug: &str) -> Result<Tag> {
    Sql::with("select id, slug, labels from tag where slug = $1", [slug.into()]).one(view, read_tag).await
}

/// All tags, for those who write.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn tags(view: &impl Reads) -> Result<Vec<Tag>> {
    Sql::new("select id, slug, labels from tag order by slug").all(view, read_tag).await
}

/// Names a tag.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn add_tag(work: &Work, slug: &str, labels: &Names) -> Result<Tag> {
    let tag = Tag { id: TagId::new(), slug: slug.to_owned(), labels: labels.clone() };
    let values = [tag.id.into(), slug.into(), serde_json::to_string(labels)?.into()];
    Sql::with("insert into tag (id, slug, labels) values ($1, $2, $3)", values).run(work).await?;
    Ok(tag)
}

/// The tags of a page.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn tags_of(view: &impl Reads, page: PageId) -> Result<Vec<Tag>> {
    let sql = "select tag.id, slug, labels from page_tag join tag on tag.id = tag_id where page_id = $1 order by slug";
    Sql::with(sql, [page.into()]).all(view, read_tag).await
}

/// The tags under which this reader sees public pages, with how many: the most used first.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn tags_used(view: &impl Reads, limit: Option<u64>) -> Result<Vec<(Tag, usize)>> {
    let sql = Sql::new(
        "select tag.id, slug, labels, count(*) as n from tag join page_tag on tag_id = tag.id
         where exists (select 1 from edition where edition.page_id = page_tag.page_id and public_id is not null) and ",
    )
    .seen_by(view.actor(), "page_tag.page_id")
    .add(" group by tag.id, slug, labels order by count(*) desc, slug");
    let sql = match limit {
        Some(limit) => sql.add(&format!(" limit {limit}")),
        None => sql,
    };
    sql.all(view, |row| Ok((read_tag(row)?, usize::try_from(row.col::<i64>("n")?).unwrap_or(0)))).await
}

/// Tags that stand beside another on public pages this reader sees, the most often first: among
/// some of them, so that a tag of thousands of pages costs no more than one of hundreds.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn tags_beside(view: &impl Reads, tag: TagId, limit: u64) -> Result<Vec<Tag>> {
    Sql::new("select tag.id, slug, labels from tag join page_tag on tag_id = tag.id where tag.id <> ")
        .bind(tag)
        .add(" and page_tag.page_id in (select page_id from page_tag where tag_id = ")
        .bind(tag)
        .add(" limit 300) and exists (select 1 from edition where edition.page_id = page_tag.page_id and public_id is not null) and ")
        .seen_by(view.actor(), "page_tag.page_id")
        .add(&format!(" group by tag.id, slug, labels order by count(*) desc, slug limit {limit}"))
        .all(view, read_tag)
        .await
}

/// A tag this reader may know of, by its name in addresses or its label in any language.
///
/// # Errors
/// `NotFound` if no page they see carries it.
pub async fn tag_page(view: &impl Reads, name: &str) -> Result<Tag> {
    let wanted = name.trim().to_lowercase();
    let named = |tag: &Tag| tag.slug == name || tag.labels.0.values().any(|label| label.to_lowercase() == wanted);
    let tag = tags(view).await?.into_iter().find(named).ok_or(Error::NotFound)?;
    let seen = Sql::new("select 1 as one from page_tag where tag_id = ")
        .bind(tag.id)
        .add(" and exists (select 1 from edition where edition.page_id = page_tag.page_id and public_id is not null) and ")
        .seen_by(view.actor(), "page_tag.page_id")
        .add(" limit 1")
        .row(view)
        .await?;
    seen.map(|_| tag).ok_or(Error::NotFound)
}

/// The tags of a few pages that were found for this reader, those that most of them carry first.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn tags_among(view: &impl Reads, pages: &[PageId], limit: u64) -> Result<Vec<Tag>> {
    let sql = "select tag.id, slug, labels from page_tag join tag on tag.id = tag_id where page_id in ";
    Sql::new(sql)
        .list(pages.iter().copied())
        .add(&format!(" group by tag.id, slug, labels order by count(*) desc, slug limit {limit}"))
        .all(view, read_tag)
        .await
}

//! What writers need: the pages they may see, at every stage, and who wrote them.

use std::collections::HashMap;

use foundation::Result;
use foundation::access::CircleId;
use foundation::clock::Moment;
use foundation::db::{Column, Sql};
use foundation::directory::Names;
use foundation::i18n::Language;
use foundation::work::Reads;

use crate::pages::model::PageId;

/// An edition in the working list.
#[derive(Debug, Clone)]
pub struct WorkLine {
    /// Of which page.
    pub page: PageId,
    /// The circle it belongs to.
    pub owner: CircleId,
    /// Its language.
    pub language: Language,
    /// Its name in addresses.
    pub slug: String,
    /// The title of its newest revision.
    pub title: String,
    /// The titles of its section.
    pub section: Option<Names>,
    /// Whether readers see it.
    pub public: bool,
    /// Whether there is a newer revision than readers see.
    pub newer: bool,
    /// When it was first published.
    pub published_at: Option<Moment>,
    /// When its newest revision was made.
    pub made_at: Moment,
}

/// Editions this person may see, published or not, the latest changed first; those whose title
/// holds some letters, if any are given.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn worked_on(view: &impl Reads, title: &str, limit: u64, offset: u64) -> Result<(Vec<WorkLine>, usize)> {
    let escaped = title.trim().to_lowercase().replace(['\\', '%', '_'], "");
    let like = format!("%{escaped}%");
    let narrowed = |sql: Sql| sql.bind(like.clone()).add(" and ").seen_by(view.actor(), "page.id");
    let total: i64 = narrowed(Sql::new(
        "select count(*) as n from edition join page on page.id = edition.page_id where lower(edition.title) like ",
    ))
    .one(view, |row| row.col("n"))
    .await?;
    let columns = "select edition.page_id, owner_id, edition.language, edition.slug, edition.title, section.titles, public_id, newest_id, published_at, revision.made_at
        from edition join page on page.id = edition.page_id join revision on revision.id = newest_id
        left join section on section.id = page.section_id where lower(edition.title) like ";
    let lines = narrowed(Sql::new(columns))
        .add(&format!(
            " order by revision.made_at desc, edition.page_id, edition.language limit {limit} offset {offset}"
        ))
        .all(view, |row| {
            let public: Option<uuid::Uuid> = row.col("public_id")?;
            let titles: Option<String> = row.col("titles")?;
            Ok(WorkLine {
                page: PageId(row.col("page_id")?),
                owner: CircleId(row.col("owner_id")?),
                language: Language::parse(&row.col::<String>("language")?).unwrap_or_else(Language::default_language),
                slug: row.col("slug")?,
                title: row.col("title")?,
                section: titles.map(|titles| serde_json::from_str(&titles)).transpose()?,
                public: public.is_some(),
                newer: public
                    .is_some_and(|public| row.col::<uuid::Uuid>("newest_id").is_ok_and(|newest| newest != public)),
                published_at: row.col::<Option<i64>>("published_at")?.map(Moment),
                made_at: Moment(row.col("made_at")?),
            })
        })
        .await?;
    Ok((lines, usize::try_from(total).unwrap_or(0)))
}

/// Names of the people who wrote a page's revisions, by the way the ledger names them.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn author_names(view: &impl Reads, page: PageId) -> Result<HashMap<String, String>> {
    let sql = "select distinct author from revision where page_id = $1";
    let authors = Sql::with(sql, [page.into()]).all(view, |row| row.col::<String>("author")).await?;
    let mut names = HashMap::new();
    for author in authors {
        let Ok(id) = author.parse::<uuid::Uuid>() else { continue };
        let name = Sql::with("select name from person where id = $1", [id.into()]).row(view).await?;
        if let Some(row) = name {
            names.insert(author, row.col("name")?);
        }
    }
    Ok(names)
}

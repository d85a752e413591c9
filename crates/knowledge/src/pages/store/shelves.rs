//! Sections and tags. Their names are seen only where a page beneath them is.

use foundation::db::{Column, Sql};
use foundation::directory::Names;
use foundation::i18n::Language;
use foundation::web::shell::Pillar;
use foundation::work::{Reads, Work};
use foundation::{Error, Result};
use sea_orm::QueryResult;

use crate::pages::model::{PageId, Section, SectionId, Tag, TagId};

const SECTION: &str = "section.id as section_id, section.slug as section_slug, pillar, section.position as section_position, titles, intros";

pub(super) const SECTION_COLUMNS: &str = SECTION;

/// The section of a joined row, if it has one.
pub(super) fn read_section(row: &QueryResult) -> Result<Option<Section>> {
    let Some(id) = row.col::<Option<uuid::Uuid>>("section_id")? else { return Ok(None) };
    Ok(Some(Section {
        id: SectionId(id),
        slug: row.col("section_slug")?,
        pillar: Pillar::parse(&row.col::<String>("pillar")?).unwrap_or(Pillar::Knowledge),
        position: row.col("section_position")?,
        titles: serde_json::from_str(&row.col::<String>("titles")?)?,
        intros: serde_json::from_str(&row.col::<String>("intros")?)?,
    }))
}

fn needed(row: &QueryResult) -> Result<Section> {
    read_section(row)?.ok_or(Error::NotFound)
}

/// The sections in which this reader sees a page, in their order. Those who write see all, so
/// that they can choose.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn sections(view: &impl Reads, all: bool) -> Result<Vec<Section>> {
    let sql = Sql::new(&format!("select {SECTION} from section"));
    let sql = if all {
        sql
    } else {
        sql.add(" where exists (select 1 from page join edition on edition.page_id = page.id and public_id is not null where page.section_id = section.id and ")
            .seen_by(view.actor(), "page.id")
            .add(")")
    };
    sql.add(" order by section.position").all(view, needed).await
}

/// A section by its name in addresses.
///
/// # Errors
/// `NotFound` if there is none.
pub async fn section(view: &impl Reads, slug: &str) -> Result<Section> {
    Sql::with(&format!("select {SECTION} from section where slug = $1"), [slug.into()]).one(view, needed).await
}

/// A section by its slug or by a title in any language.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn section_named(view: &impl Reads, name: &str) -> Result<Option<Section>> {
    let wanted = name.trim().to_lowercase();
    let all = sections(view, true).await?;
    Ok(all.into_iter().find(|section| {
        section.slug == wanted || section.titles.0.values().any(|title| title.to_lowercase() == wanted)
    }))
}

/// Opens a section after all others.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn add_section(work: &Work, slug: &str, pillar: Pillar, titles: &Names, intros: &Names) -> Result<Section> {
    let position: i64 =
        Sql::new("select coalesce(max(position), 0) + 1 as next from section").one(work, |row| row.col("next")).await?;
    let section = Section {
        id: SectionId::new(),
        slug: slug.to_owned(),
        pillar,
        position,
        titles: titles.clone(),
        intros: intros.clone(),
    };
    let values = [
        section.id.into(),
        slug.into(),
        pillar.class().into(),
        position.into(),
        serde_json::to_string(titles)?.into(),
        serde_json::to_string(intros)?.into(),
    ];
    Sql::with(
        "insert into section (id, slug, pillar, position, titles, intros) values ($1, $2, $3, $4, $5, $6)",
        values,
    )
    .run(work)
    .await?;
    Ok(section)
}

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

/// A tag this reader may know of, by its name in addresses or its label in their language.
///
/// # Errors
/// `NotFound` if no page they see carries it.
pub async fn tag_page(view: &impl Reads, name: &str, language: Language) -> Result<Tag> {
    let wanted = name.trim().to_lowercase();
    let used = tags_used(view, None).await?;
    used.into_iter()
        .map(|(tag, _)| tag)
        .find(|tag| tag.slug == name || tag.labels.for_reader(language).to_lowercase() == wanted)
        .ok_or(Error::NotFound)
}

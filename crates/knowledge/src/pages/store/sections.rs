//! Sections: a section narrows the pages in it, so whoever changes how it is shared changes who
//! sees them.

use foundation::access::{Level, Sharing};
use foundation::db::{Column, Sql};
use foundation::directory::Names;
use foundation::sharing;
use foundation::web::shell::Pillar;
use foundation::work::{Reads, Work};
use foundation::{Error, Result};
use sea_orm::QueryResult;

use super::{read, write};
use crate::pages::model::{Page, Section, SectionId};
use crate::pages::rules::{NewSection, slug_again};

pub(super) const SECTION_COLUMNS: &str = "section.id as section_id, section.rev as section_rev, section.slug as section_slug, pillar, section.position as section_position, titles, intros";

/// The section of a joined row, if it has one.
pub(super) fn read_section(row: &QueryResult) -> Result<Option<Section>> {
    let Some(id) = row.col::<Option<uuid::Uuid>>("section_id")? else { return Ok(None) };
    Ok(Some(Section {
        id: SectionId(id),
        rev: row.col("section_rev")?,
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

/// The sections this reader may see, in their order: those in which they see a page, or for those
/// who write also the others, so that they can choose.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn sections(view: &impl Reads, all: bool) -> Result<Vec<Section>> {
    let sql = Sql::new(&format!("select {SECTION_COLUMNS} from section where ")).seen_by(view.actor(), "section.id");
    let sql = if all {
        sql
    } else {
        sql.add(" and exists (select 1 from page join edition on edition.page_id = page.id and public_id is not null where page.section_id = section.id and ")
            .seen_by(view.actor(), "page.id")
            .add(")")
    };
    sql.add(" order by section.position").all(view, needed).await
}

/// A section by its name in addresses.
///
/// # Errors
/// `NotFound` if there is none this reader may see.
pub async fn section(view: &impl Reads, slug: &str) -> Result<Section> {
    let sql = Sql::new(&format!("select {SECTION_COLUMNS} from section where section.slug = ")).bind(slug);
    sql.add(" and ").seen_by(view.actor(), "section.id").one(view, needed).await
}

/// A section by its id.
///
/// # Errors
/// `NotFound` if there is none this reader may see.
pub async fn section_by_id(view: &impl Reads, id: SectionId) -> Result<Section> {
    let sql = Sql::new(&format!("select {SECTION_COLUMNS} from section where section.id = ")).bind(id);
    sql.add(" and ").seen_by(view.actor(), "section.id").one(view, needed).await
}

/// A section in the list of those who keep them.
#[derive(Debug, Clone)]
pub struct SectionLine {
    /// The section.
    pub section: Section,
    /// How widely it is shared.
    pub level: Level,
    /// How many published pages of it this reader sees.
    pub pages: usize,
}

/// The sections this reader may see, in their order, with how each is shared and filled.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn section_lines(view: &impl Reads) -> Result<Vec<SectionLine>> {
    Sql::new(&format!(
        "select {SECTION_COLUMNS}, sharing.level, (select count(*) from page where page.section_id = section.id
           and exists (select 1 from edition where edition.page_id = page.id and public_id is not null) and "
    ))
    .seen_by(view.actor(), "page.id")
    .add(") as pages from section join sharing on sharing.subject_id = section.id where ")
    .seen_by(view.actor(), "section.id")
    .add(" order by section.position")
    .all(view, |row| {
        let level = row.col::<String>("level")?.parse().unwrap_or(Level::People);
        Ok(SectionLine { section: needed(row)?, level, pages: usize::try_from(row.col::<i64>("pages")?).unwrap_or(0) })
    })
    .await
}

/// Opens a section after all others, under a name that no other has.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn add_section(work: &Work, new: &NewSection, shared: &Sharing) -> Result<Section> {
    // Seen: a place and a name that are taken are taken, whoever asks; the answer tells of no section.
    let position: i64 =
        Sql::new("select coalesce(max(position), 0) + 1 as next from section").one(work, |row| row.col("next")).await?;
    let section = Section {
        id: SectionId::new(),
        rev: 1,
        slug: free_slug(work, &new.slug).await?,
        pillar: new.pillar,
        position,
        titles: new.titles.clone(),
        intros: new.intros.clone(),
    };
    let values = [
        section.id.into(),
        section.slug.as_str().into(),
        section.pillar.class().into(),
        position.into(),
        serde_json::to_string(&section.titles)?.into(),
        serde_json::to_string(&section.intros)?.into(),
    ];
    Sql::with(
        "insert into section (id, rev, slug, pillar, position, titles, intros) values ($1, 1, $2, $3, $4, $5, $6)",
        values,
    )
    .run(work)
    .await?;
    sharing::keep_sharing(work, section.id.0, shared, None).await?;
    Ok(section)
}

async fn free_slug(work: &Work, wished: &str) -> Result<String> {
    for tries in 0..1_000 {
        let slug = slug_again(wished, tries);
        // Seen: a name that is taken is taken, whoever asks; the answer tells of no section.
        let taken = Sql::with("select 1 as one from section where slug = $1", [slug.as_str().into()]).row(work).await?;
        if taken.is_none() {
            return Ok(slug);
        }
    }
    Err(Error::refused("form-stale"))
}

/// Changes a section's words and how it is shared. If that changes who may see it, the audiences of
/// all its pages are worked out anew, and the index learns them. Its address stays.
///
/// # Errors
/// Refused as stale if someone changed it meanwhile.
pub async fn change_section(
    work: &Work,
    section: &Section,
    rev: i64,
    new: &NewSection,
    shared: &Sharing,
) -> Result<()> {
    let sql = "update section set rev = rev + 1, pillar = $1, titles = $2, intros = $3 where id = $4 and rev = $5";
    let values = [
        new.pillar.class().into(),
        serde_json::to_string::<Names>(&new.titles)?.into(),
        serde_json::to_string::<Names>(&new.intros)?.into(),
        section.id.into(),
        rev.into(),
    ];
    Sql::with(sql, values).run_once(work).await?;
    let before = sharing::audience_of(work, section.id.0).await?;
    let after = sharing::keep_sharing(work, section.id.0, shared, None).await?;
    if before == after {
        return Ok(());
    }
    for page in read::pages_in(work, section.id).await? {
        let own = sharing::sharing_of(work, page.id.0).await?;
        sharing::keep_audience(work, page.id.0, &own, Some(shared)).await?;
        write::index(work, &page).await?;
    }
    Ok(())
}

/// How a section is shared, which narrows what stands in it.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn sharing_around(view: &impl Reads, section: Option<&Section>) -> Result<Option<Sharing>> {
    match section {
        Some(section) => sharing::sharing_of(view, section.id.0).await.map(Some),
        None => Ok(None),
    }
}

/// Keeps how a page is shared, and the audience that follows from it and from its section.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn share(work: &Work, page: &Page, own: &Sharing) -> Result<()> {
    let outer = sharing_around(work, page.section.as_ref()).await?;
    sharing::keep_sharing(work, page.id.0, own, outer.as_ref()).await?;
    Ok(())
}

//! Finding one page, its editions, its revisions, its neighbours.

use std::sync::LazyLock;

use foundation::access::CircleId;
use foundation::blocks::{Mark, Text};
use foundation::clock::Moment;
use foundation::db::{Column, Sql};
use foundation::i18n::Language;
use foundation::work::Reads;
use foundation::{Error, Result};
use sea_orm::QueryResult;

use super::sections::{SECTION_COLUMNS, read_section};
use crate::pages::model::{Edition, Page, PageId, Revision, RevisionId, SectionId, Significance, address};

/// A public page as its address led to it.
#[derive(Debug, Clone)]
pub struct Found {
    /// The page.
    pub page: Page,
    /// The edition the address names, which may be in another language than asked for.
    pub edition: Edition,
    /// The revision readers see.
    pub revision: Revision,
    /// Who last said that it is still true, and when.
    pub confirmed: Option<(String, Moment)>,
}

const PAGE: &str = "page.id as page_id, page.rev as page_rev, owner_id, place, source_language";
const EDITION: &str = "edition.language as edition_language, edition.slug as edition_slug, edition.title as edition_title, next_slug, newest_id, public_id, published_at, ends_at";
const REVISION: &str = "revision.id as revision_id, revision.page_id as revision_page, revision.language as revision_language, revision.number, revision.parent_id, revision.author, revision.on_behalf, revision.message, revision.significance, revision.title, revision.standfirst, revision.credits, revision.body, revision.blocks, revision.made_at";

const CONFIRMED: &str = "(select max(at) from confirmation where confirmation.page_id = page.id) as confirmed_at,
    (select person.name from confirmation join person on person.id = person_id where confirmation.page_id = page.id
     order by at desc limit 1) as confirmed_by";

/// What [`read_found`] reads.
pub(super) static FOUND: LazyLock<String> =
    LazyLock::new(|| format!("{PAGE}, {SECTION_COLUMNS}, {EDITION}, {REVISION}, {CONFIRMED}"));

pub(super) fn read_found(row: &QueryResult) -> Result<Found> {
    let by: Option<String> = row.col("confirmed_by")?;
    let at: Option<i64> = row.col("confirmed_at")?;
    let confirmed = by.zip(at.map(Moment));
    Ok(Found { page: read_page(row)?, edition: read_edition(row)?, revision: read_revision(row)?, confirmed })
}

fn language(row: &QueryResult, column: &str) -> Result<Language> {
    Ok(Language::parse(&row.col::<String>(column)?).unwrap_or_else(Language::default_language))
}

fn read_page(row: &QueryResult) -> Result<Page> {
    Ok(Page {
        id: PageId(row.col("page_id")?),
        rev: row.col("page_rev")?,
        owner: CircleId(row.col("owner_id")?),
        section: read_section(row)?,
        place: row.col("place")?,
        source_language: language(row, "source_language")?,
    })
}

fn read_edition(row: &QueryResult) -> Result<Edition> {
    Ok(Edition {
        page: PageId(row.col("page_id")?),
        language: language(row, "edition_language")?,
        slug: row.col("edition_slug")?,
        next_slug: row.col("next_slug")?,
        title: row.col("edition_title")?,
        newest: RevisionId(row.col("newest_id")?),
        public: row.col::<Option<uuid::Uuid>>("public_id")?.map(RevisionId),
        published_at: row.col::<Option<i64>>("published_at")?.map(Moment),
        ends_at: row.col::<Option<i64>>("ends_at")?.map(Moment),
    })
}

fn read_revision(row: &QueryResult) -> Result<Revision> {
    Ok(Revision {
        id: RevisionId(row.col("revision_id")?),
        page: PageId(row.col("revision_page")?),
        language: language(row, "revision_language")?,
        number: row.col("number")?,
        parent: row.col::<Option<uuid::Uuid>>("parent_id")?.map(RevisionId),
        author: row.col("author")?,
        on_behalf: row.col::<Option<uuid::Uuid>>("on_behalf")?.map(CircleId),
        message: row.col("message")?,
        significance: row.col::<String>("significance")?.parse().unwrap_or(Significance::Content),
        title: row.col("title")?,
        standfirst: row.col("standfirst")?,
        credits: row.col("credits")?,
        body: row.col("body")?,
        blocks: row.col("blocks")?,
        made_at: Moment(row.col("made_at")?),
    })
}

/// The public page behind an address: the edition of that name in that language, else the one of
/// that name in any other.
///
/// # Errors
/// `NotFound` if there is none this reader may see.
pub async fn found(view: &impl Reads, language: Language, slug: &str) -> Result<Found> {
    Sql::new(&format!(
        "select {} from edition join page on page.id = edition.page_id join revision on revision.id = edition.public_id
         left join section on section.id = page.section_id where edition.slug = ",
        *FOUND
    ))
    .bind(slug)
    // Slugs are kept in order within each language: naming the languages spares reading them all.
    .add(" and edition.language in ")
    .list(Language::all().map(Language::tag))
    // By the clock, so that an end holds though nobody has yet taken the edition back.
    .add(" and (edition.ends_at is null or edition.ends_at > ")
    .bind(view.now().0)
    .add(") and ")
    .seen_by(view.actor(), "page.id")
    .add(" order by case edition.language when ")
    .bind(language.tag())
    .add(" then 0 else 1 end, case edition.language when source_language then 0 else 1 end, edition.language limit 1")
    .one(view, read_found)
    .await
}

/// A page's settings, for those who may see it.
///
/// # Errors
/// `NotFound` for everyone else.
pub async fn page(view: &impl Reads, id: PageId) -> Result<Page> {
    Sql::new(&format!(
        "select {PAGE}, {SECTION_COLUMNS} from page left join section on section.id = page.section_id where page.id = "
    ))
    .bind(id)
    .add(" and ")
    .seen_by(view.actor(), "page.id")
    .one(view, read_page)
    .await
}

/// A page for someone who was asked about one of its revisions, or for a deed of the program: their
/// right to it comes from elsewhere than from who may see the page.
///
/// # Errors
/// `NotFound` if there is none.
pub async fn page_asked_about(view: &impl Reads, id: PageId) -> Result<Page> {
    // Seen: whoever was asked about a revision may see that revision; the caller has found out.
    let sql = format!(
        "select {PAGE}, {SECTION_COLUMNS} from page left join section on section.id = page.section_id where page.id = $1"
    );
    Sql::with(&sql, [id.into()]).one(view, read_page).await
}

/// Every page of a section, for working out anew who may see them.
///
/// # Errors
/// Broken if the database does not answer.
pub(super) async fn pages_in(view: &impl Reads, section: SectionId) -> Result<Vec<Page>> {
    // Seen: a section narrows all its pages, also those its keeper may not see; none of them is shown.
    let sql = format!(
        "select {PAGE}, {SECTION_COLUMNS} from page join section on section.id = page.section_id where section_id = $1 order by place"
    );
    Sql::with(&sql, [section.into()]).all(view, read_page).await
}

/// The editions of a page that was found.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn editions(view: &impl Reads, page: PageId) -> Result<Vec<Edition>> {
    // Seen: the page was found for this reader before its editions are asked for.
    let sql = format!("select page_id, {EDITION} from edition where page_id = $1 order by language");
    Sql::with(&sql, [page.into()]).all(view, read_edition).await
}

/// The editions of several pages that were found.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn editions_of(view: &impl Reads, pages: &[PageId]) -> Result<Vec<Edition>> {
    // Seen: the pages were found for this reader before their editions are asked for.
    let sql =
        Sql::new(&format!("select page_id, {EDITION} from edition where page_id in ")).list(pages.iter().copied());
    sql.add(" order by page_id, language").all(view, read_edition).await
}

/// The edition of a page in a language.
///
/// # Errors
/// `NotFound` if it has none.
pub async fn edition(view: &impl Reads, page: PageId, language: Language) -> Result<Edition> {
    editions(view, page).await?.into_iter().find(|edition| edition.language == language).ok_or(Error::NotFound)
}

/// A revision of a page that was found.
///
/// # Errors
/// `NotFound` if it is not one of that page.
pub async fn revision(view: &impl Reads, page: PageId, id: RevisionId) -> Result<Revision> {
    let sql = format!("select {REVISION} from revision where id = $1 and page_id = $2");
    Sql::with(&sql, [id.into(), page.into()]).one(view, read_revision).await
}

/// The revisions of a page in a language, newest first.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn revisions(view: &impl Reads, page: PageId, language: Language) -> Result<Vec<Revision>> {
    let sql = format!("select {REVISION} from revision where page_id = $1 and language = $2 order by number desc");
    Sql::with(&sql, [page.into(), language.tag().into()]).all(view, read_revision).await
}

/// The blocks of a revision.
///
/// # Errors
/// Broken if the block map cannot be read.
pub fn public_text(revision: &Revision) -> Result<Text> {
    let map: Vec<Mark> = serde_json::from_str(&revision.blocks)?;
    Text::restore(&revision.body, &map).map_err(|error| Error::broken(error.to_string()))
}

/// A page beside another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    /// Its title.
    pub title: String,
    /// Where it is read.
    pub address: String,
}

/// The page before and the page after, among those this very reader may see, in their language
/// or in the one each was written in.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn neighbours(
    view: &impl Reads,
    page: &Page,
    wanted: Language,
) -> Result<(Option<Neighbour>, Option<Neighbour>)> {
    let sql = Sql::new("select * from (");
    let sql = neighbour(sql, view, page, wanted, "place < ", "desc").add(") as one union all select * from (");
    let sql = neighbour(sql, view, page, wanted, "place > ", "asc").add(") as two");
    let (mut before, mut after) = (None, None);
    for row in sql.rows(view).await? {
        let address = address(wanted, &row.col::<String>("slug")?);
        let neighbour = Neighbour { title: row.col("title")?, address };
        if row.col::<i64>("place")? < page.place {
            before = Some(neighbour);
        } else {
            after = Some(neighbour);
        }
    }
    Ok((before, after))
}

fn neighbour(sql: Sql, view: &impl Reads, page: &Page, wanted: Language, side: &str, order: &str) -> Sql {
    sql.add(
        "select page.place, coalesce(mine.slug, source.slug) as slug, revision.title from page
         left join edition as mine on mine.page_id = page.id and mine.public_id is not null and mine.language = ",
    )
    .bind(wanted.tag())
    .add(
        " left join edition as source on source.page_id = page.id and source.public_id is not null and source.language = source_language
          join revision on revision.id = coalesce(mine.public_id, source.public_id) where ",
    )
    .add(side)
    .bind(page.place)
    .add(" and ")
    .seen_by(view.actor(), "page.id")
    .add(&format!(" order by place {order} limit 1"))
}

/// A section of more pages than this tells no page's place: counting would cost more than it says.
const COUNTED: usize = 24;

/// The place of a page in its section among those this reader sees, and how many they see there;
/// zeros without a section, or in a long one.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn standing(view: &impl Reads, page: &Page) -> Result<(usize, usize)> {
    let Some(section) = &page.section else { return Ok((0, 0)) };
    let places: Vec<i64> = Sql::new("select place from page where section_id = ")
        .bind(section.id)
        .add(" and exists (select 1 from edition where edition.page_id = page.id and public_id is not null) and ")
        .seen_by(view.actor(), "page.id")
        .add(&format!(" order by place limit {}", COUNTED + 1))
        .all(view, |row| row.col("place"))
        .await?;
    let here = places.iter().filter(|place| **place <= page.place).count();
    Ok(if places.len() > COUNTED { (0, 0) } else { (here, places.len()) })
}

/// Where an address that once led to a page leads now, for those who may see it.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn old_address(view: &impl Reads, path: &str) -> Result<Option<String>> {
    let row = Sql::new(
        "select old_address.language, edition.slug from old_address join page on page.id = old_address.page_id
         join edition on edition.page_id = page.id and edition.language = old_address.language and public_id is not null
         where path = ",
    )
    .bind(path)
    .add(" and ")
    .seen_by(view.actor(), "page.id")
    .row(view)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let now = address(language(&row, "language")?, &row.col::<String>("slug")?);
    Ok((now != path).then_some(now))
}

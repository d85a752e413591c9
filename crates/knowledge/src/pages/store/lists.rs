//! Lists of pages: by section, by tag, lately published, worked on.

use foundation::clock::Moment;
use foundation::db::{Column, Sight, Sql};
use foundation::i18n::Language;
use foundation::web::shell::Pillar;
use foundation::work::Reads;
use foundation::{Error, Result};
use sea_orm::QueryResult;

use crate::pages::model::{PageId, SectionId, TagId, address};

/// A page in a list.
#[derive(Debug, Clone)]
pub struct Line {
    /// Which page.
    pub page: PageId,
    /// Its title.
    pub title: String,
    /// Where it is read.
    pub address: String,
    /// The language of the title.
    pub language: Language,
    /// Its standfirst; may be empty.
    pub standfirst: String,
    /// The beginning of its text, where it has no standfirst.
    pub beginning: String,
    /// Its pillar.
    pub pillar: Option<Pillar>,
    /// Slug of its section.
    pub section: Option<String>,
    /// When it was first published.
    pub published_at: Option<Moment>,
    /// When its newest revision was made.
    pub made_at: Moment,
}

/// Which pages.
#[derive(Debug, Clone, Copy)]
pub enum Listing {
    /// Those of a section, in their order.
    Section(SectionId),
    /// Those under a tag, in their order.
    Tag(TagId),
    /// So many of those that share tags with a page, the most first.
    Near(PageId, u64),
    /// All, the latest first.
    Latest,
}

/// Public pages for a reader: a stretch of them, and how many there are. Each in the reader's
/// language, or in the one it was written in.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn list(
    view: &impl Reads,
    which: Listing,
    wanted: Language,
    limit: u64,
    offset: u64,
) -> Result<(Vec<Line>, usize)> {
    let total = narrowed(
        Sql::new("select count(*) as n from page left join section on section.id = page.section_id where "),
        which,
        view.actor(),
    )
    .add("exists (select 1 from edition where edition.page_id = page.id and public_id is not null) and ")
    .seen_by(view.actor(), "page.id")
    .one(view, |row| row.col::<i64>("n"))
    .await?;
    let lines = stretch(view, which, wanted, limit, offset).await?;
    Ok((lines, usize::try_from(total).unwrap_or(0)))
}

async fn stretch(view: &impl Reads, which: Listing, wanted: Language, limit: u64, offset: u64) -> Result<Vec<Line>> {
    let sql = Sql::new(
        "select page.id, edition.language, edition.slug, revision.title, revision.standfirst, case when exists (select 1 from hidden_block where hidden_block.page_id = page.id) then '' else substr(revision.body, 1, 600) end as beginning,
           pillar, section.slug as section_slug, edition.published_at, revision.made_at
         from page left join section on section.id = page.section_id
         join edition on edition.page_id = page.id and edition.public_id is not null and edition.language = (
           select ranked.language from (
             select best.language, case best.language when ",
    )
    .bind(wanted.tag())
    .add(
        " then 0 when page.source_language then 1 else 2 end as rank from edition as best
             where best.page_id = page.id and best.public_id is not null) as ranked order by ranked.rank, ranked.language limit 1)
         join revision on revision.id = edition.public_id where ",
    );
    ordered(narrowed(sql, which, view.actor()).seen_by(view.actor(), "page.id"), which)
        .add(&format!(" limit {limit} offset {offset}"))
        .all(view, |row| read_line(row, wanted))
        .await
}

fn narrowed(sql: Sql, which: Listing, reader: &impl Sight) -> Sql {
    match which {
        Listing::Section(id) => sql.add("page.section_id = ").bind(id).add(" and "),
        Listing::Tag(id) => sql
            .add("exists (select 1 from page_tag where page_tag.page_id = page.id and tag_id = ")
            .bind(id)
            .add(") and "),
        // The few are chosen by their tags alone, before anything of their texts is read.
        Listing::Near(id, most) => {
            let sql = sql
                .add("page.id in (select near.page_id from (select distinct theirs.page_id from page_tag as ours join page_tag as theirs on theirs.tag_id = ours.tag_id where ours.page_id = ")
                .bind(id)
                .add(" and theirs.page_id <> ")
                .bind(id)
                .add(" limit 40) as near where exists (select 1 from edition where edition.page_id = near.page_id and public_id is not null) and ")
                .seen_by(reader, "near.page_id");
            shared(sql.add(" order by "), id, "near.page_id").add(&format!(" desc, near.page_id limit {most}) and "))
        }
        // The latest editions by their own index; enough of them that several languages of one page leave room.
        Listing::Latest => sql
            .add("page.id in (select page_id from edition where public_id is not null and ")
            .seen_by(reader, "edition.page_id")
            .add(" order by published_at desc limit 200) and "),
    }
}

fn ordered(sql: Sql, which: Listing) -> Sql {
    match which {
        Listing::Near(id, _) => shared(sql.add(" order by "), id, "page.id").add(" desc, place"),
        Listing::Latest => sql.add(" order by published_at desc, place desc"),
        _ => sql.add(" order by place"),
    }
}

/// How many tags a page has in common with another.
fn shared(sql: Sql, id: PageId, other: &str) -> Sql {
    sql.add("(select count(*) from page_tag as ours join page_tag as theirs on theirs.tag_id = ours.tag_id and theirs.page_id = ")
        .add(other)
        .add(" where ours.page_id = ")
        .bind(id)
        .add(")")
}

fn read_line(row: &QueryResult, wanted: Language) -> Result<Line> {
    let language = Language::parse(&row.col::<String>("language")?).ok_or(Error::NotFound)?;
    let slug: String = row.col("slug")?;
    Ok(Line {
        page: PageId(row.col("id")?),
        title: row.col("title")?,
        address: address(wanted, &slug),
        language,
        standfirst: row.col("standfirst")?,
        beginning: row.col("beginning")?,
        pillar: row.col::<Option<String>>("pillar")?.and_then(|word| Pillar::parse(&word)),
        section: row.col("section_slug")?,
        published_at: row.col::<Option<i64>>("published_at")?.map(Moment),
        made_at: Moment(row.col("made_at")?),
    })
}

/// The latest public pages.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn recent(view: &impl Reads, wanted: Language, limit: u64) -> Result<Vec<Line>> {
    stretch(view, Listing::Latest, wanted, limit, 0).await
}

/// The first public pages of a list, without counting the rest.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn first(view: &impl Reads, which: Listing, wanted: Language, limit: u64) -> Result<Vec<Line>> {
    stretch(view, which, wanted, limit, 0).await
}

/// Public pages that share tags with a page, those that share most first: among a few, so that a
/// tag of thousands of pages costs no more than one of ten.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn near(view: &impl Reads, page: PageId, wanted: Language, limit: u64) -> Result<Vec<Line>> {
    stretch(view, Listing::Near(page, limit), wanted, limit, 0).await
}

/// How many pages this reader sees in some language.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn published_pages(view: &impl Reads) -> Result<u64> {
    let sql = "select count(*) as n from page where exists (select 1 from edition where edition.page_id = page.id and public_id is not null) and ";
    let total: i64 = Sql::new(sql).seen_by(view.actor(), "page.id").one(view, |row| row.col("n")).await?;
    Ok(total.unsigned_abs())
}

/// The public addresses of a stretch of pages this reader sees, for a site map: language, slug,
/// when it last changed, and the page, so that editions of one page stand together.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn published_languages(
    view: &impl Reads,
    limit: u64,
    offset: u64,
) -> Result<Vec<(PageId, Language, String, Moment)>> {
    Sql::new(
        "select edition.page_id, edition.language, edition.slug, revision.made_at from (select page.id, page.place from page
         where exists (select 1 from edition where edition.page_id = page.id and public_id is not null) and ",
    )
    .seen_by(view.actor(), "page.id")
    .add(&format!(" order by place limit {limit} offset {offset}) as seen"))
    .add(
        " join edition on edition.page_id = seen.id join revision on revision.id = edition.public_id
          order by seen.place, edition.language",
    )
    .all(view, |row| {
        let language = Language::parse(&row.col::<String>("language")?).ok_or(Error::NotFound)?;
        Ok((PageId(row.col("page_id")?), language, row.col("slug")?, Moment(row.col("made_at")?)))
    })
    .await
}

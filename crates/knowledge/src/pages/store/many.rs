//! Keeping many new pages at once, each with few statements of its own.

use std::collections::HashMap;

use foundation::Result;
use foundation::access::{CircleId, Sharing};
use foundation::clock::Moment;
use foundation::db::{Column, Sql, insert_many};
use foundation::i18n::Language;
use foundation::search;
use foundation::sharing as shared;
use foundation::work::{Reads, Work};
use sea_orm::{QueryResult, Value};

use super::hidden::take_over_ends;
use super::write::{APART, Findable, index, next_place};
use crate::pages::model::{Page, PageId, RevisionId, Section, SectionId, Tag};
use crate::pages::rules::NewText;

/// A page in one language that stands here already, as far as a newcomer must know of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Which page.
    pub page: PageId,
    /// To whom it belongs.
    pub owner: CircleId,
    /// In which language.
    pub language: Language,
    /// Its name in addresses.
    pub slug: String,
    /// Its newest revision.
    pub newest: RevisionId,
    /// Whether readers see it now.
    pub public: bool,
    /// Whether readers ever saw it.
    pub was_public: bool,
}

/// Every edition of every page, seen or not: an address that is taken is taken. For rules that
/// choose addresses; nothing of it is shown.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn standings(view: &impl Reads) -> Result<Vec<Standing>> {
    // Seen: for choosing addresses only; nothing of it is shown to anyone.
    Sql::new(STANDING).all(view, read).await
}

/// The editions that have one of these names, or are of one of these pages.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn standings_near(view: &impl Reads, slugs: &[&str], pages: &[PageId]) -> Result<Vec<Standing>> {
    // Seen: as above.
    Sql::new(STANDING)
        .add(" where edition.slug in ")
        .list(slugs.iter().copied())
        .add(" or edition.next_slug in ")
        .list(slugs.iter().copied())
        .add(" or edition.page_id in ")
        .list(pages.iter().copied())
        .all(view, read)
        .await
}

// Seen: an address that is taken is taken, whoever sees the page; nothing of it is shown.
const STANDING: &str = "select page_id, owner_id, edition.language, slug, newest_id, public_id, published_at
                        from edition join page on page.id = edition.page_id";

fn read(row: &QueryResult) -> Result<Standing> {
    Ok(Standing {
        page: PageId(row.col("page_id")?),
        owner: CircleId(row.col("owner_id")?),
        language: Language::parse(&row.col::<String>("language")?).unwrap_or_else(Language::default_language),
        slug: row.col("slug")?,
        newest: RevisionId(row.col("newest_id")?),
        public: row.col::<Option<uuid::Uuid>>("public_id")?.is_some(),
        was_public: row.col::<Option<i64>>("published_at")?.is_some(),
    })
}

/// Every address that once led to a page, and to which.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn led_elsewhere(view: &impl Reads) -> Result<HashMap<String, PageId>> {
    let rows = Sql::new("select path, page_id from old_address")
        .all(view, |row| Ok((row.col("path")?, PageId(row.col("page_id")?))))
        .await?;
    Ok(rows.into_iter().collect())
}

/// The places that come next, counted in memory while pages are kept one after another.
#[derive(Debug, Default)]
pub struct Places(HashMap<Option<SectionId>, i64>);

impl Places {
    /// The place after all others of a section.
    ///
    /// # Errors
    /// Broken if the database does not answer.
    pub async fn next(&mut self, work: &Work, section: Option<&Section>) -> Result<i64> {
        let key = section.map(|section| section.id);
        let place = match self.0.get(&key) {
            Some(last) => last + APART,
            None => next_place(work, section).await?,
        };
        self.0.insert(key, place);
        Ok(place)
    }

    /// A place just before another page, if there is room for one.
    ///
    /// # Errors
    /// Broken if the database does not answer.
    pub async fn before(work: &Work, page: PageId, section: Option<&Section>) -> Result<Option<i64>> {
        // Seen: a place is a number between two others; nothing of the pages is shown.
        let sql = "select place, section_id, (select max(place) from page as other where other.place < page.place) as lower from page where id = $1";
        let Some(row) = Sql::with(sql, [page.into()]).row(work).await? else { return Ok(None) };
        let place: i64 = row.col("place")?;
        if row.col::<Option<uuid::Uuid>>("section_id")? != section.map(|section| section.id.0) {
            return Ok(None);
        }
        let lower = row.col::<Option<i64>>("lower")?.unwrap_or(0).max(place - 2 * APART);
        let middle = lower + (place - lower) / 2;
        Ok((lower < middle && middle < place).then_some(middle))
    }
}

/// A page in one language that is new here.
#[derive(Debug)]
pub struct Fresh<'a> {
    /// The page.
    pub page: Page,
    /// How it is shared, if it begins with this; else it is kept already.
    pub begins: Option<&'a Sharing>,
    /// How its section is shared, which narrows it.
    pub within: Option<&'a Sharing>,
    /// Who may see it.
    pub audience: Vec<String>,
    /// Its text; the slug is free.
    pub text: &'a NewText,
    /// When readers may have seen it first; nothing for a draft.
    pub published_at: Option<Moment>,
    /// All its tags.
    pub tags: &'a [Tag],
    /// The words it is found by.
    pub words: Findable,
}

/// Keeps new pages with their first revisions. Those who begin alike in sections that
/// are shared alike are shared alike. Gives the
/// revisions in the order of the pages.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn add_many(work: &Work, fresh: Vec<Fresh<'_>>) -> Result<Vec<RevisionId>> {
    let begun: Vec<&Fresh<'_>> = fresh.iter().filter(|one| one.begins.is_some()).collect();
    let head = "insert into page (id, rev, owner_id, section_id, place, source_language, created_by, created_at)";
    insert_many(work, head, begun.iter().map(|one| page_row(work, one)).collect(), "").await?;
    for alike in begun.chunk_by(|one, other| (one.begins, one.within) == (other.begins, other.within)) {
        let ids: Vec<uuid::Uuid> = alike.iter().map(|one| one.page.id.0).collect();
        if let Some((sharing, within)) = alike.first().and_then(|one| Some((one.begins?, one.within))) {
            shared::keep_new_sharing(work, &ids, sharing, within).await?;
        }
    }
    let ids: Vec<RevisionId> = fresh.iter().map(|_| RevisionId::new()).collect();
    let rows = fresh.iter().zip(&ids).map(|(one, id)| revision_row(work, one, *id)).collect::<Result<_>>()?;
    let head = "insert into revision (id, page_id, language, number, author, on_behalf, message, significance, title, standfirst, credits, body, blocks, made_at)";
    insert_many(work, head, rows, "").await?;
    let texts: Vec<_> = fresh.iter().map(|one| (one.page.id, &one.text.text)).collect();
    let ending = take_over_ends(work, &texts).await?;
    let rows = fresh.iter().zip(&ids).map(|(one, id)| edition_row(one, *id)).collect();
    insert_many(
        work,
        "insert into edition (page_id, language, slug, title, newest_id, public_id, published_at)",
        rows,
        "",
    )
    .await?;
    let tagged =
        |one: &Fresh<'_>| one.tags.iter().map(|tag| vec![one.page.id.into(), tag.id.into()]).collect::<Vec<_>>();
    let rows = fresh.iter().flat_map(tagged).collect();
    insert_many(work, "insert into page_tag (page_id, tag_id)", rows, "on conflict do nothing").await?;
    for one in fresh {
        if one.published_at.is_some() {
            let language = one.text.language;
            let labels = one
                .tags
                .iter()
                .flat_map(|tag| [tag.slug.clone(), tag.labels.for_reader(language).to_owned()])
                .collect();
            let section = one.page.section.as_ref().map(|section| section.slug.clone());
            let entry = one.words.entry(&one.page, language, &one.text.title, labels, one.audience, section);
            search::put(work, &entry).await?;
            if ending.contains(&one.page.id.0) {
                // Some of its words may be over already: they are read off what is shown.
                index(work, &one.page).await?;
            }
        }
    }
    Ok(ids)
}

fn page_row(work: &Work, fresh: &Fresh<'_>) -> Vec<Value> {
    let page = &fresh.page;
    vec![
        page.id.into(),
        1_i64.into(),
        page.owner.into(),
        page.section.as_ref().map(|section| section.id.0).into(),
        page.place.into(),
        page.source_language.tag().into(),
        work.actor().name_in_ledger().into(),
        work.now().0.into(),
    ]
}

fn revision_row(work: &Work, fresh: &Fresh<'_>, id: RevisionId) -> Result<Vec<Value>> {
    let text = fresh.text;
    Ok(vec![
        id.into(),
        fresh.page.id.into(),
        text.language.tag().into(),
        1_i64.into(),
        work.actor().name_in_ledger().into(),
        Some(fresh.page.owner.0).into(),
        text.message.as_str().into(),
        text.significance.word().into(),
        text.title.as_str().into(),
        text.standfirst.as_str().into(),
        text.credits.as_str().into(),
        text.text.markdown().into(),
        serde_json::to_string(&text.text.map())?.into(),
        work.now().0.into(),
    ])
}

fn edition_row(fresh: &Fresh<'_>, id: RevisionId) -> Vec<Value> {
    vec![
        fresh.page.id.into(),
        fresh.text.language.tag().into(),
        fresh.text.slug.as_str().into(),
        fresh.text.title.as_str().into(),
        id.into(),
        fresh.published_at.map(|_| id.0).into(),
        fresh.published_at.map(|at| at.0).into(),
    ]
}

//! Keeping pages: every write, each followed by what the index must learn of it.

use foundation::access::{CircleId, Sharing};
use foundation::blocks::{self, Text};
use foundation::db::{Column, Sql};
use foundation::error::Refusal;
use foundation::files;
use foundation::i18n::Language;
use foundation::search::{self, Entry};
use foundation::sharing;
use foundation::work::{Reads, Work};
use foundation::{Error, Result};

use super::{read, sections, tags};
use crate::pages::model::{Edition, Page, PageId, Revision, RevisionId, Section, TagId, address};
use crate::pages::rules::{NewText, slug_again};

/// Between two pages of a section there is room for so many others.
pub(super) const APART: i64 = 1 << 10;
/// Places of one section.
const SECTION: i64 = 1 << 40;

/// A page about to be kept.
#[derive(Debug, Clone)]
pub struct NewPage {
    /// How it is shared.
    pub sharing: Sharing,
    /// Where it stands.
    pub section: Option<Section>,
    /// The language it is first written in.
    pub source_language: Language,
}

/// Keeps a new page, without any text yet.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn add_page(work: &Work, new: &NewPage) -> Result<Page> {
    let page = Page {
        id: PageId::new(),
        rev: 1,
        owner: new.sharing.owner,
        section: new.section.clone(),
        place: next_place(work, new.section.as_ref()).await?,
        source_language: new.source_language,
    };
    let sql = "insert into page (id, rev, owner_id, section_id, place, source_language, created_by, created_at) values ($1, 1, $2, $3, $4, $5, $6, $7)";
    let values = [
        page.id.into(),
        page.owner.into(),
        page.section.as_ref().map(|section| section.id.0).into(),
        page.place.into(),
        page.source_language.tag().into(),
        work.actor().name_in_ledger().into(),
        work.now().0.into(),
    ];
    Sql::with(sql, values).run(work).await?;
    sections::share(work, &page, &new.sharing).await?;
    Ok(page)
}

/// The place after all others of a section; pages without one stand last.
pub(super) async fn next_place(work: &Work, section: Option<&Section>) -> Result<i64> {
    let shelf = section.map_or(4_000_000, |section| section.position) * SECTION;
    // Seen: a place among all pages is no page; it reaches no reader.
    let sql = "select max(place) as last from page where place >= $1 and place < $2";
    let last: Option<i64> =
        Sql::with(sql, [shelf.into(), (shelf + SECTION).into()]).one(work, |row| row.col("last")).await?;
    Ok(last.unwrap_or(shelf) + APART)
}

/// Puts a page before all others: the one that introduces them.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn put_first(work: &Work, page: PageId) -> Result<()> {
    // Seen: a place among all pages is no page; it reaches no reader.
    let sql = "update page set place = (select min(place) from page as other) - $1 where id = $2";
    Sql::with(sql, [APART.into(), page.into()]).run(work).await?;
    Ok(())
}

/// Changes a page's settings: its section and how it is shared.
///
/// # Errors
/// Refused as stale if someone changed them meanwhile.
pub async fn change_page(
    work: &Work,
    page: &Page,
    rev: i64,
    section: Option<&Section>,
    sharing: &Sharing,
) -> Result<()> {
    let stays = page.section.as_ref().map(|section| section.id) == section.map(|section| section.id);
    let place = if stays { page.place } else { next_place(work, section).await? };
    let sql = "update page set rev = rev + 1, section_id = $1, place = $2 where id = $3 and rev = $4";
    let values = [section.map(|section| section.id.0).into(), place.into(), page.id.into(), rev.into()];
    Sql::with(sql, values).run_once(work).await?;
    let moved = Page { section: section.cloned(), place, ..page.clone() };
    sections::share(work, &moved, sharing).await
}

/// Keeps a revision as the newest of its edition (beginning the edition with it, if it is the
/// first), under an address that no other page has.
///
/// # Errors
/// Refused as stale if `newest` is no longer the newest revision.
pub async fn add_revision(
    work: &Work,
    page: &Page,
    text: &NewText,
    on_behalf: CircleId,
    newest: Option<RevisionId>,
) -> Result<Edition> {
    let before = match read::edition(work, page.id, text.language).await {
        Ok(edition) => Some(edition),
        Err(Error::NotFound) => None,
        Err(fault) => return Err(fault),
    };
    if before.as_ref().map(|edition| edition.newest) != newest {
        return Err(Error::refused("form-stale"));
    }
    let slug = free_slug(work, page.id, text.language, &text.slug).await?;
    let id = insert_revision(work, page, text, on_behalf, newest).await?;
    super::hidden::take_over_ends(work, &[(page.id, &text.text)]).await?;
    // What readers see keeps its address until a revision with another one is published.
    let held = before.as_ref().filter(|edition| edition.public.is_some()).map(|edition| edition.slug.clone());
    let (slug, next_slug) = match held {
        Some(held) if held != slug => (held, Some(slug)),
        _ => (slug, None),
    };
    let values = [
        page.id.into(),
        text.language.tag().into(),
        slug.as_str().into(),
        text.title.as_str().into(),
        id.into(),
        next_slug.clone().into(),
    ];
    let sql =
        "insert into edition (page_id, language, slug, title, newest_id, next_slug) values ($1, $2, $3, $4, $5, $6)
               on conflict (page_id, language) do update set slug = $3, title = $4, newest_id = $5, next_slug = $6";
    Sql::with(sql, values).run(work).await?;
    Ok(Edition {
        page: page.id,
        language: text.language,
        slug,
        next_slug,
        title: text.title.clone(),
        newest: id,
        public: before.as_ref().and_then(|edition| edition.public),
        published_at: before.as_ref().and_then(|edition| edition.published_at),
        ends_at: before.and_then(|edition| edition.ends_at),
    })
}

async fn insert_revision(
    work: &Work,
    page: &Page,
    text: &NewText,
    on_behalf: CircleId,
    parent: Option<RevisionId>,
) -> Result<RevisionId> {
    let id = RevisionId::new();
    let sql = "insert into revision (id, page_id, language, number, author, on_behalf, message, significance, title, standfirst, credits, body, blocks, made_at, parent_id)
               values ($1, $2, $3, (select coalesce(max(number), 0) + 1 from revision where page_id = $2 and language = $3),
                       $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    let values = [
        id.into(),
        page.id.into(),
        text.language.tag().into(),
        work.actor().name_in_ledger().into(),
        on_behalf.0.into(),
        text.message.as_str().into(),
        text.significance.word().into(),
        text.title.as_str().into(),
        text.standfirst.as_str().into(),
        text.credits.as_str().into(),
        text.text.markdown().into(),
        serde_json::to_string(&text.text.map())?.into(),
        work.now().0.into(),
        parent.map(|parent| parent.0).into(),
    ];
    Sql::with(sql, values).run(work).await?;
    Ok(id)
}

/// Says who wrote on a revision besides the one who keeps it: those who changed a block of the draft it
/// was made from. None of them may approve it.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn also_wrote(work: &Work, revision: RevisionId, authors: &[String]) -> Result<()> {
    for author in authors {
        let sql = "insert into revision_writer (revision_id, author) values ($1, $2) on conflict do nothing";
        Sql::with(sql, [revision.into(), author.as_str().into()]).run(work).await?;
    }
    Ok(())
}

/// A name that no other page has in any language, so that an address never leads to two pages.
async fn free_slug(work: &Work, page: PageId, language: Language, wished: &str) -> Result<String> {
    for tries in 0..1_000 {
        let slug = slug_again(wished, tries);
        // Seen: a name that is taken is taken, whoever asks; the answer tells of no page.
        let taken = Sql::with(
            "select 1 as one from edition where (slug = $1 or next_slug = $1) and page_id <> $2",
            [slug.as_str().into(), page.into()],
        )
        .row(work)
        .await?;
        let led = Sql::with(
            "select 1 as one from old_address where path = $1 and page_id <> $2",
            [address(language, &slug).into(), page.into()],
        )
        .row(work)
        .await?;
        if taken.is_none() && led.is_none() {
            return Ok(slug);
        }
    }
    Err(Refusal::at("slug", "refused-slug-taken").into())
}

/// Keeps an address that once led to a page. The first page that had it keeps it.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn keep_old_address(work: &Work, path: &str, page: PageId, language: Language) -> Result<()> {
    let sql = "insert into old_address (path, page_id, language) values ($1, $2, $3) on conflict (path) do nothing";
    Sql::with(sql, [path.into(), page.into(), language.tag().into()]).run(work).await?;
    Ok(())
}

/// Notes that someone looked again and it is still true.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn confirm(work: &Work, page: &Page) -> Result<()> {
    let person = work.actor().signed_in()?;
    let sql = "insert into confirmation (page_id, at, person_id) values ($1, $2, $3) on conflict do nothing";
    Sql::with(sql, [page.id.into(), work.now().0.into(), person.into()]).run(work).await?;
    Ok(())
}

/// Says under which tags a page stands.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn set_tags(work: &Work, page: PageId, tags: &[TagId]) -> Result<()> {
    Sql::with("delete from page_tag where page_id = $1", [page.into()]).run(work).await?;
    for tag in tags {
        Sql::with(
            "insert into page_tag (page_id, tag_id) values ($1, $2) on conflict do nothing",
            [page.into(), (*tag).into()],
        )
        .run(work)
        .await?;
    }
    Ok(())
}

/// Tells the index what readers may now find of a page, and which files it uses.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn index(work: &Work, page: &Page) -> Result<()> {
    search::remove(work, "page", page.id.0).await?;
    let audience = sharing::audience_of(work, page.id.0).await?;
    let stands_under = tags::tags_of(work, page.id).await?;
    let section = section_slug(work, page.id).await?;
    for edition in read::editions(work, page.id).await? {
        let Some(public) = edition.public else { continue };
        let revision = read::revision(work, page.id, public).await?;
        let text = super::hidden::shown_text(work, &revision).await?;
        let labels =
            stands_under.iter().flat_map(|tag| [tag.slug.clone(), tag.labels.for_reader(edition.language).to_owned()]);
        let entry = entry(page, &edition, &revision, &text, labels.collect(), audience.0.clone(), section.clone());
        search::put(work, &entry).await?;
    }
    Ok(())
}

fn entry(
    page: &Page,
    edition: &Edition,
    revision: &Revision,
    text: &Text,
    tags: Vec<String>,
    audience: Vec<String>,
    section: Option<String>,
) -> Entry {
    let words = Findable::of(text, &revision.standfirst);
    words.entry(page, edition.language, &revision.title, tags, audience, section)
}

/// The words by which a text is found, without its title: slow to read off a long text, so it is
/// done before the work that keeps them.
#[derive(Debug, Clone)]
pub struct Findable {
    captions: String,
    body: String,
}

impl Findable {
    /// Reads them off a text.
    #[must_use]
    pub fn of(text: &Text, standfirst: &str) -> Self {
        // Most texts have no picture, and then need not be parsed again to learn that.
        let pictured = text.blocks().iter().any(|block| block.source.contains("![") || block.source.contains(":::"));
        let figures = if pictured { blocks::figures(text) } else { Vec::new() };
        let captions: Vec<String> = figures
            .into_iter()
            .flat_map(|(_, figure)| [figure.alt, figure.caption, figure.credit])
            .filter(|words| !words.is_empty())
            .collect();
        let plain = blocks::plain(text);
        let body = if standfirst.is_empty() { plain } else { format!("{standfirst}\n{plain}") };
        Self { captions: captions.join("\n"), body }
    }

    /// What the index is told of a page in one language.
    pub(super) fn entry(
        self,
        page: &Page,
        language: Language,
        title: &str,
        tags: Vec<String>,
        audience: Vec<String>,
        section: Option<String>,
    ) -> Entry {
        Entry {
            subject_kind: "page".into(),
            subject_id: page.id.0,
            language: language.tag().into(),
            audience,
            title: title.to_owned(),
            tags,
            captions: self.captions,
            body: self.body,
            section,
            ordinal: ordinal(page.place),
        }
    }
}

/// A place as the index keeps it: eight bits of section, sixteen of place within it.
pub(super) fn ordinal(place: i64) -> u32 {
    let section = (place / SECTION).clamp(0, 0xFF);
    let within = (place % SECTION / APART).clamp(0, 0xFFFF);
    u32::try_from((section << 16) | within).unwrap_or(0)
}

async fn section_slug(work: &Work, page: PageId) -> Result<Option<String>> {
    // Seen: the caller is keeping this very page.
    let sql = "select section.slug from page left join section on section.id = page.section_id where page.id = $1";
    Sql::with(sql, [page.into()]).one(work, |row| row.col("slug")).await
}

/// Makes the whole index anew, a page at a time. For repairs, and after the rules of words change.
///
/// # Errors
/// Broken if the rows cannot be kept.
pub async fn reindex_all(work: &Work) -> Result<usize> {
    // Seen: the host makes the index of everything; each entry carries its own audience.
    let ids: Vec<PageId> =
        Sql::new("select id from page order by place").all(work, |row| Ok(PageId(row.col("id")?))).await?;
    for id in &ids {
        let page = read::page(work, *id).await?;
        index(work, &page).await?;
    }
    search::settle(work).await?;
    Ok(ids.len())
}

/// Says that a page uses a file under a name its text knows.
///
/// # Errors
/// Broken if the row cannot be kept.
pub async fn use_file(work: &Work, page: PageId, name: &str, hash: &str) -> Result<()> {
    files::keep_use(work, page.0, name, hash).await
}

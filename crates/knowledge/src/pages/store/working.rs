//! What writers need: the pages they may see, at every stage, and who wrote them.

use std::collections::HashMap;

use foundation::Result;
use foundation::access::CircleId;
use foundation::clock::Moment;
use foundation::db::{Column, Sql};
use foundation::directory::Names;
use foundation::i18n::Language;
use foundation::search::label;
use foundation::work::Reads;
use sea_orm::QueryResult;
use uuid::Uuid;

use crate::pages::model::{PageId, PageState, Publish, SectionId, Write};

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
    /// The title of its newest revision; for readers, of the one they see.
    pub title: String,
    /// The titles of its section.
    pub section: Option<Names>,
    /// Whether readers see it.
    pub public: bool,
    /// Whether there is a newer revision than readers see, as its writers know.
    pub newer: bool,
    /// When it was first published.
    pub published_at: Option<Moment>,
    /// When the revision of that title was made.
    pub made_at: Moment,
}

impl WorkLine {
    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> PageState {
        match (self.public, self.published_at) {
            (true, _) if self.newer => PageState::Changed,
            (true, _) => PageState::Published,
            (false, Some(_)) => PageState::Withdrawn,
            (false, None) => PageState::Draft,
        }
    }
}

/// Which editions of the working list.
#[derive(Debug, Clone, Default)]
pub struct Sought {
    /// Those whose title holds these words, in any script and with or without accents.
    pub title: String,
    /// Those that stand there.
    pub state: Option<PageState>,
    /// Those in a language.
    pub language: Option<Language>,
    /// Those in a section.
    pub section: Option<SectionId>,
}

/// Editions for this person, the latest changed first: at every stage where they may write or
/// publish, elsewhere only as readers see them. Drafts stay with their writers.
///
/// # Errors
/// Broken if the database does not answer.
pub async fn worked_on(view: &impl Reads, sought: &Sought, limit: u64, offset: u64) -> Result<(Vec<WorkLine>, usize)> {
    let order = " order by made_at desc, line.page_id, line.language";
    let wanted = label(&sought.title);
    if !wanted.is_empty() {
        // Titles are compared by us, as search does: no database folds É, Han and marks alike.
        let mut lines = lines(view, sought, order).await?;
        lines.retain(|line| label(&line.title).contains(&wanted));
        let total = lines.len();
        let skipped = usize::try_from(offset).unwrap_or(usize::MAX);
        return Ok((
            lines.into_iter().skip(skipped).take(usize::try_from(limit).unwrap_or(usize::MAX)).collect(),
            total,
        ));
    }
    let total: i64 = narrowed(view, Sql::new("select count(*) as n "), sought).one(view, |row| row.col("n")).await?;
    let lines = lines(view, sought, &format!("{order} limit {limit} offset {offset}")).await?;
    Ok((lines, usize::try_from(total).unwrap_or(0)))
}

/// The circles whose pages this person works on.
fn desks(view: &impl Reads) -> Vec<CircleId> {
    view.actor().circles_with(Write).chain(view.actor().circles_with(Publish)).collect()
}

async fn lines(view: &impl Reads, sought: &Sought, rest: &str) -> Result<Vec<WorkLine>> {
    let desks = desks(view);
    let columns =
        "select line.page_id, owner_id, line.language, line.slug, section.titles, public_id, newest_id, published_at,
        case when mine = 1 then newest.title else shown.title end as title,
        case when mine = 1 then newest.made_at else shown.made_at end as made_at ";
    let read = |row: &QueryResult| {
        let (owner, public): (_, Option<Uuid>) = (CircleId(row.col("owner_id")?), row.col("public_id")?);
        let (newest, titles): (Uuid, Option<String>) = (row.col("newest_id")?, row.col("titles")?);
        let mine = view.actor().sees_all() || desks.contains(&owner);
        Ok(WorkLine {
            page: PageId(row.col("page_id")?),
            owner,
            language: Language::parse(&row.col::<String>("language")?).unwrap_or_else(Language::default_language),
            slug: row.col("slug")?,
            title: row.col("title")?,
            section: titles.map(|titles| serde_json::from_str(&titles)).transpose()?,
            public: public.is_some(),
            newer: mine && public.is_some_and(|public| public != newest),
            published_at: row.col::<Option<i64>>("published_at")?.map(Moment),
            made_at: Moment(row.col("made_at")?),
        })
    };
    narrowed(view, Sql::new(columns), sought).add(rest).all(view, read).await
}

fn narrowed(view: &impl Reads, sql: Sql, sought: &Sought) -> Sql {
    let sql = sql.add("from (select edition.*, owner_id, section_id, case when ");
    let sql = if view.actor().sees_all() { sql.add("1 = 1") } else { sql.add("owner_id in ").list(desks(view)) };
    let mut sql = sql
        .add(" then 1 else 0 end as mine from edition join page on page.id = edition.page_id where ")
        .seen_by(view.actor(), "page.id")
        .add(
            ") as line join revision as newest on newest.id = newest_id left join revision as shown on shown.id = public_id
             left join section on section.id = line.section_id where (mine = 1 or public_id is not null)",
        );
    sql = match sought.state {
        None => sql,
        Some(PageState::Draft) => sql.add(" and public_id is null and published_at is null"),
        Some(PageState::Withdrawn) => sql.add(" and public_id is null and published_at is not null"),
        Some(PageState::Changed) => sql.add(" and mine = 1 and public_id <> newest_id"),
        Some(PageState::Published) => sql.add(" and public_id is not null and (mine = 0 or public_id = newest_id)"),
    };
    if let Some(language) = sought.language {
        sql = sql.add(" and line.language = ").bind(language.tag());
    }
    if let Some(section) = sought.section {
        sql = sql.add(" and line.section_id = ").bind(section);
    }
    sql
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

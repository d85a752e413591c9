//! The question put to the index, and the answer.

use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult, Value};
use uuid::Uuid;

use super::entries::{AUDIENCE, LANGUAGE, PUBLIC, SECTION, key, language_number, numbered_alone, tag_key};
use super::query::{Atom, Nothing, Query, atoms};
use super::snippet::{Needles, Part, Snippet};
use super::synonyms::Synonyms;
use super::{postgres, sqlite};

/// The most hits one answer holds.
const MOST_HITS: u64 = 1000;

/// An answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// How many texts the reader may see that hold all of the words.
    pub total: u64,
    /// The wanted stretch of them: those with the words in the title first, then with one in title
    /// or tags, then the rest; the reader's language first; then by ordinal.
    pub hits: Vec<Hit>,
    /// Why nothing was asked, if so; to be told in words.
    pub nothing: Option<Nothing>,
}

/// A text that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What kind of thing it is.
    pub subject_kind: String,
    /// Which one.
    pub subject_id: Uuid,
    /// The language of the text.
    pub language: String,
    /// The slug of its section.
    pub section: Option<String>,
    /// Its title.
    pub title: String,
    /// Its title with the hits marked.
    pub marked_title: Vec<Part>,
    /// The stretch of its text that tells most.
    pub snippet: Snippet,
}

/// A row of an answer, on both databases.
#[derive(FromQueryResult)]
pub(super) struct Row {
    total: i64,
    subject_kind: Option<String>,
    subject_id: Option<Uuid>,
    language: Option<String>,
    section: Option<String>,
    title: Option<String>,
    text: Option<String>,
}

/// A question ready for either database.
pub(super) struct Wanted {
    pub(super) atoms: Vec<Atom>,
    /// Exact words that all must hold.
    pub(super) keys: Vec<String>,
    /// The number of the only language wanted.
    pub(super) language: Option<i64>,
    /// The number of the language that comes first.
    pub(super) prefer: i64,
    /// The reader sees what is public.
    pub(super) public: bool,
    /// Audience words of the reader beyond the public.
    pub(super) circles: Vec<String>,
    pub(super) limit: i64,
    pub(super) offset: i64,
}

/// Statement text with the values bound so far.
#[derive(Default)]
pub(super) struct Bound(pub(super) Vec<Value>);

impl Bound {
    /// Binds a value and gives its placeholder.
    pub(super) fn bind(&mut self, value: impl Into<Value>) -> String {
        self.0.push(value.into());
        format!("${}", self.0.len())
    }
}

impl Wanted {
    fn of(query: &Query, atoms: Vec<Atom>) -> Wanted {
        let mut keys: Vec<String> = query.section.iter().map(|section| key(SECTION, section)).collect();
        keys.extend(query.tag.iter().map(|tag| tag_key(tag)));
        // Languages outside the fixed list may share a number: they are told apart by their word.
        keys.extend(query.language.iter().filter(|tag| !numbered_alone(tag)).map(|tag| key(LANGUAGE, tag)));
        Wanted {
            atoms,
            keys,
            language: query.language.as_deref().map(language_number),
            prefer: language_number(&query.prefer),
            public: query.sight.iter().any(|who| who == PUBLIC),
            circles: circles(&query.sight),
            limit: query.limit.min(MOST_HITS) as i64,
            offset: query.offset.min(i64::MAX as u64 / 2) as i64,
        }
    }
}

/// The audience words of a sight beyond the public.
pub(super) fn circles(sight: &[String]) -> Vec<String> {
    let mut circles: Vec<String> = sight.iter().filter(|who| *who != PUBLIC).map(|who| key(AUDIENCE, who)).collect();
    circles.sort();
    circles.dedup();
    circles
}

/// Finds what a reader may see. One statement, on either database.
pub async fn find<C: ConnectionTrait>(conn: &C, query: &Query, synonyms: &Synonyms) -> Result<Found, DbErr> {
    let atoms = match atoms(&query.words, synonyms) {
        Ok(atoms) => atoms,
        Err(nothing) => {
            return Ok(Found { nothing: Some(nothing), ..Found::default() });
        }
    };
    let mut needles = Needles::of(&atoms);
    let wanted = Wanted::of(query, atoms);
    if !wanted.public && wanted.circles.is_empty() {
        return Ok(Found::default());
    }
    let statement = match conn.get_database_backend() {
        DbBackend::Postgres => postgres::find(&wanted),
        _ => sqlite::find(&wanted),
    };
    let rows = conn.query_all_raw(statement).await?;
    let mut found = Found::default();
    for row in &rows {
        let row = Row::from_query_result(row, "")?;
        found.total = row.total.max(0) as u64;
        found.hits.extend(hit(row, &mut needles));
    }
    Ok(found)
}

/// The hit of a row; the row of an empty stretch holds only the total.
fn hit(row: Row, needles: &mut Needles) -> Option<Hit> {
    let (language, title) = (row.language?, row.title?);
    Some(Hit {
        marked_title: needles.mark(&title, &language),
        snippet: needles.snippet(&row.text?, &language),
        subject_kind: row.subject_kind?,
        subject_id: row.subject_id?,
        section: row.section,
        language,
        title,
    })
}

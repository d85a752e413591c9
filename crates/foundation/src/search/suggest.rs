//! Typing a title or a tag jumps there.

use sea_orm::{ConnectionTrait, DbBackend, DbErr, QueryResult, Statement};
use uuid::Uuid;

use super::entries::{AUDIENCE, BELOW_LANGUAGE, HIDDEN, PUBLIC, key, language_number, tag_key};
use super::find::{Bound, circles};
use super::tokens::label;
use super::{postgres, sqlite};

/// Where the words lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Jump {
    /// The words are a title.
    Title {
        /// What kind of thing bears it.
        subject_kind: String,
        /// Which one.
        subject_id: Uuid,
        /// In which language.
        language: String,
    },
    /// The words are a tag, spelled so on a text the reader may see.
    Tag(String),
}

/// The title or tag that the words are, whatever their capitals, accents and script: the reader's
/// language first, titles before tags. Nothing that the reader may not see.
pub async fn jump<C: ConnectionTrait>(
    conn: &C,
    words: &str,
    sight: &[String],
    language: &str,
) -> Result<Option<Jump>, DbErr> {
    let wanted = label(words);
    let eyes = eyes(sight);
    if wanted.is_empty() || eyes.is_empty() {
        return Ok(None);
    }
    let Some(row) = conn.query_one_raw(named(conn.get_database_backend(), words, &wanted, &eyes, language)).await?
    else {
        return Ok(None);
    };
    if row.try_get_by_index::<i64>(0)? == 0 {
        return Ok(Some(Jump::Title {
            subject_kind: row.try_get("", "subject_kind")?,
            subject_id: row.try_get("", "subject_id")?,
            language: row.try_get("", "language")?,
        }));
    }
    let tags: String = row.try_get("", "tags")?;
    Ok(tags.lines().find(|tag| label(tag) == wanted).map(|tag| Jump::Tag(tag.to_owned())))
}

/// A title that fits what is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// Which thing bears it.
    pub subject_id: Uuid,
    /// In which language.
    pub language: String,
    /// The title.
    pub title: String,
}

/// Titles in which what is being typed begins a word (in Han: stands anywhere), whatever its
/// capitals, accents and script; the last word may be unfinished. The reader's language first.
/// Nothing that the reader may not see.
pub async fn offer<C: ConnectionTrait>(
    conn: &C,
    typed: &str,
    sight: &[String],
    language: &str,
    most: u64,
) -> Result<Vec<Offered>, DbErr> {
    let wanted = label(typed);
    let eyes = eyes(sight);
    if wanted.is_empty() || eyes.is_empty() {
        return Ok(Vec::new());
    }
    let backend = conn.get_database_backend();
    let mut bound = Bound::default();
    let title = if !wanted.is_ascii() {
        let anywhere = bound.bind(format!("%{wanted}%"));
        format!("e.title_label like {anywhere}")
    } else {
        let (first, later) = (bound.bind(format!("{wanted}%")), bound.bind(format!("% {wanted}%")));
        format!("(e.title_label like {first} or e.title_label like {later})")
    };
    let seen = seen(backend, &mut bound, &eyes);
    let found = conn.query_all_raw(ordered(backend, bound, &format!("{title} and {seen}"), language, most)).await?;
    let offered = |row: &QueryResult| {
        Ok(Offered {
            subject_id: row.try_get("", "subject_id")?,
            language: row.try_get("", "language")?,
            title: row.try_get("", "title")?,
        })
    };
    found.iter().map(offered).collect()
}

/// The keys of everyone through whose eyes the reader sees.
fn eyes(sight: &[String]) -> Vec<String> {
    let mut eyes = circles(sight);
    eyes.extend(sight.iter().any(|who| who == PUBLIC).then(|| key(AUDIENCE, PUBLIC)));
    eyes
}

fn seen(backend: DbBackend, bound: &mut Bound, eyes: &[String]) -> String {
    match backend {
        DbBackend::Postgres => postgres::seen_by(bound, &postgres::any_key(eyes)),
        _ => sqlite::seen_by(bound, &sqlite::any_key(eyes)),
    }
}

/// Both questions in one statement: an entry whose title the words are, else one under such a tag.
fn named(backend: DbBackend, words: &str, wanted: &str, eyes: &[String], language: &str) -> Statement {
    let mut bound = Bound::default();
    let title = bound.bind(wanted);
    let seen = seen(backend, &mut bound, eyes);
    let by_title = first(&mut bound, 0, &format!("e.title_label = {title} and {seen}"), language);
    let tagged = tagged(backend, &mut bound, words, eyes);
    let by_tag = first(&mut bound, 1, &tagged, language);
    let sql = format!("select * from ({by_title}) one union all select * from ({by_tag}) two order by 1 limit 1");
    Statement::from_sql_and_values(backend, sql, bound.0)
}

fn tagged(backend: DbBackend, bound: &mut Bound, words: &str, eyes: &[String]) -> String {
    let tag = [tag_key(words)];
    match backend {
        DbBackend::Postgres => {
            let query = format!("{} & ({})", postgres::any_key(&tag), postgres::any_key(eyes));
            postgres::seen_by(bound, &query)
        }
        _ => {
            let query = format!("{} AND ({})", sqlite::any_key(&tag), sqlite::any_key(eyes));
            // The first of them by our order: whoever has the tag spells it, and no more need be read.
            let match_ = bound.bind(query);
            format!("e.key = (select rowid from search_words where search_words match {match_} order by rowid limit 1)")
        }
    }
}

/// The first entry that meets a condition, with the number of the question it answers.
fn first(bound: &mut Bound, number: u8, condition: &str, language: &str) -> String {
    format!("select cast({number} as bigint) as question, {}", entries(bound, condition, language, 1))
}

/// The first entries that meet a condition, in the order of results.
fn ordered(backend: DbBackend, mut bound: Bound, condition: &str, language: &str, most: u64) -> Statement {
    let sql = format!("select {}", entries(&mut bound, condition, language, most));
    Statement::from_sql_and_values(backend, sql, bound.0)
}

fn entries(bound: &mut Bound, condition: &str, language: &str, most: u64) -> String {
    let prefer = bound.bind(language_number(language));
    format!(
        "e.subject_kind, e.subject_id, e.language, e.title, e.tags from search_entries e where {condition} \
         order by case when ((e.key >> {BELOW_LANGUAGE}) & 255) = {prefer} then 0 else 1 end, \
         e.key & {}, e.key limit {most}",
        HIDDEN - 1
    )
}

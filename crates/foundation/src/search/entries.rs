//! What is kept to be found, and how it gets in and out.

use sea_orm::{ConnectionTrait, DbBackend, DbErr};
use uuid::Uuid;

use super::forms::Stemming;
use super::tokens::{Reading, Slot, label};
use super::{postgres, sqlite};

/// A text in one language that may be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What kind of thing it is, such as `page`.
    pub subject_kind: String,
    /// Which one.
    pub subject_id: Uuid,
    /// The language tag of the text.
    pub language: String,
    /// Who may find it: whoever's sight shares one of these.
    pub audience: Vec<String>,
    /// Its title.
    pub title: String,
    /// The labels of its tags.
    pub tags: Vec<String>,
    /// The captions, descriptions and credits of its figures.
    pub captions: String,
    /// Its text without markup; a line break parts Chinese words.
    pub body: String,
    /// The slug of its section.
    pub section: Option<String>,
    /// Its place among equals, small first (kept to 24 bits).
    pub ordinal: u32,
}

/// Everyone, signed in or not: the one audience word the index knows by itself.
pub(super) const PUBLIC: &str = "public";

/// Marks of tokens that are not words of the text. None is ever a letter or digit.
pub(super) const IN_TITLE: &str = "¹";
pub(super) const IN_TAGS: &str = "²";
pub(super) const AUDIENCE: &str = "§";
pub(super) const LANGUAGE: &str = "°";
pub(super) const SECTION: &str = "¤";
pub(super) const TAG: &str = "¦";

/// An entry made ready: what each database stores in its own way.
pub(super) struct Indexed<'a> {
    pub(super) entry: &'a Entry,
    pub(super) title_label: String,
    /// The words of everything: title, tags, captions, body.
    pub(super) all: Reading,
    /// The title and tags again, marked, so that their hits are found without reading the rest.
    pub(super) head: Reading,
    /// Exact words for filters: audience, language, section, tags.
    pub(super) keys: Vec<String>,
}

impl<'a> Indexed<'a> {
    pub(super) fn of(entry: &'a Entry) -> Indexed<'a> {
        let stemming = Stemming::of(&entry.language);
        let mut all = Reading::of(&entry.title, stemming);
        let mut tags = Reading::default();
        for tag in &entry.tags {
            all.read(tag, stemming);
            tags.read(tag, stemming);
        }
        all.read(&entry.captions, stemming);
        all.read(&entry.body, stemming);
        let mut head = marked(&Reading::of(&entry.title, stemming), IN_TITLE);
        let tags = marked(&tags, IN_TAGS);
        head.flow.push(Slot::Gap);
        head.flow.extend(tags.flow);
        head.bag.extend(tags.bag);
        Indexed { entry, title_label: label(&entry.title), all, head, keys: keys(entry) }
    }

    /// What the snippet is cut from.
    pub(super) fn text(&self) -> String {
        let parts = [self.entry.body.as_str(), self.entry.captions.as_str()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
    }

    /// The tags as one text, a line each.
    pub(super) fn tags(&self) -> String {
        self.entry.tags.join("\n")
    }

    /// Seen by everyone.
    pub(super) fn public(&self) -> bool {
        self.entry.audience.iter().any(|who| who == PUBLIC)
    }
}

fn marked(reading: &Reading, mark: &str) -> Reading {
    let flow = reading.flow.iter().map(|slot| match slot {
        Slot::Token(token) => Slot::Token(format!("{mark}{token}")),
        Slot::Gap => Slot::Gap,
    });
    Reading { flow: flow.collect(), bag: reading.bag.iter().map(|token| format!("{mark}{token}")).collect() }
}

fn keys(entry: &Entry) -> Vec<String> {
    let mut keys: Vec<String> = entry.audience.iter().map(|who| key(AUDIENCE, who)).collect();
    keys.push(key(LANGUAGE, &entry.language));
    keys.extend(entry.section.iter().map(|section| key(SECTION, section)));
    keys.extend(entry.tags.iter().map(|tag| tag_key(tag)));
    keys.sort();
    keys.dedup();
    keys
}

/// A tag is the same by label and by slug.
pub(super) fn tag_key(tag: &str) -> String {
    key(TAG, &label(tag))
}

/// An exact word as one token that survives both databases: whatever is not a small letter, a digit
/// or a letter beyond ASCII is written as its number.
pub(super) fn key(mark: &str, word: &str) -> String {
    let mut key = String::from(mark);
    for c in word.chars() {
        if c.is_ascii_lowercase() || c.is_ascii_digit() || (!c.is_ascii() && c.is_alphanumeric()) {
            key.push(c);
        } else {
            key.push_str(&format!("÷{:x}÷", c as u32));
        }
    }
    key
}

/// The languages whose order among others is fixed; a new one is added at the end.
const LANGUAGES: [&str; 4] = ["en", "zh-Hant", "zh-Hans", "es"];
/// The number of a language in a key: those of the list, then a hash of the tag.
pub(super) fn language_number(language: &str) -> i64 {
    let listed = LANGUAGES.iter().position(|known| *known == language);
    listed.map_or_else(|| 16 + (hash(language.as_bytes()) % 240) as i64, |at| at as i64 + 1)
}

/// Whether the number of this language belongs to no other.
pub(super) fn numbered_alone(language: &str) -> bool {
    LANGUAGES.contains(&language)
}

/// FNV-1a: small, and the same for ever.
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Keys below are public, from here on they are not: a signed-out search never reads past it.
pub(super) const HIDDEN: i64 = 1 << 62;
/// Bits of a key below the language: 24 of the ordinal, 30 that tell equals apart.
pub(super) const BELOW_LANGUAGE: u32 = 54;
const BELOW_ORDINAL: u32 = 30;
/// How many entries with one hash the keys can tell apart.
pub(super) const NEIGHBOURS: i64 = 1024;

/// Where the keys of an entry begin; it takes the first free one. The order of keys *is* the order
/// of results among equals: language, ordinal, then a hash of the subject (not the time it came,
/// which would tell of what came between).
pub(super) fn first_key(indexed: &Indexed<'_>) -> i64 {
    let entry = indexed.entry;
    let hidden = if indexed.public() { 0 } else { HIDDEN };
    let ordinal = i64::from(entry.ordinal.min((1 << 24) - 1));
    let apart = (hash(entry.subject_id.as_bytes()) % ((1 << BELOW_ORDINAL) - NEIGHBOURS as u64)) as i64;
    hidden | (language_number(&entry.language) << BELOW_LANGUAGE) | (ordinal << BELOW_ORDINAL) | apart
}

/// Makes the tables. For a migration.
pub async fn create_tables<C: ConnectionTrait>(conn: &C) -> Result<(), DbErr> {
    let ladder = match conn.get_database_backend() {
        DbBackend::Postgres => postgres::TABLES,
        _ => sqlite::TABLES,
    };
    for step in ladder {
        conn.execute_unprepared(step).await?;
    }
    Ok(())
}

/// Takes the tables away, before a rebuild with new rules for tokens.
pub async fn drop_tables<C: ConnectionTrait>(conn: &C) -> Result<(), DbErr> {
    for table in ["search_words", "search_parts", "search_entries"] {
        conn.execute_unprepared(&format!("drop table if exists {table}")).await?;
    }
    Ok(())
}

/// Keeps an entry, in place of what was kept of the same subject in the same language.
pub async fn put<C: ConnectionTrait>(conn: &C, entry: &Entry) -> Result<(), DbErr> {
    remove_language(conn, &entry.subject_kind, entry.subject_id, Some(&entry.language)).await?;
    let indexed = Indexed::of(entry);
    match conn.get_database_backend() {
        DbBackend::Postgres => postgres::put(conn, &indexed).await,
        _ => sqlite::put(conn, &indexed).await,
    }
}

/// Keeps many entries.
pub async fn put_many<C: ConnectionTrait>(conn: &C, entries: &[Entry]) -> Result<(), DbErr> {
    for entry in entries {
        put(conn, entry).await?;
    }
    Ok(())
}

/// Forgets a subject in every language.
pub async fn remove<C: ConnectionTrait>(conn: &C, kind: &str, id: Uuid) -> Result<(), DbErr> {
    remove_language(conn, kind, id, None).await
}

/// Forgets a subject in one language, or in all.
pub async fn remove_language<C: ConnectionTrait>(
    conn: &C,
    kind: &str,
    id: Uuid,
    language: Option<&str>,
) -> Result<(), DbErr> {
    match conn.get_database_backend() {
        DbBackend::Postgres => postgres::remove(conn, kind, id, language).await,
        _ => sqlite::remove(conn, kind, id, language).await,
    }
}

/// Tidies the index after very many entries came at once. Changes no answer.
pub async fn settle<C: ConnectionTrait>(conn: &C) -> Result<(), DbErr> {
    let tidy = match conn.get_database_backend() {
        DbBackend::Postgres => postgres::TIDY,
        _ => sqlite::TIDY,
    };
    conn.execute_unprepared(tidy).await.map(drop)
}

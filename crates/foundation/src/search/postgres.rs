//! The index on PostgreSQL: `tsvector` literals of tokens made by us. The twin of `sqlite.rs`.
//!
//! A tsvector holds 16,383 positions, 255 of one lexeme and 1 MB, so a long text is kept in several
//! overlapping parts, and each thing asked for may lie in another part of the same text.

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, DbBackend, DbErr, Statement, Value};
use uuid::Uuid;

use super::entries::{BELOW_LANGUAGE, HIDDEN, IN_TAGS, IN_TITLE, Indexed, NEIGHBOURS, first_key};
use super::find::{Bound, Wanted};
use super::query::{Atom, LONGEST_PHRASE};
use super::tokens::{Reading, Slot};

pub(super) const TABLES: &[&str] = &[
    "create table search_entries (key bigint primary key, subject_kind text not null, subject_id uuid not null, \
     language text not null, section text, title text not null, title_label text not null, tags text not null, \
     text text not null, head tsvector not null)",
    "create unique index search_entries_subject on search_entries (subject_kind, subject_id, language)",
    // A title may be longer than an index row; a hash never is.
    "create index search_entries_title on search_entries using hash (title_label)",
    "create index search_entries_head on search_entries using gin (head)",
    "create table search_parts (key bigint not null references search_entries (key) on delete cascade, \
     part integer not null, words tsvector not null, primary key (key, part))",
    "create index search_parts_words on search_parts using gin (words)",
];

pub(super) const TIDY: &str = "analyze search_entries, search_parts";

/// Positions in one part: under the limit, with room for gaps.
const PART_POSITIONS: usize = 8_000;
/// Places of one lexeme in one part: PostgreSQL forgets those past 255.
const PART_REPEATS: usize = 250;
/// Bytes of literal in one part, well under 1 MB.
const PART_BYTES: usize = 400_000;

fn statement(sql: impl Into<String>, values: impl IntoIterator<Item = Value>) -> Statement {
    Statement::from_sql_and_values(DbBackend::Postgres, sql, values)
}

pub(super) async fn put<C: ConnectionTrait>(conn: &C, indexed: &Indexed<'_>) -> Result<(), DbErr> {
    let first = first_key(indexed);
    let taken = "select key from search_entries where key between $1 and $2 order by key";
    let taken = conn.query_all_raw(statement(taken, [first.into(), (first + NEIGHBOURS).into()])).await?;
    let mut key = first;
    for row in taken {
        if row.try_get_by_index::<i64>(0)? == key {
            key += 1;
        }
    }
    let entry = indexed.entry;
    // PostgreSQL keeps no NUL in a text.
    let clean = |text: &str| text.replace('\0', "");
    let insert = "insert into search_entries (key, subject_kind, subject_id, language, section, title, title_label, \
                  tags, text, head) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, cast($10 as text)::tsvector)";
    conn.execute_raw(statement(
        insert,
        [
            key.into(),
            entry.subject_kind.as_str().into(),
            entry.subject_id.into(),
            entry.language.as_str().into(),
            entry.section.clone().into(),
            clean(&entry.title).into(),
            indexed.title_label.as_str().into(),
            clean(&indexed.tags()).into(),
            clean(&indexed.text()).into(),
            head(indexed).into(),
        ],
    ))
    .await?;
    let insert = "insert into search_parts (key, part, words) values ($1, $2, cast($3 as text)::tsvector)";
    for (number, part) in parts(&indexed.all).into_iter().enumerate() {
        conn.execute_raw(statement(insert, [key.into(), (number as i32).into(), part.into()])).await?;
    }
    Ok(())
}

/// Title, tags and exact words as one tsvector.
fn head(indexed: &Indexed<'_>) -> String {
    let mut part = Part::default();
    for slot in indexed.head.flow.iter().take(PART_POSITIONS) {
        part.place(slot);
    }
    indexed.head.bag.iter().chain(&indexed.keys).for_each(|token| part.drop_in(token));
    part.literal
}

/// One tsvector in the making.
#[derive(Default)]
struct Part<'a> {
    literal: String,
    positions: usize,
    repeats: HashMap<&'a str, usize>,
}

impl<'a> Part<'a> {
    fn full(&self, slot: &Slot) -> bool {
        let repeats = match slot {
            Slot::Token(token) => self.repeats.get(token.as_str()).copied().unwrap_or(0),
            Slot::Gap => 0,
        };
        self.positions >= PART_POSITIONS || self.literal.len() >= PART_BYTES || repeats >= PART_REPEATS
    }

    fn place(&mut self, slot: &'a Slot) {
        self.positions += 1;
        if let Slot::Token(token) = slot {
            *self.repeats.entry(token).or_default() += 1;
            self.literal.push_str(&format!("{}:{} ", lexeme(token), self.positions));
        }
    }

    fn drop_in(&mut self, token: &str) {
        self.literal.push_str(&lexeme(token));
        self.literal.push(' ');
    }
}

/// The parts of a text. Each begins a phrase's length before the last one ended, so a phrase is
/// whole in one of them.
fn parts(reading: &Reading) -> Vec<String> {
    let mut literals = Vec::new();
    let mut part = Part::default();
    let mut at = 0;
    while let Some(slot) = reading.flow.get(at) {
        if part.full(slot) {
            literals.push(std::mem::take(&mut part).literal);
            at -= LONGEST_PHRASE - 1;
            continue;
        }
        part.place(slot);
        at += 1;
    }
    for token in &reading.bag {
        if part.literal.len() >= PART_BYTES {
            literals.push(std::mem::take(&mut part).literal);
        }
        part.drop_in(token);
    }
    literals.push(part.literal);
    literals
}

fn lexeme(token: &str) -> String {
    format!("'{}'", token.replace('\\', "\\\\").replace('\'', "''"))
}

pub(super) async fn remove<C: ConnectionTrait>(
    conn: &C,
    kind: &str,
    id: Uuid,
    language: Option<&str>,
) -> Result<(), DbErr> {
    let delete = "delete from search_entries where subject_kind = $1 and subject_id = $2 \
                  and (cast($3 as text) is null or language = $3)";
    conn.execute_raw(statement(delete, [kind.into(), id.into(), language.map(str::to_owned).into()])).await.map(drop)
}

/// Total and hits in one statement. The matching rows are never read: keys tell who may see and in
/// which language, and the hits of titles are looked up in their own index.
pub(super) fn find(wanted: &Wanted) -> Statement {
    let mut bound = Bound::default();
    let each = |marks: &[&str]| {
        let atoms = wanted.atoms.iter().map(|atom| any_of(atom, marks));
        atoms.collect::<Vec<_>>()
    };
    let title = in_head(&mut bound, each(&[IN_TITLE]).join(" & "));
    let head = in_head(&mut bound, each(&[IN_TITLE, IN_TAGS]).join(" | "));
    let matching: Vec<String> = each(&[""])
        .into_iter()
        .map(|atom| format!("select key from search_parts where words @@ {}", tsquery(&mut bound, atom)))
        .collect();
    // Several parts of one text are one text: an intersection drops doubles, as distinct does.
    let matching = match matching.as_slice() {
        [only] => only.replacen("select key", "select distinct key", 1),
        several => several.join(" intersect "),
    };
    let conditions = conditions(&mut bound, wanted);
    let (prefer, limit) = (bound.bind(wanted.prefer), bound.bind(wanted.limit));
    let offset = bound.bind(wanted.offset);
    let order = |at: &str| format!("{at}.tier, {at}.later, {at}.key & {}, {at}.key", HIDDEN - 1);
    let sql = format!(
        "with found as materialized (select k.key, case when {title} then 0 when {head} then 1 else 2 end as tier, \
           case when ((k.key >> {BELOW_LANGUAGE}) & 255) = {prefer} then 0 else 1 end as later \
           from ({matching}) k where {conditions}) \
         select counted.total, e.subject_kind, e.subject_id, e.language, e.section, e.title, e.text \
         from (select count(*) as total from found) counted \
         left join (select * from found order by {} limit {limit} offset {offset}) top on true \
         left join search_entries e on e.key = top.key order by {}",
        order("found"),
        order("top")
    );
    statement(sql, bound.0)
}

/// Whose eyes, which language, and the exact words that must be there.
fn conditions(bound: &mut Bound, wanted: &Wanted) -> String {
    let mut eyes: Vec<String> = Vec::new();
    eyes.extend(wanted.public.then(|| format!("k.key < {HIDDEN}")));
    if !wanted.circles.is_empty() {
        eyes.push(in_head(bound, any_key(&wanted.circles)));
    }
    let mut all = vec![format!("({})", eyes.join(" or "))];
    for key in &wanted.keys {
        all.push(in_head(bound, lexeme(key)));
    }
    if let Some(number) = wanted.language {
        let number = bound.bind(number);
        all.push(format!("((k.key >> {BELOW_LANGUAGE}) & 255) = {number}"));
    }
    all.join(" and ")
}

/// Whether title, tags and exact words of a key `k` hold something.
fn in_head(bound: &mut Bound, query: String) -> String {
    format!("k.key in (select key from search_entries where head @@ {})", tsquery(bound, query))
}

fn tsquery(bound: &mut Bound, query: String) -> String {
    format!("cast({} as text)::tsquery", bound.bind(query))
}

/// Any of the sequences of an atom, in any of the marked places.
fn any_of(atom: &Atom, marks: &[&str]) -> String {
    let sequences = marks.iter().flat_map(|mark| {
        atom.any.iter().map(move |sequence| {
            let tokens: Vec<String> = sequence.iter().map(|token| lexeme(&format!("{mark}{token}"))).collect();
            format!("({})", tokens.join(" <-> "))
        })
    });
    format!("({})", sequences.collect::<Vec<_>>().join(" | "))
}

/// Whether an entry `e` is for a reader: the condition, with its value bound.
pub(super) fn seen_by(bound: &mut Bound, sight: &str) -> String {
    format!("e.head @@ {}", tsquery(bound, sight.to_owned()))
}

/// Any of the exact words.
pub(super) fn any_key(keys: &[String]) -> String {
    keys.iter().map(|key| lexeme(key)).collect::<Vec<_>>().join(" | ")
}

//! The index on SQLite: FTS5 over tokens made by us. The twin of `postgres.rs`.
//!
//! The rowid is our order (see `entries::first_key`): public texts first, by language, then by
//! ordinal. So a search reads one stretch of the index, stops after the wanted hits, and a signed-out
//! one never touches what is not public.

use sea_orm::{ConnectionTrait, DbBackend, DbErr, Statement, Value};
use uuid::Uuid;

use super::entries::{BELOW_LANGUAGE, HIDDEN, IN_TAGS, IN_TITLE, Indexed, NEIGHBOURS, first_key};
use super::find::{Bound, Wanted};
use super::query::Atom;
use super::tokens::{Reading, Slot};

/// The `ascii` tokenizer parts at ASCII signs only, so our tokens come through as they are.
pub(super) const TABLES: &[&str] = &[
    "create table search_entries (key integer primary key, subject_kind text not null, subject_id blob not null, \
     language text not null, section text, title text not null, title_label text not null, tags text not null, \
     text text not null)",
    "create unique index search_entries_subject on search_entries (subject_kind, subject_id, language)",
    "create index search_entries_title on search_entries (title_label)",
    "create virtual table search_words using fts5(words, content='', contentless_delete=1, tokenize='ascii')",
];

pub(super) const TIDY: &str = "insert into search_words (search_words) values ('optimize')";

/// Stands in a gap; no query holds it.
const GAP: &str = "·";

fn statement(sql: impl Into<String>, values: impl IntoIterator<Item = Value>) -> Statement {
    Statement::from_sql_and_values(DbBackend::Sqlite, sql, values)
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
    let insert = "insert into search_entries (key, subject_kind, subject_id, language, section, title, title_label, \
                  tags, text) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    conn.execute_raw(statement(
        insert,
        [
            key.into(),
            entry.subject_kind.as_str().into(),
            entry.subject_id.into(),
            entry.language.as_str().into(),
            entry.section.clone().into(),
            entry.title.as_str().into(),
            indexed.title_label.as_str().into(),
            indexed.tags().into(),
            indexed.text().into(),
        ],
    ))
    .await?;
    let insert = "insert into search_words (rowid, words) values ($1, $2)";
    conn.execute_raw(statement(insert, [key.into(), words(indexed).into()])).await.map(drop)
}

/// Everything an entry is found by, as one line of tokens.
fn words(indexed: &Indexed<'_>) -> String {
    let mut line = String::new();
    let mut add = |token: &str| {
        line.push_str(token);
        line.push(' ');
    };
    for Reading { flow, bag } in [&indexed.all, &indexed.head] {
        for slot in flow {
            add(if let Slot::Token(token) = slot { token } else { GAP });
        }
        add(GAP);
        bag.iter().for_each(|token| add(token));
    }
    indexed.keys.iter().for_each(|token| add(token));
    line
}

pub(super) async fn remove<C: ConnectionTrait>(
    conn: &C,
    kind: &str,
    id: Uuid,
    language: Option<&str>,
) -> Result<(), DbErr> {
    let which = "subject_kind = $1 and subject_id = $2 and ($3 is null or language = $3)";
    let values = || [kind.into(), id.into(), language.map(str::to_owned).into()];
    let select = format!("select key from search_entries where {which}");
    let keys = conn.query_all_raw(statement(select, values())).await?;
    if keys.is_empty() {
        return Ok(());
    }
    for row in keys {
        let key: i64 = row.try_get_by_index(0)?;
        conn.execute_raw(statement("delete from search_words where rowid = $1", [key.into()])).await?;
    }
    conn.execute_raw(statement(format!("delete from search_entries where {which}"), values())).await.map(drop)
}

/// Total and hits in one statement: a count over the index alone, and arms read in the order of the
/// results, each only as far as it is needed: the limit knows the total, so the arms after the last
/// hit are never begun.
pub(super) fn find(wanted: &Wanted) -> Statement {
    let mut bound = Bound::default();
    let matches = Matches::of(wanted);
    let spans = spans(wanted);
    let whole = match wanted.language {
        Some(number) => (number, number),
        None => (0, 255),
    };
    let counts: Vec<String> = sights(wanted, &matches.all)
        .map(|(start, expression)| {
            let (lo, hi) = keys(start, whole);
            format!(
                "(select count(*) from search_words where search_words match {} and rowid between {} and {})",
                bound.bind(expression),
                bound.bind(lo),
                bound.bind(hi)
            )
        })
        .collect();
    let (most, offset) = (bound.bind(wanted.limit + wanted.offset), bound.bind(wanted.offset));
    let limit = bound.bind(wanted.limit);
    let mut arms = Vec::new();
    for tier in &matches.tiers {
        for span in &spans {
            arms.push(arm(&mut bound, wanted, arms.len(), tier, *span, &most));
        }
    }
    let sql = format!(
        "with counted as materialized (select {} as total) \
         select counted.total, e.subject_kind, e.subject_id, e.language, e.section, e.title, e.text from counted \
         left join (select arm, key from ({}) \
         limit max(0, min({limit}, (select total from counted) - {offset})) offset {offset}) top on true \
         left join search_entries e on e.key = top.key \
         order by top.arm, top.key & {}, top.key",
        counts.join(" + "),
        arms.join(" union all "),
        HIDDEN - 1
    );
    statement(sql, bound.0)
}

/// One stretch of the order: one tier of relevance in one group of languages. What a signed-in
/// reader sees beyond the public is merged in by the same key.
fn arm(bound: &mut Bound, wanted: &Wanted, number: usize, tier: &str, span: (i64, i64), most: &str) -> String {
    let halves: Vec<String> = sights(wanted, tier)
        .map(|(start, expression)| {
            let (lo, hi) = keys(start, span);
            format!(
                "select * from (select {number} as arm, rowid as key from search_words where search_words match {} \
                 and rowid between {} and {} order by rowid limit {most})",
                bound.bind(expression),
                bound.bind(lo),
                bound.bind(hi)
            )
        })
        .collect();
    match halves.as_slice() {
        [only] => only.clone(),
        _ => format!(
            "select * from (select arm, key from ({}) order by key & {}, key limit {most})",
            halves.join(" union all "),
            HIDDEN - 1
        ),
    }
}

/// Where the reader may look: where the keys begin, and the expression that holds there. A sight
/// without the public (no reader has one yet) still meets texts shown to it and to everyone.
fn sights<'a>(wanted: &'a Wanted, expression: &'a str) -> impl Iterator<Item = (i64, String)> + 'a {
    let narrowed =
        || (!wanted.circles.is_empty()).then(|| format!("({expression}) AND ({})", any_key(&wanted.circles)));
    let open = if wanted.public { Some(expression.to_owned()) } else { narrowed() };
    open.map(|expression| (0, expression)).into_iter().chain(narrowed().map(|expression| (HIDDEN, expression)))
}

/// The groups of languages in the order of the results.
fn spans(wanted: &Wanted) -> Vec<(i64, i64)> {
    if let Some(number) = wanted.language {
        return vec![(number, number)];
    }
    let first = wanted.prefer;
    let all = [(first, first), (0, first - 1), (first + 1, 255)];
    // No language has the number 0.
    all.into_iter().filter(|(lo, hi)| *hi > 0 && lo <= hi).collect()
}

/// The keys of a span of languages.
fn keys(start: i64, (lo, hi): (i64, i64)) -> (i64, i64) {
    (start | (lo << BELOW_LANGUAGE), start | (hi << BELOW_LANGUAGE) | ((1 << BELOW_LANGUAGE) - 1))
}

/// FTS5 expressions: everything, and the tiers into which it falls apart.
struct Matches {
    all: String,
    tiers: Vec<String>,
}

impl Matches {
    fn of(wanted: &Wanted) -> Matches {
        let each = |marks: &[&str]| wanted.atoms.iter().map(|atom| any_of(atom, marks)).collect::<Vec<_>>();
        let all = each(&[""]).join(" AND ");
        let title = each(&[IN_TITLE]).join(" AND ");
        let head = each(&[IN_TITLE, IN_TAGS]).join(" OR ");
        let filters: String = wanted.keys.iter().map(|key| format!(" AND {}", quoted(key))).collect();
        let tiers = [
            format!("({title}){filters}"),
            format!("(({all}) AND ({head}){filters}) NOT ({title})"),
            format!("(({all}){filters}) NOT ({head})"),
        ];
        Matches { all: format!("{all}{filters}"), tiers: tiers.into() }
    }
}

/// Any of the sequences of an atom, in any of the marked places.
fn any_of(atom: &Atom, marks: &[&str]) -> String {
    let sequences = marks.iter().flat_map(|mark| {
        atom.any.iter().map(move |sequence| {
            quoted(&sequence.iter().map(|token| format!("{mark}{token}")).collect::<Vec<_>>().join(" "))
        })
    });
    format!("({})", sequences.collect::<Vec<_>>().join(" OR "))
}

fn quoted(phrase: &str) -> String {
    format!("\"{}\"", phrase.replace('"', "\"\""))
}

/// Whether an entry `e` is for a reader: the condition, with its value bound.
pub(super) fn seen_by(bound: &mut Bound, sight: &str) -> String {
    format!("exists (select 1 from search_words where search_words match {} and rowid = e.key)", bound.bind(sight))
}

/// Any of the exact words.
pub(super) fn any_key(keys: &[String]) -> String {
    keys.iter().map(|key| quoted(key)).collect::<Vec<_>>().join(" OR ")
}

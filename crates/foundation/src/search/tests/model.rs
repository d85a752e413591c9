//! A search against a naive filter: what a reader may not see is not there.

use proptest::prelude::*;
use sea_orm::DatabaseConnection;

use super::super::{Entry, Query, Synonyms, find, put_many, remove, tokens};
use super::{asked, databases, entry};

const AUDIENCES: [&str; 5] = ["public", "coalition", "c1", "p1", "c1&p2"];
const WORDS: [&str; 8] = ["walk", "walking", "樓宇", "楼", "安全", "market", "markets", "宇安"];
const LANGUAGES: [&str; 4] = ["en", "zh-Hant", "zh-Hans", "es"];

fn some_of(all: &'static [&'static str]) -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec(0..all.len(), 0..3)
        .prop_map(|picks| picks.into_iter().map(|at| all[at].to_owned()).collect())
}

fn any_entry() -> impl Strategy<Value = Entry> {
    (some_of(&AUDIENCES), some_of(&WORDS), some_of(&WORDS), 0..4usize, 0..3u32).prop_map(
        |(audience, title, body, language, ordinal)| Entry {
            audience,
            ordinal,
            ..entry(0, LANGUAGES[language], &title.join(" "), &body.join(" "))
        },
    )
}

/// What the naive reader finds: every word asked for is a token, or a character, of the text.
fn holds(entry: &Entry, words: &[String]) -> bool {
    let text = format!("{} {}", entry.title, entry.body);
    let kept = tokens(&text, &entry.language);
    let plain = tokens(&text, "");
    words.iter().all(|word| match tokens(word, &entry.language).as_slice() {
        [one] if one.chars().count() == 1 => plain.iter().any(|token| token.contains(one.as_str())),
        all => all.iter().all(|token| kept.contains(token)),
    })
}

async fn agrees(conn: &DatabaseConnection, entries: &[Entry], sight: &[String], words: &[String]) {
    let query = Query { sight: sight.to_vec(), ..asked(&words.join(" ")) };
    let found = find(conn, &query, &Synonyms::default()).await.unwrap();
    let seen = |entry: &&Entry| entry.audience.iter().any(|who| sight.contains(who)) && holds(entry, words);
    let mut expected: Vec<_> = entries.iter().filter(seen).map(|entry| entry.subject_id).collect();
    let mut got: Vec<_> = found.hits.iter().map(|hit| hit.subject_id).collect();
    got.sort();
    expected.sort();
    assert_eq!(got, expected, "{sight:?} {words:?}");
    assert_eq!(found.total, expected.len() as u64);
}

#[test]
fn a_reader_is_shown_and_told_the_number_of_only_what_they_may_see() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let all = runtime.block_on(databases("search_model"));
    let question = proptest::collection::vec((some_of(&AUDIENCES), some_of(&WORDS)), 6);
    let config = ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() };
    proptest!(config, |(mut entries in proptest::collection::vec(any_entry(), 1..12), questions in question)| {
        for (number, entry) in entries.iter_mut().enumerate() {
            entry.subject_id = uuid::Uuid::from_u128(number as u128 + 1);
        }
        for conn in &all {
            runtime.block_on(async {
                for number in 1..13 {
                    remove(conn, "page", uuid::Uuid::from_u128(number)).await.unwrap();
                }
                put_many(conn, &entries).await.unwrap();
                for (sight, words) in questions.iter().filter(|(_, words)| !words.is_empty()) {
                    agrees(conn, &entries, sight, words).await;
                }
            });
        }
    });
}

#[test]
fn what_is_unseen_changes_neither_order_nor_number_of_what_is_seen() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let all = runtime.block_on(databases("search_unseen"));
    for conn in &all {
        runtime.block_on(async {
            let seen: Vec<Entry> =
                (1..40).map(|n| entry(n, LANGUAGES[n as usize % 4], "market", "安全 walk")).collect();
            put_many(conn, &seen).await.unwrap();
            let before = find(conn, &asked("安全"), &Synonyms::default()).await.unwrap();
            let unseen: Vec<Entry> = (100..160)
                .map(|n| Entry { audience: vec!["c1".into()], ..entry(n, "en", "安全", "安全 安全") })
                .collect();
            put_many(conn, &unseen).await.unwrap();
            let after = find(conn, &asked("安全"), &Synonyms::default()).await.unwrap();
            assert_eq!(before, after);
            assert_eq!(after.total, 39);
        });
    }
}

/// Each word of a text, and each two neighbouring ideographs.
fn questions(text: &str) -> Vec<String> {
    let mut all: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric() || ('\u{4E00}'..='\u{9FFF}').contains(&c))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let chars: Vec<char> = text.chars().collect();
    let han = |c: &char| ('\u{4E00}'..='\u{9FFF}').contains(c);
    all.extend(chars.windows(2).filter(|pair| pair.iter().all(han)).map(|pair| pair.iter().collect::<String>()));
    all
}

#[test]
fn a_text_is_found_by_each_of_its_words_and_each_pair_of_its_ideographs() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let all = runtime.block_on(databases("search_itself"));
    let config = ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() };
    let body = "([a-zéñüа-я]{1,9}|[\u{4E00}-\u{9FFF}]{1,6}|[A-Z0-9]{1,5}|[，。-]| ){1,25}";
    proptest!(config, |(body in body, language in 0..5usize)| {
        let language = ["en", "es", "zh-Hant", "zh-Hans", "tl"][language];
        let entry = entry(7, language, "Title", &body);
        for conn in &all {
            runtime.block_on(async {
                remove(conn, "page", entry.subject_id).await.unwrap();
                put_many(conn, std::slice::from_ref(&entry)).await.unwrap();
                for words in questions(&body) {
                    let found = find(conn, &asked(&words), &Synonyms::default()).await.unwrap();
                    assert_eq!(found.total, 1, "{words} in {body} ({language})");
                }
            });
        }
    });
}

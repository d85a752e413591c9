//! Very long texts and odd words, on both databases.

use super::super::{Entry, Nothing, Query, Synonyms, find, put, put_many};
use super::meeting::titles;
use super::{asked, databases, entry, name};

#[tokio::test]
async fn a_very_long_text_is_found_from_end_to_end() {
    let mut body = String::from("alpha ");
    for number in 0..60_000 {
        body.push_str(&format!("the w{number} "));
    }
    body.push_str(&"的".repeat(3000));
    body.push_str("的終點 omega");
    body.push('\0');
    for conn in databases("search_long").await {
        put_many(&conn, &[entry(1, "en", "Long", &body), entry(2, "zh-Hant", "鹿", &"路燈".repeat(40_000))])
            .await
            .unwrap();
        for words in ["alpha omega", "w59999", "\"the w30000 the w30001\"", "\"the w8000 the\"", "的终点", "终 alpha"]
        {
            assert_eq!(titles(&conn, &asked(words)).await, ["Long"], "{words} on {}", name(&conn));
        }
        assert_eq!(titles(&conn, &asked(&"灯路".repeat(100))).await, ["鹿"], "{}", name(&conn));
        assert_eq!(titles(&conn, &asked("\"w30001 the w30000\"")).await, [""; 0]);
        let found = find(&conn, &asked("omega"), &Synonyms::default()).await.unwrap();
        assert!(found.hits[0].snippet.parts.iter().any(|part| part.marked && part.text == "omega"));
    }
}

#[tokio::test]
async fn odd_words_in_every_place_do_no_harm() {
    let odd = "it's \\ \" ' NEAR( OR AND \u{0} * ^ : -x {a} <-> & | ! ¹² § ¡ ¿ %00 🙂 ｆｕｌｌ ½ ㈱";
    for conn in databases("search_odd").await {
        let mut all = Entry {
            tags: vec![odd.into()],
            captions: odd.into(),
            section: Some("it's".into()),
            ..entry(1, "en", odd, odd)
        };
        all.audience.push("c'1&p\\2".into());
        put(&conn, &all).await.unwrap();
        let found = find(&conn, &asked("full near or and"), &Synonyms::default()).await.unwrap();
        assert_eq!(found.total, 1, "{}", name(&conn));
        for words in odd.split(' ').chain([odd]) {
            let query = Query {
                sight: vec!["c'1&p\\2".into()],
                section: Some("it's".into()),
                tag: Some(odd.into()),
                ..asked(words)
            };
            let found = find(&conn, &query, &Synonyms::default()).await.unwrap();
            assert!(found.total <= 1);
        }
    }
}

#[tokio::test]
async fn a_query_of_thirty_two_words_is_answered_and_a_longer_one_is_told_so() {
    let words = |count: u32| {
        let some = (0..count)
            .map(|n| format!("é{}", char::from_u32('a' as u32 + n % 26).unwrap()) + &"z".repeat(n as usize / 26));
        some.collect::<Vec<_>>().join(" ")
    };
    for conn in databases("search_many").await {
        put(&conn, &entry(1, "en", "All", &words(40))).await.unwrap();
        assert_eq!(titles(&conn, &asked(&words(32))).await, ["All"], "{}", name(&conn));
        let found = find(&conn, &asked(&words(33)), &Synonyms::default()).await.unwrap();
        assert_eq!(found.nothing, Some(Nothing::TooLong));
        let long = "樓宇".repeat(120);
        put(&conn, &entry(2, "zh-Hant", "長", &long)).await.unwrap();
        assert_eq!(titles(&conn, &asked(&long)).await, ["長"], "{}", name(&conn));
    }
}

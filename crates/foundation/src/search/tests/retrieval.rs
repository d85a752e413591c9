//! Chinese words against 240 public paragraphs: the truth is that a paragraph contains the string.

use std::collections::{BTreeSet, HashMap};

use super::super::{Entry, Query, Synonyms, find, put_many, settle, simplified};
use super::{asked, databases, entry, name};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/retrieval/xquad.zh.json");

/// The paragraphs, and the answers of two to eight ideographs given by people.
fn paragraphs() -> Option<(Vec<String>, BTreeSet<String>)> {
    let file: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(FILE).ok()?).unwrap();
    let (mut texts, mut words) = (Vec::new(), BTreeSet::new());
    for article in file["data"].as_array().unwrap() {
        for paragraph in article["paragraphs"].as_array().unwrap() {
            texts.push(paragraph["context"].as_str().unwrap().to_owned());
            for question in paragraph["qas"].as_array().unwrap() {
                let answer = question["answers"][0]["text"].as_str().unwrap();
                let han = answer.chars().all(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c));
                if han && (2..=8).contains(&answer.chars().count()) {
                    words.insert(answer.to_owned());
                }
            }
        }
    }
    Some((texts, words))
}

/// A Traditional spelling of a Simplified word: the commonest block's character that folds to each.
fn traditional(word: &str) -> String {
    let mut back: HashMap<char, char> = HashMap::new();
    for c in '\u{4E00}'..='\u{9FFF}' {
        if simplified(c) != c {
            back.entry(simplified(c)).or_insert(c);
        }
    }
    word.chars().map(|c| back.get(&c).copied().unwrap_or(c)).collect()
}

#[derive(Default)]
struct Score {
    found: f64,
    true_found: f64,
    truth: f64,
}

#[tokio::test]
async fn chinese_words_are_found_with_the_recall_and_precision_that_was_promised() {
    let Some((texts, words)) = paragraphs() else {
        println!("no data here");
        return;
    };
    let entries: Vec<Entry> = texts.iter().enumerate().map(|(n, text)| entry(n as u128, "zh-Hans", "", text)).collect();
    let mut sets: Vec<Vec<Vec<u128>>> = Vec::new();
    for conn in databases("search_retrieval").await {
        put_many(&conn, &entries).await.unwrap();
        settle(&conn).await.unwrap();
        let mut found_sets = Vec::new();
        for other_script in [false, true] {
            let mut score = Score::default();
            for word in &words {
                let typed = if other_script { traditional(word) } else { word.clone() };
                let found = find(&conn, &Query { limit: 1000, ..asked(&typed) }, &Synonyms::default()).await.unwrap();
                let set: Vec<u128> = found.hits.iter().map(|hit| hit.subject_id.as_u128()).collect();
                score.found += set.len() as f64;
                score.true_found += set.iter().filter(|n| texts[**n as usize].contains(word)).count() as f64;
                score.truth += texts.iter().filter(|text| text.contains(word)).count() as f64;
                for hit in &found.hits {
                    assert!(hit.snippet.parts.iter().any(|part| part.marked), "{typed}: {}", hit.snippet.plain());
                }
                found_sets.push(set);
            }
            let (recall, precision) = (score.true_found / score.truth, score.true_found / score.found);
            println!(
                "{}: {} words, other script {other_script}: recall {recall:.4} precision {precision:.4}",
                name(&conn),
                words.len()
            );
            assert!(recall >= 0.99 && precision >= 0.98, "recall {recall} precision {precision}");
        }
        sets.push(found_sets);
    }
    assert!(sets.windows(2).all(|pair| pair[0] == pair[1]), "the databases differ");
}

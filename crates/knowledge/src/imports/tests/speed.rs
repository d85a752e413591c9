//! What it costs to bring in 5,000 pages. Run by hand:
//! `cargo test --release -p knowledge --lib imports::tests::speed -- --ignored --nocapture`

use std::time::Instant;

use super::*;

const PAGES: usize = 5_000;
const WORDS: &[&str] = &[
    "street",
    "table",
    "kitchen",
    "river",
    "lantern",
    "promise",
    "neighbour",
    "bread",
    "harbour",
    "evening",
    "listen",
    "together",
    "bring",
    "mend",
    "window",
    "door",
    "letter",
    "question",
    "quiet",
    "market",
    "soup",
    "voice",
    "garden",
    "bridge",
    "morning",
    "child",
    "elder",
    "work",
    "carry",
    "answer",
];

/// A page of about 250 words with a list, a heading, a quote and links, from a fixed start.
fn written(n: usize) -> String {
    let mut dice = n as u64 * 7_919 + 17;
    let mut roll = move || {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (dice >> 33) as usize
    };
    let mut sentence = |words: usize| (0..words).map(|_| WORDS[roll() % WORDS.len()]).collect::<Vec<_>>().join(" ");
    let mut text = format!(
        "---\ntitle: Page {n} {}\nlang: en\nsection: Shelf {}\ntags: [tag {}, tag {}]\nstandfirst: {}.\n---\n",
        sentence(2),
        n % 9,
        n % 23,
        n % 31,
        sentence(12)
    );
    for part in 0..4 {
        text.push_str(&format!(
            "## Part {part} {}\n\n{}.\n\n{}. See [another](p{:05}.md).\n\n",
            sentence(2),
            sentence(24),
            sentence(18),
            (n + part) % PAGES
        ));
    }
    text.push_str(&format!(
        "- {}\n- {}\n- {}\n\n> {}\n>\n> — {}\n",
        sentence(6),
        sentence(7),
        sentence(5),
        sentence(14),
        sentence(2)
    ));
    text
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "measures; run it in release"]
async fn five_thousand_pages_come_in_fast() {
    let town = coming_in::town().await;
    let found: Vec<Found> =
        (0..PAGES).map(|n| Found { source: format!("p{n:05}.md"), bytes: written(n).into_bytes() }).collect();
    let bytes: usize = found.iter().map(|one| one.bytes.len()).sum();
    let began = Instant::now();
    let haul = from_files(found.clone(), &Limits::default()).unwrap();
    let read = began.elapsed();
    let began = Instant::now();
    let report = coming_in::bring(&town, haul, &coming_in::public("many")).await;
    let kept = began.elapsed();
    assert_eq!(report.new, PAGES);
    let began = Instant::now();
    let haul = from_files(found, &Limits::default()).unwrap();
    let again = coming_in::bring(&town, haul, &coming_in::public("many")).await;
    assert_eq!(again.same, PAGES);
    let each = |took: std::time::Duration| PAGES as f64 / took.as_secs_f64();
    eprintln!(
        "{PAGES} pages, {} KB: read at {:.0}/s, kept at {:.0}/s, both {:.0}/s; the same again {:.0}/s",
        bytes / 1024,
        each(read),
        each(kept),
        each(read + kept),
        each(began.elapsed())
    );
    town.close().await;
}

//! What a search costs at 20,000 texts. Run by hand:
//! `cargo test --release -p foundation --lib search::tests::speed -- --ignored --nocapture`

use std::time::Instant;

use super::super::{Entry, Query, Synonyms, find, put_many, settle, simplified};
use super::{asked, databases, entry, name};

/// Pages, each in two languages.
const PAGES: usize = 10_000;

/// A small generator with a fixed start, so that runs compare.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    /// Small numbers far oftener than great ones, as words are.
    fn skewed(&mut self, sides: usize) -> usize {
        let first = self.roll(sides) + 1;
        self.roll(first)
    }
}

fn chinese(dice: &mut Dice, length: usize) -> String {
    let mut text = String::new();
    for at in 0..length {
        text.extend(char::from_u32(0x4E00 + dice.skewed(6000) as u32 * 3));
        if at % 17 == 16 {
            text.push('，');
        }
    }
    text
}

fn english(dice: &mut Dice, length: usize) -> String {
    let mut text = String::new();
    for _ in 0..length {
        let mut rest = dice.skewed(20_000) + 7;
        while rest > 0 {
            text.push((b'a' + (rest % 26) as u8) as char);
            rest /= 13;
        }
        text.push(' ');
    }
    text
}

fn pages() -> Vec<Entry> {
    let mut dice = Dice(7);
    let mut all = Vec::with_capacity(PAGES * 2);
    for number in 0..PAGES {
        let (common, rare) = (number % 3 == 0, number % 100 == 0);
        let word = |yes: bool, word: &'static str| if yes { word } else { "" };
        let body = format!("{}{}{}", chinese(&mut dice, 300), word(common, "社區安全"), chinese(&mut dice, 300));
        let title = format!("{}{}", chinese(&mut dice, 6), word(rare, "安全"));
        all.push(Entry { ordinal: number as u32, ..entry(number as u128, "zh-Hant", &title, &body) });
        let body =
            format!("{}{}{}", english(&mut dice, 150), word(common, "they walked home "), english(&mut dice, 150));
        let title = format!("{}{}", english(&mut dice, 4), word(rare, "walks"));
        all.push(Entry { ordinal: number as u32, ..entry(number as u128, "en", &title, &body) });
    }
    all
}

/// CPU of this process so far, in µs (Linux counts it in hundredths of a second).
fn cpu() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks = |at: usize| fields.get(at).and_then(|ticks| ticks.parse::<f64>().ok()).unwrap_or(0.0);
    (ticks(11) + ticks(12)) * 10_000.0
}

#[tokio::test]
#[ignore = "a measurement, not a test"]
async fn a_search_of_twenty_thousand_texts_costs_this_much() {
    let start = Instant::now();
    simplified('樓');
    println!("folding table: {:?}", start.elapsed());
    let entries = pages();
    for conn in databases("search_speed").await {
        let (start, before) = (Instant::now(), cpu());
        for some in entries.chunks(1000) {
            let work = sea_orm::TransactionTrait::begin(&conn).await.unwrap();
            put_many(&work, some).await.unwrap();
            work.commit().await.unwrap();
        }
        println!(
            "{}: {} texts in {:?}, {:.0} µs CPU each",
            name(&conn),
            entries.len(),
            start.elapsed(),
            (cpu() - before) / entries.len() as f64
        );
        for settled in [false, true] {
            if settled {
                settle(&conn).await.unwrap();
            }
            measure(&conn, settled).await;
        }
    }
}

async fn measure(conn: &sea_orm::DatabaseConnection, settled: bool) {
    for (words, prefer, offset) in [
        ("安全", "zh-Hant", 0),
        ("安全", "zh-Hans", 0),
        ("安全", "en", 200),
        ("社区安全", "zh-Hant", 0),
        ("全", "zh-Hant", 0),
        ("walk", "en", 0),
        ("walking home", "en", 0),
        ("\"walked home\"", "en", 0),
        ("nowhere", "en", 0),
    ] {
        let query = Query { limit: 20, offset, prefer: prefer.into(), ..asked(words) };
        let inside = Query { sight: ["public", "coalition", "c1", "p1"].map(str::to_owned).to_vec(), ..query.clone() };
        let mut line = format!("{} settled {settled} {words:>14} {prefer:>7} +{offset}:", name(conn));
        for query in [query, inside] {
            let total = find(conn, &query, &Synonyms::default()).await.unwrap().total;
            let (start, before, mut times) = (Instant::now(), cpu(), 0.0);
            while start.elapsed().as_millis() < 1000 {
                find(conn, &query, &Synonyms::default()).await.unwrap();
                times += 1.0;
            }
            line += &format!(
                " {total} found, {:.0} µs CPU, {:.0} µs;",
                (cpu() - before) / times,
                start.elapsed().as_micros() as f64 / times
            );
        }
        println!("{line}");
    }
}

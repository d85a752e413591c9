use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use jiff::civil::{date, datetime};
use rstest::rstest;

use super::*;

/// Keys put together while running: the beginning, and who puts them together.
/// Everything else must stand whole, in quotes, somewhere in code or templates.
const COMPOSED: &[(&str, &str)] = &[
    ("refused-", "error: why something was not taken, by key"),
    ("block-", "blocks: words inside a shown text, by part"),
    ("try-why-", "app: what a rule that may be tried is for, by name"),
    ("theme-", "account: light or dark, by name"),
    ("tongue-", "directory: a spoken language, by tag"),
    ("circle-kind-", "directory: what kind of circle, by name"),
    ("pillar-", "web::shell::Pillar::key"),
    ("error-", "web::views::ErrorKind, one set of words for each answer"),
    ("home-say-", "knowledge: a movement's own sentence, by pillar"),
    ("level-", "access: sharing levels, by name"),
    ("role-", "directory: roles, by name"),
    ("page-state-", "knowledge: where a page stands, by state"),
    ("consent-scope-", "consents: where something may be shown, by scope"),
    ("consent-given-", "consents: how a consent was given, by way"),
    ("check-name-", "checks: what was found, by kind"),
    ("check-mend-", "checks: how to mend it, by kind"),
    ("check-reason-", "checks: why it is well as it is, by reason"),
    ("import-outcome-", "knowledge: what became of a page brought in, by outcome"),
    ("fluency-", "directory: how well a person speaks a language, by level"),
    ("draft-kind-", "drafts: what a card is, by kind of block or part of the head"),
    ("draft-add-", "drafts: what may be added, by kind"),
    ("draft-done-", "drafts: what was just done, by deed"),
    ("draft-significance-", "drafts: how much a version changes, by word"),
    ("reach-", "directory: ways to reach a person, by name"),
];

fn language(tag: &str) -> Language {
    Language::parse(tag).unwrap()
}

fn words(tag: &str) -> Words {
    Words::new(language(tag))
}

#[rstest]
#[case("", "en")]
#[case("zh-TW,zh;q=0.9,en;q=0.8", "zh-Hant")]
#[case("zh-HK", "zh-Hant")]
#[case("zh-Hant-HK", "zh-Hant")]
#[case("zh-CN", "zh-Hans")]
#[case("zh", "zh-Hans")]
#[case("yue-HK,en;q=0.5", "zh-Hant")]
#[case("es-MX,es;q=0.9", "es")]
#[case("fr-FR,fr;q=0.9,es;q=0.4,en;q=0.5", "en")]
#[case("en;q=0.2, es;q=0.7", "es")]
#[case("es;q=0, en", "en")]
#[case("*", "en")]
#[case("xx;q=nonsense,,;;q=,es", "es")]
#[case("english", "en")]
#[case("eng", "en")]
fn a_browser_is_answered_in_the_language_it_prefers(#[case] header: &str, #[case] tag: &str) {
    assert_eq!(Language::from_accept(header).tag(), tag, "{header}");
}

#[rstest]
#[case("en", "March 12, 2026", "Thursday, March 12", "March 12, 2026, 5:05 pm")]
#[case("zh-Hant", "2026年3月12日", "3月12日　星期四", "2026年3月12日下午 5:05")]
#[case("zh-Hans", "2026年3月12日", "3月12日　星期四", "2026年3月12日下午 5:05")]
#[case("es", "12 de marzo de 2026", "jueves 12 de marzo", "12 de marzo de 2026, 5:05 p. m.")]
fn dates_are_written_as_the_reader_writes_them(
    #[case] tag: &str,
    #[case] day: &str,
    #[case] weekday: &str,
    #[case] moment: &str,
) {
    let words = words(tag);
    assert_eq!(words.date(date(2026, 3, 12)), day);
    assert_eq!(words.weekday_date(date(2026, 3, 12)), weekday);
    assert_eq!(words.date_time(datetime(2026, 3, 12, 17, 5, 0, 0)), moment);
}

#[test]
fn a_sentence_that_ends_with_the_time_ends_with_one_point() {
    let es = words("es");
    let when = es.date_time(datetime(2026, 3, 12, 17, 5, 0, 0));
    let said = es.with("member-since", &[("when", when.into())]);
    assert_eq!(said, "Desde 12 de marzo de 2026, 5:05 p. m.");
    let two = es.with("account-session-used", &[("when", "12 de marzo".into())]);
    assert_eq!(two, "Último uso: 12 de marzo.");
}

#[test]
fn noon_and_midnight_are_twelve() {
    assert_eq!(words("en").clock(jiff::civil::time(0, 0, 0, 0)), "12:00 am");
    assert_eq!(words("en").clock(jiff::civil::time(12, 30, 0, 0)), "12:30 pm");
}

#[rstest]
#[case("en", &["A"], "A")]
#[case("en", &["A", "B", "C"], "A, B and C")]
#[case("zh-Hant", &["A", "B", "C"], "A、B 和 C")]
#[case("zh-Hant", &["陳大文", "李小明"], "陳大文和李小明")]
#[case("es", &["Ana", "Inés"], "Ana e Inés")]
#[case("es", &["agua", "hielo"], "agua y hielo")]
#[case("en", &[], "")]
fn lists_join_as_the_language_joins(#[case] tag: &str, #[case] things: &[&str], #[case] said: &str) {
    let things: Vec<String> = things.iter().map(|thing| (*thing).to_owned()).collect();
    assert_eq!(words(tag).list(&things), said);
}

#[test]
fn counts_are_grouped_by_thousands() {
    assert_eq!(words("en").number(10_000), "10,000");
    assert_eq!(words("en").number(-1_234_567), "−1,234,567");
    assert_eq!(words("en").number(999), "999");
}

#[test]
fn a_language_travels_as_its_tag() {
    let written = serde_json::to_string(&language("zh-Hant")).unwrap();
    assert_eq!(written, "\"zh-Hant\"");
    assert_eq!(serde_json::from_str::<Language>(&written).unwrap(), language("zh-Hant"));
    assert!(serde_json::from_str::<Language>("\"tlh\"").is_err());
}

/// The keys of one language, each with the names of its gaps.
fn keys(tag: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut keys = BTreeMap::new();
    for entry in std::fs::read_dir(root().join("locales").join(tag)).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let parsed = fluent_syntax::parser::parse(text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for entry in parsed.body {
            let fluent_syntax::ast::Entry::Message(message) = entry else {
                continue;
            };
            let said = message.value.map(|pattern| format!("{pattern:?}")).unwrap_or_default();
            let gaps = said
                .split("VariableReference { id: Identifier { name: \"")
                .skip(1)
                .filter_map(|rest| rest.split('"').next().map(str::to_owned))
                .collect();
            let known = keys.insert(message.id.name.to_owned(), gaps);
            assert!(known.is_none(), "{} stands twice in {tag}", message.id.name);
        }
    }
    keys
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// All code and templates, as text.
fn sources() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join("crates")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs" || end == "html") {
                let text = std::fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    found
}

#[test]
fn every_language_has_every_key_with_the_same_gaps() {
    let english = keys("en");
    for language in Language::all() {
        let own = keys(language.tag());
        for (key, gaps) in &english {
            let other = own.get(key);
            assert_eq!(other, Some(gaps), "{key} in {language}");
        }
        for key in own.keys() {
            assert!(english.contains_key(key), "{key} stands in {language} only");
        }
    }
}

#[test]
fn every_key_is_used_somewhere() {
    let sources = sources();
    let unused: Vec<String> = keys("en")
        .into_keys()
        .filter(|key| !COMPOSED.iter().any(|(beginning, _)| key.starts_with(beginning)))
        .filter(|key| {
            let quoted = format!("\"{key}\"");
            !sources.iter().any(|(_, text)| text.contains(&quoted))
        })
        .collect();
    assert!(unused.is_empty(), "words nobody says: {unused:#?}");
}

#[test]
fn every_key_asked_for_exists() {
    let english = keys("en");
    let mut missing = BTreeSet::new();
    for (path, text) in sources() {
        for call in ["say(\"", "fill(\"", "with(\"", "refused(\"", "Refusal::new(\"", "#[error(\""] {
            for rest in text.split(call).skip(1) {
                let key = rest.split('"').next().unwrap_or_default();
                let kebab = key.contains('-')
                    && !key.ends_with('-')
                    && key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
                if kebab && !english.contains_key(key) {
                    missing.insert(format!("{key} ({})", path.display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "asked for, but no words: {missing:#?}");
}

#[test]
fn every_refusal_beside_a_field_has_words() {
    let english = keys("en");
    let mut missing = BTreeSet::new();
    for (path, text) in sources() {
        for rest in text.split(concat!("Refusal", "::at(")).skip(1) {
            let second = rest.split(',').nth(1).and_then(|second| second.trim_start().strip_prefix('"'));
            let Some(key) = second.and_then(|second| second.split('"').next()) else { continue };
            if !english.contains_key(key) {
                missing.insert(format!("{key} ({})", path.display()));
            }
        }
    }
    assert!(missing.is_empty(), "refused, but no words: {missing:#?}");
}

#[test]
fn chinese_words_use_full_width_marks() {
    for tag in ["zh-Hant", "zh-Hans"] {
        for entry in std::fs::read_dir(root().join("locales").join(tag)).unwrap() {
            let path = entry.unwrap().path();
            for (number, line) in std::fs::read_to_string(&path).unwrap().lines().enumerate() {
                let letters: Vec<char> = line.chars().collect();
                let halfwidth = letters.windows(2).any(|pair| {
                    ('\u{4e00}'..='\u{9fff}').contains(&pair[0]) && [',', ';', '?', '!', ':', '('].contains(&pair[1])
                });
                assert!(!halfwidth, "{}:{}: {line}", path.display(), number + 1);
            }
        }
    }
}

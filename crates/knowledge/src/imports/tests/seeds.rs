use super::*;

fn seeds() -> Option<Haul> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/seeds");
    match std::path::Path::new(path).is_dir() {
        true => Some(from_path(std::path::Path::new(path), &Limits::default()).unwrap()),
        false => {
            eprintln!("no data here");
            None
        }
    }
}

fn source_text(source: &str) -> String {
    let path = format!("{}/../../../shared/seeds/{source}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).unwrap()
}

/// All that came of a seed, wherever it went.
fn all_words(draft: &Draft) -> String {
    let section = draft.section.clone().unwrap_or_default();
    format!("{} {section} {} {}", draft.title, draft.credits.join(" "), words_of(&draft.body))
}

fn by_start<'a>(haul: &'a Haul, start: &str) -> &'a Draft {
    haul.drafts.iter().find(|d| d.source.starts_with(start)).unwrap()
}

fn folds(draft: &Draft) -> Vec<&str> {
    draft.body.lines().filter_map(|l| l.strip_prefix(":::accordion ")).collect()
}

fn headings(draft: &Draft) -> Vec<&str> {
    draft.body.lines().filter(|l| l.starts_with('#')).collect()
}

#[test]
fn every_sentence_of_the_seeds_is_kept_word_for_word() {
    let Some(haul) = seeds() else { return };
    let mut sentences = 0;
    for draft in &haul.drafts {
        let all = all_words(draft);
        for line in source_text(&draft.source).lines() {
            let line = line.replace('\u{a0}', " ");
            for sentence in line.split_inclusive(". ").map(str::trim).filter(|s| s.ends_with(['.', '?', '!', '”'])) {
                let sentence = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
                assert!(all.contains(&sentence), "{}: {sentence}", draft.source);
                sentences += 1;
            }
        }
    }
    assert!(sentences > 200, "{sentences}");
}

#[test]
fn the_seeds_lose_their_chrome_and_nothing_else() {
    let Some(haul) = seeds() else { return };
    for draft in &haul.drafts {
        let all = all_words(draft);
        let gone: Vec<String> = source_text(&draft.source)
            .lines()
            .map(|l| l.replace('\u{a0}', " ").trim().to_owned())
            .filter(|l| !l.is_empty() && !all.contains(&l.split_whitespace().collect::<Vec<_>>().join(" ")))
            .collect();
        let reported: Vec<&str> =
            draft.notes.iter().filter(|n| n.outcome == Outcome::LeftOut).map(|n| n.detail.as_str()).collect();
        let is_told = |line: &str| line == "-" || reported.iter().any(|told| told.contains(line));
        let lost: Vec<&String> = gone.iter().filter(|l| !is_told(l)).collect();
        assert!(lost.is_empty(), "{lost:?}");
        for word in ["Previous", "TAGS", "Credit:"] {
            assert!(!draft.body.contains(word), "{} holds {word}", draft.source);
        }
        assert!(!draft.body.contains('\u{a0}'));
    }
}

#[test]
fn the_seeds_get_their_home_sections_and_order() {
    let Some(haul) = seeds() else { return };
    assert_eq!(haul.drafts.len(), 5);
    let home = by_start(&haul, "000");
    assert!(home.home && haul.drafts.iter().filter(|d| d.home).count() == 1);
    let order: Vec<Option<u32>> = haul.drafts.iter().map(|d| d.order).collect();
    assert_eq!(order, [Some(0), Some(1), Some(4), Some(2), Some(3)]);
    let section = by_start(&haul, "001").section.clone().unwrap();
    assert!(home.body.contains(&format!("\n## {section}\n")));
    for page in haul.drafts.iter().filter(|d| d.section.is_some()) {
        let plain = format!("\n### {}\n", page.title);
        let linked = format!("\n### [{}](page:{})\n", page.title, page.source);
        assert!(home.body.contains(&plain) != home.body.contains(&linked), "{}", page.title);
    }
    assert_eq!(by_start(&haul, "003").section.as_ref(), Some(&section));
    assert_eq!(by_start(&haul, "004").section.as_ref(), Some(&section));
    assert_eq!(by_start(&haul, "002").section, None);
    assert!(haul.drafts.iter().all(|d| d.language == "en"));
    assert_eq!(by_start(&haul, "001").credits.len(), 1);
}

#[test]
fn the_three_prongs_and_the_other_folds_find_their_titles() {
    let Some(haul) = seeds() else { return };
    let home = by_start(&haul, "000");
    let folds = folds(home);
    assert_eq!(folds.get(..3).unwrap(), ["Respond", "Restore", "Reform"]);
    let ingredients = headings(by_start(&haul, "001"));
    let second: Vec<String> = folds.get(3..9).unwrap().iter().map(|t| format!("## {t}")).collect();
    assert_eq!(second, ingredients);
    let groups: Vec<String> = folds.get(9..).unwrap().iter().map(|t| format!("## {t}")).collect();
    let infrastructure = headings(by_start(&haul, "004"));
    let expected: Vec<&str> = infrastructure.into_iter().filter(|h| h.starts_with("## ")).collect();
    assert_eq!(groups, expected);
    assert_eq!(noted(home, What::AccordionTitleGuessed), [""; 0]);
    assert_eq!(noted(home, What::PlaceholderDropped).len(), 1);
    assert_eq!(noted(home, What::FigureMissing).len(), 1);
}

#[test]
fn importing_the_seeds_twice_changes_nothing() {
    let (Some(first), Some(second)) = (seeds(), seeds()) else {
        return;
    };
    assert_eq!(first, second);
}

#[test]
fn pull_quotes_of_the_seeds_stand_apart() {
    let Some(haul) = seeds() else { return };
    let techniques = by_start(&haul, "003");
    assert_eq!(techniques.body.lines().filter(|l| l.starts_with("> “")).count(), 3);
}

/// Shows what becomes of the seeds, for people: `--ignored --nocapture`.
#[test]
#[ignore = "prints for people"]
fn show() {
    let Some(haul) = seeds() else { return };
    for draft in &haul.drafts {
        eprintln!(
            "=== {} | {} | home {} | section {:?} | order {:?} | {} | credits {:?}",
            draft.source, draft.title, draft.home, draft.section, draft.order, draft.language, draft.credits
        );
        for line in draft.body.lines().filter(|l| !l.is_empty()) {
            eprintln!("{}", rules::shorten(line, 90));
        }
        for note in &draft.notes {
            eprintln!("   {:?} {:?} {}", note.outcome, note.what, rules::shorten(&note.detail, 70));
        }
    }
}

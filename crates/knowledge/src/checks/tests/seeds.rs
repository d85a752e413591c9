//! The seeds, looked through: as they lie there, and as they come in.

use std::collections::HashMap;

use foundation::testing::ALDER;

use super::*;
use crate::checks::model::{Kind, Weight};
use crate::imports::{Haul, How, Limits, bring_in, from_path};

fn seeds() -> Option<Haul> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/seeds");
    if !std::path::Path::new(path).is_dir() {
        println!("no data here");
        return None;
    }
    Some(from_path(std::path::Path::new(path), &Limits::default()).unwrap())
}

fn seed(start: &str) -> Option<String> {
    let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/seeds")).ok()?;
    let file = folder
        .map(|entry| entry.unwrap().path())
        .find(|path| path.file_name().unwrap().to_string_lossy().starts_with(start))?;
    std::fs::read_to_string(file).ok()
}

fn count(found: &[Finding], kind: Kind) -> usize {
    found.iter().filter(|one| one.kind == kind).count()
}

#[test]
fn in_the_seeds_as_they_lie_there_all_eight_placeholders_the_figure_without_a_number_and_the_empty_tags_forbid() {
    let (Some(home), Some(other)) = (seed("000"), seed("002")) else { return };
    let in_home = found("en", &home);
    let held: Vec<&str> =
        in_home.iter().filter(|one| one.kind == Kind::Placeholder).map(|one| one.excerpt.marked.as_str()).collect();
    assert_eq!((held.len(), held[8]), (9, "Figure X"));
    assert!(held[..8].iter().all(|words| words.to_lowercase() == "item description"));
    let in_other = found("en", &other);
    assert!(
        in_other
            .iter()
            .any(|one| one.kind == Kind::Leftover && one.excerpt.marked == "TAGS" && one.weight == Weight::Forbids)
    );
    assert!(in_home.iter().chain(&in_other).all(|one| !one.kind.is_private()), "no name is seen where there is none");
}

/// The long lines of a seed.
fn long_lines(text: &str) -> Vec<String> {
    text.lines()
        .map(|line| line.replace('\u{a0}', " ").trim().to_owned())
        .filter(|line| line.chars().count() >= 100)
        .collect()
}

#[tokio::test]
async fn the_seeds_brought_in_are_found_wanting_where_they_are() {
    let Some(haul) = seeds() else { return };
    let town = told::town().await;
    let editor = town.actor(ALDER, "editor").await;
    let how = How::public("seeds", Language::default_language());
    let came = bring_in(town.site(), &editor, town.circle(ALDER), haul, &how, |_, _| {}).await.unwrap();
    let mut reports = HashMap::new();
    for line in &came.lines {
        reports.insert(line.source[..3].to_owned(), told::report_of(&town, line.page.unwrap(), "en").await);
    }
    let home = &reports["000"];
    assert!(home.iter().any(|one| one.kind == Kind::LeftOut && one.count == 8), "all eight, where they were left out");
    assert!(home.iter().any(|one| one.kind == Kind::Placeholder && one.excerpt.marked == "Figure X"));
    assert_eq!(count(home, Kind::CaptionAlone), 1);
    assert_eq!(count(&reports["002"], Kind::LeftOut), 1, "the empty list of tags");
    // Of the seven, one differs in its capitals alone: it says the same.
    for (start, expected) in [("001", 7), ("004", 14)] {
        let lines = long_lines(&seed(start).unwrap());
        let twice = reports[start].iter().filter(|one| one.kind == Kind::Repeated).count();
        println!("{start}: {twice} of {} long lines stand elsewhere too", lines.len());
        assert_eq!(twice, expected, "{:?}", reports[start].iter().map(|one| &one.excerpt.marked).collect::<Vec<_>>());
        let other = reports[start].iter().find_map(|one| one.other.clone()).unwrap();
        assert_eq!(other.page, came.lines.iter().find(|line| line.source.starts_with("000")).unwrap().page.unwrap());
    }
    let all: usize = reports.values().map(Vec::len).sum();
    println!("{all} findings on {} pages", reports.len());
    for (start, found) in &reports {
        println!("{start}: {:?}", found.iter().map(|one| one.kind.word()).collect::<Vec<_>>());
    }
    town.close().await;
}

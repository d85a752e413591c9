//! Titles for folds that have lost theirs: in the heading above them, on the
//! page that holds the same words, or in their own first words.

use std::collections::{BTreeMap, BTreeSet};

use super::super::super::model::{Outcome, What};
use super::super::super::rules::{fold_words, shorten};
use super::{Fold, Part, Sheet, write};

/// Where a paragraph stands: its page, and the headings above it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Standing {
    page: usize,
    headings: Vec<String>,
}

/// Folded beginnings of paragraphs and where they stand.
type Places = BTreeMap<String, Vec<Standing>>;

/// Gives every fold of every page a title.
pub(super) fn name_folds(sheets: &mut [Sheet]) {
    if !sheets.iter().any(|s| s.parts.iter().any(|p| matches!(p, Part::Accordion(_)))) {
        return;
    }
    let places = places(sheets);
    let titles: Vec<String> = sheets.iter().map(|s| fold_words(&s.title)).collect();
    for (n, sheet) in sheets.iter_mut().enumerate() {
        let mut heading = String::new();
        let mut parts = std::mem::take(&mut sheet.parts);
        for part in &mut parts {
            match part {
                Part::Heading { text, .. } => heading.clone_from(text),
                Part::Accordion(folds) => {
                    let wanted = titles.iter().position(|t| *t == fold_words(&heading));
                    let known = |fold: &Fold| title_elsewhere(fold, n, wanted, &places);
                    name_group(folds, &heading, known, sheet);
                }
                _ => {}
            }
        }
        sheet.parts = parts;
    }
}

fn name_group(folds: &mut [Fold], heading: &str, known: impl Fn(&Fold) -> Option<String>, sheet: &mut Sheet) {
    let listed = listed_in(heading).filter(|names| names.len() == folds.len()).unwrap_or_default();
    let mut used = BTreeSet::new();
    for (n, fold) in folds.iter_mut().enumerate() {
        let labels: Vec<&str> = fold.lines.iter().filter_map(|l| write::label_of(l)).map(|(label, _)| label).collect();
        if labels.len() >= 2 {
            sheet.note(Outcome::Guessed, What::LabelRecognised, &labels.join(" "));
        }
        let found = fold.title.clone().or_else(|| listed.get(n).cloned()).or_else(|| known(fold));
        match found.filter(|title| used.insert(title.clone())) {
            Some(title) => {
                sheet.note(Outcome::Guessed, What::AccordionRecognised, &title);
                fold.title = Some(title);
            }
            None => {
                let title = first_words(fold);
                sheet.note(Outcome::Guessed, What::AccordionTitleGuessed, &title);
                used.insert(title.clone());
                fold.title = Some(title);
            }
        }
    }
}

/// The names in a heading such as "Sow, Water, Reap: three steps".
fn listed_in(heading: &str) -> Option<Vec<String>> {
    let (list, _) = heading.split_once([':', '：'])?;
    let even = list.replace(['、', '，', '；', ';'], ",");
    let names: Vec<String> = even
        .split(',')
        .flat_map(|name| name.split(" and ").flat_map(|n| n.split(" y ")).map(str::to_owned).collect::<Vec<_>>())
        .map(|name| name.trim().trim_start_matches("and ").trim_start_matches("y ").trim().to_owned())
        .filter(|name| !name.is_empty())
        .collect();
    let short = names.iter().all(|n| n.split_whitespace().count() <= 4 && n.chars().count() <= 40);
    (names.len() >= 2 && short).then_some(names)
}

fn places(sheets: &[Sheet]) -> Places {
    let mut places: Places = BTreeMap::new();
    for (page, sheet) in sheets.iter().enumerate() {
        let mut above: Vec<(u8, String)> = Vec::new();
        for part in &sheet.parts {
            match part {
                Part::Heading { level, text } => {
                    above.retain(|(l, _)| l < level);
                    above.push((*level, text.clone()));
                }
                Part::Paragraph(text) | Part::Quote(text) if !above.is_empty() => {
                    let headings = above.iter().map(|(_, t)| t.clone()).collect();
                    places.entry(beginning(text)).or_default().push(Standing { page, headings });
                }
                _ => {}
            }
        }
    }
    places
}

/// Enough of a paragraph to know it by.
fn beginning(text: &str) -> String {
    fold_words(&text.chars().take(200).collect::<String>()).chars().take(48).collect()
}

/// The heading, on another page, under which all known lines of a fold stand;
/// first on the page named like the heading above the folds.
fn title_elsewhere(fold: &Fold, own: usize, wanted: Option<usize>, places: &Places) -> Option<String> {
    let mut common: Option<Standing> = None;
    for line in &fold.lines {
        let bare = write::label_of(line).map_or(line.as_str(), |(_, text)| text);
        let standing = [bare, line].iter().find_map(|text| {
            let found = places.get(&beginning(text))?.iter().filter(|s| s.page != own);
            found.min_by_key(|s| (Some(s.page) != wanted, s.page))
        });
        let Some(standing) = standing else { continue };
        match &mut common {
            None => common = Some(standing.clone()),
            Some(so_far) if so_far.page == standing.page => {
                let shared = so_far.headings.iter().zip(&standing.headings).take_while(|(a, b)| a == b).count();
                so_far.headings.truncate(shared);
            }
            Some(_) => {}
        }
    }
    common.and_then(|standing| standing.headings.last().cloned())
}

fn first_words(fold: &Fold) -> String {
    let line = fold.lines.first().map(String::as_str).unwrap_or_default();
    let words: Vec<&str> = line.split_whitespace().collect();
    match words.len() {
        0..=7 => shorten(line, 60),
        _ => {
            shorten(&format!("{}…", words.get(..7).unwrap_or_default().join(" ").trim_end_matches([',', ':', ';'])), 60)
        }
    }
}

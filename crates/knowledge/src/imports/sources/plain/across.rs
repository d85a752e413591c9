//! What the plain pages of a haul tell about each other.

use std::collections::{BTreeMap, BTreeSet};

use super::super::super::model::{Draft, Outcome, What};
use super::super::super::rules::{Place, fold_words, number_of, stem_of};
use super::{Part, Sheet, accordions, draft, write};

/// Completes the pages with what the others know, in the order of sources.
pub(in super::super) fn together(mut sheets: Vec<Sheet>) -> Vec<Draft> {
    sheets.sort_by(|a, b| a.source.cmp(&b.source));
    let home = home_of(&sheets);
    take_kickers(&mut sheets, home);
    let chains = chains(&sheets);
    share_sections(&mut sheets, &chains, home);
    if let Some(home) = home {
        nest_home(&mut sheets, home);
    }
    accordions::name_folds(&mut sheets);
    let order = order(&sheets, &chains, home);
    let links = links(&sheets);
    let finish = |(n, mut sheet): (usize, Sheet)| {
        let place = order.get(&n).copied();
        if home == Some(n) {
            sheet.note(Outcome::Guessed, What::HomeGuessed, &sheet.title.clone());
        }
        if place.is_some() {
            sheet.note(Outcome::Guessed, What::OrderGuessed, &place.unwrap_or_default().to_string());
        }
        let body = write::body(&sheet, if home == Some(n) { Some(&links) } else { None });
        let mut page = draft(sheet, body);
        page.order = place;
        page.home = home == Some(n);
        page
    };
    sheets.into_iter().enumerate().map(finish).collect()
}

fn headings(sheet: &Sheet) -> impl Iterator<Item = (u8, &str)> {
    sheet.parts.iter().filter_map(|part| match part {
        Part::Heading { level, text } => Some((*level, text.as_str())),
        _ => None,
    })
}

/// Pages by folded title; titles that several pages bear tell nothing.
fn titles(sheets: &[Sheet]) -> BTreeMap<String, usize> {
    let mut titles: BTreeMap<String, Option<usize>> = BTreeMap::new();
    for (n, sheet) in sheets.iter().enumerate() {
        titles.entry(fold_words(&sheet.title)).and_modify(|t| *t = None).or_insert(Some(n));
    }
    titles.into_iter().filter_map(|(title, n)| n.map(|n| (title, n))).collect()
}

/// The page among whose headings stand the most titles of others, two at least.
fn home_of(sheets: &[Sheet]) -> Option<usize> {
    let titles = titles(sheets);
    let others = |n: usize, sheet: &Sheet| {
        let named = headings(sheet).filter_map(|(_, text)| titles.get(&fold_words(text)));
        named.filter(|other| **other != n).collect::<BTreeSet<_>>().len()
    };
    let counts: Vec<usize> = sheets.iter().enumerate().map(|(n, s)| others(n, s)).collect();
    let most = counts.iter().copied().max().filter(|most| *most >= 2)?;
    let mut best = counts.iter().enumerate().filter(|(_, c)| **c == most);
    match (best.next(), best.next()) {
        (Some((n, _)), None) => Some(n),
        _ => None,
    }
}

/// A heading right under a title that the home page also has is no heading of
/// this page: it names the part of the site where the page stands.
fn take_kickers(sheets: &mut [Sheet], home: Option<usize>) {
    let Some(home) = home else { return };
    let known: BTreeSet<String> =
        sheets.get(home).map(|s| headings(s).map(|(_, t)| fold_words(t)).collect()).unwrap_or_default();
    for (_, sheet) in sheets.iter_mut().enumerate().filter(|(n, _)| *n != home) {
        let Some(Part::Heading { text, .. }) = sheet.parts.first() else {
            continue;
        };
        if known.contains(&fold_words(text)) {
            let section = text.clone();
            sheet.parts.remove(0);
            sheet.notes.retain(|note| !(note.what == What::HeadingGuessed && note.detail == section));
            sheet.note(Outcome::Guessed, What::SectionGuessed, &section);
            sheet.section = Some(section);
        }
    }
}

/// Pages that their pagers tie together, each chain from first to last.
fn chains(sheets: &[Sheet]) -> Vec<Vec<usize>> {
    let titles = titles(sheets);
    let named = |title: &Option<String>| title.as_ref().and_then(|t| titles.get(&fold_words(t))).copied();
    let mut after: BTreeMap<usize, usize> = BTreeMap::new();
    let mut has_before = BTreeSet::new();
    for (n, sheet) in sheets.iter().enumerate() {
        let pairs = [(Some(n), named(&sheet.next)), (named(&sheet.previous), Some(n))];
        for (first, second) in pairs {
            if let (Some(first), Some(second)) = (first, second)
                && first != second
                && !after.contains_key(&first)
                && !has_before.contains(&second)
            {
                after.insert(first, second);
                has_before.insert(second);
            }
        }
    }
    let mut seen = BTreeSet::new();
    let mut chains = Vec::new();
    // Pages in a ring have no first one; they begin at the first by name.
    let starts = (0..sheets.len()).filter(|n| !has_before.contains(n)).chain(0..sheets.len());
    for start in starts {
        let mut chain = Vec::new();
        let mut at = Some(start);
        while let Some(n) = at.filter(|n| seen.insert(*n)) {
            chain.push(n);
            at = after.get(&n).copied();
        }
        if !chain.is_empty() {
            chains.push(chain);
        }
    }
    chains
}

/// A chain in which one section is named, and one only, shares it.
fn share_sections(sheets: &mut [Sheet], chains: &[Vec<usize>], home: Option<usize>) {
    for chain in chains {
        let named: BTreeSet<String> =
            chain.iter().filter_map(|n| sheets.get(*n).and_then(|s| s.section.clone())).collect();
        let (Some(section), 1) = (named.first().cloned(), named.len()) else {
            continue;
        };
        for n in chain.iter().filter(|n| Some(**n) != home) {
            if let Some(sheet) = sheets.get_mut(*n)
                && sheet.section.is_none()
            {
                sheet.note(Outcome::Guessed, What::SectionGuessed, &section);
                sheet.section = Some(section.clone());
            }
        }
    }
}

/// On the home page, headings that are titles of a section's pages belong
/// below the heading that is the section's name.
fn nest_home(sheets: &mut [Sheet], home: usize) {
    let mut pages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for sheet in sheets.iter() {
        if let Some(section) = &sheet.section {
            pages.entry(fold_words(section)).or_default().insert(fold_words(&sheet.title));
        }
    }
    let Some(sheet) = sheets.get_mut(home) else {
        return;
    };
    let mut below: Option<&BTreeSet<String>> = None;
    for part in &mut sheet.parts {
        let Part::Heading { level, text } = part else {
            continue;
        };
        let words = fold_words(text);
        match pages.get(&words) {
            Some(titles) => below = Some(titles),
            None if *level > 2 => *level += u8::from(below.is_some()),
            None if below.is_some_and(|titles| titles.contains(&words)) => *level = 3,
            None => below = None,
        }
    }
}

/// The home page, then chains and single pages by number or name. Pages that
/// neither a pager nor a number places have no order.
fn order(sheets: &[Sheet], chains: &[Vec<usize>], home: Option<usize>) -> BTreeMap<usize, u32> {
    let number = |n: &usize| sheets.get(*n).and_then(|s| number_of(stem_of(&s.source)).map(|(n, _)| n));
    let mut placed: Vec<(Option<u32>, &Vec<usize>)> = chains
        .iter()
        .filter(|chain| chain.len() > 1 || chain.iter().any(|n| number(n).is_some() || Some(*n) == home))
        .map(|chain| (chain.iter().filter_map(number).min(), chain))
        .collect();
    placed.sort_by_key(|(number, chain)| (!chain.iter().any(|n| Some(*n) == home), number.is_none(), *number));
    let all = placed.into_iter().flat_map(|(_, chain)| chain.iter().copied());
    let home_first = home.into_iter().chain(all.filter(|n| Some(*n) != home));
    home_first.zip(0_u32..).collect()
}

/// Addresses of the pages by folded title, for headings that only name them.
fn links(sheets: &[Sheet]) -> BTreeMap<String, String> {
    let address = |n: usize| sheets.get(n).map(|s| Place::Page(s.source.clone()).written());
    titles(sheets).into_iter().filter_map(|(title, n)| address(n).map(|a| (title, a))).collect()
}

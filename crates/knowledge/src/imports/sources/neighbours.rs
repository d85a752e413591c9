//! What a page's path and its neighbours tell: language, section, original,
//! order, home.

use std::collections::BTreeMap;

use super::super::model::{Draft, Note, Outcome, What};
use super::super::rules::{humanise, name_of, number_of, parent_of, stem_of, tag_of};

/// Languages that a folder or an ending of a name may stand for. Short words
/// that are also English or Spanish ones are not among them.
const NAMED: &[&str] =
    &["en", "es", "zh", "zh-Hant", "zh-Hans", "yue", "vi", "fil", "tl", "ko", "ja", "ru", "ar", "fr", "pt", "de"];
/// Names of a folder's own page.
const INDEX: &[&str] = &["index", "_index", "readme", "home"];

/// The folder that all sources share, with its `/`; empty where there is none.
pub(super) fn common_root<'a>(mut sources: impl Iterator<Item = &'a str>) -> String {
    let Some(first) = sources.next() else {
        return String::new();
    };
    let Some((root, _)) = first.split_once('/') else {
        return String::new();
    };
    let root = format!("{root}/");
    // A folder named for a language says more than "everything is in here".
    let shared = language_part(root.trim_end_matches('/')).is_none() && sources.all(|s| s.starts_with(&root));
    if shared { root } else { String::new() }
}

fn language_part(part: &str) -> Option<String> {
    tag_of(part).filter(|tag| NAMED.contains(&tag.as_str()))
}

/// The language that a path names: `steps.zh-Hant.md`, `zh-Hant/steps.md`.
pub(super) fn language_in(source: &str) -> Option<String> {
    let suffix = stem_of(source).rsplit_once('.').and_then(|(_, tag)| language_part(tag));
    suffix.or_else(|| parent_of(source).split('/').rev().find_map(language_part))
}

/// The name of the file without its endings and its leading number.
pub(super) fn bare_stem(source: &str) -> &str {
    let stem = stem_of(source);
    let stem = match stem.rsplit_once('.') {
        Some((bare, tag)) if language_part(tag).is_some() => bare,
        _ => stem,
    };
    number_of(stem).map_or(stem, |(_, rest)| if rest.is_empty() { stem } else { rest })
}

/// Folders below the root that are not named for a language.
fn folders<'a>(source: &'a str, root: &str) -> Vec<&'a str> {
    let below = source.strip_prefix(root).unwrap_or(source);
    parent_of(below).split('/').filter(|p| !p.is_empty() && language_part(p).is_none()).collect()
}

fn is_index(source: &str) -> bool {
    INDEX.contains(&bare_stem(source).to_lowercase().as_str())
}

/// Fills in what only the neighbours can tell.
pub(super) fn settle(drafts: &mut [Draft], root: &str) {
    tie_translations(drafts, root);
    give_sections(drafts, root);
    number_by_name(drafts, root);
    if drafts.iter().all(|d| !d.home) {
        for draft in drafts.iter_mut().filter(|d| is_index(&d.source) && folders(&d.source, root).is_empty()) {
            draft.home = true;
            draft.notes.push(Note::new(Outcome::Guessed, What::HomeGuessed, name_of(&draft.source)));
        }
    }
}

/// Pages that differ in the language of their path only are one page.
fn tie_translations(drafts: &mut [Draft], root: &str) {
    let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (n, draft) in drafts.iter().enumerate() {
        let key = format!("{}/{}", folders(&draft.source, root).join("/"), bare_stem(&draft.source));
        groups.entry(key).or_default().push(n);
    }
    for group in groups.values().filter(|g| g.len() > 1) {
        let rank = |n: &usize| {
            let draft = drafts.get(*n);
            let named = draft.and_then(|d| language_in(&d.source)).is_some();
            (named, draft.is_none_or(|d| d.language != "en"), *n)
        };
        let Some(first) = group.iter().min_by_key(|n| rank(n)).and_then(|n| drafts.get(*n)) else {
            continue;
        };
        let (original, language) = (first.source.clone(), first.language.clone());
        for n in group {
            if let Some(draft) = drafts.get_mut(*n)
                && draft.source != original
                && draft.language != language
                && draft.translation_of.is_none()
                && language_in(&draft.source).is_some()
            {
                draft.notes.push(Note::new(Outcome::Guessed, What::OriginalGuessed, &original));
                draft.translation_of = Some(original.clone());
            }
        }
    }
}

/// The first folder is the section; its own page, if any, gives it a title.
fn give_sections(drafts: &mut [Draft], root: &str) {
    let mut titles: BTreeMap<(String, String), String> = BTreeMap::new();
    for draft in drafts.iter().filter(|d| is_index(&d.source)) {
        if let [folder] = folders(&draft.source, root).as_slice() {
            titles.insert(((*folder).to_owned(), draft.language.clone()), draft.title.clone());
        }
    }
    for draft in drafts.iter_mut().filter(|d| d.section.is_none()) {
        let Some(folder) = folders(&draft.source, root).first().map(|f| (*f).to_owned()) else {
            continue;
        };
        let title = titles.get(&(folder.clone(), draft.language.clone()));
        draft.section = Some(title.cloned().unwrap_or_else(|| humanise(&folder)));
        draft.notes.push(Note::new(Outcome::Guessed, What::SectionGuessed, &folder));
    }
}

/// Numbers that names begin with are an order.
fn number_by_name(drafts: &mut [Draft], root: &str) {
    let mut numbered: Vec<(Vec<(u32, String)>, usize)> = Vec::new();
    for (n, draft) in drafts.iter().enumerate().filter(|(_, d)| d.order.is_none()) {
        let mut parts = folders(&draft.source, root);
        parts.push(stem_of(&draft.source));
        if parts.iter().any(|p| number_of(p).is_some()) {
            let place = |p: &&str| number_of(p).map_or((u32::MAX, (*p).to_owned()), |(n, rest)| (n, rest.to_owned()));
            numbered.push((parts.iter().map(place).collect(), n));
        }
    }
    numbered.sort();
    let from = drafts.iter().filter_map(|d| d.order).max().map_or(0, |last| last + 1);
    for (order, (_, n)) in (from..).zip(numbered) {
        if let Some(draft) = drafts.get_mut(n) {
            draft.order = Some(order);
            draft.notes.push(Note::new(Outcome::Guessed, What::OrderGuessed, name_of(&draft.source)));
        }
    }
}

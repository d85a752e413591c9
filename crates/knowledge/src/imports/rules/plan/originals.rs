//! Which page each draft translates.

use std::collections::{HashMap, HashSet};

use foundation::i18n::Language;

use super::{Ground, identity};
use crate::imports::model::{Draft, Note, Outcome, What};
use crate::pages::PageId;
use crate::pages::rules::slug_for;

/// Which page a draft is an edition of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Original {
    /// It stands on its own.
    Itself,
    /// That of another draft.
    Draft(usize),
    /// One that stands here.
    Page(PageId),
}

/// Finds the page each draft translates: by source or slug, in the haul or here.
pub(super) fn originals(spoken: &mut [(Draft, Language)], ground: &Ground<'_>) -> Vec<Original> {
    let Ground { how, desk, here, .. } = ground;
    let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, (draft, _)) in spoken.iter().enumerate() {
        let slug = slug_for(draft.slug.as_deref().unwrap_or_default(), &draft.title);
        for name in HashSet::from([slug, draft.source.clone()]) {
            by_name.entry(name).or_default().push(at);
        }
    }
    let ours: HashMap<&str, PageId> = here
        .editions
        .iter()
        .filter(|edition| edition.owner == *desk)
        .map(|edition| (edition.slug.as_str(), edition.page))
        .collect();
    let mut found = Vec::with_capacity(spoken.len());
    for at in 0..spoken.len() {
        let Some((draft, language)) = spoken.get(at) else { continue };
        let Some(wanted) = &draft.translation_of else {
            found.push(Original::Itself);
            continue;
        };
        let other = |other: &&usize| **other != at && spoken.get(**other).is_some_and(|(_, tongue)| tongue != language);
        let in_haul = by_name.get(wanted).into_iter().flatten().find(other);
        let known = here.known.get(&identity(how, wanted)).map(|known| known.page);
        let standing = known.or_else(|| ours.get(wanted.as_str()).copied());
        found.push(match (in_haul, standing) {
            (Some(other), _) => Original::Draft(*other),
            (None, Some(page)) => Original::Page(page),
            (None, None) => Original::Itself,
        });
    }
    for at in 0..found.len() {
        let root = root(&found, at);
        let alone = root == at && found.get(at) == Some(&Original::Itself);
        if let Some((draft, _)) = spoken.get_mut(at)
            && alone
            && let Some(wanted) = &draft.translation_of
        {
            let note = Note::new(Outcome::Guessed, What::OriginalMissing, wanted);
            draft.notes.push(note);
        }
    }
    found
}

/// The draft at the end of a chain of translations. In a circle, the one that comes first.
pub(super) fn root(originals: &[Original], from: usize) -> usize {
    let (mut at, mut seen) = (from, Vec::new());
    while let Some(Original::Draft(next)) = originals.get(at) {
        if seen.contains(&at) {
            return seen.into_iter().min().unwrap_or(at);
        }
        seen.push(at);
        at = *next;
    }
    at
}

/// Originals in the order of the haul, each followed by its translations.
pub(super) fn order(spoken: &[(Draft, Language)], originals: &[Original]) -> Vec<usize> {
    let place = |at: usize| spoken.get(at).map(|(draft, _)| (draft.order.unwrap_or(u32::MAX), draft.source.as_str()));
    let mut order: Vec<usize> = (0..spoken.len()).collect();
    order.sort_by_cached_key(|at| {
        let root = root(originals, *at);
        (place(root), *at != root, place(*at))
    });
    order
}

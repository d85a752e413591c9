//! Which drafts are one page, and what is to be done with each.

use std::collections::{BTreeMap, HashMap, HashSet};

use foundation::directory::Names;
use foundation::i18n::Language;
use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::originals::{Original, root};
use super::taken::Taken;
use super::{Deed, Ground, Planned, Shelf, identity};
use crate::imports::model::{Draft, Note, Outcome, Published, What};
use crate::imports::rules::place::{Place, places};
use crate::pages::PageId;
use crate::pages::rules::slug_for;

/// Which drafts are one page, and what that page takes from each of them.
pub(super) struct Groups {
    pages: Vec<PageId>,
    begins: HashSet<usize>,
    lost: HashSet<usize>,
    shelves: HashMap<PageId, Shelf>,
    tags: HashMap<PageId, Vec<(String, Language)>>,
}

impl Groups {
    pub(super) fn of(
        spoken: &[(Draft, Language)],
        originals: &[Original],
        order: &[usize],
        ground: &Ground<'_>,
    ) -> Self {
        let Ground { how, here, .. } = ground;
        let known = |at: usize| spoken.get(at).and_then(|(draft, _)| here.known.get(&identity(how, &draft.source)));
        let mut held: HashMap<(PageId, Language), Option<usize>> =
            here.editions.iter().map(|edition| ((edition.page, edition.language), None)).collect();
        for at in 0..spoken.len() {
            if let Some(known) = known(at) {
                held.insert((known.page, known.language), Some(at));
            }
        }
        let mut pages: HashMap<usize, PageId> = HashMap::new();
        let (mut begins, mut lost) = (HashSet::new(), HashSet::new());
        for at in order.iter().copied() {
            let Some((_, language)) = spoken.get(at) else { continue };
            let root = root(originals, at);
            let wanted = match (known(at), originals.get(root)) {
                (Some(known), _) => Some(known.page),
                (None, Some(Original::Page(page))) => Some(*page),
                (None, _) if root != at => pages.get(&root).copied(),
                (None, _) => None,
            };
            let free = |page: &PageId| held.get(&(*page, *language)).is_none_or(|holder| *holder == Some(at));
            let page = wanted.filter(free);
            if wanted.is_some() && page.is_none() {
                lost.insert(at);
            }
            let page = page.unwrap_or_else(|| {
                begins.insert(at);
                PageId::new()
            });
            held.insert((page, *language), Some(at));
            pages.insert(at, page);
        }
        let pages = (0..spoken.len()).map(|at| pages.get(&at).copied().unwrap_or_else(PageId::new)).collect();
        let mut groups = Self { pages, begins, lost, shelves: HashMap::new(), tags: HashMap::new() };
        groups.gather(spoken, order);
        groups
    }

    /// A page takes its section from the first that names one, its tags from all.
    fn gather(&mut self, spoken: &[(Draft, Language)], order: &[usize]) {
        let mut titles: HashMap<String, BTreeMap<String, String>> = HashMap::new();
        for at in order {
            let (Some((draft, language)), Some(page)) = (spoken.get(*at), self.pages.get(*at)) else { continue };
            if let Some(name) = draft.section.as_deref().map(str::trim).filter(|name| !name.is_empty()) {
                let shelf = self
                    .shelves
                    .entry(*page)
                    .or_insert_with(|| Shelf { name: name.to_owned(), titles: Names::default() });
                let said = titles.entry(shelf.name.to_lowercase()).or_default();
                said.entry(language.tag().to_owned()).or_insert_with(|| name.to_owned());
            }
            let tags = self.tags.entry(*page).or_default();
            for tag in &draft.tags {
                if !tags.iter().any(|(known, _)| known == tag) {
                    tags.push((tag.clone(), *language));
                }
            }
        }
        for shelf in self.shelves.values_mut() {
            shelf.titles = Names(titles.get(&shelf.name.to_lowercase()).cloned().unwrap_or_default());
        }
    }

    /// What is to be done with one draft.
    pub(super) fn planned(
        &self,
        at: usize,
        mut draft: Draft,
        language: Language,
        ground: &Ground<'_>,
        taken: &mut Taken,
    ) -> Planned {
        let Ground { pictures, how, today, here, .. } = ground;
        let page = self.pages.get(at).copied().unwrap_or_else(PageId::new);
        if self.lost.contains(&at) {
            draft.notes.push(Note::new(
                Outcome::Guessed,
                What::OriginalMissing,
                draft.translation_of.as_deref().unwrap_or_default(),
            ));
        }
        let known = here
            .known
            .get(&identity(how, &draft.source))
            .filter(|known| known.page == page && known.language == language);
        let standing = taken.standing(here, page, language);
        let wished = match (&draft.slug, standing) {
            (Some(slug), _) => slug_for(slug, &draft.title),
            (None, Some(standing)) => standing.slug.clone(),
            (None, None) => slug_for("", &draft.title),
        };
        let slug = taken.take(page, language, &wished);
        let hash = hash(&draft, language, pictures);
        let public = how.publish && is_due(draft.published, *today);
        let deed = match (standing, known) {
            (None, _) => Deed::Add,
            (Some(_), None) => Deed::Revise,
            (Some(_), Some(known)) if known.hash != hash => Deed::Revise,
            (Some(standing), Some(_)) if public && !standing.was_public => Deed::Publish,
            _ => Deed::Leave,
        };
        if deed == Deed::Revise
            && standing.zip(known).is_some_and(|(standing, known)| standing.newest != known.revision)
        {
            draft.notes.push(Note::new(Outcome::Guessed, What::ChangedHere, ""));
        }
        let public = public && standing.is_none_or(|standing| standing.public || !standing.was_public);
        Planned {
            language,
            page,
            begins: self.begins.contains(&at),
            slug,
            deed,
            public,
            shared: public,
            hash,
            known: here.known.get(&identity(how, &draft.source)).map(|known| known.hash.clone()),
            newest: standing.map(|standing| standing.newest),
            shelf: self.shelves.get(&page).cloned(),
            tags: self.tags.get(&page).cloned().unwrap_or_default(),
            ahead: None,
            draft,
        }
    }
}

/// Whether what the source says lets readers see it today.
fn is_due(published: Option<Published>, today: Date) -> bool {
    match published {
        Some(Published::No) => false,
        Some(Published::On(day)) => day <= today,
        Some(Published::Yes) | None => true,
    }
}

/// A hash over all of a draft that is kept, and over the pictures it shows.
fn hash(draft: &Draft, language: Language, assets: &HashMap<String, String>) -> String {
    let pictures: Vec<&str> = places(&draft.body)
        .iter()
        .filter_map(|place| match place {
            Place::Asset(source) => assets.get(source).map(String::as_str),
            Place::Page(_) => None,
        })
        .collect();
    let kept = (
        (&draft.title, &draft.slug, language, &draft.section, &draft.tags, &draft.translation_of),
        (&draft.standfirst, &draft.published, &draft.body, &draft.credits, pictures),
    );
    let text = serde_json::to_string(&kept).unwrap_or_default();
    hex::encode(Sha256::digest(text.as_bytes()))
}

//! What is to be done with each page of a haul, before anything is kept. Pure: from the haul and
//! what stands here already, the same plan follows, so that a second run goes on where a first
//! was stopped.

use std::collections::{BTreeMap, HashMap, HashSet};

use foundation::access::CircleId;
use foundation::directory::Names;
use foundation::i18n::Language;
use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::super::model::{Draft, LeftOut, Note, Outcome, Published, Reason, What};
use super::super::report::How;
use super::language_of;
use super::place::{Place, places};
use crate::pages::rules::{slug_again, slug_for};
use crate::pages::store::Standing;
use crate::pages::{PageId, RevisionId, address};

/// A source that came in before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its page.
    pub page: PageId,
    /// The language it came in.
    pub language: Language,
    /// What it was: see [`Planned::hash`].
    pub hash: String,
    /// The revision that was made of it.
    pub revision: RevisionId,
}

/// What stands here already.
#[derive(Debug, Default)]
pub struct Here {
    /// Sources that came in before, by [`identity`].
    pub known: HashMap<(String, String), Known>,
    /// All editions.
    pub editions: Vec<Standing>,
    /// Old addresses.
    pub old: HashMap<String, PageId>,
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Keep it as a new page, or as a page in a new language.
    Add,
    /// Keep a new revision.
    Revise,
    /// Let readers see what is here already.
    Publish,
    /// Nothing.
    Leave,
}

/// A section as the haul names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelf {
    /// Its slug or title.
    pub name: String,
    /// Its titles, as far as the haul tells.
    pub titles: Names,
}

/// A page of the haul and what is to be done with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    /// The page as it was read; its notes hold what was found here too.
    pub draft: Draft,
    /// Its language.
    pub language: Language,
    /// Its page.
    pub page: PageId,
    /// Whether the page begins with it.
    pub begins: bool,
    /// Its name in addresses.
    pub slug: String,
    /// What is to be done.
    pub deed: Deed,
    /// Whether readers may see it.
    pub public: bool,
    /// Whether readers may see the page in any language, so that it must be shared with all.
    pub shared: bool,
    /// SHA-256 over all that makes it what it is, in hex.
    pub hash: String,
    /// What was known of its source.
    pub known: Option<String>,
    /// Its newest revision here.
    pub newest: Option<RevisionId>,
    /// Its section.
    pub shelf: Option<Shelf>,
    /// The tags of the page, each with the language it is written in.
    pub tags: Vec<(String, Language)>,
    /// A page of the same section that stands after it and is here already.
    pub ahead: Option<PageId>,
}

/// What is to be done with a haul, in this order.
#[derive(Debug, Default)]
pub struct Plan {
    /// Its pages: originals before their translations.
    pub pages: Vec<Planned>,
    /// Where each source will be read.
    pub addresses: HashMap<String, String>,
    /// Pages that stay out.
    pub left_out: Vec<LeftOut>,
}

/// How a source is known again: the import's name and the path below it.
#[must_use]
pub fn identity(how: &How, source: &str) -> (String, String) {
    let name = if how.name.is_empty() { source } else { &how.name };
    (name.to_owned(), source.to_owned())
}

/// Longest path of a source, in characters: as much as an index takes.
const SOURCE_AT_MOST: usize = 400;

/// Plans a haul's pages for a circle. `assets` are the hashes of the pictures by their source.
#[must_use]
pub fn plan(drafts: Vec<Draft>, assets: &HashMap<String, String>, how: &How, desk: CircleId, today: Date, here: &Here) -> Plan {
    let mut plan = Plan::default();
    let mut spoken = Vec::new();
    for mut draft in drafts {
        let long = draft.source.chars().count() > SOURCE_AT_MOST;
        match spoken_in(&mut draft, how).filter(|_| !long) {
            Some(language) => spoken.push((draft, language)),
            None => {
                let reason = if long { Reason::TooDeep } else { Reason::OtherLanguage };
                plan.left_out.push(LeftOut { source: super::shorten(&draft.source, 200), reason });
            }
        }
    }
    let originals = originals(&mut spoken, how, desk, here);
    let order = order(&spoken, &originals);
    let groups = Groups::of(&spoken, &originals, &order, how, here);
    let mut taken = Taken::of(here);
    let mut sorted: Vec<Option<(Draft, Language)>> = spoken.into_iter().map(Some).collect();
    for at in order {
        let Some((draft, language)) = sorted.get_mut(at).and_then(Option::take) else { continue };
        let planned = groups.planned(at, draft, language, assets, how, today, here, &mut taken);
        plan.addresses.insert(planned.draft.source.clone(), address(language, &planned.slug));
        plan.pages.push(planned);
    }
    share_publicly(&mut plan.pages);
    look_ahead(&mut plan.pages, here);
    plan
}

/// The language a draft is kept in, if it is one of ours.
fn spoken_in(draft: &mut Draft, how: &How) -> Option<Language> {
    if let Some(language) = Language::parse(&draft.language) {
        return Some(language);
    }
    let guessed = match draft.language.as_str() {
        "und" => how.language,
        "zh" => Language::parse(&language_of(&format!("{}\n{}", draft.title, draft.body)).tag)?,
        _ => return None,
    };
    draft.notes.retain(|note| note.what != What::LanguageGuessed);
    draft.notes.push(Note::new(Outcome::Guessed, What::LanguageGuessed, guessed.name()));
    Some(guessed)
}

/// Which page a draft is an edition of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Original {
    /// It stands on its own.
    Itself,
    /// That of another draft.
    Draft(usize),
    /// One that stands here.
    Page(PageId),
}

/// Finds the page each draft translates: by source or slug, in the haul or here.
fn originals(spoken: &mut [(Draft, Language)], how: &How, desk: CircleId, here: &Here) -> Vec<Original> {
    let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, (draft, _)) in spoken.iter().enumerate() {
        let slug = slug_for(draft.slug.as_deref().unwrap_or_default(), &draft.title);
        for name in HashSet::from([slug, draft.source.clone()]) {
            by_name.entry(name).or_default().push(at);
        }
    }
    let ours: HashMap<&str, PageId> =
        here.editions.iter().filter(|edition| edition.owner == desk).map(|edition| (edition.slug.as_str(), edition.page)).collect();
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
fn root(originals: &[Original], from: usize) -> usize {
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
fn order(spoken: &[(Draft, Language)], originals: &[Original]) -> Vec<usize> {
    let place = |at: usize| spoken.get(at).map(|(draft, _)| (draft.order.unwrap_or(u32::MAX), draft.source.as_str()));
    let mut order: Vec<usize> = (0..spoken.len()).collect();
    order.sort_by_cached_key(|at| {
        let root = root(originals, *at);
        (place(root), *at != root, place(*at))
    });
    order
}

/// Which drafts are one page, and what that page takes from each of them.
struct Groups {
    pages: Vec<PageId>,
    begins: HashSet<usize>,
    lost: HashSet<usize>,
    shelves: HashMap<PageId, Shelf>,
    tags: HashMap<PageId, Vec<(String, Language)>>,
}

impl Groups {
    fn of(spoken: &[(Draft, Language)], originals: &[Original], order: &[usize], how: &How, here: &Here) -> Self {
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
                let shelf = self.shelves.entry(*page).or_insert_with(|| Shelf { name: name.to_owned(), titles: Names::default() });
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

    #[allow(clippy::too_many_arguments, reason = "the parts of one plan, each used once")]
    fn planned(&self, at: usize, mut draft: Draft, language: Language, assets: &HashMap<String, String>, how: &How, today: Date, here: &Here, taken: &mut Taken) -> Planned {
        let page = self.pages.get(at).copied().unwrap_or_else(PageId::new);
        if self.lost.contains(&at) {
            draft.notes.push(Note::new(Outcome::Guessed, What::OriginalMissing, draft.translation_of.as_deref().unwrap_or_default()));
        }
        let known = here.known.get(&identity(how, &draft.source)).filter(|known| known.page == page && known.language == language);
        let standing = taken.standing(here, page, language);
        let wished = match (&draft.slug, standing) {
            (Some(slug), _) => slug_for(slug, &draft.title),
            (None, Some(standing)) => standing.slug.clone(),
            (None, None) => slug_for("", &draft.title),
        };
        let slug = taken.take(page, language, &wished);
        let hash = hash(&draft, language, assets);
        let public = how.publish && is_due(draft.published, today);
        let deed = match (standing, known) {
            (None, _) => Deed::Add,
            (Some(_), None) => Deed::Revise,
            (Some(_), Some(known)) if known.hash != hash => Deed::Revise,
            (Some(standing), Some(_)) if public && !standing.was_public => Deed::Publish,
            _ => Deed::Leave,
        };
        if deed == Deed::Revise && standing.zip(known).is_some_and(|(standing, known)| standing.newest != known.revision) {
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

/// Names in addresses that belong to a page.
struct Taken {
    slugs: HashMap<String, PageId>,
    old: HashMap<String, PageId>,
    places: HashMap<(PageId, Language), usize>,
    tried: HashMap<String, usize>,
}

/// From so many pages of one name on, those that were tried are not tried again.
const SAME_NAMES: usize = 50;

impl Taken {
    fn of(here: &Here) -> Self {
        Self {
            slugs: here.editions.iter().map(|edition| (edition.slug.clone(), edition.page)).collect(),
            old: here.old.clone(),
            places: here.editions.iter().enumerate().map(|(at, edition)| ((edition.page, edition.language), at)).collect(),
            tried: HashMap::new(),
        }
    }

    fn standing<'h>(&self, here: &'h Here, page: PageId, language: Language) -> Option<&'h Standing> {
        self.places.get(&(page, language)).and_then(|at| here.editions.get(*at))
    }

    /// The wished name, or the next like it that is free.
    fn take(&mut self, page: PageId, language: Language, wished: &str) -> String {
        let from = self.tried.get(wished).copied().filter(|tried| *tried > SAME_NAMES).unwrap_or(0);
        let mine = |found: Option<&PageId>| found.is_none_or(|found| *found == page);
        let free = |slug: &String| mine(self.slugs.get(slug)) && mine(self.old.get(&address(language, slug)));
        let found = (from..).map(|tries| (tries, slug_again(wished, tries))).find(|(_, slug)| free(slug));
        let (tries, slug) = found.unwrap_or_else(|| (from, page.to_string()));
        self.tried.insert(wished.to_owned(), tries);
        self.slugs.insert(slug.clone(), page);
        slug
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

/// A page that readers may see in one language is shared with everyone in all.
fn share_publicly(pages: &mut [Planned]) {
    let public: HashSet<PageId> = pages.iter().filter(|one| one.public).map(|one| one.page).collect();
    for one in pages {
        one.shared = public.contains(&one.page);
    }
}

/// Finds for each new page the next of its section that is here already.
fn look_ahead(pages: &mut [Planned], here: &Here) {
    let standing: HashSet<PageId> = here.editions.iter().map(|edition| edition.page).collect();
    let mut next: HashMap<Option<String>, PageId> = HashMap::new();
    for one in pages.iter_mut().rev() {
        let shelf = one.shelf.as_ref().map(|shelf| shelf.name.to_lowercase());
        if one.begins {
            one.ahead = next.get(&shelf).copied();
        } else if standing.contains(&one.page) && one.draft.order.is_some() {
            next.insert(shelf, one.page);
        }
    }
}

//! What is to be done with each page of a haul, before anything is kept. Pure: from the haul and
//! what stands here already, the same plan follows, so that a second run goes on where a first
//! was stopped.

mod groups;
mod originals;
mod taken;

use std::collections::{HashMap, HashSet};

use foundation::access::CircleId;
use foundation::directory::Names;
use foundation::i18n::Language;
use jiff::civil::Date;

use super::super::model::{Draft, LeftOut, Note, Outcome, Reason, What};
use super::super::report::How;
use super::language_of;
use crate::pages::store::Standing;
use crate::pages::{PageId, RevisionId, address};
use groups::Groups;
use originals::{order, originals};
use taken::Taken;

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

/// What a plan is made on.
#[derive(Debug)]
pub struct Ground<'g> {
    /// Hashes of the haul's pictures, by source.
    pub pictures: &'g HashMap<String, String>,
    /// How it was asked for.
    pub how: &'g How,
    /// For which circle.
    pub desk: CircleId,
    /// The day.
    pub today: Date,
    /// What stands here already.
    pub here: &'g Here,
}

/// Plans what is to be done with a haul's pages.
#[must_use]
pub fn plan(drafts: Vec<Draft>, ground: &Ground<'_>) -> Plan {
    let mut plan = Plan::default();
    let mut spoken = Vec::new();
    for mut draft in drafts {
        let long = draft.source.chars().count() > SOURCE_AT_MOST;
        match spoken_in(&mut draft, ground.how).filter(|_| !long) {
            Some(language) => spoken.push((draft, language)),
            None => {
                let reason = if long { Reason::TooDeep } else { Reason::OtherLanguage };
                plan.left_out.push(LeftOut { source: super::shorten(&draft.source, 200), reason });
            }
        }
    }
    let originals = originals(&mut spoken, ground);
    let order = order(&spoken, &originals);
    let groups = Groups::of(&spoken, &originals, &order, ground);
    let mut taken = Taken::of(ground.here);
    let mut sorted: Vec<Option<(Draft, Language)>> = spoken.into_iter().map(Some).collect();
    for at in order {
        let Some((draft, language)) = sorted.get_mut(at).and_then(Option::take) else { continue };
        let planned = groups.planned(at, draft, language, ground, &mut taken);
        plan.addresses.insert(planned.draft.source.clone(), address(language, &planned.slug));
        plan.pages.push(planned);
    }
    share_publicly(&mut plan.pages);
    look_ahead(&mut plan.pages, ground.here);
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

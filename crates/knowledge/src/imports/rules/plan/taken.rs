//! Names in addresses: which are free for a page.

use std::collections::HashMap;

use foundation::i18n::Language;

use super::Here;
use crate::pages::rules::slug_again;
use crate::pages::store::Standing;
use crate::pages::{PageId, address};

/// Names in addresses that belong to a page.
pub(super) struct Taken {
    slugs: HashMap<String, PageId>,
    old: HashMap<String, PageId>,
    places: HashMap<(PageId, Language), usize>,
    tried: HashMap<String, usize>,
}

/// From so many pages of one name on, those that were tried are not tried again.
const SAME_NAMES: usize = 50;

impl Taken {
    pub(super) fn of(here: &Here) -> Self {
        Self {
            slugs: here.editions.iter().map(|edition| (edition.slug.clone(), edition.page)).collect(),
            old: here.old.clone(),
            places: here
                .editions
                .iter()
                .enumerate()
                .map(|(at, edition)| ((edition.page, edition.language), at))
                .collect(),
            tried: HashMap::new(),
        }
    }

    /// The edition of a page that is here already.
    pub(super) fn standing<'h>(&self, here: &'h Here, page: PageId, language: Language) -> Option<&'h Standing> {
        self.places.get(&(page, language)).and_then(|at| here.editions.get(*at))
    }

    /// The wished name, or the next like it that is free.
    pub(super) fn take(&mut self, page: PageId, language: Language, wished: &str) -> String {
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

//! Terms that mean the same, given by the glossary when it comes; none to begin with.

use std::collections::HashMap;

use super::tokens::label;

/// Groups of equal terms. A query that holds one is answered for all of its group.
#[derive(Clone, Debug, Default)]
pub struct Synonyms {
    groups: Vec<Vec<String>>,
    by_label: HashMap<String, Vec<usize>>,
}

impl Synonyms {
    /// Takes groups of equal terms, in any language and script.
    pub fn new(groups: Vec<Vec<String>>) -> Synonyms {
        let mut by_label: HashMap<String, Vec<usize>> = HashMap::new();
        for (number, group) in groups.iter().enumerate() {
            for term in group {
                let known = by_label.entry(label(term)).or_default();
                if !known.contains(&number) {
                    known.push(number);
                }
            }
        }
        Synonyms { groups, by_label }
    }

    /// The other terms of the groups that hold this folded label.
    pub(super) fn of(&self, wanted: &str) -> Vec<&str> {
        let groups = self.by_label.get(wanted).into_iter().flatten();
        let terms = groups.flat_map(|number| &self.groups[*number]);
        terms.map(String::as_str).filter(|term| label(term) != wanted).collect()
    }
}

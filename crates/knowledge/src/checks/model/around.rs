//! What the check looks at, and what it must know around it.

use std::collections::{HashMap, HashSet};

use foundation::blocks::BlockId;
use foundation::i18n::Language;

use super::Other;
use crate::checks::rules::fold_name;
use crate::consents::Standing;

/// A page in one language, as it would be published.
#[derive(Debug, Clone)]
pub struct Written {
    /// Its language.
    pub language: Language,
    /// The title.
    pub title: String,
    /// The standfirst; may be empty.
    pub standfirst: String,
    /// Who is to be thanked: one line each.
    pub credits: String,
    /// The text.
    pub text: foundation::blocks::Text,
}

/// What became of a link inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkFate {
    /// It leads somewhere its readers may go.
    Lives,
    /// It leads to a page that is not published, or is seen by fewer.
    Closed,
    /// It leads nowhere that this writer may know of.
    Gone,
}

/// What a picture is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pictured {
    /// A photograph, in which there may be people; otherwise a drawing.
    pub photograph: bool,
    /// What the people in it agreed to; none if nothing was kept.
    pub consent: Option<Standing>,
}

/// What the check must know around the text. Gathered for one reader: nothing in it is unseen.
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    /// Names that may stand anywhere: staff, circles, sections, tags, those who are thanked.
    pub names: PublicNames,
    /// Links inside, by their address as written.
    pub links: HashMap<String, LinkFate>,
    /// The pictures that are there, by the source the text names.
    pub pictures: HashMap<String, Pictured>,
    /// What consent says of quotes, by their block.
    pub quotes: HashMap<BlockId, Standing>,
    /// Prints of this text that other pages have too.
    pub repeats: Vec<(i64, Other)>,
    /// What stayed out when the page was brought in: words, and how often.
    pub left_out: Vec<(String, usize)>,
}

/// Names that may stand on any page.
#[derive(Debug, Clone, Default)]
pub struct PublicNames(HashSet<String>);

impl PublicNames {
    /// Adds a name as it is written.
    pub fn add(&mut self, name: &str) {
        let folded = fold_name(name);
        if !folded.is_empty() {
            self.0.insert(folded);
        }
    }

    /// Whether it is one of them, however it is written.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.0.contains(&fold_name(name))
    }
}

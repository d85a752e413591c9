//! A page as it is read.

use askama::Template;
use foundation::i18n::{Language, Value};
use foundation::web::shell::{LanguageLink, Link, Shell};

use super::{PageLine, TagLink};

/// One published page (or a draft, for whoever may see it).
#[derive(Clone, Debug, Template)]
#[template(path = "pages/pages/reading.html")]
pub struct Reading {
    /// The frame; its pillar lends the hue.
    pub shell: Shell,
    /// The way down to the page, from the home page; without the page itself.
    pub crumbs: Vec<Link>,
    /// Its place in its section: this one, of so many; 0 to leave it out.
    pub place: (usize, usize),
    /// Minutes to read; 0 to leave it out.
    pub minutes: usize,
    /// The title.
    pub title: String,
    /// The language of the text, which may not be the one asked for.
    pub language: Language,
    /// The standfirst; may be empty.
    pub standfirst: String,
    /// Who wrote it: people or partners.
    pub by: Vec<String>,
    /// When it was published, in words; empty for a draft.
    pub published: String,
    /// Who last said that it is still true.
    pub confirmed: Option<Confirmed>,
    /// The headings.
    pub toc: Vec<TocLine>,
    /// The body, as safe HTML from the block renderer.
    pub body: String,
    /// Who is to be thanked: one line each.
    pub credits: Vec<String>,
    /// Its tags.
    pub tags: Vec<TagLink>,
    /// The languages it can really be read in, without this one.
    pub translations: Vec<LanguageLink>,
    /// The page before, among those this reader may see.
    pub before: Option<Link>,
    /// The page after.
    pub after: Option<Link>,
    /// Pages near to it.
    pub related: Vec<PageLine>,
    /// For whoever may work on it: where it stands, in words; empty otherwise.
    pub state: String,
    /// For whoever may work on it: change, history.
    pub actions: Vec<Link>,
}

/// That someone looked again and it is still true.
#[derive(Clone, Debug)]
pub struct Confirmed {
    /// Who.
    pub by: String,
    /// When, in words.
    pub on: String,
    /// When, as ISO 8601.
    pub iso: String,
}

/// A heading in the table of contents.
#[derive(Clone, Debug)]
pub struct TocLine {
    /// Where it stands in the page.
    pub id: String,
    /// Its words.
    pub text: String,
    /// 2 or 3.
    pub level: u8,
}

impl Reading {
    /// Whether the page is shown in another language than asked for.
    fn is_elsewhere(&self) -> bool {
        self.language != self.shell.language()
    }

    fn elsewhere(&self) -> String {
        let gaps =
            [("wanted", Value::from(self.shell.language().name())), ("shown", Value::from(self.language.name()))];
        self.shell.words.with("reading-elsewhere", &gaps)
    }

    fn byline(&self) -> String {
        let names = self.shell.words.list(&self.by);
        if self.published.is_empty() {
            return self.shell.fill("reading-by", "names", names);
        }
        let gaps = [("names", Value::from(names)), ("when", Value::from(&self.published))];
        self.shell.words.with("reading-by-on", &gaps)
    }

    fn place_words(&self) -> String {
        let gaps = [("place", Value::from(self.place.0)), ("of", Value::from(self.place.1))];
        self.shell.words.with("reading-place", &gaps)
    }

    fn confirmed_words(&self, confirmed: &Confirmed) -> String {
        let gaps = [("by", Value::from(&confirmed.by)), ("when", Value::from(&confirmed.on))];
        self.shell.words.with("reading-confirmed-by", &gaps)
    }

    /// A table of contents helps from three headings on.
    fn has_contents(&self) -> bool {
        self.toc.len() > 2
    }

    fn has_rail(&self) -> bool {
        self.has_contents() || !self.translations.is_empty()
    }
}

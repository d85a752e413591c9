//! The frame round every page, as plain data: who reads, in which language, where
//! else they may go. A handler fills a `Shell`; `pages/shell.html` draws it.

use crate::i18n::{Language, Value, Words};

use super::assets;

/// Everything the frame needs. Make one with [`Shell::new`] and set what the page has.
#[derive(Clone, Debug)]
pub struct Shell {
    /// The words of the language the page is shown in.
    pub words: Words,
    /// The page's own title; the site's name is added after it.
    pub title: String,
    /// What the coalition calls itself.
    pub site: SiteName,
    /// The same page in every language, in the order of the list.
    pub languages: Vec<LanguageLink>,
    /// The main navigation: at most six on a phone.
    pub nav: Vec<NavLink>,
    /// Who is signed in.
    pub person: Option<PersonLine>,
    /// The token every form carries; empty for a reader without a session.
    pub csrf: String,
    /// What was just done, said once.
    pub flash: Option<Flash>,
    /// The line above the masthead, in the reader's language: the city and the day.
    pub date_line: String,
    /// The page's one true address, absolute.
    pub canonical: Option<String>,
    /// The page in other languages, for search engines (absolute addresses).
    pub alternates: Vec<Alternate>,
    /// The Atom feed to offer.
    pub feed: Option<String>,
    /// The pillar the page belongs to; it lends the page its hue.
    pub pillar: Option<Pillar>,
    /// Read in serif, or worked on in sans.
    pub kind: PageKind,
    /// What a search engine may do, such as `noindex`.
    pub robots: Option<String>,
    /// How the page looks when its address is pasted into a chat.
    pub card: Option<Card>,
    /// Light or dark, as the person chose.
    pub theme: Theme,
    /// The address of the home page in this language.
    pub home: String,
    /// The address that finds things; empty where there is nothing to find.
    pub find: String,
    /// Where to sign in, and where to come back to; empty to offer nothing.
    pub sign_in: String,
    /// Links under the page.
    pub footer: Vec<NavLink>,
}

/// What the coalition calls itself, in the reader's language.
#[derive(Clone, Debug, Default)]
pub struct SiteName {
    /// Its name.
    pub name: String,
    /// A few words under the name.
    pub tagline: String,
}

/// The same page in one language.
#[derive(Clone, Debug)]
pub struct LanguageLink {
    /// The language.
    pub language: Language,
    /// Where the page stands in it.
    pub href: String,
    /// Whether it is the one being read.
    pub current: bool,
    /// Whether the page has words in it, or would be shown in another language.
    pub real: bool,
}

/// One place to go.
#[derive(Clone, Debug)]
pub struct NavLink {
    /// Where.
    pub href: String,
    /// What it is called, in the reader's language.
    pub label: String,
    /// Whether the reader is there.
    pub current: bool,
}

/// A link with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where.
    pub href: String,
    /// What it is called.
    pub label: String,
}

/// Who is signed in.
#[derive(Clone, Debug)]
pub struct PersonLine {
    /// Their name.
    pub name: String,
    /// One to three letters, or one or two Han characters.
    pub initials: String,
    /// Their own page.
    pub href: String,
}

/// What was just done.
#[derive(Clone, Debug)]
pub struct Flash {
    /// A whole sentence.
    pub text: String,
    /// The way back, posted as a form; its label is a verb.
    pub undo: Option<Link>,
}

/// The page in another language, for `hreflang`.
#[derive(Clone, Debug)]
pub struct Alternate {
    /// A language tag, or `x-default`.
    pub tag: String,
    /// The absolute address.
    pub href: String,
}

/// A page's face in other programs (Open Graph).
#[derive(Clone, Debug)]
pub struct Card {
    /// The title.
    pub title: String,
    /// One or two sentences.
    pub description: String,
    /// An absolute address of a picture.
    pub image: Option<String>,
}

/// Whether a page is for reading (serif) or for working (sans).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageKind {
    /// What is published.
    Reading,
    /// What works.
    Working,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device says.
    #[default]
    Device,
    /// Light, always.
    Light,
    /// Dark, always.
    Dark,
}

/// The knowledge base's own divisions; each lends a hue, always beside its word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pillar {
    /// Coming when people are harmed.
    Respond,
    /// Mending what was torn.
    Restore,
    /// Changing what let it happen.
    Reform,
    /// How the partners work together.
    Collaborate,
    /// What carries the work.
    Sustain,
    /// What was learned.
    Knowledge,
}

impl Pillar {
    /// All pillars, in the order they are shown.
    pub const ALL: [Pillar; 6] =
        [Pillar::Respond, Pillar::Restore, Pillar::Reform, Pillar::Collaborate, Pillar::Sustain, Pillar::Knowledge];

    /// Its name in addresses, and its class in the styles.
    pub fn class(self) -> &'static str {
        match self {
            Pillar::Respond => "respond",
            Pillar::Restore => "restore",
            Pillar::Reform => "reform",
            Pillar::Collaborate => "collaborate",
            Pillar::Sustain => "sustain",
            Pillar::Knowledge => "knowledge",
        }
    }

    /// The key of its word.
    pub fn key(self) -> String {
        format!("pillar-{}", self.class())
    }

    /// The pillar with this name in addresses.
    pub fn parse(name: &str) -> Option<Pillar> {
        Pillar::ALL.into_iter().find(|pillar| pillar.class() == name)
    }
}

impl Theme {
    /// The value of `data-theme`; empty to follow the device.
    pub fn tag(self) -> &'static str {
        match self {
            Theme::Device => "",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

impl Link {
    /// A link with its words.
    pub fn new(href: impl Into<String>, label: impl Into<String>) -> Self {
        Link { href: href.into(), label: label.into() }
    }
}

impl Shell {
    /// A frame with nothing but a title: enough for an error page.
    pub fn new(words: Words, site: SiteName, title: impl Into<String>, kind: PageKind) -> Self {
        let home = format!("/{}/", words.language().tag());
        Shell {
            words,
            title: title.into(),
            site,
            languages: Vec::new(),
            nav: Vec::new(),
            person: None,
            csrf: String::new(),
            flash: None,
            date_line: String::new(),
            canonical: None,
            alternates: Vec::new(),
            feed: None,
            pillar: None,
            kind,
            robots: None,
            card: None,
            theme: Theme::Device,
            find: format!("{home}find"),
            home,
            sign_in: String::new(),
            footer: Vec::new(),
        }
    }

    /// The words under a key.
    pub fn say(&self, key: impl AsRef<str>) -> String {
        self.words.say(key.as_ref())
    }

    /// The words under a key with one gap.
    pub fn fill(&self, key: &str, name: &str, value: impl Into<Value>) -> String {
        self.words.fill(key, name, value)
    }

    /// The language of the page.
    pub fn language(&self) -> Language {
        self.words.language()
    }

    /// The address of an embedded file.
    pub fn asset(&self, name: &str) -> &'static str {
        assets::asset(name)
    }

    /// The title a browser shows: the page, then the coalition.
    pub fn full_title(&self) -> String {
        match (self.title.is_empty(), self.site.name.is_empty()) {
            (true, _) => self.site.name.clone(),
            (_, true) => self.title.clone(),
            _ => format!("{} · {}", self.title, self.site.name),
        }
    }

    /// Classes of the body: how it is set, and the hue it takes.
    pub fn body_class(&self) -> String {
        let kind = match self.kind {
            PageKind::Reading => "public",
            PageKind::Working => "work",
        };
        match self.pillar {
            Some(pillar) => format!("{kind} {}", pillar.class()),
            None => kind.to_owned(),
        }
    }

    /// Whether the page belongs to this pillar.
    pub fn is_of(&self, pillar: &Pillar) -> bool {
        self.pillar == Some(*pillar)
    }

    /// The word of a pillar.
    pub fn pillar_word(&self, pillar: &Pillar) -> String {
        self.words.say(&pillar.key())
    }
}

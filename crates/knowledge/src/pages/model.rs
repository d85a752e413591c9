use std::str::FromStr;

use foundation::access::{Belongs, CircleId, Right};
use foundation::clock::Moment;
use foundation::directory::Names;
use foundation::i18n::Language;
use foundation::ledger::Subject;
use foundation::web::shell::Pillar;
use uuid::Uuid;

/// May write pages of a circle.
#[derive(Debug, Clone, Copy)]
pub struct Write;
impl Right for Write {
    const NAME: &'static str = "knowledge.write";
}

/// May publish a circle's pages, take them back, and confirm that they are still true.
#[derive(Debug, Clone, Copy)]
pub struct Publish;
impl Right for Publish {
    const NAME: &'static str = "knowledge.publish";
}

/// May open sections and change them. Sections are the coalition's own, so it is asked for there.
#[derive(Debug, Clone, Copy)]
pub struct KeepSections;
impl Right for KeepSections {
    const NAME: &'static str = "knowledge.keep_sections";
}

/// May bring pages in for a circle.
#[derive(Debug, Clone, Copy)]
pub struct BringIn;
impl Right for BringIn {
    const NAME: &'static str = "knowledge.bring_in";
}

foundation::id_type!(
    /// A page, in all its languages.
    PageId
);
foundation::id_type!(
    /// A revision of a page in one language.
    RevisionId
);
foundation::id_type!(
    /// A section.
    SectionId
);
foundation::id_type!(
    /// A tag.
    TagId
);

/// A page, in all its languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its id.
    pub id: PageId,
    /// Which version of its settings this is.
    pub rev: i64,
    /// The circle it belongs to.
    pub owner: CircleId,
    /// The section it stands in.
    pub section: Option<Section>,
    /// Its place among all pages.
    pub place: i64,
    /// The language it was first written in.
    pub source_language: Language,
}

impl Belongs for Page {
    fn lineage(&self) -> Vec<CircleId> {
        vec![self.owner]
    }
}

impl Page {
    /// The page as facts name it.
    #[must_use]
    pub fn subject(&self) -> Subject {
        Subject::of("page", self.id)
    }
}

/// A circle, as the place where a page may be begun or a section opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Desk(pub CircleId);

impl Belongs for Desk {
    fn lineage(&self) -> Vec<CircleId> {
        vec![self.0]
    }
}

/// A page in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Of which page.
    pub page: PageId,
    /// In which language.
    pub language: Language,
    /// Its name in addresses.
    pub slug: String,
    /// The name it will have once its newest revision is published, where that differs.
    pub next_slug: Option<String>,
    /// The title of its newest revision.
    pub title: String,
    /// Its newest revision.
    pub newest: RevisionId,
    /// The revision that readers see.
    pub public: Option<RevisionId>,
    /// When it was first published.
    pub published_at: Option<Moment>,
    /// When readers see it no longer, if it has an end.
    pub ends_at: Option<Moment>,
}

impl Edition {
    /// Where it is read.
    #[must_use]
    pub fn address(&self) -> String {
        address(self.language, &self.slug)
    }
}

/// Where a page is read.
#[must_use]
pub fn address(language: Language, slug: &str) -> String {
    format!("/{}/{slug}", language.tag())
}

/// How much a revision changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Significance {
    /// Words only.
    Wording,
    /// Something was added or left out.
    Content,
    /// It means something else now.
    Meaning,
}

impl Significance {
    /// The word it is kept as.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Wording => "wording",
            Self::Content => "content",
            Self::Meaning => "meaning",
        }
    }
}

impl FromStr for Significance {
    type Err = ();
    fn from_str(word: &str) -> Result<Self, ()> {
        [Self::Wording, Self::Content, Self::Meaning].into_iter().find(|one| one.word() == word).ok_or(())
    }
}

/// Where an edition stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageState {
    /// Never published.
    Draft,
    /// Published, and nothing newer.
    Published,
    /// Published, with a newer draft.
    Changed,
    /// Taken back.
    Withdrawn,
}

impl PageState {
    /// All of them, in the order people are offered them.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Published, Self::Changed, Self::Withdrawn];

    /// Its word in addresses, and the end of its key.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published => "published",
            Self::Changed => "changed",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The key of its words.
    #[must_use]
    pub fn key(self) -> String {
        format!("page-state-{}", self.word())
    }
}

impl FromStr for PageState {
    type Err = ();
    fn from_str(word: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|one| one.word() == word).ok_or(())
    }
}

/// A revision: what was once written, for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// Its id.
    pub id: RevisionId,
    /// Of which page.
    pub page: PageId,
    /// In which language.
    pub language: Language,
    /// From 1.
    pub number: i64,
    /// The one it was written from; none for the first, and for those of the first days.
    pub parent: Option<RevisionId>,
    /// Who wrote it, as the ledger names them.
    pub author: String,
    /// The circle it was written for.
    pub on_behalf: Option<CircleId>,
    /// Why.
    pub message: String,
    /// How much it changes.
    pub significance: Significance,
    /// The title.
    pub title: String,
    /// The standfirst; may be empty.
    pub standfirst: String,
    /// Who is to be thanked: one line each.
    pub credits: String,
    /// The text, as Markdown.
    pub body: String,
    /// The block map (JSON).
    pub blocks: String,
    /// When.
    pub made_at: Moment,
}

/// A section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its id.
    pub id: SectionId,
    /// Which version of it this is.
    pub rev: i64,
    /// Its name in addresses.
    pub slug: String,
    /// The pillar whose hue it has.
    pub pillar: Pillar,
    /// Its place among the sections.
    pub position: i64,
    /// Its title in several languages.
    pub titles: Names,
    /// A few sentences about it, in several languages.
    pub intros: Names,
}

impl Section {
    /// The section as facts name it.
    #[must_use]
    pub fn subject(&self) -> Subject {
        Subject::of("section", self.id)
    }
}

/// A tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// Its id.
    pub id: TagId,
    /// Its name in addresses.
    pub slug: String,
    /// Its label in several languages.
    pub labels: Names,
}

/// A subject's id as facts and files use it.
impl From<PageId> for Subject {
    fn from(id: PageId) -> Self {
        Self::of("page", Uuid::from(id))
    }
}

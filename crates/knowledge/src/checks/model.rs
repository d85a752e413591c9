//! What the check says of a page, and what it must know around it.

use std::collections::{HashMap, HashSet};
use std::str::FromStr;

use foundation::blocks::BlockId;
use foundation::i18n::Language;
use sha2::{Digest, Sha256};

use super::rules::fold_name;
use crate::pages::PageId;

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Words that only hold a place.
    Placeholder,
    /// What another site put around the page: an empty "Tags", a pager.
    Leftover,
    /// A block of a kind that is not known here.
    UnknownBlock,
    /// A picture that nobody can hear.
    FigureAlt,
    /// A picture that is not there.
    FigureMissing,
    /// A caption without its picture.
    CaptionAlone,
    /// A picture that nobody made.
    FigureCredit,
    /// A picture without terms.
    FigureLicence,
    /// A picture without a number, beside others.
    FigureNumber,
    /// A link that leads nowhere.
    LinkDead,
    /// A link to a page that readers of this one may not see.
    LinkClosed,
    /// A heading without words.
    HeadingEmpty,
    /// A heading with nothing under it.
    HeadingBare,
    /// A heading that leaves out a level.
    HeadingSkipped,
    /// What looks like a private person's name.
    Person,
    /// A telephone number.
    Phone,
    /// Where someone lives.
    Address,
    /// An e-mail address of one person.
    Email,
    /// Consent that has ended or was withdrawn.
    ConsentEnded,
    /// A photograph without consent.
    FigureWithoutConsent,
    /// A quote without consent.
    QuoteWithoutConsent,
    /// Words that also stand on another page.
    Repeated,
    /// A sentence too long to be read aloud.
    Sentence,
    /// What stayed out when the page was brought in.
    LeftOut,
}

impl Kind {
    /// All of them, in the order they are told.
    pub const ALL: [Self; 24] = [
        Self::Placeholder,
        Self::Leftover,
        Self::UnknownBlock,
        Self::FigureAlt,
        Self::FigureMissing,
        Self::CaptionAlone,
        Self::FigureCredit,
        Self::FigureLicence,
        Self::FigureNumber,
        Self::LinkDead,
        Self::LinkClosed,
        Self::HeadingEmpty,
        Self::HeadingBare,
        Self::HeadingSkipped,
        Self::Person,
        Self::Phone,
        Self::Address,
        Self::Email,
        Self::ConsentEnded,
        Self::FigureWithoutConsent,
        Self::QuoteWithoutConsent,
        Self::Repeated,
        Self::Sentence,
        Self::LeftOut,
    ];

    /// The word it is kept as, and the end of its keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Placeholder => "placeholder",
            Self::Leftover => "leftover",
            Self::UnknownBlock => "unknown-block",
            Self::FigureAlt => "figure-alt",
            Self::FigureMissing => "figure-missing",
            Self::CaptionAlone => "caption-alone",
            Self::FigureCredit => "figure-credit",
            Self::FigureLicence => "figure-licence",
            Self::FigureNumber => "figure-number",
            Self::LinkDead => "link-dead",
            Self::LinkClosed => "link-closed",
            Self::HeadingEmpty => "heading-empty",
            Self::HeadingBare => "heading-bare",
            Self::HeadingSkipped => "heading-skipped",
            Self::Person => "person",
            Self::Phone => "phone",
            Self::Address => "address",
            Self::Email => "email",
            Self::ConsentEnded => "consent-ended",
            Self::FigureWithoutConsent => "figure-without-consent",
            Self::QuoteWithoutConsent => "quote-without-consent",
            Self::Repeated => "repeated",
            Self::Sentence => "sentence",
            Self::LeftOut => "left-out",
        }
    }

    /// Key of what is wrong, in a few words.
    #[must_use]
    pub fn name_key(self) -> String {
        format!("check-name-{}", self.word())
    }

    /// Key of how to mend it.
    #[must_use]
    pub fn mend_key(self) -> String {
        format!("check-mend-{}", self.word())
    }

    /// Whether it is about a person who may not want to be found.
    #[must_use]
    pub fn is_private(self) -> bool {
        matches!(self, Self::Person | Self::Phone | Self::Address | Self::Email)
    }

    /// What it belongs to, for saying what is fine.
    #[must_use]
    pub fn matter(self) -> Matter {
        match self {
            Self::Placeholder | Self::Leftover | Self::UnknownBlock | Self::LeftOut => Matter::Words,
            Self::FigureAlt
            | Self::FigureMissing
            | Self::CaptionAlone
            | Self::FigureCredit
            | Self::FigureLicence
            | Self::FigureNumber => Matter::Figures,
            Self::LinkDead | Self::LinkClosed => Matter::Links,
            Self::HeadingEmpty | Self::HeadingBare | Self::HeadingSkipped => Matter::Headings,
            Self::Person | Self::Phone | Self::Address | Self::Email => Matter::People,
            Self::ConsentEnded | Self::FigureWithoutConsent | Self::QuoteWithoutConsent => Matter::Consents,
            Self::Repeated => Matter::Repeats,
            Self::Sentence => Matter::Aloud,
        }
    }
}

impl FromStr for Kind {
    type Err = ();
    fn from_str(word: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|one| one.word() == word).ok_or(())
    }
}

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matter {
    /// That nothing is left to fill in.
    Words,
    /// Pictures.
    Figures,
    /// Links inside.
    Links,
    /// Headings.
    Headings,
    /// Private persons.
    People,
    /// Consents.
    Consents,
    /// What also stands elsewhere.
    Repeats,
    /// Reading aloud.
    Aloud,
}

impl Matter {
    /// All of them, in the order they are told.
    pub const ALL: [Self; 8] = [
        Self::Words,
        Self::Figures,
        Self::Links,
        Self::Headings,
        Self::People,
        Self::Consents,
        Self::Repeats,
        Self::Aloud,
    ];

    /// Key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Words => "check-matter-words",
            Self::Figures => "check-matter-figures",
            Self::Links => "check-matter-links",
            Self::Headings => "check-matter-headings",
            Self::People => "check-matter-people",
            Self::Consents => "check-matter-consents",
            Self::Repeats => "check-matter-repeats",
            Self::Aloud => "check-matter-aloud",
        }
    }
}

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Publishing waits for it.
    Forbids,
    /// Something to think about.
    Warns,
}

/// Where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// In the title.
    Title,
    /// In the standfirst.
    Standfirst,
    /// In the credits.
    Credits,
    /// In a block.
    Block(BlockId),
    /// On the page as a whole.
    Page,
}

impl Place {
    /// The word it is kept as.
    #[must_use]
    pub fn word(self) -> String {
        match self {
            Self::Title => "title".into(),
            Self::Standfirst => "standfirst".into(),
            Self::Credits => "credits".into(),
            Self::Block(id) => id.to_string(),
            Self::Page => "page".into(),
        }
    }
}

/// Words with some of them marked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Excerpt {
    /// Before them.
    pub before: String,
    /// The words in question.
    pub marked: String,
    /// After them.
    pub after: String,
}

/// Another page on which the same words stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Other {
    /// Which page.
    pub page: PageId,
    /// Its title.
    pub title: String,
    /// Where this reader opens it.
    pub href: String,
}

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What is wrong.
    pub kind: Kind,
    /// How much it weighs.
    pub weight: Weight,
    /// Where it stands.
    pub place: Place,
    /// The words.
    pub excerpt: Excerpt,
    /// How many, where it is about a number: words of a sentence.
    pub count: usize,
    /// The other page, if the words are repeated there.
    pub other: Option<Other>,
}

impl Finding {
    /// A finding about marked words.
    #[must_use]
    pub fn new(kind: Kind, weight: Weight, place: Place, excerpt: Excerpt) -> Self {
        Self { kind, weight, place, excerpt, count: 0, other: None }
    }

    /// Whether someone who may publish may say that it is well as it is.
    #[must_use]
    pub fn may_be_dismissed(&self) -> bool {
        self.weight == Weight::Warns || self.kind.is_private()
    }

    /// What a dismissal is bound to: these words in a block that says exactly this. Any change of
    /// the block makes it another thing.
    #[must_use]
    pub fn bond(&self, source: &str) -> String {
        let other = self.other.as_ref().map(|other| other.page.to_string()).unwrap_or_default();
        let parts = [self.kind.word(), &self.place.word(), source, &self.excerpt.marked, &other];
        let mut hash = Sha256::new();
        for part in parts {
            hash.update(part.len().to_be_bytes());
            hash.update(part.as_bytes());
        }
        hex::encode(hash.finalize())
    }
}

/// Why a finding is well as it is: a closed list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It is meant so.
    Meant,
    /// It will be mended later.
    Later,
    /// The person has agreed to stand here.
    Agreed,
    /// A public person, number or place.
    Public,
    /// It is not what it was taken for.
    Mistaken,
}

impl Reason {
    /// Those that fit a kind.
    #[must_use]
    pub fn of(kind: Kind) -> &'static [Self] {
        if kind.is_private() {
            &[Self::Agreed, Self::Public, Self::Mistaken]
        } else {
            &[Self::Meant, Self::Later, Self::Mistaken]
        }
    }

    /// The word it is kept as.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Meant => "meant",
            Self::Later => "later",
            Self::Agreed => "agreed",
            Self::Public => "public",
            Self::Mistaken => "mistaken",
        }
    }

    /// Key of its words.
    #[must_use]
    pub fn key(self) -> String {
        format!("check-reason-{}", self.word())
    }
}

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

/// What consent says of a picture or a quote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConsentState {
    /// It stands.
    Stands,
    /// It has ended, or was withdrawn.
    Ended,
}

/// What a picture is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pictured {
    /// A photograph, in which there may be people; otherwise a drawing.
    pub photograph: bool,
    /// What the people in it agreed to; none if nothing was kept.
    pub consent: Option<ConsentState>,
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
    pub quotes: HashMap<BlockId, ConsentState>,
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

//! What can be wrong with a page.

use std::str::FromStr;

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
    /// Consent that does not cover pages here, or this language.
    ConsentNarrow,
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
    pub const ALL: [Self; 25] = [
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
        Self::ConsentNarrow,
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
            Self::ConsentNarrow => "consent-narrow",
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
            Self::ConsentEnded | Self::ConsentNarrow | Self::FigureWithoutConsent | Self::QuoteWithoutConsent => {
                Matter::Consents
            }
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

use std::str::FromStr;

use foundation::access::PersonId;
use foundation::blocks::BlockId;
use foundation::clock::Moment;
use foundation::i18n::Language;

use crate::pages::{PageId, RevisionId};

foundation::id_type!(
    /// A comment.
    CommentId
);
foundation::id_type!(
    /// A link by which people from outside comment on one version.
    CommentLinkId
);

/// Where a comment was made, and so who sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// At the desk: those who work on the page see it.
    Desk,
    /// On the page as it is read: whoever signed in and may read it sees it.
    Page,
    /// By a link: those who work on the page, and whoever has that link.
    Link,
}

impl Place {
    /// The word it is kept as.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::Page => "page",
            Self::Link => "link",
        }
    }
}

impl FromStr for Place {
    type Err = ();
    fn from_str(word: &str) -> Result<Self, ()> {
        [Self::Desk, Self::Page, Self::Link].into_iter().find(|one| one.word() == word).ok_or(())
    }
}

/// Who made a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// Someone who was signed in: their id and name.
    Person(PersonId, String),
    /// Someone from outside, by the name they gave.
    Link(String),
    /// Someone in a document that was brought in.
    Document(String),
}

/// How a thread was last resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolution {
    /// By whom.
    pub by: String,
    /// When.
    pub at: Moment,
}

/// A comment, or a reply to one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Its id.
    pub id: CommentId,
    /// The comment it replies to.
    pub parent: Option<CommentId>,
    /// The block it hangs on.
    pub block: BlockId,
    /// The words it is about, as they stood.
    pub quote: String,
    /// Who made it.
    pub by: By,
    /// Where.
    pub place: Place,
    /// Through which link, if through one.
    pub link: Option<CommentLinkId>,
    /// What it says: text, nothing else.
    pub body: String,
    /// When.
    pub at: Moment,
    /// Its resolution, if it is resolved now.
    pub resolved: Option<Resolution>,
}

/// A comment that stood in a document when it was brought in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brought {
    /// The block it hangs on.
    pub block: BlockId,
    /// The words it is about; may be empty.
    pub quote: String,
    /// Who made it, as the document says.
    pub name: String,
    /// What it says.
    pub body: String,
    /// When, if the document says so.
    pub at: Option<Moment>,
    /// Settled in the document already: resolved here from the beginning.
    pub settled: bool,
}

/// A link by which people from outside comment on one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentLink {
    /// Its id; not its token.
    pub id: CommentLinkId,
    /// The page.
    pub page: PageId,
    /// In which language.
    pub language: Language,
    /// The version it shows, and no other.
    pub revision: RevisionId,
    /// Who made it.
    pub made_by: PersonId,
    /// When it ends, or ended.
    pub ends_at: Moment,
}

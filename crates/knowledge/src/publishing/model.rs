//! The nouns of publishing.

use foundation::access::{CircleId, PersonId};
use foundation::clock::{DAY, Moment};
use foundation::i18n::Language;

use crate::pages::{PageId, RevisionId};

/// A publication that is to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Plan {
    /// Of which page.
    pub(crate) page: PageId,
    /// In which language.
    pub(crate) language: Language,
    /// Exactly this revision.
    pub(crate) revision: RevisionId,
    /// When.
    pub(crate) at: Moment,
    /// Until when, if it has an end.
    pub(crate) ends_at: Option<Moment>,
    /// Why it could not be carried out when it was due: a key of words.
    pub(crate) fault: Option<String>,
}

/// Who looks after a page, and how often.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Care {
    /// Which version of it this is; 0 while nobody has said anything.
    pub rev: i64,
    /// The person, if one is named.
    pub keeper: Option<PersonId>,
    /// How many days it stays true without being looked at.
    pub every_days: i64,
    /// When it is to be looked at next.
    pub due: Moment,
}

/// How often a page may be looked at, in days. The last is what holds where nobody chose.
pub(crate) const EVERY: [i64; 4] = [30, 90, 180, 365];

/// What holds where nobody chose: a year.
pub(crate) const A_YEAR: i64 = 365;

/// Days before it is due on which a page is told to be due soon.
pub(crate) const SOON: i64 = 30 * DAY;

/// A page that is to be looked at.
#[derive(Debug, Clone)]
pub(crate) struct StaleLine {
    /// Which page.
    pub(crate) page: PageId,
    /// In the reader's language where there is one, else in its own.
    pub(crate) language: Language,
    /// Its title there.
    pub(crate) title: String,
    /// Its name in addresses there.
    pub(crate) slug: String,
    /// The partner it belongs to.
    pub(crate) owner: CircleId,
    /// The name of who looks after it.
    pub(crate) keeper: Option<String>,
    /// When someone last said that it is still true.
    pub(crate) confirmed: Option<Moment>,
    /// When it is to be looked at.
    pub(crate) due: Moment,
}

/// Whose pages are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose {
    /// Those this person looks after.
    Mine,
    /// Those of the circles in which they may write or publish.
    Ours,
}

/// An offer to hand a page over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Offer {
    /// To whom.
    pub(crate) to: CircleId,
    /// Since when.
    pub(crate) at: Moment,
}

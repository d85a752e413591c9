use std::str::FromStr;

use foundation::access::{CircleId, PersonId, Right};
use foundation::blocks::BlockId;
use foundation::clock::{DAY, Moment};
use foundation::i18n::Language;
use foundation::ledger::Subject;

use crate::pages::{PageId, RevisionId};

/// May say yes within a partner to what others there wrote.
#[derive(Debug, Clone, Copy)]
pub struct Approve;
impl Right for Approve {
    const NAME: &'static str = "knowledge.review";
}

/// May answer for a partner where the whole coalition is asked, and choose how the partner reviews.
#[derive(Debug, Clone, Copy)]
pub struct AnswerForPartner;
impl Right for AnswerForPartner {
    const NAME: &'static str = "knowledge.answer_for_partner";
}

foundation::id_type!(
    /// A review.
    ReviewId
);
foundation::id_type!(
    /// A link that lets one person answer one review for one partner.
    LinkId
);

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant),* }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
            /// The word it is kept as; also the end of its key.
            #[must_use]
            pub fn word(self) -> &'static str { match self { $(Self::$variant => $word),* } }
        }

        impl FromStr for $name {
            type Err = ();
            fn from_str(word: &str) -> Result<Self, ()> {
                Self::ALL.iter().copied().find(|one| one.word() == word).ok_or(())
            }
        }
    };
}

words! {
    /// In whose name a text goes out, the lightest first: what a heavier one cleared, a lighter one
    /// need not clear again.
    Kind {
        /// As one partner: one reviewer of it.
        Partner = "partner",
        /// As the coalition: every partner may object.
        Coalition = "coalition",
        /// As the coalition's position: every partner says yes.
        Position = "position",
    }
}

words! {
    /// How a review ended.
    Ending {
        /// Its revision went out.
        Published = "published",
        /// Whoever may took it back.
        Withdrawn = "withdrawn",
        /// It was asked anew, about a newer revision.
        Overtaken = "overtaken",
    }
}

words! {
    /// How a circle publishes its own pages.
    Rule {
        /// After the yes of someone else.
        Reviewed = "reviewed",
        /// One person may publish alone.
        Alone = "alone",
    }
}

/// How long silence takes to be consent, in seconds, unless the asker says otherwise.
pub const WINDOW: i64 = 5 * DAY;
/// The windows an asker may choose, in days.
pub const WINDOWS: [i64; 4] = [3, 5, 7, 14];
/// Whatever changed, so much time remains to look, in seconds.
pub const TO_LOOK: i64 = DAY;

/// An objection: what is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objection {
    /// The block it is about.
    pub block: BlockId,
    /// Why, in the objector's words.
    pub reason: String,
}

/// What someone said for their partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// It may go out.
    Yes,
    /// It may not, as it stands.
    No(Objection),
}

impl Said {
    /// The word it is kept as.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No(_) => "objection",
        }
    }
}

/// One answer; none is ever changed, a later one counts instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// For which partner.
    pub circle: CircleId,
    /// By whom, who belonged to it then.
    pub person: PersonId,
    /// What.
    pub said: Said,
    /// When.
    pub at: Moment,
    /// Its place among answers of one moment.
    pub order: u128,
    /// Whether it was given in an earlier asking and went along.
    pub carried: bool,
    /// Whether it came by a link.
    pub by_link: bool,
}

/// How and when a review ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct End {
    /// How.
    pub how: Ending,
    /// When.
    pub at: Moment,
}

/// A review, with all that was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Its id.
    pub id: ReviewId,
    /// The page.
    pub page: PageId,
    /// In which language.
    pub language: Language,
    /// Exactly this revision.
    pub revision: RevisionId,
    /// What readers saw when it was asked.
    pub base: Option<RevisionId>,
    /// In whose name.
    pub kind: Kind,
    /// For which circle it was asked.
    pub on_behalf: CircleId,
    /// Who asked.
    pub asked_by: PersonId,
    /// When.
    pub asked_at: Moment,
    /// When silence becomes consent; nothing where it never does.
    pub ends_at: Option<Moment>,
    /// What the asker wrote; may be empty.
    pub message: String,
    /// Which circles are asked.
    pub asked: Vec<CircleId>,
    /// Who wrote any revision since the one readers saw.
    pub authors: Vec<PersonId>,
    /// Every answer.
    pub answers: Vec<Answer>,
    /// Its end, if it has one.
    pub end: Option<End>,
    /// The sentence (by its key) that stood in the way when it was due, if one did.
    pub held: Option<String>,
    /// Whether its revision is still there.
    pub is_there: bool,
    /// Whether its revision is what readers see.
    pub is_public: bool,
    /// Whether readers see a later one.
    pub is_behind: bool,
}

impl Review {
    /// The review as facts name it.
    #[must_use]
    pub fn subject(&self) -> Subject {
        Subject::of("review", self.id)
    }
}

/// Where a review stands, at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// It waits: for whom, and until when silence is consent.
    Waiting {
        /// Those whose yes is missing.
        missing: Vec<CircleId>,
        /// When it goes out if nobody objects; nothing if time alone never sends it.
        until: Option<Moment>,
    },
    /// Somebody objected.
    Stopped {
        /// The circles whose objection stands.
        by: Vec<CircleId>,
    },
    /// It may go out, since a moment.
    Cleared(Moment),
    /// It went out.
    Done(Moment),
    /// It was taken back.
    Withdrawn(Moment),
    /// It was asked anew about a newer revision.
    Overtaken(Moment),
    /// Its revision is no longer there.
    Gone,
}

impl State {
    /// Whether answers still count.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Waiting { .. } | Self::Stopped { .. })
    }
}

/// A link that lets one person answer one review for one partner, without an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerLink {
    /// Its id; not its token.
    pub id: LinkId,
    /// Which review.
    pub review: ReviewId,
    /// For which partner.
    pub circle: CircleId,
    /// For whom it was made.
    pub person: PersonId,
    /// Who made it.
    pub made_by: PersonId,
    /// When.
    pub made_at: Moment,
    /// When it ends, or ended.
    pub ends_at: Moment,
}

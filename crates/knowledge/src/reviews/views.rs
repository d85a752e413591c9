//! What the pages of reviews show: plain data for the templates.

use askama::Template;
use foundation::blocks::BlockId;
use foundation::i18n::Language;
use foundation::web::shell::{Link, Shell};
use foundation::web::views::{Choice, FormState};

/// Where a review stands.
#[derive(Clone, Debug)]
pub struct Standing {
    /// The sign beside its words.
    pub sign: &'static str,
    /// With whom, since when, what next.
    pub said: String,
    /// Where each of those asked stands.
    pub stands: Vec<Stand>,
    /// The objections that stand.
    pub objections: Vec<ObjectionLine>,
    /// Whether all agreed and something else stands in the way.
    pub is_held: bool,
}

/// Where one partner stands.
#[derive(Clone, Debug)]
pub struct Stand {
    /// Its name.
    pub name: String,
    /// The sign beside its words.
    pub sign: &'static str,
    /// What it said, through whom, when.
    pub said: String,
}

/// An objection that stands.
#[derive(Clone, Debug)]
pub struct ObjectionLine {
    /// Who objects, and for whom.
    pub who: String,
    /// The first words of the block; empty if it is gone.
    pub block: String,
    /// Where the block stands on the page.
    pub anchor: String,
    /// Why.
    pub reason: String,
}

/// A block that is not as it was.
#[derive(Clone, Debug)]
pub struct Change {
    /// The key of what became of it.
    pub key: &'static str,
    /// Where it stands in the text; empty if it is gone.
    pub anchor: String,
    /// Its words: those that stayed, those that went, those that came.
    pub runs: Vec<Run>,
}

impl Change {
    pub(super) fn new(key: &'static str, id: Option<BlockId>, runs: Vec<Run>) -> Self {
        Self { key, anchor: id.map(|id| id.anchor()).unwrap_or_default(), runs }
    }
}

/// A few words of a changed block.
#[derive(Clone, Debug)]
pub struct Run {
    /// The element they stand in: `ins`, `del`, or none for what stayed.
    pub mark: &'static str,
    /// The words.
    pub words: String,
}

impl Run {
    pub(super) fn came(words: &str) -> Self {
        Self { mark: "ins", words: words.to_owned() }
    }
    pub(super) fn stayed(words: &str) -> Self {
        Self { mark: "", words: words.to_owned() }
    }
    pub(super) fn went(words: &str) -> Self {
        Self { mark: "del", words: words.to_owned() }
    }
}

/// A review as it is answered. Fields: `as` (a circle), `block`, `reason`; buttons: `deed` = `yes`, `no`.
#[derive(Clone, Debug, Template)]
#[template(path = "reviews/pages/review.html")]
pub struct ReviewPage {
    /// The frame.
    pub shell: Shell,
    /// What was typed.
    pub form: FormState,
    /// The title of the text.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// Who asks for what.
    pub lead: String,
    /// Its standfirst; may be empty.
    pub standfirst: String,
    /// What the asker wrote; may be empty.
    pub message: String,
    /// Where it stands.
    pub standing: Standing,
    /// What an answer does, and when; empty when it is over.
    pub then: String,
    /// Since when the changes are counted; may be empty.
    pub since: String,
    /// Whether readers have seen nothing of it yet.
    pub is_new: bool,
    /// What changed.
    pub changes: Vec<Change>,
    /// The whole text, safe HTML.
    pub body: String,
    /// How to answer, for those who may.
    pub answer: Option<AnswerForm>,
    /// For whom the link was made; empty without one.
    pub for_whom: String,
    /// Thanks after an answer; empty before.
    pub thanks: String,
    /// The page's desk; empty for those who do not work on it.
    pub desk: String,
    /// Where taking it back is posted; empty if one may not.
    pub withdraw: String,
    /// Where sending it out is posted, when it is clear and was held up; empty otherwise.
    pub publish: String,
    /// Links for others, for those who may make them.
    pub links: Option<LinksForm>,
}

/// How to answer.
#[derive(Clone, Debug)]
pub struct AnswerForm {
    /// Where it goes.
    pub action: String,
    /// For whom one may answer; a choice only where they are several.
    pub circles: Vec<Choice>,
    /// The blocks an objection may be about.
    pub blocks: Vec<Choice>,
    /// What the partner said so far.
    pub said: Option<String>,
    /// The words on the button that says yes; none for those who wrote the text.
    pub yes: Option<String>,
}

/// Links for people who answer without signing in. Fields: `to` (circle and person), once for each.
#[derive(Clone, Debug)]
pub struct LinksForm {
    /// Where it goes.
    pub action: String,
    /// For whom links may be made.
    pub people: Vec<Choice>,
    /// Links just made: shown once.
    pub made: Vec<MadeLink>,
    /// Links that work: for whom, until when, and where ending one is posted.
    pub working: Vec<WorkingLink>,
    /// The address for those who sign in.
    pub address: String,
}

/// A link just made.
#[derive(Clone, Debug)]
pub struct MadeLink {
    /// For whom.
    pub name: String,
    /// The text for a chat, in their language, with the link.
    pub text: String,
    /// Their language.
    pub language: Language,
}

/// A link that works.
#[derive(Clone, Debug)]
pub struct WorkingLink {
    /// For whom, made by whom, until when.
    pub said: String,
    /// Where ending it is posted.
    pub end: String,
}

/// Asking for a review. Fields: `kind`, `days`, `message`, `newest`.
#[derive(Clone, Debug, Template)]
#[template(path = "reviews/pages/review_desk.html")]
pub struct ReviewDesk {
    /// The frame.
    pub shell: Shell,
    /// What was typed.
    pub form: FormState,
    /// The title of the newest version.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// The page's desk, and its comparison with what readers see.
    pub desk: String,
    /// How pages like this one go out, in a sentence or two.
    pub rule: String,
    /// The review that runs, or the last one, with the way to it.
    pub current: Option<(Standing, String)>,
    /// Something about it that a writer should know; may be empty.
    pub note: String,
    /// Where taking the running one back is posted; empty if there is none.
    pub withdraw: String,
    /// How to ask; none if there is nothing to ask about.
    pub ask: Option<AskForm>,
    /// What is said in the place of the form.
    pub nothing: String,
    /// Marking it as a position.
    pub position: PositionForm,
    /// Earlier reviews.
    pub earlier: Vec<Link>,
}

/// How to ask.
#[derive(Clone, Debug)]
pub struct AskForm {
    /// Where it goes.
    pub action: String,
    /// In whose name: one of these.
    pub kinds: Vec<Choice>,
    /// How long silence takes.
    pub windows: Vec<Choice>,
    /// The words on the button.
    pub go: String,
}

/// Marking a page as a position.
#[derive(Clone, Debug)]
pub struct PositionForm {
    /// Whether it is one.
    pub is_position: bool,
    /// Where it is posted; empty if one may not.
    pub action: String,
}

/// A link that works no longer.
#[derive(Clone, Debug, Template)]
#[template(path = "reviews/pages/link_ended.html")]
pub struct LinkEnded {
    /// The frame.
    pub shell: Shell,
}

/// What waits for one, and what one asked for.
#[derive(Clone, Debug, Template)]
#[template(path = "reviews/pages/reviews.html")]
pub struct ReviewsList {
    /// The frame.
    pub shell: Shell,
    /// What waits for an answer.
    pub mine: Vec<ReviewRow>,
    /// What one asked others, or has answered already.
    pub others: Vec<ReviewRow>,
    /// How one's circles publish their own pages.
    pub rules: Vec<RuleForm>,
}

/// A review in a list.
#[derive(Clone, Debug)]
pub struct ReviewRow {
    /// The title of its text.
    pub title: String,
    /// The language of the title.
    pub language: Language,
    /// Where it stands.
    pub href: String,
    /// Who asks for what.
    pub lead: String,
    /// The sign beside its state.
    pub sign: &'static str,
    /// Its state, in words.
    pub said: String,
}

/// How a circle publishes its own pages.
#[derive(Clone, Debug)]
pub struct RuleForm {
    /// The circle's name.
    pub circle: String,
    /// How it does, in words.
    pub said: String,
    /// Where the other way is posted.
    pub action: String,
    /// The other way, as its word.
    pub other: &'static str,
    /// The words on the button.
    pub button: String,
}

use askama::Template;
use foundation::i18n::Language;
use foundation::web::shell::{Link, Shell};
use foundation::web::views::{Choice, FormState};

use super::{Card, FieldSet, Side};

/// The desk: a page's cards, and beside them what may be done with all of it.
#[derive(Clone, Debug, Template)]
#[template(path = "drafts/pages/desk.html")]
pub struct Desk {
    /// The frame.
    pub shell: Shell,
    /// The address of this desk.
    pub here: String,
    /// The language of the words.
    pub language: Language,
    /// Who writes, so that a device that several people share keeps their words apart.
    pub me: String,
    /// The draft's count of changes, which its forms send along.
    pub rev: i64,
    /// What was refused; it stands above all.
    pub refused: FormState,
    /// Title and standfirst.
    pub above: Vec<Card>,
    /// The blocks.
    pub cards: Vec<Card>,
    /// Credits and address.
    pub below: Vec<Card>,
    /// What may be added at the end.
    pub adds: Vec<Choice>,
    /// Where it stands: a sentence.
    pub state: String,
    /// The sign beside that sentence.
    pub sign: &'static str,
    /// Who has it open.
    pub people: Vec<Person>,
    /// That a newer version stands beside the draft.
    pub outdated: Option<Outdated>,
    /// Keeping a version and publishing; nothing if there is nothing to keep or to publish.
    pub publishing: Option<Publishing>,
    /// Where giving the draft up is posted; empty if there is none.
    pub give_up: String,
    /// Other ways: as a reader, history, settings, the whole text.
    pub ways: Vec<Link>,
}

/// Someone who has the page open.
#[derive(Clone, Debug)]
pub struct Person {
    /// Their name.
    pub name: String,
    /// Where they are, in words; may be empty.
    pub at: String,
}

/// A newer version stands beside the draft.
#[derive(Clone, Debug)]
pub struct Outdated {
    /// Who kept it, and when.
    pub said: String,
    /// Where taking it in is posted.
    pub action: String,
}

/// Keeping a version, and publishing it. Fields: `message`, `significance`, `on_behalf`, `rev`; buttons: `deed` = `version`, `publish`.
#[derive(Clone, Debug)]
pub struct Publishing {
    /// The form.
    pub form: FormState,
    /// Where it goes.
    pub action: String,
    /// How much it changes.
    pub significances: Vec<Choice>,
    /// For whom; one alone is not asked about.
    pub behalves: Vec<Choice>,
    /// Who will see it, in a sentence.
    pub audience: String,
    /// Where that is changed.
    pub settings: String,
    /// Whether there is a draft to be kept as a version.
    pub may_keep: bool,
    /// Whether one may publish.
    pub may_publish: bool,
}

/// Two versions that clash: what someone must choose.
#[derive(Clone, Debug, Template)]
#[template(path = "drafts/pages/merging.html")]
pub struct Merging {
    /// The frame.
    pub shell: Shell,
    /// The address of the desk.
    pub here: String,
    /// Where the choices are posted.
    pub action: String,
    /// Who kept the newer version, and when.
    pub said: String,
    /// The draft's count of changes, and the newer version: what the choices are made for.
    pub rev: i64,
    /// The newer version.
    pub newest: String,
    /// The language of the words.
    pub language: Language,
    /// What clashes.
    pub clashes: Vec<MergingClash>,
}

/// One block of two versions that clash.
#[derive(Clone, Debug)]
pub struct MergingClash {
    /// The part.
    pub id: String,
    /// What it is, in words.
    pub kind: String,
    /// Ours; nothing if we took it out.
    pub ours: Option<Side>,
    /// Theirs; nothing if they took it out.
    pub theirs: Option<Side>,
    /// Both brought together, to be mended by hand.
    pub both: String,
}

impl MergingClash {
    fn rows(&self) -> usize {
        (self.both.lines().map(|line| 1 + line.chars().count() / 70).sum::<usize>() + 1).clamp(3, 16)
    }
}

//! What the templates draw.

use askama::Template;
use foundation::i18n::Language;
use foundation::web::shell::{Link, Shell};
use foundation::web::views::{Choice, FormState};

/// Bringing a document. Fields: `text`, `html` (filled by a script), `file`.
#[derive(Clone, Debug, Template)]
#[template(path = "documents/pages/bring.html")]
pub struct Bring {
    /// The frame.
    pub shell: Shell,
    /// The form.
    pub form: FormState,
    /// Where it goes.
    pub action: String,
    /// The page it is for, with the way back; none for a new one.
    pub page: Option<Link>,
    /// How large it may be, in words.
    pub largest: String,
    /// What waits already.
    pub waiting: Vec<Link>,
}

/// Looking a document through. Fields: `title`, `language`, `standfirst`, `leave` and `stay` (block
/// ids), `words-ID` = `theirs`, `ours`; `as-ID` = empty, `new` or a block's id; `mark`.
#[derive(Clone, Debug, Template)]
#[template(path = "documents/pages/look.html")]
pub struct LookThrough {
    /// The frame.
    pub shell: Shell,
    /// The form.
    pub form: FormState,
    /// Where taking it is posted.
    pub action: String,
    /// Where throwing it away is posted.
    pub dismiss: String,
    /// The page it is for; none for a new one.
    pub page: Option<Link>,
    /// The document's language.
    pub language: Language,
    /// What it is and until when it waits, in a sentence.
    pub about: String,
    /// How many blocks stand how, in a sentence.
    pub sum: String,
    /// The title the document gives, where the page has another.
    pub titled: String,
    /// What the document has under its title, where the page has something else.
    pub under_title: String,
    /// The languages of a new page; empty for one that is there.
    pub languages: Vec<Choice>,
    /// What was guessed or left out and belongs to no block.
    pub told: Vec<Told>,
    /// The blocks.
    pub cards: Vec<Card>,
}

/// A line of the report.
#[derive(Clone, Debug)]
pub struct Told {
    /// In words.
    pub text: String,
    /// Whether something stayed out.
    pub left: bool,
    /// Whether it is a guess, to be looked at.
    pub check: bool,
}

/// A block in the look-through.
#[derive(Clone, Debug, Default)]
pub struct Card {
    /// Its id in the form.
    pub id: String,
    /// Its number, from 1, and what it is: "3. Table".
    pub label: String,
    /// What it is: "Table".
    pub kind: String,
    /// How it stands, in words.
    pub state: String,
    /// The sign beside that: empty, `now`, `late`, `done`, `stop`.
    pub sign: &'static str,
    /// As it will look, safe HTML; empty where its words say enough.
    pub html: String,
    /// Its first words, where it is not drawn.
    pub words: String,
    /// The block of the page that it continues, in its first words; may be empty.
    pub was: String,
    /// What changed, word by word; empty where nothing did.
    pub runs: Vec<Run>,
    /// What was guessed in it.
    pub told: Vec<Told>,
    /// What was said about it.
    pub said: Vec<Saying>,
    /// The name of its tick: `leave`, `stay`, or none.
    pub tick: &'static str,
    /// The words beside the tick.
    pub tick_words: String,
    /// Whether it is ticked.
    pub ticked: bool,
    /// Whose words to take, where the two differ.
    pub whose: Vec<Choice>,
    /// Which of these is chosen.
    pub chosen: String,
    /// What it may continue, where that is in doubt.
    pub continues: Vec<Choice>,
    /// Which of these is chosen.
    pub continued: String,
}

/// A run of words.
#[derive(Clone, Debug)]
pub struct Run {
    /// The words.
    pub words: String,
    /// `del`, `ins`, or empty.
    pub mark: &'static str,
}

/// Something said about a block.
#[derive(Clone, Debug)]
pub struct Saying {
    /// Who and when and what it is, in words.
    pub who: String,
    /// What.
    pub words: String,
    /// Settled already.
    pub settled: bool,
}

//! What the pages of publishing draw.

use askama::Template;
use foundation::i18n::Language;
use foundation::web::shell::{Link, Shell};
use foundation::web::views::{Choice, FormState};

/// When readers see a page, who looks after it, the archive, handing it over.
#[derive(Clone, Debug, Template)]
#[template(path = "publishing/pages/care.html")]
pub(super) struct CarePage {
    /// The frame.
    pub(super) shell: Shell,
    /// The page's title.
    pub(super) title: String,
    /// The language of the title.
    pub(super) language: Language,
    /// Where it is written.
    pub(super) edit: String,
    /// Each language it is in.
    pub(super) editions: Vec<EditionLine>,
    /// Who may look after it.
    pub(super) keepers: Vec<Choice>,
    /// How often it may be looked at.
    pub(super) periods: Vec<Choice>,
    /// When it is due, in words.
    pub(super) due: String,
    /// Whether that has passed.
    pub(super) overdue: bool,
    /// The form of care, or of handing over.
    pub(super) form: FormState,
    /// The page's own address, to which the forms are posted.
    pub(super) here: String,
    /// Whether one may change any of it.
    pub(super) may_publish: bool,
    /// Whether readers see it in some language.
    pub(super) is_public: bool,
    /// Since when it is in the archive, in words; empty if it is not.
    pub(super) archived: String,
    /// Partners it may be offered to.
    pub(super) circles: Vec<Choice>,
    /// To whom it is offered and since when, in words; empty if it is not.
    pub(super) offered: String,
    /// Whether the offer is made to this person's own circle.
    pub(super) to_us: bool,
}

/// A page in one language, and when readers see it.
#[derive(Clone, Debug)]
pub(super) struct EditionLine {
    /// The language.
    pub(super) language: Language,
    /// Its title.
    pub(super) title: String,
    /// When readers see it, in a sentence.
    pub(super) state: String,
    /// The sign beside it.
    pub(super) sign: &'static str,
    /// Where its times are set; empty if one may not.
    pub(super) times: String,
}

/// The times of a page in one language. Fields: `at`, `until`; buttons: `deed` = `plan`, `end`, `drop`.
#[derive(Clone, Debug, Template)]
#[template(path = "publishing/pages/times.html")]
pub(super) struct TimesPage {
    /// The frame.
    pub(super) shell: Shell,
    /// Which page: a way back to its care.
    pub(super) back: Link,
    /// The language.
    pub(super) language: Language,
    /// How it stands now, in a sentence.
    pub(super) state: String,
    /// The sign beside it.
    pub(super) sign: &'static str,
    /// The form.
    pub(super) form: FormState,
    /// Where it goes.
    pub(super) action: String,
    /// The zone that times are in.
    pub(super) zone: String,
    /// Whether there is something newer than what readers see.
    pub(super) may_plan: bool,
    /// Whether readers see it now.
    pub(super) may_end: bool,
    /// Whether there is a plan or an end to take away.
    pub(super) may_drop: bool,
}

/// Pages that are to be looked at.
#[derive(Clone, Debug, Template)]
#[template(path = "publishing/pages/stale.html")]
pub(super) struct StalePage {
    /// The frame.
    pub(super) shell: Shell,
    /// Whose pages are shown: the choices, with the one in force.
    pub(super) whose: Vec<(Link, bool)>,
    /// Those that are due.
    pub(super) due: Vec<StaleRow>,
    /// Those that soon will be.
    pub(super) soon: Vec<StaleRow>,
    /// Pages offered to one's own circle.
    pub(super) offers: Vec<OfferRow>,
}

/// A page that another partner offers to hand over.
#[derive(Clone, Debug)]
pub(super) struct OfferRow {
    /// Its title.
    pub(super) title: String,
    /// The language of the title.
    pub(super) language: Language,
    /// Where a yes goes; a no goes to its neighbor `undo`.
    pub(super) handover: String,
}

/// A page that is to be looked at.
#[derive(Clone, Debug)]
pub(super) struct StaleRow {
    /// Its title.
    pub(super) title: String,
    /// The language of the title.
    pub(super) language: Language,
    /// Where it is read.
    pub(super) href: String,
    /// Since when or by when, and who looks after it, in a sentence.
    pub(super) state: String,
    /// When someone last looked; may be empty.
    pub(super) confirmed: String,
    /// Where "it is still true" is posted; empty if one may not.
    pub(super) confirm: String,
    /// Where it is cared for.
    pub(super) care: String,
}

impl CarePage {
    /// The due day's sign.
    fn due_sign(&self) -> &'static str {
        if self.overdue { "late" } else { "" }
    }
}

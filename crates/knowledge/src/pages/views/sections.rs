//! Sections as they are kept, and the part of a form that says who may see something.

use askama::Template;
use foundation::i18n::Language;
use foundation::web::shell::{Pillar, Shell};
use foundation::web::views::{Choice, FormState};

/// With whom something may be shared. Fields: `level`; `circles` and `people`, several each.
#[derive(Clone, Debug, Default)]
pub struct ShareForm {
    /// How widely.
    pub levels: Vec<Choice>,
    /// The circles one may name.
    pub circles: Vec<Tick>,
    /// The people one may name.
    pub people: Vec<Tick>,
}

/// One of several things that may be chosen together.
#[derive(Clone, Debug)]
pub struct Tick {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// Whether it is chosen.
    pub ticked: bool,
}

/// The sections, and opening one.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/pages/sections.html")]
pub struct SectionsList {
    /// The frame.
    pub shell: Shell,
    /// The sections, in their order.
    pub rows: Vec<SectionRow>,
    /// Whether one may open and change them.
    pub may_keep: bool,
    /// The form for opening one.
    pub form: FormState,
    /// Where it goes.
    pub action: String,
    /// The languages to write in.
    pub words: Vec<SectionWords>,
    /// The pillars to choose from.
    pub pillars: Vec<Choice>,
    /// Who may see it.
    pub share: ShareForm,
}

/// A section in the list.
#[derive(Clone, Debug)]
pub struct SectionRow {
    /// Its title.
    pub title: String,
    /// Where it is changed; empty if one may not.
    pub edit: String,
    /// Where it is read; empty while it has no page.
    pub href: String,
    /// Its pillar.
    pub pillar: Pillar,
    /// With whom it is shared, in words.
    pub shared: String,
    /// How many pages one sees in it.
    pub pages: usize,
}

/// The names of a section's fields in one language.
#[derive(Clone, Debug)]
pub struct SectionWords {
    /// The language.
    pub language: Language,
    /// The field of the title.
    pub title: String,
    /// The field of the few sentences.
    pub intro: String,
}

/// Changing a section. Fields: `title-…` and `intro-…` in each language, `pillar`, `rev`, and those
/// of [`ShareForm`].
#[derive(Clone, Debug, Template)]
#[template(path = "pages/pages/section_edit.html")]
pub struct SectionEdit {
    /// The frame.
    pub shell: Shell,
    /// The form.
    pub form: FormState,
    /// Where it goes.
    pub action: String,
    /// The languages to write in.
    pub words: Vec<SectionWords>,
    /// The pillars to choose from.
    pub pillars: Vec<Choice>,
    /// Who may see it.
    pub share: ShareForm,
}

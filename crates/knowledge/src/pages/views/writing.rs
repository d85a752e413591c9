//! Pages as they are worked on.

use askama::Template;
use foundation::i18n::Language;
use foundation::web::shell::{LanguageLink, Link, Shell};
use foundation::web::views::{Choice, FormState, Pager};

use super::find::Filter;
use super::sections::ShareForm;
use crate::pages::model::PageState;

/// The pages one may work on. Filters stand in the address.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/pages/pages_list.html")]
pub struct PagesList {
    /// The frame.
    pub shell: Shell,
    /// What was looked for in titles.
    pub query: String,
    /// The filters in force and their choices.
    pub filters: Vec<Filter>,
    /// Filters to send along with new words: name and value.
    pub kept: Vec<(String, String)>,
    /// How many pages in all.
    pub total: usize,
    /// The pages shown.
    pub rows: Vec<WorkRow>,
    /// The way to more.
    pub pager: Pager,
    /// Where to begin a page; empty if one may not.
    pub begin: String,
    /// Where to bring pages in; empty if one may not.
    pub bring_in: String,
    /// Where the sections are; empty if one does not write.
    pub sections: String,
    /// The same list as CSV.
    pub csv: String,
}

/// A page in the working list.
#[derive(Clone, Debug)]
pub struct WorkRow {
    /// Its title.
    pub title: String,
    /// Where it stands.
    pub href: String,
    /// Its language.
    pub language: Language,
    /// Its section, in words; may be empty.
    pub section: String,
    /// Where it stands.
    pub state: PageState,
    /// With whom, since when, what next: after the state's own word.
    pub more: String,
    /// The one next deed.
    pub next: Option<Link>,
}

impl WorkRow {
    /// The sign beside its state.
    fn sign(&self) -> &'static str {
        match self.state {
            PageState::Draft => "",
            PageState::Published => "done",
            PageState::Changed => "now",
            PageState::Withdrawn => "stop",
        }
    }

    fn state_key(&self) -> String {
        self.state.key()
    }
}

/// Beginning a page. Fields: `title`, `slug`, `language`, `section`, `tags`,
/// `standfirst`, `credits`, `text`, `message` and those of [`ShareForm`]; buttons: `deed` = `keep`, `publish`, `look`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/pages/page_new.html")]
pub struct PageNew {
    /// The frame.
    pub shell: Shell,
    /// The form.
    pub form: FormState,
    /// Where it goes.
    pub action: String,
    /// The languages to write in.
    pub languages: Vec<Choice>,
    /// The sections to stand in.
    pub sections: Vec<Choice>,
    /// With whom it may be shared.
    pub share: ShareForm,
    /// Whether one may publish.
    pub may_publish: bool,
    /// The text as it would look, safe HTML; empty when not asked for.
    pub preview: String,
}

/// Changing a page. The same fields as [`PageNew`], and `rev`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/pages/page_edit.html")]
pub struct PageEdit {
    /// The frame.
    pub shell: Shell,
    /// The form.
    pub form: FormState,
    /// Where it goes.
    pub action: String,
    /// Where the page is changed block by block.
    pub desk: String,
    /// The page as it is read.
    pub page: String,
    /// Its history.
    pub history: String,
    /// The languages to write in.
    pub languages: Vec<Choice>,
    /// The sections to stand in.
    pub sections: Vec<Choice>,
    /// With whom it may be shared.
    pub share: ShareForm,
    /// Whether one may publish.
    pub may_publish: bool,
    /// Whether it is published already.
    pub is_published: bool,
    /// The text as it would look, safe HTML; empty when not asked for.
    pub preview: String,
}

/// A page's settings. Fields: `section`, `tags`, `rev` and those of [`ShareForm`].
#[derive(Clone, Debug, Template)]
#[template(path = "pages/pages/page_settings.html")]
pub struct PageSettings {
    /// The frame.
    pub shell: Shell,
    /// The form.
    pub form: FormState,
    /// Where it goes.
    pub action: String,
    /// Where the page is changed.
    pub desk: String,
    /// The sections to stand in.
    pub sections: Vec<Choice>,
    /// With whom it may be shared.
    pub share: ShareForm,
    /// The page in every language: those it has, and those it may be begun in.
    pub languages: Vec<LanguageLink>,
    /// Where saying that it is still true is posted; empty if one may not.
    pub confirm: String,
    /// Where taking it back is posted; empty if one may not.
    pub withdraw: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_has_its_own_word() {
        let states = PageState::ALL;
        let keys: std::collections::BTreeSet<String> = states.map(PageState::key).into();
        assert_eq!(keys.len(), states.len());
    }
}

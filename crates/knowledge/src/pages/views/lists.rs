//! Sections and tags.

use askama::Template;
use foundation::web::shell::{Link, Shell};
use foundation::web::views::Pager;

use super::{PageLine, TagLink};

/// A section: its pages in their order.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/pages/section.html")]
pub struct SectionPage {
    /// The frame; its pillar lends the hue.
    pub shell: Shell,
    /// The way down to the section.
    pub crumbs: Vec<Link>,
    /// The section's name.
    pub title: String,
    /// A few sentences about it; may be empty.
    pub standfirst: String,
    /// How many pages it has for this reader.
    pub total: usize,
    /// The pages shown.
    pub pages: Vec<PageLine>,
    /// The way to more.
    pub pager: Pager,
}

/// A tag: the pages that carry it.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/pages/tag.html")]
pub struct TagPage {
    /// The frame.
    pub shell: Shell,
    /// The tag in the reader's language.
    pub tag: String,
    /// How many pages carry it for this reader.
    pub total: usize,
    /// The pages shown.
    pub pages: Vec<PageLine>,
    /// Tags that often stand beside it.
    pub beside: Vec<TagLink>,
    /// The page of all tags.
    pub all: String,
    /// The way to more.
    pub pager: Pager,
}

/// All tags.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/pages/tags.html")]
pub struct AllTags {
    /// The frame.
    pub shell: Shell,
    /// The tags, as the language sorts them.
    pub tags: Vec<TagLink>,
}

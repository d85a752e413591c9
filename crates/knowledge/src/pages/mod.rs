//! Pages: what is published, read, found and written.
//!
//! A page has an edition in each language it is written in; an edition has immutable revisions,
//! of which one may be public. Pages stand in sections and under tags. Previous and next are
//! computed from what this very reader may see.
//!
//! Stands on: nothing of this pillar.
//! Tells: knowledge.page_begun, knowledge.page_changed, knowledge.page_published,
//! knowledge.page_withdrawn, knowledge.page_confirmed, knowledge.section_opened,
//! knowledge.section_changed, knowledge.tag_named
//! Never: a count, an order or an address that lets a reader know of a page they may not see.

mod gate;
mod model;
pub mod rules;
mod slug;
pub mod store;
pub mod views;
pub mod web;

pub use gate::{BeforePublishing, Gate, Occasion, Publishing, Verdict};
pub use model::{
    BringIn, Desk, Edition, KeepSections, Page, PageId, Publish, Revision, RevisionId, Section, SectionId,
    Significance, Tag, TagId, Write, address,
};
pub use rules::{NewSection, NewText, Written, begin, pillar_of, revise, slug_for};
pub use slug::{RESERVED, slugify};

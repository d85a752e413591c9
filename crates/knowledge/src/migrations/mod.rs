//! Knowledge's steps on the ladder. Forward only; each says why it is there.

mod m20261120_1600_knowledge_begin;
mod m20261120_1905_knowledge_brought;
mod m20261120_1910_knowledge_drafts;
mod m20261120_1915_knowledge_checks;
mod m20261120_1920_knowledge_reviews;
mod m20261120_1922_knowledge_comments;
mod m20261120_1925_knowledge_consents;
mod m20261120_1930_knowledge_publishing;

use foundation::db::Rung;

/// Knowledge's migrations.
#[must_use]
pub fn all() -> Vec<Rung> {
    vec![
        Box::new(m20261120_1600_knowledge_begin::Migration),
        Box::new(m20261120_1905_knowledge_brought::Migration),
        Box::new(m20261120_1910_knowledge_drafts::Migration),
        Box::new(m20261120_1915_knowledge_checks::Migration),
        Box::new(m20261120_1920_knowledge_reviews::Migration),
        Box::new(m20261120_1922_knowledge_comments::Migration),
        Box::new(m20261120_1925_knowledge_consents::Migration),
        Box::new(m20261120_1930_knowledge_publishing::Migration),
    ]
}

//! Why: a text goes out after others said yes. Which pages are positions, how a circle reviews, what
//! was asked about which revision, every answer, and the links by which people answer.

use sea_orm::{ConnectionTrait, DbErr};
use sea_orm_migration::prelude::*;

pub(super) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m20261120_1920_knowledge_reviews"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for statements in [WRITERS, RULES, REVIEWS, LINKS, RIGHTS] {
            manager.get_connection().execute_unprepared(statements).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

// A revision has one author, who kept it, and may have been written by several before that: nobody of
// them approves it.
const WRITERS: &str = "
create table revision_writer (revision_id uuid not null, author varchar(60) not null, primary key (revision_id, author));
";

const RULES: &str = "
create table page_position (
  page_id uuid primary key references page (id), marked_by uuid not null references person (id), marked_at bigint not null);
create table review_rule (
  circle_id uuid primary key references circle (id), rule varchar(12) not null, chosen_by varchar(60) not null, chosen_at bigint not null);
";

// A revision may go and leave the review of it: `revision_id` and `base_id` refer to nothing that
// must be there. Answers are only ever added; the last one of a circle counts.
const REVIEWS: &str = "
create table review (
  id uuid primary key, page_id uuid not null references page (id), language varchar(20) not null,
  revision_id uuid not null, base_id uuid, kind varchar(12) not null, on_behalf uuid not null references circle (id),
  asked_by uuid not null references person (id), asked_at bigint not null, ends_at bigint, message text not null);
create index review_edition on review (page_id, language, asked_at);
create table review_asked (
  review_id uuid not null references review (id), circle_id uuid not null references circle (id), primary key (review_id, circle_id));
create index review_asked_circle on review_asked (circle_id);
create table review_answer (
  id uuid primary key, review_id uuid not null references review (id), circle_id uuid not null references circle (id),
  person_id uuid not null references person (id), said varchar(12) not null, block varchar(20), reason text not null,
  at bigint not null, carried_from uuid references review_answer (id), link_id uuid);
create index review_answer_review on review_answer (review_id);
create table review_end (
  review_id uuid primary key references review (id), how varchar(12) not null, ended_by varchar(60) not null, at bigint not null);
create table review_hold (
  review_id uuid primary key references review (id), sentence varchar(80) not null, at bigint not null);
";

const LINKS: &str = "
create table answer_link (
  id uuid primary key, token varchar(64) not null unique, review_id uuid not null references review (id),
  circle_id uuid not null references circle (id), person_id uuid not null references person (id),
  made_by uuid not null references person (id), made_at bigint not null, ends_at bigint not null);
create index answer_link_review on answer_link (review_id);
";

const RIGHTS: &str = "
insert into role_right (role, right_name) values
  ('partner-lead', 'knowledge.review'), ('editor', 'knowledge.review'), ('program-staff', 'knowledge.review'),
  ('partner-lead', 'knowledge.answer_for_partner'), ('steering-member', 'knowledge.answer_for_partner');
";

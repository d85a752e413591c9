//! Why: a page is changed in a draft, block by block, by several people at once; what was taken out
//! and what was given up can be had back; a revision knows the one it was written from.

use sea_orm::{ConnectionTrait, DbErr};
use sea_orm_migration::prelude::*;

pub(super) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m20261120_1910_knowledge_drafts"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for statements in [DRAFTS, PRESENCE, PARENTS] {
            manager.get_connection().execute_unprepared(statements).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

// `rev` counts every change of the draft; a block, and the head, keep the `rev` at which they changed last.
// `draft_writer` names everyone who ever changed it: others may have written over their words since.
// `draft_given_up.kept` is the whole draft as JSON, until someone wants it back or a month has passed.
const DRAFTS: &str = "
create table draft (
  page_id uuid not null references page (id), language varchar(20) not null, base_id uuid references revision (id), rev bigint not null,
  title text not null, slug varchar(160) not null, standfirst text not null, credits text not null,
  head_rev bigint not null, begun_by varchar(60) not null, begun_at bigint not null,
  changed_by varchar(60) not null, changed_at bigint not null, primary key (page_id, language));
create table draft_block (
  page_id uuid not null, language varchar(20) not null, block_id varchar(12) not null, place bigint not null,
  kind varchar(20) not null, source text not null, rev bigint not null, changed_by varchar(60) not null, changed_at bigint not null,
  primary key (page_id, language, block_id), foreign key (page_id, language) references draft (page_id, language));
create index draft_block_place on draft_block (page_id, language, place);
create table draft_gone (
  page_id uuid not null, language varchar(20) not null, block_id varchar(12) not null, place bigint not null,
  kind varchar(20) not null, source text not null, taken_by varchar(60) not null, taken_at bigint not null,
  primary key (page_id, language, block_id), foreign key (page_id, language) references draft (page_id, language));
create table draft_writer (
  page_id uuid not null references page (id), language varchar(20) not null, author varchar(60) not null,
  primary key (page_id, language, author));
create table draft_given_up (
  page_id uuid not null references page (id), language varchar(20) not null, kept text not null,
  given_up_by varchar(60) not null, given_up_at bigint not null, primary key (page_id, language));
";

// Who has a page open, at which block, and when they last wrote: housekeeping, read by all processes.
const PRESENCE: &str = "
create table draft_presence (
  page_id uuid not null, language varchar(20) not null, person_id uuid not null references person (id),
  block_id varchar(12) not null, seen_at bigint not null, wrote_at bigint not null,
  primary key (page_id, language, person_id));
";

const PARENTS: &str = "alter table revision add column parent_id uuid references revision (id);";

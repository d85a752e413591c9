//! Why: a document that was brought waits until its bringer has looked it through, and the next copy
//! of it is compared with the one that was taken last.

use sea_orm::{ConnectionTrait, DbErr};
use sea_orm_migration::prelude::*;

pub(super) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m20261120_1905_knowledge_brought"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.get_connection().execute_unprepared(BROUGHT).await?;
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

// `notes`, `left_out` and `said` are JSON: what the reader of the document guessed, what stayed out,
// what people had said about it. `document` keeps what was taken last, with the ids its blocks got.
const BROUGHT: &str = "
create table brought (
  id uuid primary key, person_id uuid not null references person (id), page_id uuid references page (id),
  language varchar(20) not null, name varchar(200) not null, title text not null, standfirst text not null,
  body text not null, blocks text not null, notes text not null, left_out text not null, said text not null,
  made_at bigint not null, ends_at bigint not null);
create index brought_person on brought (person_id, made_at);
create index brought_ends on brought (ends_at);
create table document (
  page_id uuid not null references page (id), language varchar(20) not null, name varchar(200) not null,
  body text not null, blocks text not null, said text not null, taken_by varchar(60) not null, taken_at bigint not null,
  primary key (page_id, language));
";

//! Why: a page may be published at a time and until a time, kept in the archive, cared for by
//! someone who looks again by a day, and handed over to another partner.

use sea_orm::{ConnectionTrait, DbErr};
use sea_orm_migration::prelude::*;

pub(super) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m20261120_1930_knowledge_publishing"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for statements in [TIMES, ARCHIVE, CARE] {
            manager.get_connection().execute_unprepared(statements).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

// An end stands with the edition, so that reading needs no second look. An address that is to come
// is looked up with every new one.
const TIMES: &str = "
alter table edition add column ends_at bigint;
create index edition_next_slug on edition (next_slug);
create index edition_slug on edition (slug);
create table publication_plan (
  page_id uuid not null references page (id), language varchar(20) not null, revision_id uuid not null references revision (id),
  at bigint not null, ends_at bigint, planned_by varchar(60) not null, planned_at bigint not null, fault varchar(80),
  primary key (page_id, language));
";

// What readers saw of each edition when the page went into the archive: there it stays to be read.
const ARCHIVE: &str = "
create table archive (
  page_id uuid not null references page (id), language varchar(20) not null, revision_id uuid not null references revision (id),
  archived_by varchar(60) not null, archived_at bigint not null, primary key (page_id, language));
";

const CARE: &str = "
create table care (
  page_id uuid primary key references page (id), rev bigint not null, keeper_id uuid references person (id),
  every_days bigint not null, due_at bigint not null, set_at bigint not null);
create index care_keeper on care (keeper_id);
create table page_offer (
  page_id uuid primary key references page (id), to_id uuid not null references circle (id),
  offered_by varchar(60) not null, offered_at bigint not null);
";

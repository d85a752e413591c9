//! Why: people talk about a text where it stands. Comments hang on a block's lifelong id, also those
//! of people from outside, who come by a link; they are resolved and reopened, never deleted.

use sea_orm::{ConnectionTrait, DbErr};
use sea_orm_migration::prelude::*;

pub(super) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m20261120_1922_knowledge_comments"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.get_connection().execute_unprepared(COMMENTS).await?;
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

// A version may go and leave what was said about it: `revision_id` refers to nothing that must be there.
const COMMENTS: &str = "
create table comment_link (
  id uuid primary key, token varchar(64) not null unique, page_id uuid not null references page (id),
  language varchar(20) not null, revision_id uuid not null, made_by uuid not null references person (id),
  made_at bigint not null, ends_at bigint not null);
create index comment_link_page on comment_link (page_id, language);
create table comment (
  id uuid primary key, page_id uuid not null references page (id), language varchar(20) not null, revision_id uuid,
  block varchar(20) not null, quote text not null, parent_id uuid references comment (id), person_id uuid references person (id),
  outside_name varchar(120), link_id uuid references comment_link (id), place varchar(8) not null, body text not null, made_at bigint not null);
create index comment_page on comment (page_id, language, made_at);
create index comment_by_link on comment (link_id);
create table comment_resolution (
  id uuid primary key, comment_id uuid not null references comment (id), how varchar(12) not null,
  person_id uuid not null references person (id), at bigint not null);
create index comment_resolution_comment on comment_resolution (comment_id, at);
";

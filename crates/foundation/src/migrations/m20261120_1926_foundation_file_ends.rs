//! Why: a picture whose consent has ended or was withdrawn is served to nobody from that moment, and
//! the pictures of a page that was taken back only to those who still work on it.

use sea_orm::{ConnectionTrait, DbErr};
use sea_orm_migration::prelude::*;

pub(super) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m20261120_1926_foundation_file_ends"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.get_connection().execute_unprepared(ENDS).await?;
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

const ENDS: &str = "
create table file_end (hash varchar(64) primary key, ends_at bigint not null);
create table file_hold (subject_id uuid primary key, token varchar(80) not null);
";

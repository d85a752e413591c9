//! Why: the check before publishing knows by the prints of sentences what also stands on other pages,
//! and keeps who said of a finding that it is well as it is, when and why.

use sea_orm::{ConnectionTrait, DbErr};
use sea_orm_migration::prelude::*;

pub(super) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m20261120_1915_knowledge_checks"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for statements in [PRINTS, DISMISSALS] {
            manager.get_connection().execute_unprepared(statements).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

// What an import said of a page is asked by page. `printed` has a row for every revision that was read, also where no sentence says enough. Rows of
// revisions that are neither the newest nor public any more mean nothing and go with time.
const PRINTS: &str = "
create table printed (revision_id uuid primary key references revision (id));
create table block_print (
  print bigint not null, revision_id uuid not null references revision (id), primary key (print, revision_id));
create index block_print_revision on block_print (revision_id);
create index import_line_page on import_line (page_id, language);
";

// `bond` is a hash of what was found and of the very words of its block.
const DISMISSALS: &str = "
create table check_dismissal (
  page_id uuid not null references page (id), language varchar(20) not null, bond varchar(64) not null,
  kind varchar(30) not null, reason varchar(12) not null, words text not null,
  made_by uuid not null references person (id), made_at bigint not null, primary key (page_id, language, bond));
";

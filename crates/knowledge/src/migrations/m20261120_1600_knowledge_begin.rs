//! Why: pages in several languages, their immutable revisions with a block map each, the sections
//! and tags they stand under, every address they ever had, and what was brought in from where.

use sea_orm::{ConnectionTrait, DbErr};
use sea_orm_migration::prelude::*;

pub(super) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m20261120_1600_knowledge_begin"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for statements in [SHELVES, PAGES, ADDRESSES, IMPORTS, RIGHTS] {
            manager.get_connection().execute_unprepared(statements).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

const SHELVES: &str = "
create table section (
  id uuid primary key, rev bigint not null, slug varchar(120) not null unique, pillar varchar(20) not null, position bigint not null unique,
  titles text not null, intros text not null);
create table tag (id uuid primary key, slug varchar(120) not null unique, labels text not null);
";

// `place` is the page's place among all pages: its section's position, then its own within it.
const PAGES: &str = "
create table page (
  id uuid primary key, rev bigint not null, owner_id uuid not null references circle (id), section_id uuid references section (id),
  place bigint not null unique, source_language varchar(20) not null, created_by varchar(60) not null, created_at bigint not null);
create index page_section on page (section_id, place);
create table revision (
  id uuid primary key, page_id uuid not null references page (id), language varchar(20) not null, number bigint not null,
  author varchar(60) not null, on_behalf uuid, message text not null, significance varchar(12) not null,
  title text not null, standfirst text not null, credits text not null, body text not null, blocks text not null,
  made_at bigint not null, unique (page_id, language, number));
create table edition (
  page_id uuid not null references page (id), language varchar(20) not null, slug varchar(160) not null,
  title text not null, newest_id uuid not null references revision (id), public_id uuid references revision (id),
  published_at bigint, next_slug varchar(160), primary key (page_id, language), unique (language, slug));
create index edition_published on edition (published_at);
create table page_tag (
  page_id uuid not null references page (id), tag_id uuid not null references tag (id), primary key (page_id, tag_id));
create index page_tag_tag on page_tag (tag_id);
create table confirmation (
  page_id uuid not null references page (id), at bigint not null, person_id uuid not null references person (id),
  primary key (page_id, at));
";

const ADDRESSES: &str = "
create table old_address (path varchar(400) primary key, page_id uuid not null references page (id), language varchar(20) not null);
create index old_address_page on old_address (page_id);
";

// An import begun in the browser has a job; one begun on the command line has none.
const IMPORTS: &str = "
create table import (
  id uuid primary key, job_id uuid, owner_id uuid not null references circle (id), name varchar(200) not null,
  publish boolean not null, level varchar(12) not null, language varchar(20) not null, total bigint not null,
  made_by varchar(60) not null, made_at bigint not null, finished_at bigint, fault varchar(80));
create index import_made on import (owner_id, made_at);
create table import_line (
  import_id uuid not null references import (id), position bigint not null, source text not null, title text not null,
  language varchar(20) not null, page_id uuid, outcome varchar(12) not null, notes text not null,
  primary key (import_id, position));
create table import_source (
  owner_id uuid not null, name varchar(400) not null, source text not null, page_id uuid not null references page (id),
  language varchar(20) not null, hash varchar(64) not null, revision_id uuid not null, primary key (owner_id, name, source));
create index import_source_page on import_source (page_id, language);
";

const RIGHTS: &str = "
insert into role_right (role, right_name) values
  ('coalition-director', 'knowledge.write'), ('coalition-director', 'knowledge.publish'), ('coalition-director', 'knowledge.bring_in'),
  ('coalition-director', 'knowledge.keep_sections'), ('editor', 'knowledge.keep_sections'),
  ('partner-lead', 'knowledge.write'), ('partner-lead', 'knowledge.publish'), ('partner-lead', 'knowledge.bring_in'),
  ('editor', 'knowledge.write'), ('editor', 'knowledge.publish'), ('editor', 'knowledge.bring_in'),
  ('program-staff', 'knowledge.write'), ('translator', 'knowledge.write');
";

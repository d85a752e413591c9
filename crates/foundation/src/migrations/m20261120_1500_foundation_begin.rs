//! Why: the commons needs a ledger, a door, people and circles before anything else can stand.
//!
//! Times are microseconds since 1970 (UTC). Nothing here can hold a person served (T-01).

use sea_orm::ConnectionTrait;
use sea_orm_migration::prelude::*;

pub(super) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m20261120_1500_foundation_begin"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for statements in [LEDGER, ACCESS, DIRECTORY, AUTH, WORKSHOP] {
            manager.get_connection().execute_unprepared(statements).await?;
        }
        crate::search::create_tables(manager.get_connection()).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

const LEDGER: &str = "
create table installation (name varchar(60) primary key, value text not null);
create table fact (
  seq bigint primary key, at bigint not null, actor varchar(60) not null, on_behalf uuid,
  kind varchar(80) not null, subject_kind varchar(40) not null, subject_id uuid not null,
  dimensions text not null, before varchar(64) not null, hash varchar(64) not null);
create index fact_subject on fact (subject_id, seq);
";

const ACCESS: &str = "
create table sharing (subject_id uuid primary key, level varchar(12) not null, owner_id uuid not null);
create table sharing_name (
  subject_id uuid not null, named_id uuid not null, is_person boolean not null, primary key (subject_id, named_id));
create table audience (subject_id uuid not null, token varchar(140) not null, primary key (subject_id, token));
create index audience_token on audience (token, subject_id);
";

const DIRECTORY: &str = "
create table circle (
  id uuid primary key, rev bigint not null, kind varchar(20) not null, parent_id uuid references circle (id),
  names text not null, short varchar(16) not null, about text not null, created_at bigint not null);
create index circle_parent on circle (parent_id);
create table person (
  id uuid primary key, rev bigint not null, name varchar(200) not null, names text not null,
  language varchar(20) not null, created_at bigint not null);
create table person_language (
  person_id uuid not null references person (id), language varchar(20) not null, level varchar(20) not null,
  primary key (person_id, language));
create table person_reach (
  person_id uuid not null references person (id), position bigint not null, kind varchar(12) not null,
  value varchar(200) not null, primary key (person_id, position));
create table role (slug varchar(40) primary key, position bigint not null);
create table role_right (
  role varchar(40) not null references role (slug), right_name varchar(80) not null, primary key (role, right_name));
create table membership (
  id uuid primary key, person_id uuid not null references person (id), circle_id uuid not null references circle (id),
  role varchar(40) not null references role (slug), since varchar(10) not null, until varchar(10));
create index membership_person on membership (person_id);
create index membership_circle on membership (circle_id);
insert into role (slug, position) values
  ('coalition-director', 1), ('steering-member', 2), ('evaluation-manager', 3), ('program-staff', 4),
  ('partner-lead', 5), ('editor', 6), ('translator', 7), ('reader', 8);
insert into role_right (role, right_name) values
  ('coalition-director', 'directory.invite'), ('coalition-director', 'directory.keep_circles'),
  ('coalition-director', 'directory.seat'),
  ('partner-lead', 'directory.invite'), ('partner-lead', 'directory.seat'), ('partner-lead', 'directory.keep_circles');
";

const AUTH: &str = "
create table account (
  person_id uuid primary key references person (id), email varchar(254) not null, password text not null,
  changed_at bigint not null);
create index account_email on account (email);
create table session (
  id uuid primary key, token varchar(64) not null unique, person_id uuid not null references person (id),
  began_at bigint not null, seen_at bigint not null, ends_at bigint not null, browser varchar(120) not null);
create index session_person on session (person_id);
create table door_link (
  token varchar(64) primary key, kind varchar(12) not null, person_id uuid references person (id),
  circle_id uuid references circle (id), role varchar(40), language varchar(20) not null, made_by varchar(60) not null,
  made_at bigint not null, ends_at bigint not null);
create index door_link_person on door_link (person_id);
create table password_ask (person_id uuid primary key references person (id), asked_at bigint not null);
create table attempt (
  door varchar(64) primary key, count bigint not null, since bigint not null, next_at bigint not null);
";

const WORKSHOP: &str = "
create table job (
  id uuid primary key, name varchar(60) not null, argument text not null, run_at bigint not null,
  lease_until bigint not null, fence bigint not null, tries bigint not null, progress text not null,
  made_by varchar(60) not null, made_at bigint not null, done_at bigint, fault varchar(80));
create index job_due on job (done_at, run_at);
create table file (
  hash varchar(64) primary key, content_type varchar(80) not null, size bigint not null,
  width bigint not null, height bigint not null, kept_at bigint not null);
create table file_use (
  subject_id uuid not null, name varchar(400) not null, hash varchar(64) not null references file (hash),
  primary key (subject_id, name));
create index file_use_hash on file_use (hash);
";

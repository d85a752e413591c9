//! Why: photographs and quotes carry who agreed to what, until when (T-44). What has ended or was
//! withdrawn is not shown from that moment; what stands where is found for taking it out.

use sea_orm::{ConnectionTrait, DbErr};
use sea_orm_migration::prelude::*;

pub(super) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &str {
        "m20261120_1925_knowledge_consents"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for statements in [CONSENTS, SHOWN, RIGHTS] {
            manager.get_connection().execute_unprepared(statements).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

// `named_as` is what the person wants to be called in public: never who they are. A quote's blocks
// are known by their ids and by the hash of their words, a picture by the hash of its bytes.
const CONSENTS: &str = "
create table consent (
  id uuid primary key, rev bigint not null, owner_id uuid not null references circle (id), kind varchar(8) not null,
  file_hash varchar(64), named_as text not null, given_how varchar(8) not null, kept_where text not null,
  ends_at bigint not null, made_by uuid not null references person (id), made_at bigint not null);
create index consent_owner on consent (owner_id, ends_at);
create index consent_file on consent (file_hash);
create table consent_scope (consent_id uuid not null references consent (id), scope varchar(12) not null, primary key (consent_id, scope));
create table consent_language (consent_id uuid not null references consent (id), language varchar(20) not null, primary key (consent_id, language));
create table consent_block (
  consent_id uuid not null references consent (id), page_id uuid not null references page (id), language varchar(20) not null,
  block varchar(12) not null, hash varchar(64) not null, primary key (consent_id, page_id, block));
create index consent_block_page on consent_block (page_id, block);
create index consent_block_hash on consent_block (hash);
create table consent_withdrawal (
  consent_id uuid primary key references consent (id), made_by uuid not null references person (id), made_at bigint not null);
";

// Words that end wherever they stand: a new block that says them takes their end over.
const SHOWN: &str = "
create table hidden_block (page_id uuid not null references page (id), block varchar(12) not null, ends_at bigint not null, primary key (page_id, block));
create table hidden_words (hash varchar(64) primary key, ends_at bigint not null);
";

const RIGHTS: &str = "
insert into role_right (role, right_name) values
  ('partner-lead', 'knowledge.keep_consents'), ('program-staff', 'knowledge.keep_consents'), ('editor', 'knowledge.keep_consents');
";

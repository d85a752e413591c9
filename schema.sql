-- What the ladder makes on SQLite. Generated; change a migration instead.

CREATE TABLE account (
  person_id uuid primary key references person (id), email varchar(254) not null, password text not null,
  changed_at bigint not null);

CREATE TABLE answer_link (
  id uuid primary key, token varchar(64) not null unique, review_id uuid not null references review (id),
  circle_id uuid not null references circle (id), person_id uuid not null references person (id),
  made_by uuid not null references person (id), made_at bigint not null, ends_at bigint not null);

CREATE TABLE archive (
  page_id uuid not null references page (id), language varchar(20) not null, revision_id uuid not null references revision (id),
  archived_by varchar(60) not null, archived_at bigint not null, primary key (page_id, language));

CREATE TABLE attempt (
  door varchar(64) primary key, count bigint not null, since bigint not null, next_at bigint not null);

CREATE TABLE audience (subject_id uuid not null, token varchar(140) not null, primary key (subject_id, token));

CREATE TABLE block_print (
  print bigint not null, revision_id uuid not null references revision (id), primary key (print, revision_id));

CREATE TABLE brought (
  id uuid primary key, person_id uuid not null references person (id), page_id uuid references page (id),
  language varchar(20) not null, name varchar(200) not null, title text not null, standfirst text not null,
  body text not null, blocks text not null, notes text not null, left_out text not null, said text not null,
  made_at bigint not null, ends_at bigint not null);

CREATE TABLE care (
  page_id uuid primary key references page (id), rev bigint not null, keeper_id uuid references person (id),
  every_days bigint not null, due_at bigint not null, set_at bigint not null);

CREATE TABLE check_dismissal (
  page_id uuid not null references page (id), language varchar(20) not null, bond varchar(64) not null,
  kind varchar(30) not null, reason varchar(12) not null, words text not null,
  made_by uuid not null references person (id), made_at bigint not null, primary key (page_id, language, bond));

CREATE TABLE circle (
  id uuid primary key, rev bigint not null, kind varchar(20) not null, parent_id uuid references circle (id),
  names text not null, short varchar(16) not null, about text not null, created_at bigint not null);

CREATE TABLE comment (
  id uuid primary key, page_id uuid not null references page (id), language varchar(20) not null, revision_id uuid,
  block varchar(20) not null, quote text not null, parent_id uuid references comment (id), person_id uuid references person (id),
  outside_name varchar(120), link_id uuid references comment_link (id), place varchar(8) not null, body text not null, made_at bigint not null);

CREATE TABLE comment_link (
  id uuid primary key, token varchar(64) not null unique, page_id uuid not null references page (id),
  language varchar(20) not null, revision_id uuid not null, made_by uuid not null references person (id),
  made_at bigint not null, ends_at bigint not null);

CREATE TABLE comment_resolution (
  id uuid primary key, comment_id uuid not null references comment (id), how varchar(12) not null,
  person_id uuid not null references person (id), at bigint not null);

CREATE TABLE confirmation (
  page_id uuid not null references page (id), at bigint not null, person_id uuid not null references person (id),
  primary key (page_id, at));

CREATE TABLE consent (
  id uuid primary key, rev bigint not null, owner_id uuid not null references circle (id), kind varchar(8) not null,
  file_hash varchar(64), named_as text not null, given_how varchar(8) not null, kept_where text not null,
  ends_at bigint not null, made_by uuid not null references person (id), made_at bigint not null);

CREATE TABLE consent_block (
  consent_id uuid not null references consent (id), page_id uuid not null references page (id), language varchar(20) not null,
  block varchar(12) not null, hash varchar(64) not null, primary key (consent_id, page_id, block));

CREATE TABLE consent_language (consent_id uuid not null references consent (id), language varchar(20) not null, primary key (consent_id, language));

CREATE TABLE consent_scope (consent_id uuid not null references consent (id), scope varchar(12) not null, primary key (consent_id, scope));

CREATE TABLE consent_withdrawal (
  consent_id uuid primary key references consent (id), made_by uuid not null references person (id), made_at bigint not null);

CREATE TABLE document (
  page_id uuid not null references page (id), language varchar(20) not null, name varchar(200) not null,
  body text not null, blocks text not null, said text not null, taken_by varchar(60) not null, taken_at bigint not null,
  primary key (page_id, language));

CREATE TABLE door_link (
  token varchar(64) primary key, kind varchar(12) not null, person_id uuid references person (id),
  circle_id uuid references circle (id), role varchar(40), language varchar(20) not null, made_by varchar(60) not null,
  made_at bigint not null, ends_at bigint not null);

CREATE TABLE draft (
  page_id uuid not null references page (id), language varchar(20) not null, base_id uuid references revision (id), rev bigint not null,
  title text not null, slug varchar(160) not null, standfirst text not null, credits text not null,
  head_rev bigint not null, begun_by varchar(60) not null, begun_at bigint not null,
  changed_by varchar(60) not null, changed_at bigint not null, primary key (page_id, language));

CREATE TABLE draft_block (
  page_id uuid not null, language varchar(20) not null, block_id varchar(12) not null, place bigint not null,
  kind varchar(20) not null, source text not null, rev bigint not null, changed_by varchar(60) not null, changed_at bigint not null,
  primary key (page_id, language, block_id), foreign key (page_id, language) references draft (page_id, language));

CREATE TABLE draft_given_up (
  page_id uuid not null references page (id), language varchar(20) not null, kept text not null,
  given_up_by varchar(60) not null, given_up_at bigint not null, primary key (page_id, language));

CREATE TABLE draft_gone (
  page_id uuid not null, language varchar(20) not null, block_id varchar(12) not null, place bigint not null,
  kind varchar(20) not null, source text not null, taken_by varchar(60) not null, taken_at bigint not null,
  primary key (page_id, language, block_id), foreign key (page_id, language) references draft (page_id, language));

CREATE TABLE draft_presence (
  page_id uuid not null, language varchar(20) not null, person_id uuid not null references person (id),
  block_id varchar(12) not null, seen_at bigint not null, wrote_at bigint not null,
  primary key (page_id, language, person_id));

CREATE TABLE draft_writer (
  page_id uuid not null references page (id), language varchar(20) not null, author varchar(60) not null,
  primary key (page_id, language, author));

CREATE TABLE edition (
  page_id uuid not null references page (id), language varchar(20) not null, slug varchar(160) not null,
  title text not null, newest_id uuid not null references revision (id), public_id uuid references revision (id),
  published_at bigint, next_slug varchar(160), ends_at bigint, primary key (page_id, language), unique (language, slug));

CREATE TABLE fact (
  seq bigint primary key, at bigint not null, actor varchar(60) not null, on_behalf uuid,
  kind varchar(80) not null, subject_kind varchar(40) not null, subject_id uuid not null,
  dimensions text not null, before varchar(64) not null, hash varchar(64) not null);

CREATE TABLE file (
  hash varchar(64) primary key, content_type varchar(80) not null, size bigint not null,
  width bigint not null, height bigint not null, kept_at bigint not null);

CREATE TABLE file_end (hash varchar(64) primary key, ends_at bigint not null);

CREATE TABLE file_hold (subject_id uuid primary key, token varchar(80) not null);

CREATE TABLE file_use (
  subject_id uuid not null, name varchar(400) not null, hash varchar(64) not null references file (hash),
  primary key (subject_id, name));

CREATE TABLE hidden_block (page_id uuid not null references page (id), block varchar(12) not null, ends_at bigint not null, primary key (page_id, block));

CREATE TABLE hidden_words (hash varchar(64) primary key, ends_at bigint not null);

CREATE TABLE import (
  id uuid primary key, job_id uuid, owner_id uuid not null references circle (id), name varchar(200) not null,
  publish boolean not null, level varchar(12) not null, language varchar(20) not null, total bigint not null,
  made_by varchar(60) not null, made_at bigint not null, finished_at bigint, fault varchar(80));

CREATE TABLE import_line (
  import_id uuid not null references import (id), position bigint not null, source text not null, title text not null,
  language varchar(20) not null, page_id uuid, outcome varchar(12) not null, notes text not null,
  primary key (import_id, position));

CREATE TABLE import_source (
  owner_id uuid not null, name varchar(400) not null, source text not null, page_id uuid not null references page (id),
  language varchar(20) not null, hash varchar(64) not null, revision_id uuid not null, primary key (owner_id, name, source));

CREATE TABLE installation (name varchar(60) primary key, value text not null);

CREATE TABLE job (
  id uuid primary key, name varchar(60) not null, argument text not null, run_at bigint not null,
  lease_until bigint not null, fence bigint not null, tries bigint not null, progress text not null,
  made_by varchar(60) not null, made_at bigint not null, done_at bigint, fault varchar(80));

CREATE TABLE membership (
  id uuid primary key, person_id uuid not null references person (id), circle_id uuid not null references circle (id),
  role varchar(40) not null references role (slug), since varchar(10) not null, until varchar(10));

CREATE TABLE migration (name varchar(200) primary key, climbed_at bigint not null);

CREATE TABLE old_address (path varchar(400) primary key, page_id uuid not null references page (id), language varchar(20) not null);

CREATE TABLE page (
  id uuid primary key, rev bigint not null, owner_id uuid not null references circle (id), section_id uuid references section (id),
  place bigint not null unique, source_language varchar(20) not null, created_by varchar(60) not null, created_at bigint not null);

CREATE TABLE page_offer (
  page_id uuid primary key references page (id), to_id uuid not null references circle (id),
  offered_by varchar(60) not null, offered_at bigint not null);

CREATE TABLE page_position (
  page_id uuid primary key references page (id), marked_by uuid not null references person (id), marked_at bigint not null);

CREATE TABLE page_tag (
  page_id uuid not null references page (id), tag_id uuid not null references tag (id), primary key (page_id, tag_id));

CREATE TABLE password_ask (person_id uuid primary key references person (id), asked_at bigint not null);

CREATE TABLE person (
  id uuid primary key, rev bigint not null, name varchar(200) not null, names text not null,
  language varchar(20) not null, created_at bigint not null);

CREATE TABLE person_language (
  person_id uuid not null references person (id), language varchar(20) not null, level varchar(20) not null,
  primary key (person_id, language));

CREATE TABLE person_reach (
  person_id uuid not null references person (id), position bigint not null, kind varchar(12) not null,
  value varchar(200) not null, primary key (person_id, position));

CREATE TABLE printed (revision_id uuid primary key references revision (id));

CREATE TABLE publication_plan (
  page_id uuid not null references page (id), language varchar(20) not null, revision_id uuid not null references revision (id),
  at bigint not null, ends_at bigint, planned_by varchar(60) not null, planned_at bigint not null, fault varchar(80),
  primary key (page_id, language));

CREATE TABLE review (
  id uuid primary key, page_id uuid not null references page (id), language varchar(20) not null,
  revision_id uuid not null, base_id uuid, kind varchar(12) not null, on_behalf uuid not null references circle (id),
  asked_by uuid not null references person (id), asked_at bigint not null, ends_at bigint, message text not null);

CREATE TABLE review_answer (
  id uuid primary key, review_id uuid not null references review (id), circle_id uuid not null references circle (id),
  person_id uuid not null references person (id), said varchar(12) not null, block varchar(20), reason text not null,
  at bigint not null, carried_from uuid references review_answer (id), link_id uuid);

CREATE TABLE review_asked (
  review_id uuid not null references review (id), circle_id uuid not null references circle (id), primary key (review_id, circle_id));

CREATE TABLE review_end (
  review_id uuid primary key references review (id), how varchar(12) not null, ended_by varchar(60) not null, at bigint not null);

CREATE TABLE review_hold (
  review_id uuid primary key references review (id), sentence varchar(80) not null, at bigint not null);

CREATE TABLE review_rule (
  circle_id uuid primary key references circle (id), rule varchar(12) not null, chosen_by varchar(60) not null, chosen_at bigint not null);

CREATE TABLE revision (
  id uuid primary key, page_id uuid not null references page (id), language varchar(20) not null, number bigint not null,
  author varchar(60) not null, on_behalf uuid, message text not null, significance varchar(12) not null,
  title text not null, standfirst text not null, credits text not null, body text not null, blocks text not null,
  made_at bigint not null, parent_id uuid references revision (id), unique (page_id, language, number));

CREATE TABLE revision_writer (revision_id uuid not null, author varchar(60) not null, primary key (revision_id, author));

CREATE TABLE role (slug varchar(40) primary key, position bigint not null);

CREATE TABLE role_right (
  role varchar(40) not null references role (slug), right_name varchar(80) not null, primary key (role, right_name));

CREATE TABLE search_entries (key integer primary key, subject_kind text not null, subject_id blob not null, language text not null, section text, title text not null, title_label text not null, tags text not null, text text not null);

CREATE VIRTUAL TABLE search_words using fts5(words, content='', contentless_delete=1, tokenize='ascii');

CREATE TABLE section (
  id uuid primary key, rev bigint not null, slug varchar(120) not null unique, pillar varchar(20) not null, position bigint not null unique,
  titles text not null, intros text not null);

CREATE TABLE session (
  id uuid primary key, token varchar(64) not null unique, person_id uuid not null references person (id),
  began_at bigint not null, seen_at bigint not null, ends_at bigint not null, browser varchar(120) not null);

CREATE TABLE sharing (subject_id uuid primary key, level varchar(12) not null, owner_id uuid not null);

CREATE TABLE sharing_name (
  subject_id uuid not null, named_id uuid not null, is_person boolean not null, primary key (subject_id, named_id));

CREATE TABLE tag (id uuid primary key, slug varchar(120) not null unique, labels text not null);

CREATE INDEX account_email on account (email);

CREATE INDEX answer_link_review on answer_link (review_id);

CREATE INDEX audience_token on audience (token, subject_id);

CREATE INDEX block_print_revision on block_print (revision_id);

CREATE INDEX brought_ends on brought (ends_at);

CREATE INDEX brought_person on brought (person_id, made_at);

CREATE INDEX care_keeper on care (keeper_id);

CREATE INDEX circle_parent on circle (parent_id);

CREATE INDEX comment_by_link on comment (link_id);

CREATE INDEX comment_link_page on comment_link (page_id, language);

CREATE INDEX comment_page on comment (page_id, language, made_at);

CREATE INDEX comment_resolution_comment on comment_resolution (comment_id, at);

CREATE INDEX consent_block_hash on consent_block (hash);

CREATE INDEX consent_block_page on consent_block (page_id, block);

CREATE INDEX consent_file on consent (file_hash);

CREATE INDEX consent_owner on consent (owner_id, ends_at);

CREATE INDEX door_link_person on door_link (person_id);

CREATE INDEX draft_block_place on draft_block (page_id, language, place);

CREATE INDEX edition_next_slug on edition (next_slug);

CREATE INDEX edition_published on edition (published_at);

CREATE INDEX edition_slug on edition (slug);

CREATE INDEX fact_subject on fact (subject_id, seq);

CREATE INDEX file_use_hash on file_use (hash);

CREATE INDEX import_line_page on import_line (page_id, language);

CREATE INDEX import_made on import (owner_id, made_at);

CREATE INDEX import_source_page on import_source (page_id, language);

CREATE INDEX job_due on job (done_at, run_at);

CREATE INDEX membership_circle on membership (circle_id);

CREATE INDEX membership_person on membership (person_id);

CREATE INDEX old_address_page on old_address (page_id);

CREATE INDEX page_section on page (section_id, place);

CREATE INDEX page_tag_tag on page_tag (tag_id);

CREATE INDEX review_answer_review on review_answer (review_id);

CREATE INDEX review_asked_circle on review_asked (circle_id);

CREATE INDEX review_edition on review (page_id, language, asked_at);

CREATE UNIQUE INDEX search_entries_subject on search_entries (subject_kind, subject_id, language);

CREATE INDEX search_entries_title on search_entries (title_label);

CREATE INDEX session_person on session (person_id);

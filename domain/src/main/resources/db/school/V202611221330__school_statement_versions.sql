-- Who published a statement's version, and when; an empty name is the product's own draft.
alter table statement
  add column publisher_id bigint,
  add column publisher varchar(128) not null default '',
  add column published_at datetime(6);
update statement set published_at = valid_from;
alter table statement modify column published_at datetime(6) not null;

-- The next version of a statement while the bureau writes it; what is published is never touched again.
create table statement_draft (
  purpose varchar(16) not null,
  version int not null,
  number int not null,
  editor varchar(128) not null,
  edited_at datetime(6) not null,
  primary key (purpose)
);
create table statement_draft_text (
  purpose varchar(16) not null,
  language varchar(8) not null,
  title varchar(200) not null,
  body longtext not null,
  primary key (purpose, language),
  constraint statement_draft_text_draft foreign key (purpose) references statement_draft (purpose)
);

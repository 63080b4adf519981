create sequence school_seq start with 1 increment by 1;
create table school (
  id int not null,
  public_id char(22) character set ascii collate ascii_bin not null,
  version int not null,
  code varchar(16) not null,
  name_zh_hant varchar(64) not null,
  name_zh_hans varchar(64) not null,
  name_pt varchar(128) not null,
  name_en varchar(128) not null,
  status varchar(12) not null,
  region char(2) not null,
  member_quota int not null,
  verified boolean not null,
  founder_id bigint,
  created_at datetime(6) not null,
  primary key (id),
  unique key school_public (public_id),
  unique key school_code (code)
);

-- Statements of personal-data collection; a published text never changes (P-04).
create sequence statement_seq start with 50 increment by 50;
create table statement (
  id bigint not null,
  purpose varchar(16) not null,
  number int not null,
  language varchar(8) not null,
  title varchar(200) not null,
  body longtext not null,
  draft boolean not null,
  valid_from datetime(6) not null,
  primary key (id),
  unique key statement_version (purpose, number, language)
);

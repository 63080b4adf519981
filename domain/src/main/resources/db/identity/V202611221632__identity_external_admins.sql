-- Administrators of service providers (F117): invited by mail, no members of the school. The invitation is found by its
-- link before anybody is signed in: no school of its own. What became of one who accepted stands in his membership.
create sequence external_admin_seq start with 50 increment by 50;
create table external_admin (
  id bigint not null,
  public_id char(22) character set ascii collate ascii_bin not null,
  version int not null,
  school_id int not null,
  group_id bigint not null,
  name varchar(128) not null,
  email varbinary(320) not null,
  organization varchar(64) not null,
  ends_on date not null,
  invited_at datetime(6) not null,
  removed_at datetime(6),
  token_hash char(43) character set ascii collate ascii_bin,
  token_until datetime(6),
  agreed_at datetime(6),
  statement_number int,
  statement_language varchar(8),
  address varchar(64),
  mobile varbinary(96),
  code_request char(22) character set ascii collate ascii_bin,
  mail_code char(43) character set ascii collate ascii_bin,
  mail_tries int not null,
  codes int not null,
  codes_at datetime(6),
  person_id bigint,
  membership_id bigint,
  enrolled_at datetime(6),
  primary key (id),
  unique key (public_id),
  unique key external_admin_token (token_hash),
  key external_admin_school (school_id, invited_at),
  key external_admin_person (person_id),
  constraint fk_external_admin_school foreign key (school_id) references school (id),
  constraint fk_external_admin_person foreign key (person_id) references person (id),
  constraint fk_external_admin_membership foreign key (membership_id) references membership (id)
);

-- A role may end by itself, and belong to somebody of another organization.
alter table membership
  add column ends_at datetime(6),
  add column organization varchar(64);

-- Technical tables. Only those that design §4.1 lists (and ADR 0003 adds) have no school.

create table platform_setting (
  name varchar(64) not null,
  value varchar(2000) not null,
  primary key (name)
);

create sequence outbox_seq start with 50 increment by 50;
create table outbox (
  id bigint not null,
  school_id int,
  kind varchar(64) not null,
  payload longtext not null,
  state varchar(8) not null,
  attempts int not null,
  created_at datetime(6) not null,
  available_at datetime(6) not null,
  lease_until datetime(6),
  last_error varchar(500),
  primary key (id),
  key outbox_due (state, available_at, id)
);

create table one_time_code (
  request_id char(22) character set ascii collate ascii_bin not null,
  purpose varchar(32) not null,
  mobile varbinary(96) not null,
  mobile_index char(22) character set ascii collate ascii_bin not null,
  code_hash char(22) character set ascii collate ascii_bin not null,
  tries int not null,
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  used_at datetime(6),
  primary key (request_id),
  key one_time_code_number (mobile_index, created_at)
);

create sequence job_seq start with 50 increment by 50;
create table job (
  id bigint not null,
  public_id char(22) character set ascii collate ascii_bin not null,
  school_id int not null,
  person_id bigint not null,
  kind varchar(48) not null,
  state varchar(12) not null,
  parameters longtext not null,
  done int not null,
  total int not null,
  result longtext,
  error varchar(500),
  execution_id bigint,
  created_at datetime(6) not null,
  finished_at datetime(6),
  primary key (id),
  unique key job_public (public_id),
  key job_of_school (school_id, id)
);

-- Audit: an entry is written once with its change; the sealer links entries afterwards (§4.9).
-- School 0 is the bureau.
create sequence audit_entry_seq start with 50 increment by 50;
create table audit_entry (
  school_id int not null,
  id bigint not null,
  at datetime(6) not null,
  person_id bigint,
  actor varchar(128) not null,
  role varchar(32) not null,
  action varchar(64) not null,
  object_type varchar(48) not null,
  object_id varchar(64) not null,
  address varchar(45) not null,
  user_agent varchar(200) not null,
  request_id varchar(32) not null,
  detail_hash char(43) character set ascii collate ascii_bin not null,
  primary key (school_id, id),
  unique key (id),
  key audit_entry_time (school_id, at)
);
create table audit_detail (
  school_id int not null,
  entry_id bigint not null,
  detail longtext not null,
  primary key (school_id, entry_id),
  constraint fk_audit_detail_entry foreign key (school_id, entry_id) references audit_entry (school_id, id)
);
create table audit_unsealed (
  school_id int not null,
  entry_id bigint not null,
  primary key (school_id, entry_id)
);
create table audit_chain (
  school_id int not null,
  seq bigint not null,
  mac char(43) character set ascii collate ascii_bin not null,
  primary key (school_id)
);
create table audit_seal (
  school_id int not null,
  seq bigint not null,
  entry_id bigint not null,
  mac char(43) character set ascii collate ascii_bin not null,
  primary key (school_id, seq),
  unique key (school_id, entry_id)
);

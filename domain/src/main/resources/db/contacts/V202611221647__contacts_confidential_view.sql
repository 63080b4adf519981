-- Who looked at which value of whom, written before the value is shown (§3.11). Names are kept as they were.
create sequence confidential_view_seq start with 50 increment by 50;
create table confidential_view (
  school_id int not null,
  id bigint not null,
  at datetime(6) not null,
  viewer_id bigint not null,
  viewer varchar(128) not null,
  kind varchar(16) not null,
  object_id char(22) character set ascii collate ascii_bin not null,
  object_name varchar(128) not null,
  person_id bigint,
  field varchar(16) not null,
  place varchar(16) not null,
  purpose varchar(200) not null,
  address varchar(64) not null,
  alerted boolean not null,
  primary key (school_id, id),
  unique key (id),
  key confidential_view_time (school_id, at, id),
  key confidential_view_viewer (school_id, viewer_id, at),
  key confidential_view_person (school_id, person_id, at)
);

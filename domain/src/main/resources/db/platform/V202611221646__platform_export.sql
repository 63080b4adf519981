-- Permits to take files with persons' data: for one person, a reason and a day; many at once need a second person
-- (§2.1). School 0 is the bureau, as in the audit.
create sequence export_request_seq start with 50 increment by 50;
create table export_request (
  school_id int not null,
  id bigint not null,
  public_id char(22) character set ascii collate ascii_bin not null,
  kind varchar(32) not null,
  format varchar(8) not null,
  parameters varchar(2000) not null,
  subject varchar(200) not null,
  persons int not null,
  many boolean not null,
  reason varchar(200) not null,
  person_id bigint not null,
  person_name varchar(128) not null,
  ordered_at datetime(6) not null,
  state varchar(12) not null,
  decided_by varchar(128) not null,
  answer varchar(200) not null,
  open_from datetime(6),
  open_until datetime(6) not null,
  taken int not null,
  primary key (school_id, id),
  unique key (id),
  unique key (public_id),
  key export_request_orderer (school_id, person_id, id),
  constraint export_request_person foreign key (person_id) references person (id)
);

-- What somebody has ordered on a day, so that two orders at once cannot both take the last place.
create table export_use (
  school_id int not null,
  person_id bigint not null,
  day date not null,
  files int not null,
  persons int not null,
  primary key (school_id, person_id, day),
  constraint export_use_person foreign key (person_id) references person (id)
);

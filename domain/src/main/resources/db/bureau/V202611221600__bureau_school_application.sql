-- What a school asks the bureau for: more quota, or the verified mark (P-50). The bureau reads over all schools, so it
-- is none of the school's own rows; a purge takes it along. open_of is school and kind while it waits: one at a time.
create sequence school_application_seq start with 50 increment by 50;
create table school_application (
  id bigint not null,
  public_id char(22) character set ascii collate ascii_bin not null,
  version int not null,
  school_id int not null,
  kind varchar(12) not null,
  open_of varchar(32),
  wanted int,
  reason varchar(200) not null,
  state varchar(10) not null,
  requested_by_id bigint not null,
  requested_by varchar(128) not null,
  requested_at datetime(6) not null,
  decided_by varchar(128),
  decided_at datetime(6),
  answer varchar(200),
  primary key (id),
  unique key (public_id),
  unique key school_application_open (open_of),
  key school_application_school (school_id, requested_at),
  key school_application_waiting (state),
  constraint fk_school_application_school foreign key (school_id) references school (id)
);

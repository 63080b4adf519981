-- The end of a school (§3.7). It outlives the school's own rows, so it is none of them. open_of is the school while it
-- is under way: one at a time.
create sequence dissolution_seq start with 50 increment by 50;
create table dissolution (
  id bigint not null,
  public_id char(22) character set ascii collate ascii_bin not null,
  version int not null,
  school_id int not null,
  open_of int,
  state varchar(12) not null,
  reason varchar(200) not null,
  requested_by_id bigint not null,
  requested_by varchar(128) not null,
  requested_at datetime(6) not null,
  approved_by varchar(128),
  approved_at datetime(6),
  ends_at datetime(6),
  hold_reason varchar(200),
  hold_by varchar(128),
  hold_at datetime(6),
  ended_by varchar(128),
  end_reason varchar(200),
  ended_at datetime(6),
  purged mediumtext,
  primary key (id),
  unique key (public_id),
  unique key dissolution_open (open_of),
  key dissolution_school (school_id, requested_at),
  key dissolution_due (state, ends_at),
  constraint fk_dissolution_school foreign key (school_id) references school (id)
);

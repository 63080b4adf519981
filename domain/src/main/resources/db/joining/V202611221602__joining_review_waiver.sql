-- A super administrator wishes that parents who match the roster join without review (P-56); a second one has to agree.
-- open_mark is set while it waits: one at a time. waits_days lets a school shorten how long requests wait.
create sequence review_waiver_seq start with 50 increment by 50;
create table review_waiver (
  school_id int not null,
  id bigint not null,
  public_id char(22) character set ascii collate ascii_bin not null,
  version int not null,
  open_mark boolean,
  state varchar(10) not null,
  requester bigint not null,
  requested_by varchar(128) not null,
  requested_at datetime(6) not null,
  expires_at datetime(6) not null,
  decided_by varchar(128),
  decided_at datetime(6),
  primary key (school_id, id),
  unique key (id),
  unique key (public_id),
  unique key review_waiver_open (school_id, open_mark),
  constraint fk_review_waiver_school foreign key (school_id) references school (id)
);

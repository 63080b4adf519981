-- Handing a school over to another founder (§3.6). It belongs to two persons, one of whom may work in another school:
-- no school of its own. open_of is the school while the transfer waits: one at a time.
create sequence founder_transfer_seq start with 50 increment by 50;
create table founder_transfer (
  id bigint not null,
  public_id char(22) character set ascii collate ascii_bin not null,
  version int not null,
  school_id int not null,
  open_of int,
  from_id bigint not null,
  from_name varchar(128) not null,
  to_id bigint not null,
  to_name varchar(128) not null,
  stays boolean not null,
  state varchar(16) not null,
  code_request char(22) character set ascii collate ascii_bin,
  code_sent_at datetime(6),
  requested_at datetime(6) not null,
  expires_at datetime(6) not null,
  ended_at datetime(6),
  primary key (id),
  unique key (public_id),
  unique key founder_transfer_open (open_of),
  key founder_transfer_school (school_id, requested_at),
  key founder_transfer_to (to_id, state),
  constraint fk_founder_transfer_school foreign key (school_id) references school (id),
  constraint fk_founder_transfer_from foreign key (from_id) references person (id),
  constraint fk_founder_transfer_to foreign key (to_id) references person (id)
);

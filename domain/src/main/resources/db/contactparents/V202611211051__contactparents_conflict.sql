-- Two persons of a roster gave one telephone: the holder keeps it, the other waits without a number.
create sequence roster_conflict_seq start with 50 increment by 50;
create table roster_conflict (
  school_id int not null,
  id bigint not null,
  version int not null,
  parent_id bigint not null,
  holder_id bigint not null,
  mobile_index char(22) character set ascii collate ascii_bin not null,
  created_at datetime(6) not null,
  primary key (school_id, id),
  unique key (id),
  unique key roster_conflict_pair (school_id, mobile_index, parent_id),
  constraint fk_roster_conflict_parent foreign key (school_id, parent_id) references parent (school_id, id),
  constraint fk_roster_conflict_holder foreign key (school_id, holder_id) references parent (school_id, id)
);

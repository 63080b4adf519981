create sequence person_seq start with 50 increment by 50;
create table person (
  id bigint not null,
  public_id char(22) character set ascii collate ascii_bin not null,
  version int not null,
  name varchar(128) not null,
  mobile varbinary(96),
  mobile_index char(22) character set ascii collate ascii_bin,
  language varchar(8) not null,
  created_at datetime(6) not null,
  primary key (id),
  unique key person_public (public_id),
  unique key person_mobile (mobile_index)
);

create table person_login (
  username varchar(64) not null,
  person_id bigint not null,
  created_at datetime(6) not null,
  primary key (username),
  constraint fk_person_login_person foreign key (person_id) references person (id)
);

create table person_session (
  token_hash char(22) character set ascii collate ascii_bin not null,
  person_id bigint not null,
  kind varchar(8) not null,
  school_id int,
  language varchar(8) not null,
  created_at datetime(6) not null,
  last_seen_at datetime(6) not null,
  expires_at datetime(6) not null,
  ended_at datetime(6),
  address varchar(45) not null,
  device varchar(200) not null,
  id_token varbinary(6000),
  primary key (token_hash),
  key person_session_person (person_id),
  constraint fk_person_session_person foreign key (person_id) references person (id)
);

create sequence membership_seq start with 50 increment by 50;
create table membership (
  id bigint not null,
  person_id bigint not null,
  school_id int,
  role varchar(16) not null,
  ref_id bigint,
  state varchar(8) not null,
  created_at datetime(6) not null,
  ended_at datetime(6),
  version int not null,
  primary key (id),
  key membership_person (person_id, state),
  key membership_school (school_id, role, ref_id),
  constraint fk_membership_person foreign key (person_id) references person (id),
  constraint fk_membership_school foreign key (school_id) references school (id)
);

create sequence admin_group_seq start with 50 increment by 50;
create table admin_group (
  school_id int not null,
  id bigint not null,
  public_id char(22) character set ascii collate ascii_bin not null,
  version int not null,
  name varchar(128) not null,
  permissions varchar(1000) not null,
  primary key (school_id, id),
  unique key (id),
  unique key (public_id),
  constraint fk_admin_group_school foreign key (school_id) references school (id)
);

-- A scope is opaque here: a kind and an id that the owning feature understands.
create sequence admin_group_scope_seq start with 50 increment by 50;
create table admin_group_scope (
  school_id int not null,
  id bigint not null,
  version int not null,
  group_id bigint not null,
  kind varchar(12) not null,
  target_id bigint not null,
  primary key (school_id, id),
  unique key (id),
  unique key admin_group_scope_target (school_id, group_id, kind, target_id),
  constraint fk_admin_group_scope_group foreign key (school_id, group_id) references admin_group (school_id, id)
);

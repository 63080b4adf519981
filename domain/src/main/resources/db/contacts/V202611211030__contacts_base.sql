-- The tree of departments. `path` holds the ids from the root to the department itself (/1/7/), so a
-- subtree is a prefix; `number` is the id that the API knows (root 1); `member_count` counts the
-- distinct members of the subtree who have not left.
create sequence department_seq start with 50 increment by 50;
create table department (
  school_id int not null,
  id bigint not null,
  public_id char(22) character set ascii collate ascii_bin not null,
  version int not null,
  number int not null,
  parent_id bigint,
  path varchar(255) character set ascii collate ascii_bin not null,
  depth int not null,
  name varchar(64) not null,
  name_folded varchar(64) not null,
  sort_order int not null,
  member_count int not null default 0,
  primary key (school_id, id),
  unique key (id),
  unique key (public_id),
  unique key department_number (school_id, number),
  unique key department_name (school_id, parent_id, name_folded),
  key department_path (school_id, path),
  constraint fk_department_school foreign key (school_id) references school (id),
  constraint fk_department_parent foreign key (school_id, parent_id) references department (school_id, id)
);

create sequence member_seq start with 50 increment by 50;
create table member (
  school_id int not null,
  id bigint not null,
  public_id char(22) character set ascii collate ascii_bin not null,
  version int not null,
  account varchar(64) not null,
  account_folded varchar(64) character set ascii collate ascii_bin,
  account_generated boolean not null,
  name varchar(64) not null,
  name_sort varchar(120) not null,
  name_search varchar(600) not null,
  english_name varchar(64) not null,
  title varchar(128) not null,
  external_title varchar(64) not null,
  employee_no varchar(32) not null,
  gender varchar(8),
  mobile varbinary(96),
  mobile_index char(22) character set ascii collate ascii_bin,
  mobile_last_four char(8) character set ascii collate ascii_bin,
  landline varchar(32) not null,
  email varbinary(400),
  email_index char(22) character set ascii collate ascii_bin,
  category varchar(16) not null,
  state varchar(12) not null,
  person_id bigint,
  created_at datetime(6) not null,
  joined_at datetime(6),
  left_at datetime(6),
  primary key (school_id, id),
  unique key (id),
  unique key (public_id),
  unique key member_account (school_id, account_folded),
  unique key member_mobile (school_id, mobile_index),
  unique key member_email (school_id, email_index),
  key member_name (school_id, name_sort, id, state, category),
  key member_state (school_id, state, category),
  key member_last_four (school_id, mobile_last_four),
  key member_person (school_id, person_id),
  constraint fk_member_school foreign key (school_id) references school (id)
);

create sequence department_member_seq start with 50 increment by 50;
create table department_member (
  school_id int not null,
  id bigint not null,
  version int not null,
  department_id bigint not null,
  member_id bigint not null,
  leader boolean not null,
  main boolean not null,
  sort_order int not null,
  primary key (school_id, id),
  unique key (id),
  unique key department_member_link (school_id, department_id, member_id),
  key department_member_member (school_id, member_id, sort_order),
  constraint fk_department_member_department foreign key (school_id, department_id) references department (school_id, id),
  constraint fk_department_member_member foreign key (school_id, member_id) references member (school_id, id)
);

-- The structure (campus, section, grade, class) as one tree; path holds the ids from the top to the
-- node itself, so that a branch is one prefix.
create sequence structure_node_seq start with 50 increment by 50;
create table structure_node (
  school_id int not null,
  id bigint not null,
  public_id char(22) character set ascii collate ascii_bin not null,
  version int not null,
  kind varchar(8) not null,
  parent_id bigint,
  parent_key bigint as (coalesce(parent_id, 0)) stored,
  path varchar(200) character set ascii collate ascii_bin not null,
  name varchar(32) not null,
  standard_grade varchar(2),
  section_kind varchar(20),
  entry_year int,
  code varchar(16),
  sort_order int not null,
  state varchar(10) not null,
  primary key (school_id, id),
  unique key (id),
  unique key (public_id),
  unique key structure_node_name (school_id, parent_key, name),
  key structure_node_path (school_id, path),
  constraint fk_structure_node_school foreign key (school_id) references school (id),
  constraint fk_structure_node_parent foreign key (school_id, parent_id) references structure_node (school_id, id)
);

create sequence student_seq start with 50 increment by 50;
create table student (
  school_id int not null,
  id bigint not null,
  public_id char(22) character set ascii collate ascii_bin not null,
  version int not null,
  student_no varchar(32),
  name varchar(32) not null,
  name_sort varchar(120) not null,
  name_search varchar(600) not null,
  other_name varchar(64),
  gender varchar(8),
  birth_date varbinary(64),
  class_id bigint not null,
  status varchar(10) not null,
  created_at datetime(6) not null,
  primary key (school_id, id),
  unique key (id),
  unique key (public_id),
  unique key student_no (school_id, student_no),
  key student_class (school_id, class_id, status, name_sort),
  key student_sort (school_id, status, name_sort, id),
  key student_name (school_id, name),
  constraint fk_student_school foreign key (school_id) references school (id),
  constraint fk_student_class foreign key (school_id, class_id) references structure_node (school_id, id)
);

-- A parent is one person of the roster of one school; bound when person_id is set.
create sequence parent_seq start with 50 increment by 50;
create table parent (
  school_id int not null,
  id bigint not null,
  public_id char(22) character set ascii collate ascii_bin not null,
  version int not null,
  name varchar(64) not null,
  name_sort varchar(120) not null,
  name_search varchar(600) not null,
  mobile varbinary(96),
  mobile_index char(22) character set ascii collate ascii_bin,
  mobile_last_four char(8) character set ascii collate ascii_bin,
  email varbinary(400),
  email_index char(22) character set ascii collate ascii_bin,
  language varchar(8) not null,
  person_id bigint,
  bound_at datetime(6),
  created_at datetime(6) not null,
  primary key (school_id, id),
  unique key (id),
  unique key (public_id),
  unique key parent_mobile (school_id, mobile_index),
  unique key parent_person (school_id, person_id),
  key parent_last_four (school_id, mobile_last_four),
  key parent_email (school_id, email_index),
  key parent_sort (school_id, name_sort, id),
  constraint fk_parent_school foreign key (school_id) references school (id),
  constraint fk_parent_person foreign key (person_id) references person (id)
);

-- PENDING: on the roster only; ACTIVE: verified, notices reach the parent; ENDED: unbound.
create sequence parent_relation_seq start with 50 increment by 50;
create table parent_relation (
  school_id int not null,
  id bigint not null,
  version int not null,
  parent_id bigint not null,
  student_id bigint not null,
  relation varchar(16) not null,
  relation_text varchar(32),
  sort_order int not null,
  receives_notices boolean not null,
  state varchar(8) not null,
  activated_at datetime(6),
  primary key (school_id, id),
  unique key (id),
  unique key parent_relation_pair (school_id, student_id, parent_id),
  key parent_relation_parent (school_id, parent_id, state),
  constraint fk_parent_relation_parent foreign key (school_id, parent_id) references parent (school_id, id),
  constraint fk_parent_relation_student foreign key (school_id, student_id) references student (school_id, id)
);

create sequence teacher_post_seq start with 50 increment by 50;
create table teacher_post (
  school_id int not null,
  id bigint not null,
  version int not null,
  node_id bigint not null,
  member_id bigint not null,
  role varchar(16) not null,
  main boolean not null,
  subject varchar(32) not null,
  since date not null,
  primary key (school_id, id),
  unique key (id),
  unique key teacher_post_seat (school_id, node_id, member_id, role, subject),
  key teacher_post_member (school_id, member_id),
  constraint fk_teacher_post_node foreign key (school_id, node_id) references structure_node (school_id, id)
);

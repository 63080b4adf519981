-- A notice to parents (P-68). Counts are cached: those of recipients are frozen when it is sent, those
-- of receipts follow shortly after the receipts themselves.
create sequence notification_seq start with 50 increment by 50;
create table notification (
  school_id int not null,
  id bigint not null,
  public_id char(22) character set ascii collate ascii_bin not null,
  version int not null,
  title varchar(64) not null,
  summary varchar(120) not null,
  body mediumtext not null,
  mode varchar(8) not null,
  confirm_rule varchar(4) not null,
  deadline datetime(6),
  whole_school boolean not null,
  sender_id bigint not null,
  sender_name varchar(128) not null,
  shown_as varchar(8) not null,
  state varchar(10) not null,
  content_hash char(43) character set ascii collate ascii_bin,
  mails varchar(8) not null,
  created_at datetime(6) not null,
  sent_at datetime(6),
  withdrawn_at datetime(6),
  deleted_at datetime(6),
  students int not null,
  guardians int not null,
  unreachable int not null,
  read_students int not null,
  confirmed_students int not null,
  reminders int not null,
  reminded_at datetime(6),
  primary key (school_id, id),
  unique key (id),
  unique key (public_id),
  key notification_sent (school_id, state, sent_at),
  key notification_sender (school_id, sender_id, state),
  key notification_mails (school_id, mails),
  key notification_content (school_id, content_hash, sent_at),
  constraint fk_notification_school foreign key (school_id) references school (id)
);

-- What was chosen: nodes of the structure; none when it is the whole school.
create table notification_target (
  school_id int not null,
  notification_id bigint not null,
  node_id bigint not null,
  primary key (school_id, notification_id, node_id),
  constraint fk_notification_target_notification foreign key (school_id, notification_id) references notification (school_id, id),
  constraint fk_notification_target_node foreign key (school_id, node_id) references structure_node (school_id, id)
);

-- Keys of requests to send: the same key gives the same notice.
create table notification_request (
  school_id int not null,
  sender_id bigint not null,
  request_key char(22) character set ascii collate ascii_bin not null,
  notification_id bigint,
  primary key (school_id, sender_id, request_key)
);

-- The inbox: one row per parent and notice, clustered as the inbox is read and kept as lean as it can
-- be. A key to the notice would need an index of its own on each row; the only statement that writes
-- here takes school and notice from the notice's own row.
create table delivery (
  school_id int not null,
  parent_id bigint not null,
  notification_id bigint not null,
  delivered_at datetime(6) not null,
  read_at datetime(6),
  confirmed_at datetime(6),
  primary key (school_id, parent_id, notification_id),
  constraint fk_delivery_parent foreign key (school_id, parent_id) references parent (school_id, id)
);

-- For which children a parent got a notice, as it was when it was sent. Parent 0: nobody could be
-- reached for this student, for the reason given.
create table delivery_child (
  school_id int not null,
  notification_id bigint not null,
  parent_id bigint not null,
  student_id bigint not null,
  class_id bigint not null,
  relation varchar(16),
  relation_text varchar(32),
  reason varchar(12),
  primary key (school_id, notification_id, parent_id, student_id),
  constraint fk_delivery_child_notification foreign key (school_id, notification_id) references notification (school_id, id)
);

-- Attempts on channels beyond the inbox, made by the workers; round 0 is the notice, 1 to 3 reminders.
-- A claim moves due_at to the end of its lease, so that open attempts are always at the index's front.
create table delivery_attempt (
  school_id int not null,
  notification_id bigint not null,
  parent_id bigint not null,
  channel varchar(4) not null,
  round tinyint not null,
  state varchar(8) not null,
  tries tinyint not null,
  due_at datetime(6) not null,
  done_at datetime(6),
  error varchar(200),
  primary key (school_id, notification_id, parent_id, channel, round),
  key delivery_attempt_due (school_id, state, due_at),
  constraint fk_delivery_attempt_notification foreign key (school_id, notification_id) references notification (school_id, id)
);

create table notification_reminder (
  school_id int not null,
  notification_id bigint not null,
  round tinyint not null,
  at datetime(6) not null,
  person_id bigint not null,
  guardians int not null,
  primary key (school_id, notification_id, round),
  constraint fk_notification_reminder_notification foreign key (school_id, notification_id) references notification (school_id, id)
);

-- Written requests of people for access to their data or its correction (P-05). School 0 is the bureau, as
-- in the audit; request_file and answer_file are public ids of stored files of the same school.
create sequence data_request_seq start with 50 increment by 50;
create table data_request (
  school_id int not null,
  id bigint not null,
  public_id char(22) character set ascii collate ascii_bin not null,
  version int not null,
  person varchar(64) not null,
  kind varchar(12) not null,
  subject varchar(500) not null,
  received_on date not null,
  due_on date not null,
  state varchar(12) not null,
  assignee_id bigint,
  assignee varchar(128) not null,
  request_file char(22) character set ascii collate ascii_bin not null,
  answer_file char(22) character set ascii collate ascii_bin,
  outcome varchar(500) not null,
  registered_by varchar(128) not null,
  registered_at datetime(6) not null,
  closed_by varchar(128) not null,
  closed_at datetime(6),
  primary key (school_id, id),
  unique key (id),
  unique key (public_id),
  key data_request_due (school_id, state, due_on),
  constraint data_request_assignee foreign key (assignee_id) references person (id)
);

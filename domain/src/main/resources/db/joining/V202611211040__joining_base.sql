-- Joining by QR (§3.3). Only the look-up of a token's hash has no school (design §4.1).
create table join_token_lookup (
  token_hash char(22) character set ascii collate ascii_bin not null,
  school_id int not null,
  token_id bigint not null,
  primary key (token_hash),
  constraint fk_join_token_lookup_school foreign key (school_id) references school (id)
);

-- current_of is the target while the token is the one to show for it, null once it was revoked.
create sequence join_token_seq start with 50 increment by 50;
create table join_token (
  school_id int not null,
  id bigint not null,
  public_id char(22) character set ascii collate ascii_bin not null,
  version int not null,
  purpose varchar(8) not null,
  target_id bigint not null,
  current_of bigint,
  token_hash char(22) character set ascii collate ascii_bin not null,
  token varbinary(120) not null,
  state varchar(8) not null,
  quota int not null,
  scanned int not null,
  submitted int not null,
  approved int not null,
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  primary key (school_id, id),
  unique key (id),
  unique key (public_id),
  unique key (token_hash),
  unique key join_token_current (school_id, purpose, current_of),
  constraint fk_join_token_school foreign key (school_id) references school (id)
);

create sequence consent_seq start with 50 increment by 50;
create table consent (
  school_id int not null,
  id bigint not null,
  version int not null,
  purpose varchar(16) not null,
  statement_number int not null,
  statement_language varchar(8) not null,
  agreed_at datetime(6) not null,
  address varchar(45) not null,
  mobile_index char(22) character set ascii collate ascii_bin,
  primary key (school_id, id),
  unique key (id),
  key consent_mobile (school_id, mobile_index),
  constraint fk_consent_school foreign key (school_id) references school (id)
);

-- Where a visitor stands between the link and the form; found only by the hash of his cookie.
create sequence join_progress_seq start with 50 increment by 50;
create table join_progress (
  school_id int not null,
  id bigint not null,
  version int not null,
  key_hash char(22) character set ascii collate ascii_bin not null,
  token_id bigint not null,
  consent_id bigint,
  mobile varbinary(96),
  mobile_index char(22) character set ascii collate ascii_bin,
  code_request char(22) character set ascii collate ascii_bin,
  code_sent_at datetime(6),
  proven_at datetime(6),
  submit_key char(22) character set ascii collate ascii_bin not null,
  expires_at datetime(6) not null,
  primary key (school_id, id),
  unique key (id),
  unique key (key_hash),
  key join_progress_expiry (school_id, expires_at),
  constraint fk_join_progress_token foreign key (school_id, token_id) references join_token (school_id, id),
  constraint fk_join_progress_consent foreign key (school_id, consent_id) references consent (school_id, id)
);

create sequence join_request_seq start with 50 increment by 50;
create table join_request (
  school_id int not null,
  id bigint not null,
  public_id char(22) character set ascii collate ascii_bin not null,
  version int not null,
  purpose varchar(8) not null,
  token_id bigint not null,
  consent_id bigint not null,
  applicant_name varchar(64) not null,
  mobile varbinary(96) not null,
  mobile_index char(22) character set ascii collate ascii_bin not null,
  mobile_last_four char(8) character set ascii collate ascii_bin not null,
  email varbinary(320),
  language varchar(8) not null,
  submit_key char(22) character set ascii collate ascii_bin not null,
  submitted_at datetime(6) not null,
  primary key (school_id, id),
  unique key (id),
  unique key (public_id),
  unique key join_request_submit (school_id, submit_key),
  key join_request_mobile (school_id, mobile_index),
  key join_request_last_four (school_id, mobile_last_four),
  constraint fk_join_request_token foreign key (school_id, token_id) references join_token (school_id, id),
  constraint fk_join_request_consent foreign key (school_id, consent_id) references consent (school_id, id)
);

-- open_key is set while the line waits: one waiting line per mobile, target and child.
create sequence join_request_child_seq start with 50 increment by 50;
create table join_request_child (
  school_id int not null,
  id bigint not null,
  public_id char(22) character set ascii collate ascii_bin not null,
  version int not null,
  request_id bigint not null,
  target_id bigint not null,
  child_name varchar(32) not null,
  name_sort varchar(120) not null,
  name_search varchar(600) not null,
  student_no varchar(32) not null,
  relation varchar(16) not null,
  relation_text varchar(32) not null,
  match_result varchar(14) not null,
  matched_id bigint,
  state varchar(16) not null,
  open_key char(22) character set ascii collate ascii_bin,
  reason varchar(16),
  reason_text varchar(200) not null,
  decided_by varchar(128),
  decided_at datetime(6),
  submitted_at datetime(6) not null,
  expires_at datetime(6) not null,
  primary key (school_id, id),
  unique key (id),
  unique key (public_id),
  unique key join_request_child_open (school_id, open_key),
  key join_request_child_queue (school_id, state, target_id, submitted_at),
  key join_request_child_request (school_id, request_id),
  constraint fk_join_request_child_request foreign key (school_id, request_id) references join_request (school_id, id)
);

-- Counters of requests for codes, by token and by address.
create table join_rate (
  school_id int not null,
  kind varchar(8) not null,
  subject char(22) character set ascii collate ascii_bin not null,
  hour_start datetime(6) not null,
  uses int not null,
  primary key (school_id, kind, subject, hour_start),
  constraint fk_join_rate_school foreign key (school_id) references school (id)
);

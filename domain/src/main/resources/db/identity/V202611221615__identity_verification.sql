-- The browsers in which a person signed in, known by a cookie of their own; the same browser in the hands of two
-- persons is two rows.
create sequence person_device_seq start with 50 increment by 50;
create table person_device (
  id bigint not null,
  public_id char(22) character set ascii collate ascii_bin not null,
  person_id bigint not null,
  token_hash char(22) character set ascii collate ascii_bin not null,
  agent varchar(200) not null,
  address varchar(45) not null,
  first_seen_at datetime(6) not null,
  last_seen_at datetime(6) not null,
  primary key (id),
  unique key (public_id),
  unique key person_device_token (person_id, token_hash),
  constraint fk_person_device_person foreign key (person_id) references person (id)
);
alter table person_session
  add column device_id bigint,
  add column verify_after datetime(6),
  add column verify_code char(22) character set ascii collate ascii_bin,
  add constraint fk_person_session_device foreign key (device_id) references person_device (id);

-- The second verification (§3.12): when a role's person passed it first, and when a device last did in a school.
alter table membership add column verified_at datetime(6);
create table verification_pass (
  school_id int not null,
  device_id bigint not null,
  passed_at datetime(6) not null,
  primary key (school_id, device_id),
  constraint fk_verification_pass_school foreign key (school_id) references school (id),
  constraint fk_verification_pass_device foreign key (device_id) references person_device (id)
);
-- Failed tries of a person since he last passed, over all his devices.
create table verification_try (
  person_id bigint not null,
  fails int not null,
  locked_until datetime(6),
  primary key (person_id),
  constraint fk_verification_try_person foreign key (person_id) references person (id)
);
-- A school's own page: the code that the browser brings there, and the ticket that the page's server gets for it.
create table verification_code (
  code_hash char(22) character set ascii collate ascii_bin not null,
  school_id int not null,
  person_id bigint not null,
  device_id bigint not null,
  expires_at datetime(6) not null,
  used_at datetime(6),
  ticket_hash char(22) character set ascii collate ascii_bin,
  ticket_expires_at datetime(6),
  ticket_used_at datetime(6),
  primary key (code_hash),
  unique key verification_code_ticket (ticket_hash),
  key verification_code_expires (expires_at),
  constraint fk_verification_code_school foreign key (school_id) references school (id),
  constraint fk_verification_code_person foreign key (person_id) references person (id),
  constraint fk_verification_code_device foreign key (device_id) references person_device (id)
);
-- The hash of the secret that the server of a school's own page shows us; the rest is choices.
create table verification_secret (
  school_id int not null,
  secret_hash char(22) character set ascii collate ascii_bin not null,
  made_at datetime(6) not null,
  primary key (school_id),
  constraint fk_verification_secret_school foreign key (school_id) references school (id)
);
-- Since when a person has a second factor, as far as we were told; one that was set up while a school asked for a
-- verification proves nothing there until a code to the mobile confirmed it.
alter table person
  add column factor_since datetime(6),
  add column factor_doubtful boolean not null default false;

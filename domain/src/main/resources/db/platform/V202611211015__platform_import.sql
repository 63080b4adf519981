-- An upload waiting for its confirmation, and its rows. Cells of a row are personal data: encrypted.
create sequence import_batch_seq start with 50 increment by 50;
create table import_batch (
  school_id int not null,
  id bigint not null,
  public_id char(22) character set ascii collate ascii_bin not null,
  version int not null,
  kind varchar(48) not null,
  state varchar(12) not null,
  file_name varchar(200) not null,
  person_id bigint,
  person_name varchar(128) not null,
  options longtext not null,
  scope longtext not null,
  header longtext not null,
  summary longblob,
  total_rows int not null,
  adds int not null,
  updates int not null,
  skips int not null,
  errors int not null,
  counts longtext not null,
  job char(22) character set ascii collate ascii_bin,
  created_at datetime(6) not null,
  finished_at datetime(6),
  primary key (school_id, id),
  unique key (id),
  unique key (public_id),
  key import_batch_kind (school_id, kind, id),
  constraint fk_import_batch_school foreign key (school_id) references school (id)
);

create table import_row (
  school_id int not null,
  batch_id bigint not null,
  row_no int not null,
  action varchar(8) not null,
  outcome varchar(8),
  data longblob not null,
  primary key (school_id, batch_id, row_no),
  key import_row_outcome (school_id, batch_id, outcome, row_no),
  constraint fk_import_row_batch foreign key (school_id, batch_id) references import_batch (school_id, id)
);

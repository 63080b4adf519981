-- A list of schools that somebody of the bureau has uploaded: its dry run, until it is confirmed, and what became of it.
create sequence bureau_school_list_seq start with 50 increment by 50;
create table bureau_school_list (
  id bigint not null,
  public_id char(22) character set ascii collate ascii_bin not null,
  person_id bigint not null,
  file_name varchar(100) not null,
  sheet_rows longtext not null,
  created_at datetime(6) not null,
  done_at datetime(6),
  primary key (id),
  unique key bureau_school_list_public (public_id),
  key bureau_school_list_person (person_id),
  foreign key (person_id) references person (id)
);

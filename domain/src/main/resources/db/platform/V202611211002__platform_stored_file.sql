-- What is known of a file; its bytes lie in the file store under content_id (design §7).
create sequence stored_file_seq start with 50 increment by 50;
create table stored_file (
  school_id int not null,
  id bigint not null,
  public_id char(22) character set ascii collate ascii_bin not null,
  version int not null,
  content_id char(22) character set ascii collate ascii_bin not null,
  name varchar(255) not null,
  media_type varchar(100) not null,
  size bigint not null,
  sha256 char(64) character set ascii collate ascii_bin not null,
  purpose varchar(48) not null,
  created_by bigint,
  created_at datetime(6) not null,
  primary key (school_id, id),
  unique key (id),
  unique key (public_id),
  unique key (content_id),
  key stored_file_purpose (school_id, purpose, id)
);

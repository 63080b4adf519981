-- The one link by which the first administrator of the bureau sets an empty installation up; at most one row.
create table bureau_set_up (
  id int not null,
  token_hash char(22) character set ascii collate ascii_bin not null,
  expires_at datetime(6) not null,
  name varchar(128) not null,
  mobile varbinary(96),
  code_request char(22) character set ascii collate ascii_bin,
  codes int not null,
  primary key (id),
  check (id = 1)
);

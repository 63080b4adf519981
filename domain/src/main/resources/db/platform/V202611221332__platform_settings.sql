-- What a school has chosen where the bureau lets schools decide (P-09); names as in platform_setting.
create table school_setting (
  school_id int not null,
  name varchar(64) not null,
  value varchar(200) not null,
  primary key (school_id, name)
);

-- How often somebody did something in an hour; for doors that stand before any school.
create table platform_rate (
  kind varchar(24) not null,
  subject varchar(64) character set ascii collate ascii_bin not null,
  hour_start datetime(6) not null,
  uses int not null,
  primary key (kind, subject, hour_start)
);

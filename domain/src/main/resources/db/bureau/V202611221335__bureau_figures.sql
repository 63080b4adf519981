-- How each school stood on each day, counts only (P-07); section is a kind of section, or empty for the
-- whole school, which alone has staff and notices.
create table bureau_figures (
  school_id int not null,
  day date not null,
  section varchar(20) not null,
  counted_at datetime(6) not null,
  members int not null,
  joined int not null,
  active7 int not null,
  active30 int not null,
  classes int not null,
  without_teacher int not null,
  students int not null,
  parents int not null,
  bound int not null,
  waiting int not null,
  notices int not null,
  notified int not null,
  unread int not null,
  primary key (school_id, day, section),
  key bureau_figures_day (day),
  constraint bureau_figures_school foreign key (school_id) references school (id)
);

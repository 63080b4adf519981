-- Days on which nobody works, for all schools of the bureau (P-09).
create table holiday (
  day date not null,
  name varchar(64) not null,
  primary key (day)
);

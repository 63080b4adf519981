-- Groups of administrators as a person manages them: a name of their own in the school, suspended or
-- not, and whether each administrator's own departments are in the scope too.
alter table admin_group
  add column name_folded varchar(128) not null default '' after name,
  add column state varchar(12) not null default 'ACTIVE',
  add column own_departments boolean not null default false;
update admin_group set name_folded = lower(name);
alter table admin_group
  alter column name_folded drop default,
  add unique key admin_group_name (school_id, name_folded);

-- The group through whose eyes a super administrator looks at the console.
alter table person_session add column seeing_group_id bigint;

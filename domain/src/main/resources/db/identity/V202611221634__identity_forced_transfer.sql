-- The bureau replaces a school's founder (§3.6): one of its administrators asks, another one decides.
alter table founder_transfer
  add column forced_by bigint,
  add column forced_by_name varchar(128),
  add column reason varchar(800),
  add column decided_by bigint;

-- What a job works on and whose it is, as people name it.
alter table job
  add column subject varchar(200) not null default '',
  add column owner varchar(128) not null default '';

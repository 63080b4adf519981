-- What a person chose for himself on lists: lines of name=value.
alter table person add column preferences varchar(4000) not null default '';

-- Behind a role stands for what it is held: an admin group, another organization.
alter table audit_entry modify role varchar(128) not null;

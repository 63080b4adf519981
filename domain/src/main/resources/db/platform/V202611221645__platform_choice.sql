-- A school's choice may be a text, such as its welcome on the phone (P-59).
alter table school_setting modify value varchar(2000) not null;

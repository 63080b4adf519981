-- Who runs schools before the law, at most five each (F033).
create sequence legal_entity_seq start with 50 increment by 50;
create table legal_entity (
  id bigint not null,
  registration_number varchar(32) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(128) not null,
  primary key (id),
  unique key legal_entity_number (registration_number)
);

-- A code is the same whatever the case of its letters.
alter table school
  modify column code varchar(16) character set ascii collate ascii_general_ci not null,
  add column legal_entity_id bigint,
  add column resumes_as varchar(12),
  add column suspend_reason varchar(200),
  add column suspended_at datetime(6),
  add constraint school_legal_entity foreign key (legal_entity_id) references legal_entity (id),
  add check ((status = 'SUSPENDED') = (resumes_as is not null));

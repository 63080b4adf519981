-- A console that asked to be signed in by a phone, once the phone has said yes; before that nothing
-- is stored. It counts once.
create table sign_in_pairing (
  secret_hash char(64) character set ascii collate ascii_bin not null,
  person_id bigint not null,
  two_factors boolean not null,
  proven_at datetime(6) not null,
  keycloak_session varchar(64) character set ascii collate ascii_bin,
  keycloak_user varchar(64) character set ascii collate ascii_bin,
  confirmed_at datetime(6) not null,
  used_at datetime(6),
  primary key (secret_hash),
  key sign_in_pairing_person (person_id),
  key sign_in_pairing_confirmed (confirmed_at),
  constraint fk_sign_in_pairing_person foreign key (person_id) references person (id)
);

-- A person names his sessions by a public id, and a sign-in at Keycloak that is older than the moment
-- at which he ended sessions elsewhere counts for nothing.
alter table person_session
  add column public_id char(22) character set ascii collate ascii_bin not null
    default (left(sha2(concat(uuid(), token_hash), 256), 22)) after token_hash;
alter table person_session
  alter column public_id drop default,
  add unique key person_session_public (public_id);
alter table person add column sign_in_after datetime(6);

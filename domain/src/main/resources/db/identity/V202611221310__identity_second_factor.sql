-- How strongly and when the person of a session proved who he is; sessions from before count as one
-- factor. Keycloak's names of its session and user are there to be ended by.
alter table person_session
  add column strength varchar(12) character set ascii collate ascii_bin not null default 'ONE_FACTOR',
  add column proven_at datetime(6) not null default '1970-01-01 00:00:00',
  add column keycloak_session varchar(64) character set ascii collate ascii_bin,
  add column keycloak_user varchar(64) character set ascii collate ascii_bin,
  add key person_session_keycloak_session (keycloak_session),
  add key person_session_keycloak_user (keycloak_user);
-- A logout token of Keycloak counts once.
create table logout_token (
  token_hash char(64) character set ascii collate ascii_bin not null,
  used_at datetime(6) not null,
  primary key (token_hash),
  key logout_token_used (used_at)
);

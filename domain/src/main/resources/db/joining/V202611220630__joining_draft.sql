-- What a visitor filled in and did not submit yet, encrypted; so that the browser's way back is a plain page.
alter table join_progress
  add column draft mediumblob after submit_key,
  add column draft_at datetime(6) after draft;

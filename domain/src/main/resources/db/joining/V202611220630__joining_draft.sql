-- What a visitor filled in and did not submit yet, encrypted, and the index of the mobile that he had proven
-- then; so that the browser's way back is a plain page.
alter table join_progress
  add column draft mediumblob after submit_key,
  add column draft_at datetime(6) after draft,
  add column draft_of char(22) character set ascii collate ascii_bin after draft_at;

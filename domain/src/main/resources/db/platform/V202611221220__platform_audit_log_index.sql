-- The log's pages walk this index in both directions and find what is filtered for within it; it takes
-- the place of the one on the time alone.
alter table audit_entry
  add key audit_entry_log (school_id, at, id, role, action, actor),
  drop key audit_entry_time;

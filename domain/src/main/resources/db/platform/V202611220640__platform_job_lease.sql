-- The node that works on a job, and until when the others leave it alone.
alter table job
  add column node varchar(64) after execution_id,
  add column lease_until datetime(6) after node;

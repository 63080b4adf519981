-- What the browser brings back from a school's own page: whoever passed there did so for the browser that went there.
alter table verification_code
  add column proof_hash char(22) character set ascii collate ascii_bin,
  add column proof_expires_at datetime(6),
  add column proof_used_at datetime(6),
  add unique key verification_code_proof (proof_hash);

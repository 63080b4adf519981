-- Applications of administrators are found by the last four digits of the mobile (P-03).
alter table admin_application
  add column mobile_last_four char(8) character set ascii collate ascii_bin,
  add key admin_application_last_four (mobile_last_four);

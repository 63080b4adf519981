-- When those who have not read a notice are told by SMS or mail (P-55, F169); null where the school does not wish it, and
-- once it is done.
alter table notification
  add column fallback_at datetime(6) after mails,
  add key notification_fallback (school_id, fallback_at);

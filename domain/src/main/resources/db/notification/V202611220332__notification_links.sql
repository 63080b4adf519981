-- A mail belongs to a delivery; the answer to a request to send belongs to a notice of the school.
alter table delivery_attempt
  add constraint fk_delivery_attempt_delivery foreign key (school_id, parent_id, notification_id) references delivery (school_id, parent_id, notification_id);
alter table notification_request
  add constraint fk_notification_request_notification foreign key (school_id, notification_id) references notification (school_id, id);

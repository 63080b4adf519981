-- The codes of one number within a day each take a place from 1 to 10; the key refuses a place twice.
alter table one_time_code
  add column day_place tinyint,
  add unique key one_time_code_place (mobile_index, day_place);

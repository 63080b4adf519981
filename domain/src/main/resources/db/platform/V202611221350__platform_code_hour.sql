-- How many codes were sent within the hour, for all numbers together.
alter table one_time_code add key one_time_code_hour (created_at, day_place);

-- The right to print reports is two now: to see figures and reports, and to take persons' data out.
-- Groups keep what they could do.
update admin_group
set permissions = trim(both ',' from replace(concat(',', permissions, ','), ',REPORT_RUN,', ',EXPORT_RUN,USAGE_VIEW,'))
where concat(',', permissions, ',') like '%,REPORT_RUN,%';

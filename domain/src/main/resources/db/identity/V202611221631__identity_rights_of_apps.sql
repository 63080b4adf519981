-- Rights on applications are none, send or manage. Who sent could manage until now, and keeps it.
update admin_group
set permissions = concat('NOTICES_MANAGE,', permissions)
where concat(',', permissions, ',') like '%,PARENTS_NOTIFY,%';

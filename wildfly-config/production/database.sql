-- Databases and users of Smart Campus. Run once as MariaDB's root, with passwords in place of CHANGE-…;
-- in place of localhost the application server's address if the database is on another machine.

create database campus character set utf8mb4 collate utf8mb4_bin;
create database keycloak character set utf8mb4 collate utf8mb4_unicode_ci;

-- The application changes its own tables when a new version starts (Flyway), hence more than reading
-- and writing rows; of other databases it sees nothing.
create user 'campus'@'localhost' identified by 'CHANGE-campus';
grant select, insert, update, delete, create, alter, drop, index, references, create view, show view,
  create temporary tables, lock tables, trigger, execute on campus.* to 'campus'@'localhost';

create user 'keycloak'@'localhost' identified by 'CHANGE-keycloak';
grant all on keycloak.* to 'keycloak'@'localhost';

-- Reads everything for the backup and writes nothing.
create user 'campus_backup'@'localhost' identified by 'CHANGE-backup';
grant select, show view, trigger, event, lock tables on campus.* to 'campus_backup'@'localhost';
grant select, show view, trigger, event, lock tables on keycloak.* to 'campus_backup'@'localhost';
grant reload, process, binlog monitor on *.* to 'campus_backup'@'localhost';

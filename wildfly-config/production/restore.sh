#!/usr/bin/env bash
# Brings a backup back, into empty databases and an empty folder of files, with the servers stopped:
#   restore.sh BACKUP
# BACKUP is a dated folder that backup.sh made. CAMPUS_RESTORE_CNF names an options file of MariaDB with a
# user that may write (default /etc/smart-campus/restore.cnf). The key of that time has to be back in its place.
#   CAMPUS_MARIADB  mariadb
set -euo pipefail
umask 077

die() { printf '%s\n' "$1" >&2; exit 1; }

[ $# = 1 ] && [ -d "$1" ] || die "Usage: restore.sh BACKUP"
backup="$(cd "$1" && pwd)"
settings="${CAMPUS_ENV:-/etc/smart-campus/campus.env}"
login="${CAMPUS_RESTORE_CNF:-/etc/smart-campus/restore.cnf}"
client="${CAMPUS_MARIADB:-mariadb}"
files="${CAMPUS_FILES:-$(sed -n 's/^CAMPUS_FILES=//p' "$settings" 2>/dev/null)}"
[ -r "$login" ] || die "The login for the restore is missing: $login"
[ -n "$files" ] || die "CAMPUS_FILES is not set"

sql() { "$client" --defaults-extra-file="$login" --default-character-set=utf8mb4 --batch --skip-column-names "$@"; }

(cd "$backup" && sha256sum --quiet -c SHA256SUMS) || die "The backup is damaged: $backup"
if [ -d "$files" ] && [ -n "$(ls -A "$files")" ]; then
  die "$files is not empty: move it away first."
fi
for archive in "$backup"/*.sql.gz; do
  database="$(basename "$archive" .sql.gz)"
  count="$(sql -e "select count(*) from information_schema.tables where table_schema = '$database'")"
  [ "$count" = 0 ] || die "Database $database is not empty: drop and create it first (database.sql)."
done

for archive in "$backup"/*.sql.gz; do
  database="$(basename "$archive" .sql.gz)"
  gunzip -c "$archive" | sql "$database"
  printf 'Restored %s\n' "$database"
done
mkdir -p "$files"
tar -C "$files" -xzf "$backup/files.tar.gz"
printf 'Restored the files to %s. Give them to the user of the service, bring the key back, then start.\n' "$files"

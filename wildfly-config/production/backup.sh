#!/usr/bin/env bash
# Backs up databases and files into a dated folder below the one that is named:
#   backup.sh FOLDER
# Reads /etc/smart-campus/campus.env (CAMPUS_FILES) and the login of the backup user from CAMPUS_BACKUP_CNF,
# an options file of MariaDB, mode 0600 (default /etc/smart-campus/backup.cnf). The key is NOT in the backup:
# who finds the one must not find the other.
#   CAMPUS_BACKUP_DATABASES  "campus keycloak"    CAMPUS_BACKUP_KEEP  30 (days)    CAMPUS_DUMP  mariadb-dump
set -euo pipefail
umask 077

die() { printf '%s\n' "$1" >&2; exit 1; }

[ $# = 1 ] || die "Usage: backup.sh FOLDER"
settings="${CAMPUS_ENV:-/etc/smart-campus/campus.env}"
login="${CAMPUS_BACKUP_CNF:-/etc/smart-campus/backup.cnf}"
dump="${CAMPUS_DUMP:-mariadb-dump}"
files="${CAMPUS_FILES:-$(sed -n 's/^CAMPUS_FILES=//p' "$settings" 2>/dev/null)}"
[ -r "$login" ] || die "The login of the backup user is missing: $login"
[ -d "$files" ] || die "The folder of files is missing: ${files:-CAMPUS_FILES is not set}"

target="$1/$(date -u +%Y%m%dT%H%M%SZ)"
mkdir -p "$target.unfinished"

# Files come after the database: a file without a row harms nobody, a row without its file does.
for database in ${CAMPUS_BACKUP_DATABASES:-campus keycloak}; do
  "$dump" --defaults-extra-file="$login" --single-transaction --quick --routines --triggers --events \
    --hex-blob --default-character-set=utf8mb4 "$database" | gzip -6 >"$target.unfinished/$database.sql.gz"
done
tar -C "$files" -czf "$target.unfinished/files.tar.gz" .
(cd "$target.unfinished" && sha256sum ./*.gz >SHA256SUMS)
sync "$target.unfinished"/*
mv "$target.unfinished" "$target"

find "$1" -mindepth 1 -maxdepth 1 -type d -name '20*Z' -mtime +"${CAMPUS_BACKUP_KEEP:-30}" -exec rm -rf {} +
printf 'Backed up to %s (%s)\n' "$target" "$(du -sh "$target" | cut -f1)"

#!/usr/bin/env bash
# Writes a dump of a filled database with the current schema beside this file, named after the newest migration.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../../.." && pwd)
command -v pg_dump >/dev/null || { echo "make-dump: pg_dump is missing; install the PostgreSQL client programs." >&2; exit 1; }

newest=$(cd "$root/src/Adapters.Persistence/Migrations" && printf '%s\n' [0-9]*_*.cs | grep -v Designer | sort | tail -1)
name=${newest#*_}
file=$here/${name%.cs}.sql
SHOP_DUMP_FILE=$file dotnet test "$here/.." --configuration Release --filter FullyQualifiedName~FilledDatabaseTests
echo "make-dump: wrote $file"

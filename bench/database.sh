# The PostgreSQL server of a measurement: one with the default configuration of PostgreSQL, an existing one, or the one that Shop embeds.
# bench/shop.sh defines work, port and password.
# shellcheck shell=bash disable=SC2154

server=default
connections=100 # required by the measurement; PostgreSQL's default is 100
connection=
database=shop
prefix=shop_bench_$$
arguments=()

# Parses the options; stores the positional arguments in "arguments".
read_options() { # $@: the arguments of the script
  while [ $# -gt 0 ]; do
    case $1 in
      --server) [ -n "${2:-}" ] || usage; server=elsewhere connection=$2; shift ;;
      --embedded) server=embedded ;;
      -*) usage ;;
      *) arguments+=("$1") ;;
    esac
    shift
  done
}

usage() { sed -n 's/^# Usage:/Usage:/p' "$0" >&2; exit 2; }

# Starts or connects to the server for psql, pgbench and Shop. The embedded one starts with Shop.
start_database() {
  need psql
  case $server in
    default) start_postgres ;;
    elsewhere) reach_server ;;
  esac
  [ "$server" = embedded ] || say_settings
  empty_database shop
}

stop_database() {
  case $server in
    default) [ ! -d "$work/postgres/data" ] || as_postgres "$binaries/pg_ctl" stop -D "$work/postgres/data" -m immediate >/dev/null ;;
    elsewhere) [ "$database" = shop ] || sql <<<"SELECT format('DROP DATABASE %I WITH (FORCE)', datname) FROM pg_database WHERE starts_with(datname, '${prefix}_') \\gexec" ;;
  esac
}

# Creates the database of the next start of Shop.
empty_database() { # $1: name
  folder=$work/data-$1
  [ "$server" != embedded ] || return 0
  database=${prefix}_$1
  sql -c "CREATE DATABASE $database"
}

# Runs SQL in the database of the connection string, or in the one given with -d.
sql() { psql -X -q -At -v ON_ERROR_STOP=1 "$@"; }

# Analyzes all tables except empty ones, which autovacuum skips too.
analyze() { # $1: database
  sql -d "$1" <<<"SELECT format('ANALYZE %I.%I', schemaname, relname) FROM pg_stat_user_tables WHERE pg_relation_size(relid) > 0 \\gexec"
}

# Waits until every event is sequenced and every delivery has ended.
settle() { # $1: maximum seconds
  local end=$((SECONDS + $1))
  until [ "$(sql -d "$database" -c "SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM deliveries WHERE state = 'Pending')
    + (SELECT count(*) FROM webhook_deliveries WHERE state = 'Pending')")" = 0 ]; do
    [ $SECONDS -lt $end ] || return 1
    sleep 0.5
  done
}

say_settings() {
  say "$(sql <<<"SELECT format('PostgreSQL %s: jit %s, fsync %s, synchronous_commit %s, autovacuum %s, shared_buffers %s, max_connections %s, locale %s.',
    current_setting('server_version'), current_setting('jit'), current_setting('fsync'), current_setting('synchronous_commit'),
    current_setting('autovacuum'), current_setting('shared_buffers'), current_setting('max_connections'), datcollate)
    FROM pg_database WHERE datname = current_database()")"
}

# --- a server with the default configuration --------------------------------------------------------------------------

start_postgres() {
  find_binaries
  local data=$work/postgres/data locale=() settings="-c port=$((port + 2)) -c unix_socket_directories="
  [ "$(locale charmap 2>/dev/null)" = UTF-8 ] || locale=(--locale=C.UTF-8)
  [ "$connections" -le 100 ] || settings+=" -c max_connections=$connections"
  mkdir "$work/postgres"
  [ "$(id -u)" != 0 ] || chown postgres "$work/postgres"
  # shellcheck disable=SC2016
  as_postgres sh -c 'umask 077; cat >"$1"' - "$work/postgres/password" <<<"$password"
  as_postgres "$binaries/initdb" -D "$data" -U shop --auth=scram-sha-256 --pwfile="$work/postgres/password" "${locale[@]}" >"$work/initdb.log" 2>&1 ||
    { cat "$work/initdb.log" >&2; fail "initdb failed."; }
  as_postgres "$binaries/pg_ctl" start -D "$data" -l "$work/postgres/log" -o "$settings" >/dev/null ||
    { cat "$work/postgres/log" >&2; fail "PostgreSQL did not start."; }
  connection="Host=127.0.0.1;Port=$((port + 2));Username=shop;Password=$password"
  export PGHOST=127.0.0.1 PGPORT=$((port + 2)) PGUSER=shop PGPASSWORD=$password PGDATABASE=postgres
}

find_binaries() {
  binaries=${Shop__PostgresBinaries:-$(dirname "$(command -v initdb || true)")}
  [ "$binaries" != . ] || binaries=$(printf '%s\n' /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql@*/bin | sort -V |
    while read -r found; do [ ! -x "$found/initdb" ] || echo "$found"; done | tail -1)
  [ -x "$binaries/initdb" ] || fail "initdb is missing (Debian: apt-get install postgresql; macOS: brew install postgresql), or use --server."
}

# PostgreSQL refuses to run as root.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then
    (cd / && setpriv --reuid=postgres --regid=postgres --init-groups "$@")
  else
    "$@"
  fi
}

# --- an existing server -----------------------------------------------------------------------------------------------

reach_server() {
  local name value
  while read -r name value; do
    [ -z "$value" ] || export "$name=$value"
  done <<<"PGHOST $(setting 'host|server')
PGPORT $(setting port)
PGUSER $(setting 'username|userid|user|uid')
PGPASSWORD $(setting 'password|pwd|psw')
PGDATABASE $(setting 'database|db')
PGSSLMODE $(setting sslmode | tr '[:upper:]' '[:lower:]' | sed 's/^verify/&-/')
PGSSLROOTCERT $(setting rootcertificate)"
  local most
  most=$(sql -c "SHOW max_connections") || fail "the server is not reachable."
  [ "$most" -ge "$connections" ] || fail "the server allows $most connections; the measurement requires $connections (max_connections)."
}

setting() { # $1: its names in a connection string, without spaces
  grep -oE "[^=;]+=[[:space:]]*('[^']*'|\"[^\"]*\"|[^;]*)" <<<"$connection" | awk -v names="^($1)\$" '
    { name = tolower($0); sub(/=.*/, "", name); gsub(/ /, "", name) }
    name ~ names { value = $0; sub(/^[^=]*= */, "", value); sub(/ *$/, "", value) }
    END { if (value ~ /^\047.*\047$|^".*"$/) value = substr(value, 2, length(value) - 2); print value }'
}

# --- the embedded server ----------------------------------------------------------------------------------------------

reach_embedded() {
  PGHOST=$(sed -n 5p "$folder/postgres/postmaster.pid")
  export PGHOST PGPORT=5432 PGUSER=shop PGDATABASE=postgres
  say_settings
}

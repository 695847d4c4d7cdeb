#!/usr/bin/env bash
# Measures the cold start until the first list of products, and the resident memory ten seconds later, against a bare ASP.NET Core program that
# lists the same table through EF Core, alternately in one run. Both are published with ReadyToRun, and start on a migrated database.
# Usage: bench/start.sh [--server CONNECTION | --embedded] [rounds]; see bench/README.md.
set -euo pipefail

# shellcheck source=bench/shop.sh
. "$(dirname "${BASH_SOURCE[0]}")/shop.sh"
read_options "$@"
set -- "${arguments[@]}"

rounds=${1:-5}
products=100

need curl
[ -r /proc/self/status ] || fail "memory is read from /proc, which requires Linux."
[ "$server" != embedded ] || fail "the floor uses the server of Shop, which starts with it: measure on the default server or with --server."
publish src/Host bench/Floor
build bench/Load
start_database
say "filling the database"
start_shop
load seed "$shop" "$email" "$password" $products "$work/ids"
stop_shop

connected="$connection;Database=$database"
mkfifo "$work/never"
exec 9<>"$work/never"

# Asks for the path repeatedly, without starting a process, until the response is 200.
until_answered() { # $1: process, $2: port, $3: path
  local line
  while true; do
    if { exec 8<>"/dev/tcp/127.0.0.1/$2"; } 2>/dev/null; then
      line=
      printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' "$3" "$2" >&8
      IFS= read -r -t 10 line <&8 || true
      exec 8<&- 8>&-
      case $line in *" 200 "*) return ;; esac
    fi
    kill -0 "$1" 2>/dev/null || { cat "$work/start.log" >&2; fail "a program ended before it answered."; }
    read -r -t 0.01 -u 9 || true
  done
}


# Starts a program, and prints milliseconds to the first list, and megabytes ten seconds later.
start_of() { # $1: port, $2: path, $3…: command
  local begin answered process
  begin=$(date +%s%N)
  "${@:3}" >"$work/start.log" 2>&1 &
  process=$!
  started+=("$process")
  until_answered "$process" "$1" "$2"
  answered=$((($(date +%s%N) - begin) / 1000000))
  sleep 10
  printf '%s %s 0\n' "$answered" "$(memory "$process")"
  stop_shop
}

floor() { start_of $((port + 1)) /products env Logging__LogLevel__Default=Warning dotnet "$published/Floor/Shop.Floor.dll" "http://127.0.0.1:$((port + 1))" list "$connected"; }
with_sites() { shop_with Site__Enabled=true; }
without_sites() { shop_with Site__Enabled=false; }
shop_with() { # $1: setting
  start_of "$port" "/api/v1/products?limit=20" env ASPNETCORE_ENVIRONMENT=Benchmark ASPNETCORE_URLS="$shop" Shop__DataFolder="$folder" \
    ConnectionStrings__Shop="$connected" Admin__Email=$email Admin__Password="$password" Logging__LogLevel__Default=Warning "$1" \
    dotnet "${BENCH_PROGRAM:-$published/Host/Shop.Host.dll}" serve
}

say "starting each once, so that every file is in memory"
for kind in floor with_sites; do "$kind" >/dev/null; done
for round in $(seq "$rounds"); do
  say "round $round of $rounds"
  for kind in floor with_sites without_sites; do "$kind" >>"$work/$kind"; done
done

start_row() { printf '| %s | %s | %s |\n' "$2" "$(median "$1" 1)" "$(median "$1" 2)"; }
echo "| medians of $rounds starts on $(nproc) cores | ms to the first list | MB ten seconds later |"
echo "| --- | --- | --- |"
start_row floor "bare ASP.NET Core program with EF Core"
start_row with_sites "shop"
start_row without_sites "shop without the sites"
echo
echo "Shop takes $(ratio floor with_sites) times as long as the floor; the sites add" \
  "$(awk -v a="$(median with_sites 1)" -v b="$(median without_sites 1)" 'BEGIN { printf "%d", a - b }') ms and" \
  "$(awk -v a="$(median with_sites 2)" -v b="$(median without_sites 2)" 'BEGIN { printf "%d", a - b }') MB."

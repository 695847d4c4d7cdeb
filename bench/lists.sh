#!/usr/bin/env bash
# Measures an uncached page of 20 products against pgbench running its statement, alternately in one run, with 16 clients.
# Usage: bench/lists.sh [--server CONNECTION | --embedded] [rounds] [seconds a measurement] [seconds of warm-up]; see bench/README.md.
set -euo pipefail

# shellcheck source=bench/shop.sh
. "$(dirname "${BASH_SOURCE[0]}")/shop.sh"
read_options "$@"
set -- "${arguments[@]}"

rounds=${1:-3}
seconds=${2:-8}
warm_up=${3:-15}
products=10000

need wrk pgbench psql curl
build src/Host
start_database
start_shop
say "filling the catalog"
sql -d "$database" -v products="$products" -f "$root/bench/pgbench/catalog.sql" >/dev/null
analyze "$database"

floor() {
  rm -f "$work"/latency.*
  (cd "$work" && pgbench -n -M prepared -c 16 -j 2 -T "$1" -f "$root/bench/pgbench/page.sql" -l --log-prefix=latency "$database" >"$work/pgbench.out" 2>"$work/pgbench.log") ||
    { cat "$work/pgbench.log" >&2; fail "pgbench failed."; }
  cat "$work"/latency.* | awk '{ print $3 }' | sort -n | awk -v rate="$(sed -n 's/^tps = \([0-9.]*\).*/\1/p' "$work/pgbench.out" | tail -1)" '
    { at[NR] = $1 } END { printf "%.0f %.2f %.2f\n", rate, at[int(NR * 0.5) + 1] / 1000, at[int(NR * 0.99) + 1] / 1000 }'
}
page() { wrk_load "$api/products" wrk -t1 -c16 -d"$1s" --latency "$api/products?limit=20"; }

say "warming up, $warm_up s"
page "$warm_up" >/dev/null
floor 3 >/dev/null
for round in $(seq "$rounds"); do
  say "round $round of $rounds"
  for kind in floor page; do "$kind" "$seconds" >>"$work/$kind"; done
done

echo "| medians of $rounds rounds of $seconds s on $(nproc) cores, 16 clients | a second | p50 ms | p99 ms |"
echo "| --- | --- | --- | --- |"
row floor "pgbench, the statement of a page of 20"
row page "GET /api/v1/products?limit=20"
echo
echo "A page is $(ratio floor page) of the floor."

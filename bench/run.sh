#!/usr/bin/env bash
# Measures reads and orders of Shop against their floors, all in one run on one machine.
# Usage: bench/run.sh [rounds] [seconds a measurement] [seconds of warm-up]; see bench/README.md.
set -euo pipefail

rounds=${1:-3}
seconds=${2:-10}
warm_up=${3:-15}
clients=16
products=${BENCH_PRODUCTS:-10000}

# shellcheck source=bench/shop.sh
. "$(dirname "${BASH_SOURCE[0]}")/shop.sh"

need wrk pgbench psql curl
build src/Adapters.Web bench/Floor bench/Load
# A charge costs the worker no waiting.
start_shop Payments__Duration=00:00:00

socket=$(sed -n 5p "$work/data/postgres/postmaster.pid")
sql() { psql -X -q -At -v ON_ERROR_STOP=1 -h "$socket" -U shop "$@"; }

drain() {
  for _ in $(seq 1200); do
    [ "$(sql -d shop -c "SELECT count(*) FROM deliveries WHERE state = 'Pending'")" = 0 ] && return
    sleep 0.25
  done
  fail "the worker does not come to an end."
}

say "adding $products products to the shop and to pgbench's tables"
load seed "$shop" "$email" "$password" $products "$work/ids"
sql -d postgres -c "CREATE DATABASE floor"
sql -d floor -f "$root/bench/pgbench/schema.sql"
drain

# --- the floor of a read ----------------------------------------------------------------------------------------------

id=$(head -1 "$work/ids")
start_floor "$id"

# --- measuring: each prints requests a second, median and p99 in milliseconds -----------------------------------------

read_floor() { read_load "$1" "$floor/products/$id"; }
read_shop() { read_load "$1" "$shop/api/v1/products/$id"; }

order_floor() { # $1: seconds
  rm -f "$work"/latency.*
  (cd "$work" && pgbench -n -M prepared -c $clients -j 2 -T "$1" -f "$root/bench/pgbench/order.sql" -l --log-prefix=latency \
    -h "$socket" -U shop floor >/dev/null 2>"$work/pgbench.log") || { cat "$work/pgbench.log" >&2; fail "pgbench failed."; }
  cat "$work"/latency.* | awk '{ print $3 }' | sort -n | awk -v seconds="$1" '
    { at[NR] = $1 } END { printf "%.0f %.2f %.2f\n", NR / seconds, at[int(NR * 0.5) + 1] / 1000, at[int(NR * 0.99) + 1] / 1000 }'
}

# The first two seconds warm the load generator up, which is a new process each time.
order_shop() { load orders "$shop" "$work/ids" $clients 2 "$1"; }

kinds=(read_floor read_shop order_floor order_shop)

say "warming up, $warm_up s each"
for kind in "${kinds[@]}"; do "$kind" "$warm_up" >/dev/null; drain; done

for round in $(seq "$rounds"); do
  say "round $round of $rounds"
  for kind in "${kinds[@]}"; do
    "$kind" "$seconds" >>"$work/$kind"
    drain
  done
done

orders=$(sql -d shop -c "SELECT count(*) FROM orders")
paid=$(sql -d shop -c "SELECT count(*) FROM orders WHERE status = 'Paid'")
charged=$(sql -d shop -c "SELECT count(*) FROM simulated_gateway.calls WHERE effect = 'Charged'")
[ "$orders" = "$paid" ] && [ "$paid" = "$charged" ] || fail "of $orders orders $paid are paid and $charged were charged."

# --- the answer -------------------------------------------------------------------------------------------------------

echo "| medians of $rounds rounds of $seconds s on $(nproc) cores | a second | p50 ms | p99 ms |"
echo "| --- | --- | --- | --- |"
row read_floor "bare Kestrel endpoint, the same bytes, 64 connections"
row read_shop "GET /api/v1/products/{id}, anonymous, 64 connections"
row order_floor "pgbench, an order transaction by itself, $clients clients"
row order_shop "POST /api/v1/orders, two lines, JWT, $clients clients"
echo
echo "Reads: $(ratio read_floor read_shop) of the floor. Orders: $(ratio order_floor order_shop) of the floor."
echo "All $orders orders, warm-up included, were paid and charged once."

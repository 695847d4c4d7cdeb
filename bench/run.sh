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
floor=http://127.0.0.1:$((port + 1))

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
curl -fs "$shop/api/v1/products/$id" -o "$work/product.json"
dotnet "$bin/Floor/release/Shop.Floor.dll" "$floor" "$work/product.json" >"$work/floor.log" 2>&1 &
started+=($!)
for _ in $(seq 60); do
  curl -fs "$floor/products/$id" -o "$work/floor.json" && break
  sleep 0.5
done
cmp -s "$work/product.json" "$work/floor.json" || fail "the floor does not answer with the shop's bytes."

# --- measuring: each prints requests a second, median and p99 in milliseconds -----------------------------------------

read_load() { # $1: address, $2: seconds
  local out
  out=$(wrk -t1 -c64 -d"$2s" --latency "$1")
  grep -q 'Non-2xx' <<<"$out" && fail "$1 was not answered with 200."
  awk '
    function ms(t) { return t ~ /us$/ ? t / 1000 : t ~ /ms$/ ? t + 0 : t * 1000 }
    /Requests\/sec/ { rate = $2 } $1 == "50%" { p50 = ms($2) } $1 == "99%" { p99 = ms($2) }
    END { printf "%.0f %.2f %.2f\n", rate, p50, p99 }' <<<"$out"
}

read_floor() { read_load "$floor/products/$id" "$1"; }
read_shop() { read_load "$shop/api/v1/products/$id" "$1"; }

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

row() { printf '| %s | %s | %s | %s |\n' "$2" "$(median "$1" 1)" "$(median "$1" 2)" "$(median "$1" 3)"; }
ratio() { awk -v a="$(median "$2" 1)" -v b="$(median "$1" 1)" 'BEGIN { printf "%.2f", a / b }'; }

echo "| medians of $rounds rounds of $seconds s on $(nproc) cores | a second | p50 ms | p99 ms |"
echo "| --- | --- | --- | --- |"
row read_floor "bare Kestrel endpoint, the same bytes, 64 connections"
row read_shop "GET /api/v1/products/{id}, anonymous, 64 connections"
row order_floor "pgbench, an order transaction by itself, $clients clients"
row order_shop "POST /api/v1/orders, two lines, JWT, $clients clients"
echo
echo "Reads: $(ratio read_floor read_shop) of the floor. Orders: $(ratio order_floor order_shop) of the floor."
echo "All $orders orders, warm-up included, were paid and charged once."

#!/usr/bin/env bash
# Measures the rate of placed and paid orders against a bare order transaction, in one run on one machine.
# Usage: bench/orders.sh [--server CONNECTION | --embedded] [rounds] [seconds a measurement] [seconds of warm-up]; see bench/README.md.
set -euo pipefail

# shellcheck source=bench/shop.sh
. "$(dirname "${BASH_SOURCE[0]}")/shop.sh"
read_options "$@"
set -- "${arguments[@]}"

rounds=${1:-3}
seconds=${2:-10}
warm_up=${3:-40}
products=${BENCH_PRODUCTS:-10000}

need wrk pgbench psql curl
build src/Host bench/Load
# The connection pools of Shop and 64 pgbench clients.
connections=130
start_database
start_shop Payments__Duration=00:00:00

say "adding $products products to the shop and to pgbench's tables"
load seed "$shop" "$email" "$password" "$products" "$work/ids"
floor_database=${prefix}_floor
sql -c "CREATE DATABASE $floor_database"
sql -d "$floor_database" -f "$root/bench/pgbench/schema.sql"
sed 's/random(1, 9999)/1/' "$root/bench/pgbench/order.sql" >"$work/hot.sql"
register buyer@example.com
sign_in buyer@example.com >"$work/token"

# --- measurements: each prints orders per second, median and p99 in milliseconds --------------------------------------

floor_of() { # $1: seconds, $2: clients, $3: script
  rm -f "$work"/latency.*
  (cd "$work" && pgbench -n -M prepared -c "$2" -j 2 -T "$1" -f "$3" -l --log-prefix=latency \
    "$floor_database" >"$work/pgbench.out" 2>"$work/pgbench.log") || { cat "$work/pgbench.log" >&2; fail "pgbench failed."; }
  grep -q . "$work"/latency.* || fail "pgbench was still connecting after $1 s; measure for longer."
  # The rate that pgbench reports, because its run time includes opening the connections.
  cat "$work"/latency.* | awk '{ print $3 }' | sort -n | awk -v rate="$(sed -n 's/^tps = \([0-9.]*\).*/\1/p' "$work/pgbench.out" | tail -1)" '
    { at[NR] = $1 } END { printf "%.0f %.2f %.2f\n", rate, at[int(NR * 0.5) + 1] / 1000, at[int(NR * 0.99) + 1] / 1000 }'
}

orders_of() { # $1: seconds, $2: clients, $3: hot, or omitted
  post_load "$1" "$2" "$root/bench/orders.lua" "$shop" "$work/ids" "$work/token" "${@:3}"
}

spread_floor_16() { floor_of "$1" 16 "$root/bench/pgbench/order.sql"; }
spread_floor_64() { floor_of "$1" 64 "$root/bench/pgbench/order.sql"; }
hot_floor_16() { floor_of "$1" 16 "$work/hot.sql"; }
hot_floor_64() { floor_of "$1" 64 "$work/hot.sql"; }
spread_16() { orders_of "$1" 16; }
spread_64() { orders_of "$1" 64; }
hot_16() { orders_of "$1" 16 hot; }
hot_64() { orders_of "$1" 64 hot; }
kinds=(spread_floor_16 spread_16 spread_floor_64 spread_64 hot_floor_16 hot_16 hot_floor_64 hot_64)

# --- paid while orders arrive: with a gateway that takes no time ------------------------------------------------------

say "warming up, $warm_up s"
spread_16 "$warm_up" >/dev/null
analyze "$database"

for round in $(seq "$rounds"); do
  say "paying while orders arrive, round $round of $rounds"
  settle 30 || say "earlier orders are not paid yet"
  newest=$(sql -d "$database" -c "SELECT max(created_at) FROM orders")
  placed_and_paid() { sql -d "$database" -F ' ' -c "SELECT count(*), count(*) FILTER (WHERE status = 'Paid') FROM orders WHERE created_at > '$newest'"; }
  spread_16 "$seconds" >/dev/null
  read -r _ paid_at_end <<<"$(placed_and_paid)"
  sleep 2
  # Includes orders whose response wrk did not wait for.
  echo "$(placed_and_paid) $paid_at_end" >>"$work/meanwhile"
done

# --- ordering: with the default gateway -------------------------------------------------------------------------------

stop_shop
start_shop
say "warming up, $warm_up s"
spread_16 "$warm_up" >/dev/null
spread_floor_16 5 >/dev/null

for round in $(seq "$rounds"); do
  say "round $round of $rounds"
  for kind in "${kinds[@]}"; do "$kind" "$seconds" >>"$work/$kind"; done
done

[ ! -r /proc/self/status ] || resident=$(memory "${started[-1]}")

# --- paying the backlog: with a gateway that takes no time ------------------------------------------------------------

say "paying the backlog"
stop_shop
start_shop Payments__Duration=00:00:00
waiting() { sql -d "$database" -c "SELECT count(*) FROM orders WHERE status = 'Pending'"; }
sleep "$((warm_up / 2))"
for round in $(seq "$rounds"); do
  before=$(waiting)
  sleep "$seconds"
  after=$(waiting)
  # In the last round there may be no orders left.
  [ "$after" -gt 0 ] || break
  awk -v a="$before" -v b="$after" -v s="$seconds" 'BEGIN { printf "%.0f 0 0\n", (a - b) / s }' >>"$work/paying"
done
paying="no backlog" paying_share=""
if [ -s "$work/paying" ]; then paying=$(median paying 1) paying_share="; paid $(ratio spread_floor_16 paying) of the floor of 16"; fi

# --- results ----------------------------------------------------------------------------------------------------------

echo "| medians of $rounds rounds of $seconds s on $(nproc) cores | a second | p50 ms | p99 ms |"
echo "| --- | --- | --- | --- |"
row spread_floor_16 "pgbench, a bare order transaction, 16 clients"
row spread_16 "POST /api/v1/orders, two lines of $products products, 16 clients"
row spread_floor_64 "pgbench, 64 clients"
row spread_64 "orders, 64 clients"
row hot_floor_16 "pgbench, one product in every order, 16 clients"
row hot_16 "orders, one product in every order, 16 clients"
row hot_floor_64 "pgbench, one product in every order, 64 clients"
row hot_64 "orders, one product in every order, 64 clients"
echo "| paid from the backlog | $paying | | |"
echo
echo "Of the floor: spread $(ratio spread_floor_16 spread_16) with 16 clients, $(ratio spread_floor_64 spread_64) with 64; one product \
$(ratio hot_floor_16 hot_16) and $(ratio hot_floor_64 hot_64)$paying_share."
echo
[ -z "${resident:-}" ] || { echo "Resident memory of Shop after the orders: $resident MB."; echo; }
echo "| paid while orders arrive, medians of $rounds rounds of $seconds s, 16 clients | orders |"
echo "| --- | --- |"
echo "| placed | $(median meanwhile 1) |"
echo "| of these paid at the end of the round | $(median meanwhile 3) |"
echo "| of these paid two seconds later | $(median meanwhile 2) |"
echo

settle 1200 || say "not everything was processed within 20 minutes"
orders=$(sql -d "$database" -c "SELECT count(*) FROM orders")
paid=$(sql -d "$database" -c "SELECT count(*) FROM orders WHERE status = 'Paid'")
charged=$(sql -d "$database" -c "SELECT count(*) FROM simulated_gateway.calls WHERE effect = 'Charged'")
{ [ "$orders" = "$paid" ] && [ "$paid" = "$charged" ]; } || fail "$paid of $orders orders are paid and $charged are charged."
token=$(sign_in "$email")
checked=$(curl -fs -X POST "$api/admin/consistency" -H "Authorization: Bearer $token")
while [[ $checked != *'"requestedAt":null'* ]]; do
  sleep 1
  checked=$(curl -fs "$api/admin/consistency" -H "Authorization: Bearer $token")
done
[[ $checked == *'"ok":true'* ]] || fail "the consistency check found differences: $checked"
echo "All $orders orders, warm-up included, were paid and charged once, and the consistency check found no difference."

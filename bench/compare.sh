#!/usr/bin/env bash
# Compares two builds of Shop that run beside each other, each with its own database on one server: reads, placed orders and paid orders,
# alternately in every round.
# Usage: bench/compare.sh [--server CONNECTION] <Shop.Host.dll of the other build> [rounds] [seconds a measurement] [seconds of warm-up]; see bench/README.md.
set -euo pipefail

# shellcheck source=bench/shop.sh
. "$(dirname "${BASH_SOURCE[0]}")/shop.sh"
read_options "$@"
set -- "${arguments[@]}"
[ $# -gt 0 ] || usage
[ "$server" != embedded ] || fail "both builds use one server: use the default server or --server."

other=$1
rounds=${2:-6}
seconds=${3:-5}
warm_up=${4:-15}
products=1000
mine=$program
first_port=$port

need wrk psql curl
build src/Host bench/Load
# The connection pools of two instances.
connections=150
start_database

side() { # $1: before or after; the functions of shop.sh act on it
  if [ "$1" = before ]; then program=$other port=$first_port; else program=$mine port=$((first_port + 1)); fi
  shop=http://127.0.0.1:$port api=$shop/api/v1 database=${prefix}_$1 folder=$work/data-$1
}

for build in before after; do
  side "$build"
  empty_database "$build"
  start_shop Payments__Duration=00:00:00
  load seed "$shop" "$email" "$password" $products "$work/ids.$build"
  register buyer@example.com
  sign_in buyer@example.com >"$work/token.$build"
  analyze "$database"
done

reads() { read_load "$2" "$api/products/$(head -1 "$work/ids.$1")"; }
orders_16() { post_load "$2" 16 "$root/bench/orders.lua" "$shop" "$work/ids.$1" "$work/token.$1"; }
orders_64() { post_load "$2" 64 "$root/bench/orders.lua" "$shop" "$work/ids.$1" "$work/token.$1"; }
# Prints how many orders a second were paid that were pending at the beginning.
paying() { # $1: before or after
  local begin pending
  begin=$(date +%s%N)
  pending=$(sql -d "$database" -c "SELECT count(*) FROM orders WHERE status = 'Pending'")
  settle 600 || fail "the orders were not paid within 10 minutes."
  awk -v p="$pending" -v ns="$(($(date +%s%N) - begin))" 'BEGIN { printf "%.0f 0 0\n", p / ns * 1e9 }'
}
kinds=(reads orders_16 orders_64 paying)

say "warming up"
for build in before after; do
  side "$build"
  reads "$build" "$warm_up" >/dev/null
  orders_16 "$build" "$warm_up" >/dev/null
  settle 600
done
for round in $(seq "$rounds"); do
  say "round $round of $rounds"
  order=(before after)
  [ $((round % 2)) = 1 ] || order=(after before)
  for build in "${order[@]}"; do
    side "$build"
    for kind in "${kinds[@]}"; do "$kind" "$build" "$seconds" >>"$work/$kind.$build"; done
  done
done

compared() { # $1: kind, $2: label
  printf '| %s | %s | %s | %s | %s | %s |\n' "$2" "$(median "$1.before" 1)" "$(median "$1.after" 1)" "$(median "$1.before" 2)" "$(median "$1.after" 2)" \
    "$(paste -d' ' "$work/$1.before" "$work/$1.after" | awk '{ print $4 / $1 }' | sort -n | awk '
      { a[NR] = $1 } END { printf "%.2f (%.2f to %.2f)", NR % 2 ? a[(NR + 1) / 2] : (a[NR / 2] + a[NR / 2 + 1]) / 2, a[1], a[NR] }')"
}
echo "| medians of $rounds rounds of $seconds s on $(nproc) cores | before, a second | after, a second | before, p50 ms | after, p50 ms | median of the ratios, and their range |"
echo "| --- | --- | --- | --- | --- | --- |"
compared reads "GET /api/v1/products/{id}, 64 clients"
compared orders_16 "POST /api/v1/orders, two lines, 16 clients"
compared orders_64 "orders, 64 clients"
compared paying "paid afterwards"

#!/usr/bin/env bash
# Measures the processor time of Shop and its database without any request.
# Usage: bench/idle.sh [--embedded] [seconds]; see bench/README.md.
set -euo pipefail

# shellcheck source=bench/shop.sh
. "$(dirname "${BASH_SOURCE[0]}")/shop.sh"
read_options "$@"
set -- "${arguments[@]}"

seconds=${1:-60}

need curl
[ -r /proc/self/stat ] || fail "processor time is read from /proc, which requires Linux."
[ "$server" != elsewhere ] || fail "the processes of an external server cannot be measured; omit --server."
build src/Host bench/Load bench/Floor
start_database
# Rate limits are on, as by default: their windows cost processor time.
start_shop Webhooks__AllowPrivateTargets=true Payments__Duration=00:00:00 RateLimit__Anonymous=100000 RateLimit__Authenticated=100000 RateLimit__Address=100000 RateLimit__Auth=100000
shop_process=${started[0]}
postmaster=$(head -1 "$(sql -c "SHOW data_directory")/postmaster.pid")

say "adding a product and a webhook endpoint, and ordering"
load seed "$shop" "$email" "$password" 1 "$work/ids"
product=$(cat "$work/ids")
start_floor "$product"
curl -fs "$api/webhook-endpoints" -H "Authorization: Bearer $(sign_in "$email")" -H 'Content-Type: application/json' -d "{\"url\":\"$floor/webhooks\"}" >/dev/null
register buyer@example.com
token=$(sign_in buyer@example.com)
for _ in $(seq 20); do
  curl -fs "$api/orders" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' -d "{\"items\":[{\"productId\":\"$product\",\"quantity\":1}]}" >/dev/null
done
settle 120 || fail "orders, events or webhooks are not processed after two minutes."
[ "$(sql -d "$database" -c "SELECT count(*) FROM orders WHERE status = 'Paid'")" = 20 ] || fail "not all orders are paid."
analyze "$database"
# Work that follows the last change once, such as storing views, is not part of the idle load. Neither is background compilation of the
# code that has just run, which takes about two minutes.
sleep 180

# Clock ticks of Shop, and of the database server including its exited processes.
ticks() {
  cat /proc/[0-9]*/stat 2>/dev/null | awk -v shop="$shop_process" -v postmaster="$postmaster" '
    { id = $1; sub(/^.*\) /, "") }
    id == shop { of_shop = $12 + $13 }
    id == postmaster { of_database += $12 + $13 + $14 + $15 }
    $2 == postmaster { of_database += $12 + $13 }
    END { print of_shop, of_database }'
}
transactions() { sql -c "SELECT xact_commit + xact_rollback FROM pg_stat_database WHERE datname = '$database'"; }

say "measuring for $seconds s"
# Outside the measured time, because psql causes load on the server.
transactions_before=$(transactions)
begin=$(date +%s.%N)
read -r shop_before database_before <<<"$(ticks)"
sleep "$seconds"
read -r shop_after database_after <<<"$(ticks)"
end=$(date +%s.%N)
transactions_after=$(transactions)

awk -v took="$(awk -v a="$begin" -v b="$end" 'BEGIN { print b - a }')" -v hertz="$(getconf CLK_TCK)" \
  -v shop=$((shop_after - shop_before)) -v database=$((database_after - database_before)) -v transactions=$((transactions_after - transactions_before)) '
  function percent(ticks) { return 100 * ticks / hertz / took }
  BEGIN {
    printf "An idle shop uses %.2f %% of a core, its database %.2f %%, together %.2f %%, with %.1f transactions a second.\n\n",
      percent(shop), percent(database), percent(shop + database), transactions / took
    printf "| idle for %.0f s | shop, %% of a core | database | together | transactions a second |\n| --- | --- | --- | --- | --- |\n", took
    printf "| one product, one webhook endpoint | %.2f | %.2f | %.2f | %.1f |\n",
      percent(shop), percent(database), percent(shop + database), transactions / took
  }'

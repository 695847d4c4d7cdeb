#!/usr/bin/env bash
# Runs the consistency check over millions of order lines while orders are placed: its duration, its memory, and the times of the orders.
# Usage: bench/consistency.sh [--server CONNECTION] [order lines in thousands] [products]; see bench/README.md.
set -euo pipefail

# shellcheck source=bench/shop.sh
. "$(dirname "${BASH_SOURCE[0]}")/shop.sh"
read_options "$@"
set -- "${arguments[@]}"

thousands=${1:-10000}
products=${2:-100000}
most=300 # MiB that the check may use

need psql curl awk
[ "$server" != embedded ] || fail "the orders are written with triggers disabled, which needs a superuser: use the default server or --server."
build src/Host
start_database
start_shop

id_of() { grep -o '"id":"[^"]*' | head -1 | cut -d'"' -f4; } # of a response
post() { # $1: token, $2: path, $3: body, $4…: more arguments of curl
  curl -sS --fail-with-body "$api$2" -H "Authorization: Bearer $1" -H 'Content-Type: application/json' -d "$3" "${@:4}"
}

product=$(post "$(sign_in "$email")" /products '{"sku":"SAMPLE","name":"Sample","price":{"amount":1000,"currency":"USD"},"stock":1000000}' | id_of)
register buyer@example.com
token=$(sign_in buyer@example.com)
order='{"items":[{"productId":"'"$product"'","quantity":1}],"shippingAddress":{"name":"Bench","line1":"1 Main Street","city":"Springfield","postalCode":"12345","country":"US"}}'
sample=$(post "$token" /orders "$order" | id_of)
for _ in $(seq 100); do
  ! curl -fs "$api/orders/$sample" -H "Authorization: Bearer $token" | grep -q '"status":"paid"' || break
  sleep 0.2
done
settle 30 || fail "the sample order was not paid."

say "writing $thousands thousand order lines of $products products"
begin=$SECONDS
sql -d "$database" -v products="$products" -f "$root/bench/pgbench/catalog.sql" >/dev/null
sql -d "$database" -v orders=$((thousands * 100)) -f "$root/bench/pgbench/lines.sql" >/dev/null
size=$(sql -d "$database" -c "SELECT pg_size_pretty(pg_database_size(current_database()))")
lines=$(sql -d "$database" -c "SELECT count(*) FROM order_lines")
say "$size after $((SECONDS - begin)) s"

place() { # $1: file of the times
  post "$token" /orders "$order" -o /dev/null -w '%{time_total}\n' >>"$1" || echo refused >>"$1"
  sleep 0.1
}
times() { # $1: file; prints the number of orders, their median and their longest time in milliseconds
  sort -n "$1" | awk '{ a[NR] = $1 } END { printf "%d | %.0f | %.0f", NR, a[int((NR + 1) / 2)] * 1000, a[NR] * 1000 }'
}

for _ in $(seq 100); do place "$work/alone"; done

say "checking"
begin=$(date +%s.%N)
env ASPNETCORE_ENVIRONMENT=Benchmark Shop__DataFolder="$folder" ConnectionStrings__Shop="$connection;Database=$database;Application Name=check" \
  Logging__LogLevel__Default=Warning dotnet "$program" check >"$work/report" 2>&1 &
checking=$!
started+=("$checking")
(while kill -0 "$checking" 2>/dev/null; do place "$work/during"; done) &
placing=$!
peak=0 longest=0 # MiB, seconds
while kill -0 "$checking" 2>/dev/null; do
  peak=$(awk '/^VmHWM/ { print int($2 / 1024) }' "/proc/$checking/status" 2>/dev/null || echo "$peak")
  age=$(sql -d "$database" -c "SELECT coalesce(max(extract(epoch FROM clock_timestamp() - xact_start)), 0)::numeric(9, 2) FROM pg_stat_activity WHERE application_name = 'check' AND state <> 'idle'")
  longest=$(awk -v a="$longest" -v b="$age" 'BEGIN { print (b > a) ? b : a }')
  sleep 0.2
done
wait "$checking" || { cat "$work/report" >&2; fail "the check found differences, or did not end."; }
took=$(awk -v a="$begin" -v b="$(date +%s.%N)" 'BEGIN { printf "%.0f", b - a }')
unset 'started[-1]'
wait "$placing"

cat "$work/report" >&2
echo "| $lines order lines, $size, on $(nproc) cores | |"
echo "| --- | --- |"
echo "| duration of the check | $took s |"
echo "| largest resident memory of \`shop check\` | $peak MiB |"
echo "| longest transaction of the check | $longest s |"
echo
echo "| orders one after the other | number | median ms | longest ms |"
echo "| --- | --- | --- | --- |"
echo "| before the check | $(times "$work/alone") |"
echo "| during the check | $(times "$work/during") |"
! grep -q refused "$work/during" || fail "an order was refused during the check."
[ "$peak" -le $most ] || fail "the check used more than $most MiB."

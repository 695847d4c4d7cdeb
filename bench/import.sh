#!/usr/bin/env bash
# Measures duration and memory of an import and an export of a large catalog, and the latency of concurrent reads.
# Usage: bench/import.sh [--server CONNECTION | --embedded] [rows]; see bench/README.md.
set -euo pipefail

# shellcheck source=bench/shop.sh
. "$(dirname "${BASH_SOURCE[0]}")/shop.sh"
read_options "$@"
set -- "${arguments[@]}"

rows=${1:-100000}
most=150 # MiB above idle

need curl awk
build src/Host
start_database
start_shop
pid=${started[0]}

token=$(sign_in "$email")
call() { curl -fs -H "Authorization: Bearer $token" "$@"; }

memory() { awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$pid/status"; }
# Resets the peak of the resident memory.
forget_peak() { echo 5 >"/proc/$pid/clear_refs"; }
peak() { awk '/^VmHWM/ { print int($2 / 1024) }' "/proc/$pid/status"; }

say "writing a file of $rows rows"
awk -v rows="$rows" 'BEGIN {
  print "sku,name,description,brand,categories,tags,collection,unit,price,salePrice,currency,status,stock,slug"
  for (i = 1; i <= rows; i++)
    printf "BENCH-%06d,Product %06d,\"A thing, number %d, of which one says \"\"good\"\" and no more.\",Brand %d,shelf-%d|range-%d,tag-%d,,piece,%d,,USD,published,%d,\n",
      i, i, i, i % 50, i % 40, i % 7, i % 20, 100 + i % 9900, i % 100
}' >"$work/products.csv"

# A small import and export first, so that the idle memory includes what the first use allocates.
head -200 "$work/products.csv" >"$work/few.csv"
run() { # $1: file, $2: query; waits for the job and prints it
  local job
  job=$(call "$api/products/import$2" -H 'Content-Type: text/csv' -H 'Expect:' --data-binary @"$1" | sed 's/.*"id":"\([^"]*\)".*/\1/')
  while true; do
    call "$api/jobs/$job" >"$work/job.json"
    grep -q '"status":"\(queued\|running\)"' "$work/job.json" || break
    sleep 0.5
  done
}
field() { sed "s/.*\"$1\":\([0-9]*\).*/\1/" "$work/job.json"; }
look() { # $1: process, $2: file; records the latency of reads while the process runs
  while kill -0 "$1" 2>/dev/null; do
    curl -fs -o /dev/null -w '%{time_total}\n' "$api/products?limit=20" >>"$2"
    sleep 0.05
  done
}
p99() { sort -n "$1" | awk '{ a[NR] = $1 } END { printf "%.0f", a[int(NR * 0.99) + (NR * 0.99 > int(NR * 0.99))] * 1000 }'; }

run "$work/few.csv" "?dryRun=true"
call "$api/products/export" >/dev/null
sleep 2
idle=$(memory)

for _ in $(seq 100); do curl -fs -o /dev/null -w '%{time_total}\n' "$api/products?limit=20"; done >"$work/reads.alone"

say "importing"
forget_peak
begin=$(date +%s.%N)
run "$work/products.csv" "" &
importing=$!
look "$importing" "$work/reads.during"
wait "$importing"
took=$(awk -v a="$begin" -v b="$(date +%s.%N)" 'BEGIN { printf "%.0f", b - a }')
imported_peak=$(peak)
[ "$(field succeeded)" = "$rows" ] || fail "$(field succeeded) of $rows rows were imported: $(head -c 500 "$work/job.json")"

say "exporting"
forget_peak
begin=$(date +%s.%N)
call "$api/products/export" >"$work/exported.csv"
exported=$(awk -v a="$begin" -v b="$(date +%s.%N)" 'BEGIN { printf "%.1f", b - a }')
exported_peak=$(peak)
lines=$(($(wc -l <"$work/exported.csv") - 1))
[ "$lines" = "$rows" ] || fail "$lines of $rows products were exported."

echo "| $rows products on $(nproc) cores | seconds | a second | peak MiB over idle ($idle MiB) |"
echo "| --- | --- | --- | --- |"
printf '| import, %s MiB of CSV | %s | %s | %s |\n' "$(($(wc -c <"$work/products.csv") >> 20))" "$took" "$((rows / took))" "$((imported_peak - idle))"
printf '| export | %s | %s | %s |\n' "$exported" "$(awk -v r="$rows" -v s="$exported" 'BEGIN { printf "%.0f", r / s }')" "$((exported_peak - idle))"
echo
echo "Of a page of products the p99 was $(p99 "$work/reads.alone") ms alone and $(p99 "$work/reads.during") ms during the import."
if [ $((imported_peak - idle)) -gt $most ] || [ $((exported_peak - idle)) -gt $most ]; then
  fail "more than $most MiB above idle were used."
fi

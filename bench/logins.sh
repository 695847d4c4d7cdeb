#!/usr/bin/env bash
# Measures the latency of reads during many parallel logins, in one run on one machine. Fails when the p99 is more than three times as long.
# Usage: bench/logins.sh [--server CONNECTION | --embedded] [rounds] [seconds a measurement] [reads per second]; see bench/README.md.
set -euo pipefail

# shellcheck source=bench/shop.sh
. "$(dirname "${BASH_SOURCE[0]}")/shop.sh"
read_options "$@"
set -- "${arguments[@]}"

rounds=${1:-11}
seconds=${2:-5}
reads=${3:-200}
logins=64
most=3

need curl
build src/Host bench/Load
start_database
start_shop
load seed "$shop" "$email" "$password" 1000 "$work/ids"

say "$rounds rounds of $seconds s without and $seconds s with $logins parallel logins"
load logins "$shop" "$work/ids" $logins "$reads" "$rounds" "$seconds" | tee "$work/rounds" | sed 's/^/bench: /' >&2

echo "| medians of $rounds rounds of $seconds s on $(nproc) cores, $reads reads a second | p50 ms | p99 ms |"
echo "| --- | --- | --- |"
echo "| GET /api/v1/products/{id} | $(median rounds 1) | $(median rounds 2) |"
echo "| the same during $logins parallel logins, $(median rounds 5) of them a second | $(median rounds 3) | $(median rounds 4) |"
echo
awk -v with="$(median rounds 4)" -v without="$(median rounds 2)" -v most=$most 'BEGIN {
  printf "The p99 is %.2f times as long; the limit is %s.\n", with / without, most
  exit with > most * without
}'

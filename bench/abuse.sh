#!/usr/bin/env bash
# Measures what one account at one address that sends what the limits are there for costs other buyers: reads, log-ins, orders and payments.
# Fails when a rate falls below 80 %, or a p99 rises to more than three times at the median of the rounds.
# Usage: bench/abuse.sh [--server CONNECTION | --embedded] [rounds] [seconds a measurement]; see bench/README.md.
set -euo pipefail

# shellcheck source=bench/shop.sh
. "$(dirname "${BASH_SOURCE[0]}")/shop.sh"
read_options "$@"
set -- "${arguments[@]}"

rounds=${1:-3}
seconds=${2:-8}
products=20000

need curl
build src/Host bench/Load
start_database
start_shop
say "adding $products products"
load seed "$shop" "$email" "$password" $products "$work/ids"
analyze "$database"
stop_shop

# All limits as they are by default; the other buyers are behind a proxy, each with an address.
limits=()
start_shop ForwardedHeaders__KnownProxies=127.0.0.1
say "$rounds rounds of $seconds s"
load abuse "$shop" "$work/ids" "$email" "$password" "$rounds" "$seconds" >"$work/abuse"

echo "| abuse | read | log-in | order | paid |"
echo "| --- | --- | --- | --- | --- |"
failed=0
while read -r kind; do
  grep "^$kind " "$work/abuse" | cut -d' ' -f2- >"$work/kind"
  line="| $kind |"
  for what in 0 1 2 3; do
    before=$((what * 3 + 1)) with=$((what * 3 + 13))
    cell=$(awk -v a="$(median kind $before)" -v b="$(median kind $with)" -v p="$(median kind $((before + 2)))" -v q="$(median kind $((with + 2)))" 'BEGIN {
      printf "%.2f of %.0f a second, p99 %.1f → %.1f ms", b / a, a, p, q
      if (b < 0.8 * a || q > 3 * p) printf " **beyond**"
    }')
    [[ $cell != *beyond* ]] || failed=1
    line+=" $cell |"
  done
  echo "$line"
done < <(cut -d' ' -f1 "$work/abuse" | awk '!seen[$0]++')
[ "$failed" = 0 ] || fail "an abuse costs other buyers more than a fifth of their rate, or their p99 more than three times."

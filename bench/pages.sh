#!/usr/bin/env bash
# Measures pages of the storefront against a bare Kestrel endpoint that returns the same bytes and against the same read of the API, and what
# the sites cost an instance that serves the API alone: time to ready and memory, before and after the first page.
# Usage: bench/pages.sh [--server CONNECTION | --embedded] [rounds] [seconds a measurement] [seconds of warm-up]; see bench/README.md.
set -euo pipefail

# shellcheck source=bench/shop.sh
. "$(dirname "${BASH_SOURCE[0]}")/shop.sh"
read_options "$@"
set -- "${arguments[@]}"

rounds=${1:-3}
seconds=${2:-8}
warm_up=${3:-10}
products=500

need wrk curl
[ -r /proc/self/status ] || fail "memory is read from /proc, which requires Linux."
build src/Host bench/Floor bench/Load
start_database
start_shop RateLimit__Pages=0
load seed "$shop" "$email" "$password" $products "$work/ids"
[ "$server" = embedded ] || analyze "$database"
id=$(head -1 "$work/ids")
slug=$(curl -fs "$api/products/$id" | sed 's/.*"slug":"\([^"]*\)".*/\1/')

page=/p/$slug
search=/search?q=bench
curl -fs "$shop$page" -o "$work/page.html"
curl -fs "$shop$search" -o "$work/search.html"
start_floor_of "/page=$work/page.html" "/search=$work/search.html"

floor_page() { read_load "$1" "$floor/page"; }
shop_page() { read_load "$1" "$shop$page"; }
api_page() { read_load "$1" "$api/products/$id"; }
floor_search() { read_load "$1" "$floor/search"; }
shop_search() { read_load "$1" "$shop$search"; }
api_search() { read_load "$1" "$api/products?q=bench&limit=24"; }
kinds=(floor_page shop_page api_page floor_search shop_search api_search)

say "warming up, $warm_up s each"
for kind in "${kinds[@]}"; do "$kind" "$warm_up" >/dev/null; done
for round in $(seq "$rounds"); do
  say "round $round of $rounds"
  for kind in "${kinds[@]}"; do "$kind" "$seconds" >>"$work/$kind"; done
done

bytes() { curl -fs "$@" "$shop$path" | wc -c; }
for path in / "$page" "$search" /cart /login; do
  printf '%s %s %s\n' "$path" "$(bytes)" "$(bytes -H 'Accept-Encoding: br')" >>"$work/bytes"
done
load paints "$shop" 9 / "$page" "$search" >"$work/paints"
stop_floor_and_shop() { stop_shop; stop_shop; }
stop_floor_and_shop

# Prints milliseconds to ready, and megabytes ten seconds later and after the first pages.
start_with_sites() { # $1: true or false
  local begin ready process
  begin=$(date +%s%N)
  start_shop Site__Enabled="$1" RateLimit__Pages=0
  ready=$((($(date +%s%N) - begin) / 1000000))
  process=${started[-1]}
  sleep 10
  curl -fs "$api/products/$id" >/dev/null
  printf '%s %s' "$ready" "$(memory "$process")"
  if [ "$1" = true ]; then
    curl -fs "$shop$page" >/dev/null
    curl -fs "$shop$search" >/dev/null
  fi
  printf ' %s\n' "$(memory "$process")"
  stop_shop
}

say "starting with and without the sites"
for round in $(seq "$rounds"); do
  start_with_sites false >>"$work/without"
  start_with_sites true >>"$work/with"
done

echo "| medians of $rounds rounds of $seconds s on $(nproc) cores, 64 connections | a second | p50 ms | p99 ms |"
echo "| --- | --- | --- | --- |"
row floor_page "bare Kestrel endpoint, the bytes of the product page"
row shop_page "product page"
row api_page "GET /api/v1/products/{id}"
row floor_search "bare Kestrel endpoint, the bytes of the search page"
row shop_search "search page, 24 of $products products"
row api_search "GET /api/v1/products?q=, 24 of $products products"
echo
echo "A product page is $(ratio floor_page shop_page) of the floor and $(ratio api_page shop_page) of the API's read;" \
  "a search page is $(ratio floor_search shop_search) of the floor and $(ratio api_search shop_search) of the API's read."
echo
echo "| page | bytes | compressed |"
echo "| --- | --- | --- |"
awk '{ printf "| `%s` | %s | %s |\n", $1, $2, $3 }' "$work/bytes"
echo
echo "| page, 9 new visitors with Chromium | largest contentful paint, median ms | largest layout shift |"
echo "| --- | --- | --- |"
awk '{ printf "| `%s` | %s | %s |\n", $1, $2, $3 }' "$work/paints"
echo
echo "| medians of $rounds starts | ms to ready | MB after ready and one read | MB after two pages |"
echo "| --- | --- | --- | --- |"
row without "without the sites"
row with "with the sites"

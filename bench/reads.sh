#!/usr/bin/env bash
# Measures reads of one product against a bare Kestrel endpoint that returns the same bytes, alternately in one run.
# Usage: bench/reads.sh [--server CONNECTION | --embedded] [rounds] [seconds a measurement] [seconds of warm-up]; see bench/README.md.
set -euo pipefail

# shellcheck source=bench/shop.sh
. "$(dirname "${BASH_SOURCE[0]}")/shop.sh"
read_options "$@"
set -- "${arguments[@]}"

rounds=${1:-3}
seconds=${2:-10}
warm_up=${3:-10}

need wrk curl
build src/Host bench/Floor bench/Load
start_database
start_shop
load seed "$shop" "$email" "$password" 1 "$work/ids"
id=$(head -1 "$work/ids")
start_floor "$id"
read_load 1 "$shop/api/v1/products/$id" >/dev/null
tag=$(curl -fsI "$shop/api/v1/products/$id" | awk 'tolower($1) == "etag:" { print $2 }' | tr -d '\r')

bare() { read_load "$1" "$floor/products/$id"; }
product() { read_load "$1" "$shop/api/v1/products/$id"; }
uncounted() { read_load "$1" "$shop/api/v1/products/$id" -H "User-Agent: bot"; }
conditional() { read_load "$1" "$shop/api/v1/products/$id" -H "If-None-Match: $tag"; }
kinds=(bare product uncounted conditional)

say "warming up, $warm_up s each"
for kind in "${kinds[@]}"; do "$kind" "$warm_up" >/dev/null; done

for round in $(seq "$rounds"); do
  say "round $round of $rounds"
  for kind in "${kinds[@]}"; do "$kind" "$seconds" >>"$work/$kind"; done
done

echo "| medians of $rounds rounds of $seconds s on $(nproc) cores, 64 connections | a second | p50 ms | p99 ms |"
echo "| --- | --- | --- | --- |"
row bare "bare Kestrel endpoint, the same bytes"
row product "GET /api/v1/products/{id}, anonymous"
row uncounted "the same, not counted as a view"
row conditional "the same with If-None-Match, 304"
echo
echo "A read is $(ratio bare product) of the floor; with view counting it is $(ratio uncounted product) of the rate without."

#!/usr/bin/env bash
# Measures product lists and searches in a small and in a large catalog, and prints the query plans.
# Usage: bench/catalog.sh [--server CONNECTION | --embedded] [products of the large one] [seconds a measurement] [file for the plans]; see bench/README.md.
set -euo pipefail

# shellcheck source=bench/shop.sh
. "$(dirname "${BASH_SOURCE[0]}")/shop.sh"
read_options "$@"
set -- "${arguments[@]}"

large=${1:-1000000}
seconds=${2:-5}
plans=${3:-/dev/null}

need psql curl
build src/Host bench/Load
start_database

kinds=(first later brand category filtered rare common two prefix relevance popular facets)
declare -A what=(
  [first]="page 1, newest first" [later]="page 1,000 (the last of the small catalog)" [brand]="a brand, by price" [category]="a category with those below it" [filtered]="a brand in a category, by price"
  [rare]="a word that few products have" [common]="a word that very many have" [two]="two words" [prefix]="the beginning of a word"
  [relevance]="a common word, best matches first" [popular]="a category, most viewed first" [facets]="a brand with facets")
declare -A clients=([first]=1 [later]=1 [brand]=1 [category]=1 [filtered]=1 [popular]=1 [facets]=1 [rare]=8 [common]=8 [two]=8 [prefix]=8 [relevance]=8)

words() { # $1: sort expression on ts_stat; $2: number of words
  sql -d "$database" -c "SELECT word FROM ts_stat('SELECT search_words FROM products TABLESAMPLE BERNOULLI ($sample)') WHERE word ~ '^[a-z]{5,}$' ORDER BY $1 LIMIT $2"
}

measure() { # $1: size
  local size=$1
  say "a catalog of $size products"
  empty_database "$size"
  start_shop
  sql -d "$database" -v products="$size" -f "$root/bench/pgbench/catalog.sql" >/dev/null
  sample=$([ "$size" -gt 100000 ] && echo 2 || echo 100)
  words "ndoc DESC" 5 >"$work/common-words"
  words "abs(ndoc - 2), md5(word)" 200 >"$work/rare-words"
  sed 's/..$//' "$work/rare-words" | grep -E '^.{4,}' >"$work/beginnings"

  echo '/api/v1/products?limit=20' >"$work/first.urls"
  load walk "$shop" '/api/v1/products?limit=20' 1000 >"$work/later.urls"
  for n in $(seq 1 20); do echo "/api/v1/products?brand=maker-$n&category=shelf-$((n % 20 + 1))&sort=price"; done >"$work/filtered.urls"
  for n in $(seq 1 20); do echo "/api/v1/products?brand=maker-$((n * 20))&sort=price"; done >"$work/brand.urls"
  for n in $(seq 1 20); do echo "/api/v1/products?category=shelf-$n"; done >"$work/category.urls"
  for n in $(seq 1 20); do echo "/api/v1/products?category=shelf-$n&sort=popular"; done >"$work/popular.urls"
  for n in $(seq 100 120); do echo "/api/v1/products?brand=maker-$n&facets=true"; done >"$work/facets.urls"
  sed 's|^|/api/v1/products?q=|' "$work/rare-words" >"$work/rare.urls"
  sed 's|^|/api/v1/products?q=|' "$work/common-words" >"$work/common.urls"
  sed 's|^|/api/v1/products?sort=relevance\&q=|' "$work/common-words" >"$work/relevance.urls"
  sed 's|^|/api/v1/products?q=|' "$work/beginnings" >"$work/prefix.urls"
  paste -d+ "$work/common-words" <(head -5 "$work/rare-words") | sed 's|^|/api/v1/products?q=|' >"$work/two.urls"
  for kind in "${kinds[@]}"; do load lists "$shop" "$work/$kind.urls" "${clients[$kind]}" 3 "$seconds" >"$work/$kind.$size"; done
  sql -d "$database" -v rare="($(head -1 "$work/rare-words"):*)" -v common="($(head -1 "$work/common-words"):*)" \
    -v brand="$(sql -d "$database" -c "SELECT id FROM brands WHERE slug = 'maker-1'")" \
    -v shelf="$(sql -d "$database" -c "WITH shelf AS (SELECT id FROM categories WHERE slug = 'shelf-2') SELECT ARRAY(SELECT id FROM shelf UNION ALL SELECT id FROM categories WHERE parent_id = (SELECT id FROM shelf))")" \
    -f "$root/bench/pgbench/plans.sql" >"$work/plans.$size"
  stop_shop
}

measure 1000
measure "$large"

cp "$work/plans.$large" "$plans"
echo "| $seconds s each on $(nproc) cores | clients | p50 ms, 1,000 products | p50 ms, $large | times | p99 ms, $large |"
echo "| --- | --- | --- | --- | --- | --- |"
for kind in "${kinds[@]}"; do
  read -r _ small _ <"$work/$kind.1000"
  read -r _ big tail <"$work/$kind.$large"
  echo "| ${what[$kind]} | ${clients[$kind]} | $small | $big | $(awk -v a="$big" -v b="$small" 'BEGIN { printf "%.2f", a / b }') | $tail |"
done

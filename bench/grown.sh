#!/usr/bin/env bash
# Calls every GET of the OpenAPI document, with each of its filters, sort orders and late cursors, with totals and facets, and the main writes, in a
# small store and in one that has grown, and prints the times, the slowest first.
# Usage: bench/grown.sh [--server CONNECTION] [products = orders = views of the grown store] [accounts] [times each]; see bench/README.md.
set -euo pipefail

# shellcheck source=bench/history.sh
. "$(dirname "${BASH_SOURCE[0]}")/history.sh"
read_options "$@"
set -- "${arguments[@]}"

grown=${1:-1000000}
accounts=${2:-100000}
times=${3:-7}

need psql curl
[ "$server" != embedded ] || fail "the history is written with triggers disabled, which needs a superuser: use the default server or --server."
build src/Host bench/Load
start_database

one() { sql -d "$database" -c "$1"; }
id() { external "$1" "$(one "$2")"; } # $1: prefix, $2: statement that returns a UUID
word() { one "SELECT word FROM ts_stat('SELECT search_words FROM products TABLESAMPLE BERNOULLI ($sample)') WHERE word ~ '^[a-z]{5,}\$' ORDER BY $1 LIMIT 1"; }

# A path, the name of a parameter, and a value, in each line; see bench/Load/Grown.
list_samples() {
  local products=/api/v1/products common rare day
  sample=$([ "$grown_now" -gt 100000 ] && echo 2 || echo 100)
  common=$(word "ndoc DESC") rare=$(word "abs(ndoc - 2), md5(word)") day=$(date -u -d '30 days ago' +%F)
  cat <<EOF
* visitor $email
* id $product
* slug $(one "SELECT slug FROM products ORDER BY id DESC LIMIT 1")
* sku $(one "SELECT sku FROM products ORDER BY id DESC LIMIT 1")
* idOrSlug none
* code product-not-found
* q person-77
* from $day
* to $(date -u -d yesterday +%F)
* buyer $(external acc "$(one "SELECT id FROM accounts WHERE email = '$buyer'")")
* resource $(external ord "$(one "SELECT id FROM orders ORDER BY id DESC LIMIT 1 OFFSET 10")")
/api/v1/audit by $(external acc "$(one "SELECT id FROM accounts WHERE email = '$buyer'")")
* productId $product
* format csv
* format ndjson
/media/{id} skip picture
/media/{id}/{width}.webp skip picture
/api/v1/jobs/{id} skip import
/api/v1/events visitor $email
/api/v1/events visitor $buyer
/api/v1/cart visitor $buyer
/api/v1/wishlist visitor $buyer
/api/v1/wishlist/{productId} visitor $buyer
/api/v1/me visitor $buyer
/api/v1/me/export visitor $buyer
/api/v1/me/sessions visitor $buyer
/api/v1/me/products visitor $seller
/api/v1/orders visitor $email
/api/v1/orders visitor $buyer
/api/v1/orders visitor $seller
/api/v1/orders/{id} id $order
/api/v1/orders/{id}/payment id $order
/api/v1/orders/{id}/payment/attempts id $order
/api/v1/accounts/{id} id $(external acc "$(one "SELECT id FROM accounts WHERE email = '$buyer'")")
/api/v1/admins/{id} id $(external acc "$(one "SELECT id FROM accounts WHERE email = '$email'")")
/api/v1/webhook-endpoints/{id} id $webhook
/api/v1/webhook-endpoints/{id}/deliveries id $webhook
/api/v1/brands/{idOrSlug} idOrSlug maker-1
/api/v1/categories/{idOrSlug} idOrSlug shelf-2
/api/v1/tags/{idOrSlug} idOrSlug mark-1
/api/v1/collections/{idOrSlug} idOrSlug season-1
/api/v1/brands q maker-4
/api/v1/categories q shelf
/api/v1/tags q mark
/api/v1/collections q season
/api/v1/brands visitor -
/api/v1/categories visitor -
/api/v1/categories/tree visitor -
/api/v1/categories/tree visitor $email
/api/v1/tags visitor -
/api/v1/tags visitor $email
/api/v1/collections visitor -
/api/v1/categories parent $(external cat "$(one "SELECT id FROM categories WHERE slug = 'shelf-2'")")
/api/v1/reports/low-stock below 5
/api/v1/reports/low-stock below 50
/api/v1/reports/sales and by=product&from=$day
/api/v1/reports/sales and by=product&from=$(date -u -d '90 days ago' +%F)
/api/v1/reports/sales and by=product&to=$day
/api/v1/reports/product-views and by=day&from=$day
/api/v1/reports/product-views and by=product&from=$(date -u -d '90 days ago' +%F)
/api/v1/audit from ${day}T00:00:00Z
/api/v1/audit to ${day}T00:00:00Z
/api/v1/orders from ${day}T00:00:00Z
/api/v1/orders to ${day}T00:00:00Z
/api/v1/orders and status=delivered&from=${day}T00:00:00Z
$products visitor -
$products visitor $email
$products q $common
$products q $rare
$products q $common $rare
$products q 999999999
$products brand maker-1
$products category shelf-2
$products tag mark-1
$products collection season-1
$products seller $(external acc "$(one "SELECT id FROM accounts WHERE role = 'Seller' ORDER BY id LIMIT 1")")
$products minPrice 50000
$products maxPrice 20000
$products sort newest
$products sort price
$products sort -price
$products sort name
$products sort -name
$products sort popular
$products and brand=maker-1&category=shelf-2&sort=price
$products and category=shelf-2&sort=popular
$products and category=shelf-2&sort=name&inStock=true
$products and q=$common&sort=relevance
$products and q=$common&brand=maker-1&sort=-price
EOF
}

measure() { # $1: products, orders and views, $2: accounts
  grown_now=$1
  fill_history "$1" "$2"
  sql -d "$database" -v products="$1" -v orders="$1" -v views="$1" -v buyer="$buyer" -f "$root/bench/pgbench/grown.sql" >/dev/null
  say "$(sql -d "$database" -c "SELECT pg_size_pretty(pg_database_size(current_database()))")"
  start_shop
  seller=$(one "SELECT email FROM accounts WHERE role = 'Seller' ORDER BY id LIMIT 1")
  webhook=$(post "$(sign_in "$email")" /webhook-endpoints '{"url":"https://warehouse.example.com/shop"}' | id_of)
  curl -fs -X PUT "$api/wishlist/$product" -H "Authorization: Bearer $(sign_in "$buyer")" >/dev/null
  list_samples >"$work/samples"
  say "reading"
  load gets "$shop" "$password" "$work/samples" "$times" >"$work/gets.$1"
  say "writing"
  load writes "$shop" "$password" "$email" "$buyer" "$product" 20 >>"$work/gets.$1"
  stop_shop
}

measure 1000 1000
measure "$grown" "$accounts"

echo "| $(wc -l <"$work/gets.$grown") requests, $times times each, writes 20 times, on $(nproc) cores | p50 ms, 1,000 products and orders | p50 ms, $grown | longest ms, $grown | status |"
echo "| --- | --- | --- | --- | --- |"
join -a 2 <(sort "$work/gets.1000" | awk '{ print $1, $2 }') <(sort "$work/gets.$grown") -o 0,1.2,2.2,2.3,2.4 -e '' | sort -k3,3nr |
  awk '{ printf "| `%s` | %s | %s | %s | %s |\n", $1, $2, $3, $4, $5 }'
awk '$2 > 150 && $1 !~ /export/ || $4' "$work/gets.$grown" | wc -l | xargs -I{} echo "{} above 150 ms or without success."

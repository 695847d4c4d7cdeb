#!/usr/bin/env bash
# Opens every page of the storefront and of the admin site in a small and in a large shop, and prints the times.
# Usage: bench/large.sh [--server CONNECTION] [products = orders of the large shop] [accounts] [times each page is opened]; see bench/README.md.
set -euo pipefail

# shellcheck source=bench/history.sh
. "$(dirname "${BASH_SOURCE[0]}")/history.sh"
read_options "$@"
set -- "${arguments[@]}"

large=${1:-1000000}
accounts=${2:-100000}
times=${3:-9}

need psql curl
[ "$server" != embedded ] || fail "the history is written with triggers disabled, which needs a superuser: use the default server or --server."
build src/Host bench/Load
start_database

list_pages() { # writes visitors and addresses to $work/pages
  local person product slug middle webhook seller
  person=$(sql -d "$database" -c "SELECT id FROM accounts WHERE role = 'Buyer' ORDER BY id DESC LIMIT 1")
  seller=$(sql -d "$database" -c "SELECT email FROM accounts WHERE role = 'Seller' ORDER BY id LIMIT 1")
  read -r product slug < <(sql -d "$database" -F ' ' -c "SELECT p.id, p.slug FROM products p JOIN product_popularity v ON v.product_id = p.id ORDER BY v.views DESC LIMIT 1")
  middle=$(sql -d "$database" -c "SELECT id FROM orders ORDER BY id DESC LIMIT 1")
  webhook=$(post "$(sign_in "$email")" /webhook-endpoints '{"url":"https://warehouse.example.com/shop"}' | id_of)
  {
    for page in / /search "/search?q=$(sql -d "$database" -c "SELECT lower(split_part(name, ' ', 1)) FROM products LIMIT 1")" '/search?sort=popular' \
      '/search?inStock=true&sort=price' /c/shelf-1 /b/maker-1 /t/mark-1 "/p/$slug" /cart /login /register /forgot-password /reset-password; do
      echo "- $page"
    done
    for page in / /orders "/orders/$order" /wishlist /account; do echo "$buyer $page"; done
    echo "$seller /sell"
    for page in /admin '/admin?days=90' /admin/orders '/admin/orders?status=paid' '/admin/orders?status=cancelled' "/admin/orders/$(external ord "$middle")" \
      /admin/products '/admin/products?q=maker' '/admin/products?status=inactive' '/admin/products?stock=low' '/admin/products?sort=price' "/admin/products/$(external prd "$product")" /admin/products/new \
      /admin/import /admin/categories /admin/brands /admin/tags /admin/collections \
      /admin/accounts '/admin/accounts?q=person-77' '/admin/accounts?role=seller' "/admin/accounts/$(external acc "$person")" /admin/accounts/new \
      /admin/reports '/admin/reports?report=views' '/admin/reports?report=low-stock' '/admin/reports?report=sales&by=product' /admin/webhooks "/admin/webhooks/$webhook" \
      /admin/messages '/admin/messages?state=dead' /admin/consistency /admin/audit "/admin/audit?resource=$(external ord "$middle")" /admin/settings /admin/profile; do
      echo "$email $page"
    done
  } >"$work/pages"
}

measure() { # $1: products and orders
  fill_history "$1" "$accounts" RateLimit__Pages=0
  say "$(sql -d "$database" -c "SELECT pg_size_pretty(pg_database_size(current_database()))")"
  start_shop RateLimit__Pages=0
  list_pages
  load pages "$shop" "$password" "$work/pages" "$times" >"$work/times.$1"
  stop_shop
}

measure 1000
measure "$large"

echo "| page, $times times on $(nproc) cores | open, median ms, 1,000 products and orders | open, median ms, $large | open, longest ms, $large | complete, median ms, $large |"
echo "| --- | --- | --- | --- | --- |"
join -a 2 <(awk '{ print $1, $2 }' "$work/times.1000" | nl -w4 -n rz) <(nl -w4 -n rz "$work/times.$large") |
  sed -E 's#/(ord|prd|acc|whe)_[0-9a-f]+#/{id}#g' | awk '{ printf "| `%s` | %s | %s | %s | %s |\n", $4, $3, $5, $6, $7 }'
over=$(awk '$2 >= 500' "$work/times.$large")
[ -z "$over" ] || { echo; echo "Over 500 ms:"; echo "$over"; }

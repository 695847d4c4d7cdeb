#!/usr/bin/env bash
# Measures what background work costs a waiting caller: the rename of a brand with many products until all are found by its new name, and an
# order until it is paid while the events of an import wait in the outbox.
# Usage: bench/background.sh [--server CONNECTION | --embedded] [rounds] [products of the brand] [events]; see bench/README.md.
set -euo pipefail

# shellcheck source=bench/shop.sh
. "$(dirname "${BASH_SOURCE[0]}")/shop.sh"
read_options "$@"
set -- "${arguments[@]}"

rounds=${1:-3}
products=${2:-50000}
events=${3:-100000}

need curl awk
build src/Host
start_database
start_shop Payments__Duration=00:00:00

token=$(sign_in "$email")
call() { curl -fs -H "Authorization: Bearer $token" -H 'Content-Type: application/json' "$@"; }
now() { date +%s%3N; }

say "importing $products products of one brand"
awk -v rows="$products" 'BEGIN {
  print "sku,name,description,brand,price,status,stock"
  for (i = 1; i <= rows; i++) printf "R-%06d,Product %06d,\"A thing, number %d, of which one says good and no more.\",Firstname,%d,published,%d\n", i, i, i, 100 + i % 9900, 10 + i % 100
}' >"$work/products.csv"
job=$(call "$api/products/import" -H 'Content-Type: text/csv' -H 'Expect:' --data-binary @"$work/products.csv" | sed 's/.*"id":"\([^"]*\)".*/\1/')
while call "$api/jobs/$job" | grep -q '"status":"\(queued\|running\)"'; do sleep 0.2; done
settle 600 || fail "the events of the import were not sequenced within 10 minutes."
analyze "$database"

brand=$(sql -d "$database" -c "SELECT 'brd_' || replace(id::text, '-', '') FROM brands")
product=$(sql -d "$database" -c "SELECT 'prd_' || replace(id::text, '-', '') FROM products LIMIT 1")
for ((i = 1; i <= rounds; i++)); do
  name=Othername$i
  begin=$(now)
  call -X PATCH "$api/brands/$brand" -d "{\"name\":\"$name\"}" >/dev/null
  answered=$(($(now) - begin))
  until call "$api/products?q=$name&include=total&limit=1" | grep -q "\"total\":$products\b"; do sleep 0.1; done
  echo "$answered $(($(now) - begin))" >>"$work/renames"
done

register buyer@example.com
token=$(sign_in buyer@example.com)
for ((i = 1; i <= rounds; i++)); do
  sql -d "$database" <<<"INSERT INTO outbox (id, type, subject, is_public, data, cause, at)
    SELECT gen_random_uuid(), 'product.created', gen_random_uuid(), true,
      jsonb_build_object('productId', 'prd_' || md5(i::text), 'sku', 'S-' || i, 'name', 'Product ' || i, 'by', 'acc_0190a0000000700080000000000000aa'),
      '{\"job\": \"job_0190a0000000700080000000000000aa\"}', now() FROM generate_series(1, $events) AS i"
  begin=$(now)
  order=$(call "$api/orders" -d "{\"items\":[{\"productId\":\"$product\",\"quantity\":1}]}" | sed 's/.*"id":"\(ord_[^"]*\)".*/\1/')
  until call "$api/orders/$order" | grep -q '"status":"paid"'; do sleep 0.05; done
  paid=$(($(now) - begin))
  waiting=$(sql -d "$database" -c "SELECT count(*) FROM outbox")
  settle 600 || fail "the events were not sequenced within 10 minutes."
  echo "$paid $waiting $(($(now) - begin))" >>"$work/paid"
done

echo "| background work, medians of $rounds | ms |"
echo "| --- | --- |"
echo "| PATCH of a brand with $products products | $(median renames 1) |"
echo "| until all of them are found by the new name | $(median renames 2) |"
echo "| an order until it is paid, with $events events of an import in the outbox | $(median paid 1) |"
echo "| events that wait then | $(median paid 2) |"
echo "| until all have their place in the feed | $(median paid 3) |"

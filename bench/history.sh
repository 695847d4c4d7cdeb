# Shared by the measurements of a store with a long history: fills one beside a sample order that the API placed.
# shellcheck shell=bash disable=SC2034

# shellcheck source=bench/shop.sh
. "$(dirname "${BASH_SOURCE[0]}")/shop.sh"

buyer=buyer@example.com

id_of() { grep -o '"id":"[^"]*' | head -1 | cut -d'"' -f4; } # of a response
post() { # $1: token, $2: path, $3: body
  curl -sS --fail-with-body "$api$2" -H "Authorization: Bearer $1" -H 'Content-Type: application/json' -H "Idempotency-Key: $RANDOM$RANDOM$RANDOM" -d "$3"
}

# One order, placed and paid through the API: the sample of every order of the large shop.
place_sample() { # sets $product and $order
  local token
  product=$(post "$(sign_in "$email")" /products '{"sku":"SAMPLE","name":"Sample","price":{"amount":1000,"currency":"USD"},"stock":1000000}' | id_of)
  register "$buyer"
  token=$(sign_in "$buyer")
  order=$(post "$token" /orders '{"items":[{"productId":"'"$product"'","quantity":1}],"shippingAddress":{"name":"Bench","line1":"1 Main Street","city":"Springfield","postalCode":"12345","country":"US"},"paymentMethod":"sim_ok"}' | id_of)
  for _ in $(seq 100); do
    curl -fs "$api/orders/$order" -H "Authorization: Bearer $token" | grep -q '"status":"paid"' && return
    sleep 0.2
  done
  fail "the sample order was not paid."
}

external() { # $1: prefix, $2: UUID
  echo "$1_${2//-/}"
}

# Creates a database with a catalog, a history and a sample, and leaves Shop stopped: the caches of the instance were filled by an empty store.
fill_history() { # $1: products and orders, $2: accounts, $3…: settings
  say "a store of $1 products and orders"
  empty_database "$1"
  start_shop "${@:3}"
  place_sample
  sql -d "$database" -v products="$1" -f "$root/bench/pgbench/catalog.sql" >/dev/null
  sql -d "$database" -v products="$1" -v orders="$1" -v accounts="$2" -f "$root/bench/pgbench/history.sql" >/dev/null
  stop_shop
}

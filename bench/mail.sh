#!/usr/bin/env bash
# Measures whether an unavailable mail server slows changes of products that notify two admins. Fails when they take more than a fifth longer.
# Usage: bench/mail.sh [--server CONNECTION | --embedded] [rounds] [changes a round]; see bench/README.md.
set -euo pipefail

# shellcheck source=bench/shop.sh
. "$(dirname "${BASH_SOURCE[0]}")/shop.sh"
read_options "$@"
set -- "${arguments[@]}"

rounds=${1:-5}
changes=${2:-200}

need curl
build src/Host bench/Load
start_database

# The log channel accepts every message immediately; the SMTP port is closed.
measure() { # $1: name, $2…: settings
  start_shop "${@:2}"
  load changes "$shop" "$email" "$password" "$changes" >>"$work/$1"
  stop_shop
}

for round in $(seq "$rounds"); do
  say "round $round of $rounds"
  measure up Email__Channel=log
  measure down Email__Channel=smtp Email__Smtp__Host=127.0.0.1 Email__Smtp__Port=9 Email__Smtp__Security=None Email__From=shop@example.com
done

echo "| medians of $rounds rounds of $changes changes | p50 ms |"
echo "| --- | --- |"
echo "| PATCH /api/v1/products/{id}, mail is accepted | $(median up 1) |"
echo "| the same with the mail server down | $(median down 1) |"
echo
awk -v ratio="$(ratio up down)" 'BEGIN { printf "%.2f times as long; the limit is 1.2.\n", ratio; exit ratio > 1.2 }'

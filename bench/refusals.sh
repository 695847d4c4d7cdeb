#!/usr/bin/env bash
# Measures whether the response time of a rejected login reveals its reason. Fails when two medians are more than a tenth apart.
# Usage: bench/refusals.sh [--server CONNECTION | --embedded] [attempts of each kind]; see bench/README.md.
set -euo pipefail

# shellcheck source=bench/shop.sh
. "$(dirname "${BASH_SOURCE[0]}")/shop.sh"
read_options "$@"
set -- "${arguments[@]}"

tries=${1:-200}

need curl
build src/Host bench/Load
start_database
start_shop
say "$tries attempts of each kind"
read -r wrong unknown disabled apart <<<"$(load refusals "$shop" "$email" "$password" "$tries")"

echo "| medians of $tries rejected logins each | ms |"
echo "| --- | --- |"
echo "| wrong password | $wrong |"
echo "| unknown account | $unknown |"
echo "| disabled account | $disabled |"
echo
awk -v apart="$apart" 'BEGIN { printf "The longest is %.3f times the shortest; the limit is 1.1.\n", apart; exit apart > 1.1 }'

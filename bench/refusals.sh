#!/usr/bin/env bash
# Measures whether the time of a refused login tells why it was refused. Fails when two medians are more than a tenth apart.
# Usage: bench/refusals.sh [--server CONNECTION | --embedded] [tries of each kind]; see bench/README.md.
set -euo pipefail

# shellcheck source=bench/shop.sh
. "$(dirname "${BASH_SOURCE[0]}")/shop.sh"
read_options "$@"
set -- "${arguments[@]}"

tries=${1:-200}

need curl
build src/Adapters.Web bench/Load
start_database
start_shop
say "$tries tries of each kind"
read -r wrong unknown disabled apart <<<"$(load refusals "$shop" "$email" "$password" "$tries")"

echo "| medians of $tries refused logins each | ms |"
echo "| --- | --- |"
echo "| wrong password | $wrong |"
echo "| unknown account | $unknown |"
echo "| disabled account | $disabled |"
echo
awk -v apart="$apart" 'BEGIN { printf "The longest is %.3f times the shortest, 1.1 times are allowed.\n", apart; exit apart > 1.1 }'

#!/usr/bin/env bash
# Measures whether the response time of a rejected login reveals its reason, and that of a requested password reset whether there is an
# account. Fails when two medians are more than a tenth apart.
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
start_shop ForwardedHeaders__KnownProxies=127.0.0.1
say "$tries attempts of each kind"
read -r wrong unknown disabled apart <<<"$(load refusals "$shop" "$email" "$password" "$tries")"
read -r known nobody closed resets_apart <<<"$(load resets "$shop" "$email" "$password" "$tries")"

echo "| medians of $tries rejected logins each | ms |"
echo "| --- | --- |"
echo "| wrong password | $wrong |"
echo "| unknown account | $unknown |"
echo "| disabled account | $disabled |"
echo
echo "| medians of $tries requested password resets each | ms |"
echo "| --- | --- |"
echo "| account | $known |"
echo "| unknown account | $nobody |"
echo "| disabled account | $closed |"
echo
awk -v logins="$apart" -v resets="$resets_apart" 'BEGIN {
  printf "The longest is %.3f times the shortest for logins and %.3f times for resets; the limit is 1.1.\n", logins, resets
  exit logins > 1.1 || resets > 1.1
}'

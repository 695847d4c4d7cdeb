#!/usr/bin/env bash
# Measures the memory that Shop uses per idle hub client.
# Usage: bench/idle-clients.sh [--server CONNECTION | --embedded] [clients]; see bench/README.md.
set -euo pipefail

# shellcheck source=bench/shop.sh
. "$(dirname "${BASH_SOURCE[0]}")/shop.sh"
read_options "$@"
set -- "${arguments[@]}"

clients=${1:-1000}
# Two keep-alive messages of every client.
rest=30

need curl
[ -r /proc/self/status ] || fail "memory is read from /proc, which requires Linux."
files=$((clients + 500))
[ "$(ulimit -n)" -ge $files ] || ulimit -n $files 2>/dev/null || fail "ulimit -n must be at least $files."
build src/Host bench/Load
start_database
start_shop

resident() { awk '/^VmRSS/ { print $2 }' "/proc/${started[0]}/status"; }
hear() { # $1: the expected line
  local line
  { read -r line <&"${listeners[0]}" && [ "$line" = "$1" ]; } || fail "the clients exited."
}

coproc listeners { load idle "$shop" "$email" "$password" "$clients"; }
listening=$!
hear ready
sleep 5
before=$(resident)
say "connecting $clients clients"
echo >&"${listeners[1]}"
hear connected
sleep $rest
after=$(resident)
echo >&"${listeners[1]}"
wait "$listening" || fail "some clients were disconnected."

echo "| resident memory of the shop on $(nproc) cores | MiB |"
echo "| --- | --- |"
echo "| before | $((before / 1024)) |"
echo "| with $clients clients of the hub | $((after / 1024)) |"
echo
awk -v before="$before" -v after="$after" -v clients="$clients" 'BEGIN { printf "%.1f KiB a client.\n", (after - before) / clients }'

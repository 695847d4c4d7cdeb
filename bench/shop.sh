# What the measurements share: a shop with a database of its own, which ends with the script that sources this.
# shellcheck shell=bash

port=${BENCH_PORT:-18080}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
bin=$root/artifacts/bin
shop=http://127.0.0.1:$port
work=$(mktemp -d)
chmod 711 "$work" # the database server may run as another user
started=()
email=bench@example.com
password=$(printf 'Aa1-%s' "$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')")

say() { echo "bench: $*" >&2; }
fail() { say "$*"; exit 1; }

finish() {
  for process in "${started[@]}"; do
    kill "$process" 2>/dev/null || true
    wait "$process" 2>/dev/null || true
  done
  rm -rf "$work"
}
trap finish EXIT

need() { # $@: programs
  for program in "$@"; do
    command -v "$program" >/dev/null || fail "$program is missing (Debian: apt-get install wrk postgresql curl; macOS: brew install wrk postgresql)."
  done
}

build() { # $@: projects
  say "building"
  for project in "$@"; do
    dotnet build "$root/$project" --configuration Release --verbosity quiet </dev/null >"$work/build.log" || { cat "$work/build.log" >&2; fail "$project does not build."; }
  done
}

start_shop() { # $@: settings
  # Limits are off and logs are quiet; everything else is as delivered.
  env ASPNETCORE_ENVIRONMENT=Benchmark ASPNETCORE_URLS="$shop" Shop__DataFolder="$work/data" Admin__Email=$email Admin__Password="$password" \
    RateLimit__Anonymous=0 RateLimit__Authenticated=0 RateLimit__Auth=0 Logging__LogLevel__Default=Warning \
    Jwt__AccessTokenLifetime=02:00:00 "$@" \
    dotnet "$bin/Adapters.Web/release/Shop.Adapters.Web.dll" serve >"$work/shop.log" 2>&1 &
  started+=($!)

  for _ in $(seq 120); do
    curl -fs "$shop/health/ready" >/dev/null && return
    kill -0 "${started[0]}" 2>/dev/null || break
    sleep 0.5
  done
  cat "$work/shop.log" >&2
  fail "the shop did not start."
}

load() { dotnet "$bin/Load/release/Shop.Load.dll" "$@"; }

median() { # $1: file of the work folder, $2: column
  cut -d' ' -f"$2" "$work/$1" | sort -n | awk '{ a[NR] = $1 } END { print NR % 2 ? a[(NR + 1) / 2] : (a[NR / 2] + a[NR / 2 + 1]) / 2 }'
}

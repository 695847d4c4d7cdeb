# Shared by the measurements: starts Shop with a separate database, and stops both when the sourcing script ends.
# shellcheck shell=bash

port=${BENCH_PORT:-18080}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
bin=$root/artifacts/bin
program=${BENCH_PROGRAM:-$bin/Host/release/Shop.Host.dll}
shop=http://127.0.0.1:$port
api=$shop/api/v1
# Not /tmp, which is memory on many systems, where a commit costs nothing.
work=$(mktemp -d "${TMPDIR:-/var/tmp}/shop-bench.XXXXXX")
chmod 711 "$work" # the database server may run as another user
started=()
# The limits of one caller are off, because all clients are one.
limits=(
  RateLimit__Anonymous=0 RateLimit__Authenticated=0 RateLimit__Address=0 RateLimit__Auth=0 Orders__MaxOpenPerBuyer=0 Orders__MaxReservedPerBuyer=0
  Load__StreamsPerAccount=1000000 Load__StreamsPerAddress=1000000 Load__ConnectionsPerAddress=1000000
)
email=bench@example.com
password=$(printf 'Aa1-%s' "$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')")

# shellcheck source=bench/database.sh
. "$root/bench/database.sh"

say() { echo "bench: $*" >&2; }
fail() { say "$*"; exit 1; }

finish() {
  for process in "${started[@]}"; do
    kill "$process" 2>/dev/null || true
    wait "$process" 2>/dev/null || true
  done
  stop_database || true
  rm -rf "$work"
}
trap finish EXIT

need() { # $@: programs
  local name
  for name in "$@"; do
    command -v "$name" >/dev/null || fail "$name is missing (Debian: apt-get install wrk postgresql curl; macOS: brew install wrk postgresql)."
  done
}

build() { # $@: projects
  say "building"
  for project in "$@"; do
    [ "$project" != src/Host ] || [ -z "${BENCH_PROGRAM:-}" ] || continue
    dotnet build "$root/$project" --configuration Release --verbosity quiet </dev/null >"$work/build.log" || { cat "$work/build.log" >&2; fail "$project does not build."; }
  done
}

# Publishes the projects as they are installed: compiled ahead of time.
publish() { # $@: projects
  local project
  published=$root/artifacts/ready
  say "publishing"
  for project in "$@"; do
    [ "$project" != src/Host ] || [ -z "${BENCH_PROGRAM:-}" ] || continue
    dotnet publish "$root/$project" --configuration Release --verbosity quiet -p:PublishReadyToRun=true -p:UseAppHost=false --output "$published/${project##*/}" </dev/null >"$work/build.log" ||
      { cat "$work/build.log" >&2; fail "$project cannot be published."; }
  done
}

# shellcheck disable=SC2120
start_shop() { # $@: settings
  # Besides the limits the log level is Warning; every other setting has its default.
  env ASPNETCORE_ENVIRONMENT=Benchmark ASPNETCORE_URLS="$shop" Shop__DataFolder="$folder" \
    ConnectionStrings__Shop="${connection:+$connection;Database=$database}" Admin__Email=$email Admin__Password="$password" \
    "${limits[@]}" Logging__LogLevel__Default=Warning \
    Jwt__AccessTokenLifetime=02:00:00 "$@" \
    dotnet "$program" serve >"$work/shop.log" 2>&1 &
  started+=($!)

  for _ in $(seq 1200); do
    if curl -fs "$shop/health/ready" >/dev/null; then
      [ "$server" != embedded ] || reach_embedded
      return
    fi
    kill -0 "${started[-1]}" 2>/dev/null || break
    sleep 0.05
  done
  cat "$work/shop.log" >&2
  fail "the shop did not start."
}

# Stops the last started Shop gracefully and keeps its data.
stop_shop() {
  kill "${started[-1]}"
  wait "${started[-1]}" || true
  unset 'started[-1]'
}

memory() { awk '/^VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/$1/status"; } # $1: process; prints resident megabytes

sign_in() { # $1: e-mail; prints an access token
  curl -fs "$api/auth/login" -H 'Content-Type: application/json' -d "{\"email\":\"$1\",\"password\":\"$password\"}" |
    sed 's/.*"accessToken":"\([^"]*\)".*/\1/'
}

register() { # $1: e-mail
  curl -fs "$api/auth/register" -H 'Content-Type: application/json' -d "{\"email\":\"$1\",\"password\":\"$password\",\"name\":\"Bench\"}" >/dev/null
}

load() { dotnet "$bin/Load/release/Shop.Load.dll" "$@"; }

# Starts the floor of a read at $floor, which returns the response of Shop for product $1.
start_floor() {
  curl -fs "$shop/api/v1/products/$1" -o "$work/product.json"
  start_floor_of "/products/$1=$work/product.json"
}

# Starts the floor of reads at $floor, which returns prepared bytes.
start_floor_of() { # $@: path=file
  local answer
  floor=http://127.0.0.1:$((port + 1))
  dotnet "$bin/Floor/release/Shop.Floor.dll" "$floor" "$@" >"$work/floor.log" 2>&1 &
  started+=($!)
  for answer in "$@"; do
    for _ in $(seq 60); do
      curl -fs "$floor${answer%%=*}" -o "$work/floor.bytes" && break
      sleep 0.5
    done
    cmp -s "${answer#*=}" "$work/floor.bytes" || fail "the floor does not return the same bytes as Shop."
  done
}

# Each prints requests per second, median and p99 in milliseconds.
read_load() { # $1: seconds, $2: address, $3…: more arguments of wrk
  wrk_load "$2" wrk -t1 -c64 -d"$1s" --latency "${@:3}" "$2"
}

post_load() { # $1: seconds, $2: clients, $3: script, $4: address, $5…: arguments of the script
  wrk_load "$4" wrk -t1 -c"$2" -d"$1s" --latency -s "$3" "$4" -- "${@:5}"
}

wrk_load() { # $1: address, $2…: command
  local out
  out=$("${@:2}")
  grep -q 'Non-2xx' <<<"$out" && fail "$1 returned responses other than 2xx."
  awk '
    function ms(t) { return t ~ /us$/ ? t / 1000 : t ~ /ms$/ ? t + 0 : t * 1000 }
    /Requests\/sec/ { rate = $2 } $1 == "50%" { p50 = ms($2) } $1 == "99%" { p99 = ms($2) }
    END { printf "%.0f %.2f %.2f\n", rate, p50, p99 }' <<<"$out"
}

median() { # $1: file of the work folder, $2: column
  cut -d' ' -f"$2" "$work/$1" | sort -n | awk '{ a[NR] = $1 } END { print NR % 2 ? a[(NR + 1) / 2] : (a[NR / 2] + a[NR / 2 + 1]) / 2 }'
}

row() { # $1: file of the work folder, $2: label
  printf '| %s | %s | %s | %s |\n' "$2" "$(median "$1" 1)" "$(median "$1" 2)" "$(median "$1" 3)"
}

ratio() { # $1: file of the floor, $2: file of the measurement
  awk -v a="$(median "$2" 1)" -v b="$(median "$1" 1)" 'BEGIN { printf "%.2f", a / b }'
}

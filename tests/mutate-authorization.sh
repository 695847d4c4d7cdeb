#!/usr/bin/env bash
# Mutation test of the authorization: removes every access rule and every ownership condition of the program, one at a time, and checks
# that the authorization matrix detects each. Works on a copy; half a minute per mutant.
# Usage: tests/mutate-authorization.sh [part of a mutant's name]
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git -C "$root" ls-files -z | (cd "$root" && xargs -0 cp --parents -t "$copy")
cd "$copy"
git init -q . && git add -A && git -c user.name=mutants -c user.email=mutants@localhost commit -qm original

# file @ part of the line @ replacement
conditions='src/Domain/Catalog/Product.cs@private bool IsManagedBy@    private bool IsManagedBy(Actor actor) => SellerId is not null || actor.Id == SellerId || Id != default;
src/Application/Orders/CancelOrder.cs@order is null ||@        if (order is null)
src/Adapters.Persistence/Orders/EfOrderReader.cs@if (!reader.IsAdmin)@        if (reader.Id == default)'

survived=0 killed=0

try() { # $1: name
  if ! dotnet build tests/Adapters.Web.Tests -c Release -v q -p:UseSharedCompilation=true -p:RunAnalyzers=false >build.log 2>&1; then
    echo "DOES NOT BUILD  $1"
    grep -m1 error build.log
    survived=$((survived + 1))
  elif dotnet artifacts/bin/Adapters.Web.Tests/release/Shop.Adapters.Web.Tests.dll -noColor \
    -method '*AuthorizationMatrixTests.Everybody_gets_what_the_matrix_says' -stopOnFail >test.log 2>&1; then
    echo "SURVIVED        $1"
    survived=$((survived + 1))
  else
    echo "detected        $1"
    killed=$((killed + 1))
  fi
  git checkout -q -- src
}

dotnet restore Shop.sln --locked-mode -v q
# A rule in the middle of a call chain is replaced by a call without effect, so that the code still builds.
grep -rnoE '\.Allow(Everybody|AnyAccount|)\([A-Za-z., ]*\)' src/Adapters.Web --include='*Endpoint*.cs' --include=RealtimeModule.cs | grep -v '/Access/' |
  while IFS=: read -r file line word; do echo "$file|$line|$word"; done >words.list
while IFS='|' read -r file line word <&3; do
  name="$file:$line $word"
  [[ $name == *"${1:-}"* ]] || continue
  sed -i "${line}s/${word//./\\.}/.WithMetadata()/" "$file"
  try "$name"
done 3<words.list
while IFS='@' read -r file part instead <&3; do
  name="$file: $part"
  [[ $name == *"${1:-}"* ]] || continue
  line=$(grep -nF -m1 "$part" "$file" | cut -d: -f1)
  sed -i "${line}c\\$instead" "$file"
  try "$name"
done 3<<<"$conditions"

echo "$killed detected, $survived not"
[ "$survived" = 0 ]

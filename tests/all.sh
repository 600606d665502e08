#!/usr/bin/env bash
# Every check there is, in the order in which a mistake is cheapest to hear of. Ends with the count
# of steps; the first step that fails ends the run.
set -euo pipefail
cd "$(dirname "$0")/.."
deno=$PWD/${DENO:-node_modules/deno/deno}
passed=0
export NO_COLOR=1

step() {
  local name=$1 from=$SECONDS
  shift
  printf '\n=== %s\n' "$name"
  if ! "$@"; then
    printf '\n=== %s FAILED after %d s\n%d passed, 1 failed\n' "$name" $((SECONDS - from)) "$passed"
    exit 1
  fi
  passed=$((passed + 1))
  printf '=== %s passed in %d s\n' "$name" $((SECONDS - from))
}

deno_tests() {
  step "$1" "$deno" test -A --no-check "tests/$1/"
}

step "lock file unchanged" git diff --exit-code --stat -- package-lock.json Cargo.lock
# What comes later works offline: the check of dependencies, the paths left out of pkg/.
step "rust packages" cargo fetch --quiet --locked
step "rust format" cargo fmt --all --check
step "rust lints" cargo clippy --quiet --workspace --all-targets --locked -- -D warnings
step "typescript format" "$deno" fmt --check --quiet
step "typescript lints" "$deno" lint --quiet
step "typescript types" "$deno" check --quiet functions local tests crates/wasm/package
step "dependencies" cargo deny --offline --log-level error check bans licenses sources
deno_tests tidy
step "rust tests" cargo test --quiet --workspace --locked
step "rust documentation" env RUSTDOCFLAGS="-D warnings" cargo doc --quiet --workspace --no-deps --locked
step "pkg equals its source" "$deno" run -A crates/wasm/package/build.ts --check
deno_tests package
deno_tests parity
deno_tests local
deno_tests schema
deno_tests rls
deno_tests contract
deno_tests deploy
deno_tests records
deno_tests faults
deno_tests trust
deno_tests bench
deno_tests demo
deno_tests docs

printf '\n%d passed, 0 failed\n' "$passed"

#!/usr/bin/env bash
# Installs a cargo tool of an exact version into the tools folder, unless it is there.
# usage: tool.sh COMMAND VERSION [CRATE]
set -euo pipefail
command=$1 version=$2 crate=${3:-$1}
tools=${STADION_TOOLS:-$HOME/.cache/stadion/tools}

# Some commands of cargo know their version only as such.
version_of() {
  "$tools/bin/$command" --version || "$tools/bin/$command" "${command#cargo-}" --version
}

if version_of 2>/dev/null | grep -qwF "$version"; then
  exit 0
fi
echo "installing $crate $version into $tools (once)"
# With its lock file where the registry still has every crate of it, else with newer ones.
cargo install --quiet --root "$tools" "$crate" --version "$version" --locked ||
  cargo install --quiet --root "$tools" "$crate" --version "$version"

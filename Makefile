# The front door. Everything it needs it installs itself: npm packages into node_modules/, Rust
# tools into a cache folder of the user.

TOOLS := $(or $(STADION_TOOLS),$(HOME)/.cache/stadion/tools)
DENO := node_modules/deno/deno
export PATH := $(TOOLS)/bin:$(PATH)
export NO_UPDATE_NOTIFIER := 1

WASM_BINDGEN := $(shell sed -n 's/^wasm-bindgen = "=\(.*\)"/\1/p' Cargo.toml)

.PHONY: help demo dev test pkg pkg-check backfill bench trust tools

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 18

node_modules/.ready: package.json package-lock.json
	npm install --no-audit --no-fund --loglevel=error
	@touch $@

demo: node_modules/.ready ## races, records, plans and sessions: from the client SDK through the engine into Postgres
	@$(DENO) run -A local/demo.ts

dev: node_modules/.ready ## the local stack on http://127.0.0.1:54321, until Ctrl-C
	@$(DENO) run -A local/dev.ts

test: node_modules/.ready tools ## everything, also on a fresh machine
	@DENO=$(DENO) tests/all.sh

pkg: node_modules/.ready tools ## builds pkg/ from the crates
	@$(DENO) run -A crates/wasm/package/build.ts

pkg-check: node_modules/.ready tools ## is pkg/ what the crates give?
	@$(DENO) run -A crates/wasm/package/build.ts --check

backfill: node_modules/.ready ## recomputes what is derived for all athletes and lifters of STADION_URL
	@$(DENO) run -A local/backfill.ts

bench: node_modules/.ready ## WASM, native, TypeScript and SQL side by side, functions under load (FLAGS=--quick)
	@cargo build --quiet --release --locked --package stadion-cli
	@$(DENO) run -A --v8-flags=--expose-gc tests/bench/bench.ts$(if $(FLAGS), $(FLAGS))

# FLAGS="--only mutation --seed 7" runs a part of it again.
trust: node_modules/.ready tools ## the long version of every check, as one table (hours)
	@tests/tool.sh cargo-mutants 27.1.0
	@$(DENO) run -A --no-check tests/trust/trust.ts$(if $(FLAGS), $(FLAGS))

# A tool that has the wanted version is kept; cargo builds the others once.
tools:
	@test -d "$$(rustc --print target-libdir --target wasm32-unknown-unknown)" \
	  || rustup target add wasm32-unknown-unknown
	@tests/tool.sh wasm-pack 0.15.1
	@tests/tool.sh wasm-bindgen $(WASM_BINDGEN) wasm-bindgen-cli
	@tests/tool.sh cargo-deny 0.20.2

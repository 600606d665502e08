import assert from "node:assert/strict";
import { REPOSITORY } from "../../local/postgres_binaries.ts";
import { checkout, select } from "../tidy/tree.ts";
import { cargoTest } from "./cargo_commands.ts";
import { makeTarget, makeTest, runnerStep, trustFlags } from "./make_targets.ts";
import { run, shell } from "./shell.ts";
import { acceptOneRequest, buildStadion, summariseBothTables } from "./stadion_commands.ts";
import { deployFunctions, needsDocker, pushDatabase, pushMigrations } from "./supabase_commands.ts";

/** Is given the whole document too, because the reader has done what it says before. */
type Prove = (line: string, text: string) => void | Promise<void>;

/** Every command of the documents, letter for letter, and how it is shown to work. */
export const COMMANDS: ReadonlyMap<string, Prove> = new Map<string, Prove>([
  ["make demo", makeTarget("local/demo.ts", "demo")],
  ["make dev", makeTarget("local/dev.ts", "local")],
  ["make test", makeTest],
  ["make bench", makeTarget("tests/bench/bench.ts", "bench")],
  ["make trust", makeTarget("tests/trust/trust.ts", "trust")],
  ['make trust FLAGS="--only identity --seed 20261122"', trustFlags],
  ["make backfill", makeTarget("local/backfill.ts", "faults")],
  ["make pkg", makeTarget("crates/wasm/package/build.ts")],
  ["make pkg-check", makeTarget("crates/wasm/package/build.ts --check")],

  ["supabase db push --include-seed", pushDatabase],
  ["supabase db push", pushMigrations],
  ["supabase functions deploy", deployFunctions],
  ["supabase start", needsDocker],
  ["supabase functions serve", needsDocker],

  ["cargo build --release -p stadion-cli", buildStadion],
  [
    `echo '{"race":{"format":"singles","total_time_seconds":5412}}' | ` +
    `target/release/stadion validate_splits`,
    acceptOneRequest,
  ],
  ["target/release/stadion validate_splits --csv --summary results.csv", summariseBothTables],

  ["cargo test -p stadion-cli --test real_results", cargoTest],
  ["cargo test -p stadion-engine --test boundary", cargoTest],
  ["STADION_BLESS=1 cargo test -p stadion-engine --test vectors", cargoTest],
  [
    "cargo test -p stadion-training-plan --test hyrox -- --nocapture",
    runnerStep(/^step "rust tests" cargo test .*--workspace/m),
  ],
  ["cargo test -p stadion-race-splits", async (line) => void await shell(line, REPOSITORY)],
  [
    "cargo clippy --workspace --all-targets -- -D warnings",
    runnerStep(/^step .* cargo clippy .*--workspace --all-targets .*-- -D warnings$/m),
  ],
  [
    "node_modules/deno/deno test -A tests/contract",
    runnerStep(/^deno_tests contract$/m),
  ],
  ["node_modules/deno/deno test -A tests/rls", runnerStep(/^deno_tests rls$/m)],
  ["node_modules/deno/deno run -A tests/rls/cost/cost.ts", startsWithItsTypesRight],
  ["node_modules/deno/deno run -A tests/bench/records_latency.ts", printsLatencies],
  [
    "STADION_LONG=1 node_modules/deno/deno test -A --no-check tests/faults",
    runnerStep(/^deno_tests faults$/m),
  ],
  ["npm install", installsPackages],
  ["npm ci", isNotUsed],
]);

/** Too long to be run from here. */
async function startsWithItsTypesRight(line: string): Promise<void> {
  await run(Deno.execPath(), ["check", "--quiet", line.slice(line.lastIndexOf(" ") + 1)], {
    cwd: REPOSITORY,
  });
}

/** A few records are enough here. */
async function printsLatencies(line: string): Promise<void> {
  const { stdout } = await shell(line, REPOSITORY, { STADION_SAMPLES: "3" });
  const { samples, visible_milliseconds } = JSON.parse(stdout);
  assert.equal(samples, 3);
  assert(visible_milliseconds.p50 > 0, stdout);
}

async function installsPackages(): Promise<void> {
  const args = ["install", "--dry-run", "--offline", "--no-audit", "--no-fund"];
  await run("npm", args, { cwd: REPOSITORY });
}

/** The documents say that it is not used here: nothing else may say that it is. */
async function isNotUsed(line: string): Promise<void> {
  const sources = select(await checkout(), /^(?:Makefile$|\.ci\/|local\/|tests\/(?!docs\/))/);
  const using = sources.filter(([, text]) => text.includes(line)).map(([path]) => path);
  assert.deepEqual(using, [], `the documents say that \`${line}\` is not used`);
}

import assert from "node:assert/strict";
import { join } from "node:path";
import { REPOSITORY } from "../../local/postgres_binaries.ts";
import { metadata } from "./cargo_commands.ts";
import { resultTables } from "./result_tables.ts";
import { inScratch, run, shell } from "./shell.ts";

const BUILD = "cargo build --release -p stadion-cli";

export async function buildStadion(line: string): Promise<void> {
  await shell(line, REPOSITORY);
  const { target_directory } = await metadata();
  const { stdout } = await run(join(target_directory, "release", "stadion"), ["--version"]);
  assert.match(stdout, /^stadion \d/);
}

/** A folder in which `target/` is the one that Cargo builds into. */
async function beforeTarget(use: (directory: string) => Promise<void>): Promise<void> {
  await shell(BUILD, REPOSITORY);
  const { target_directory } = await metadata();
  await inScratch(async (directory) => {
    await Deno.symlink(target_directory, join(directory, "target"));
    await use(directory);
  });
}

export async function acceptOneRequest(line: string): Promise<void> {
  await beforeTarget(async (directory) => {
    const { stdout } = await shell(line, directory);
    assert.match(stdout, /^[^\n]+\n$/, "it is one answer on one line");
    const answer = JSON.parse(stdout);
    assert.deepEqual([answer.ok, answer.result?.verdict], [true, "accept"], stdout);
  });
}

export async function summariseBothTables(line: string): Promise<void> {
  const tables = resultTables();
  await beforeTarget(async (directory) => {
    for (const { csv, request } of tables) {
      await Deno.writeTextFile(join(directory, "results.csv"), csv);
      const { stdout } = await shell(line, directory);
      const summary = { requests: 1, refused: 0, verdicts: { accept: 1 }, codes: {} };
      assert.deepEqual(JSON.parse(stdout), summary);
      const meant = await shell(line.replace("--summary", "--requests"), directory);
      assert.deepEqual(JSON.parse(meant.stdout), request);
    }
  });
}

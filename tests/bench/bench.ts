/**
 * The engine against its own rules in plain TypeScript, its functions under load, what it adds to a
 * start, what it holds and what it weighs.
 *
 * `--quick` measures a little of everything, to see that it runs, and publishes nothing;
 * `--results FILE` writes the figures there; `--against FILE` names other results to compare with;
 * `--strict` fails when a figure has dropped; `--anyway` publishes what a busy machine measured.
 */
import { parseArgs } from "node:util";
import zod from "zod/package.json" with { type: "json" };
import { build } from "../../pkg/stadion.js";
import { startPostgres } from "../../local/postgres.ts";
import { buildStadion } from "../parity/native.ts";
import { measureColdStarts } from "./cold_start.ts";
import { measuredCommit } from "../trust/commit.ts";
import { dropsOf, saidInRed } from "./drops.ts";
import { measureEndToEnd } from "./end_to_end/load.ts";
import { kindsOf } from "./kinds.ts";
import { machineLoad, machineName, objection } from "./machine.ts";
import { collectGarbage } from "./measure.ts";
import { measureKind } from "./measured.ts";
import { askedOfAll } from "./memory/asked.ts";
import { measureEngine } from "./memory/engine.ts";
import { measureFunctions } from "./memory/functions.ts";
import { measurePackage } from "./package_size.ts";
import { FULL, type Plan, QUICK } from "./plan.ts";
import { publish, tablesOf } from "./published.ts";
import {
  asWritten,
  readResults,
  RESULTS,
  type Results,
  type Table,
  writeResults,
} from "./results.ts";
import { readRows } from "./rows.ts";
import { assertSameRules } from "./same_rules.ts";
import { readLogs } from "./strength/logs.ts";
import { throughputTable } from "./tables.ts";

function say(text: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${text}\n`));
}

async function measureAll(plan: Plan, load: number): Promise<Results> {
  const made_with = {
    ...{ deno: Deno.version.deno, zod: zod.version },
    ...{ commit: await measuredCommit(), source_hash: build.source_hash },
    ...{ machine: machineName(), load },
  };
  // Without it nothing can be measured: better to hear of it at once.
  collectGarbage();
  await buildStadion();
  await assertSameRules(plan.generated, say);
  const throughput = await measureThroughput(plan);
  const cold_starts = await measureColdStarts(plan.coldStarts);
  const end_to_end = await measureEndToEnd(plan.load, say);
  const asked = askedOfAll();
  return {
    engine_version: build.engine_version,
    ...{ made_with, throughput, cold_starts, end_to_end },
    memory: {
      engine: await measureEngine(asked, plan.calls),
      functions: await measureFunctions(asked, plan.calls),
    },
    package: await measurePackage(),
  };
}

async function measureThroughput({ sizes }: Plan): Promise<Table[]> {
  const [rows, logs] = [await readRows(say), await readLogs(say)];
  const cluster = await startPostgres();
  try {
    const tables: Table[] = [];
    for (const kind of kindsOf(sizes, { rows, logs, databaseUrl: cluster.url })) {
      for (const measured of await measureKind(kind)) {
        say(`\n${throughputTable(measured)}`);
        tables.push(measured);
      }
    }
    return tables;
  } finally {
    await cluster.stop();
  }
}

function asked() {
  try {
    return parseArgs({
      args: Deno.args,
      options: {
        quick: { type: "boolean" },
        strict: { type: "boolean" },
        anyway: { type: "boolean" },
        results: { type: "string" },
        against: { type: "string" },
      },
    }).values;
  } catch (cause) {
    const usage = "usage: bench.ts [--quick] [--strict] [--anyway] [--results FILE] " +
      "[--against FILE]";
    say(`${cause instanceof Error ? cause.message : cause}\n${usage}`);
    Deno.exit(2);
  }
}

/** The status to end with. */
async function main(): Promise<number> {
  const values = asked();
  const isPublished = !values.quick && values.results === undefined;
  const load = machineLoad();
  const objected = objection(load, { isPublished, anyway: values.anyway ?? false });
  if (objected !== undefined) say(objected.text);
  if (objected?.isFinal) return 2;
  const before = await readResults(values.against ?? RESULTS);
  const results = asWritten(await measureAll(values.quick ? QUICK : FULL, load));
  const drops = dropsOf(before, results);
  if (isPublished || values.results !== undefined) await writeResults(results, values.results);
  if (isPublished) await publish(results);
  say(`\n${tablesOf(results)}\n`);
  for (const drop of drops) say(saidInRed(drop));
  if (drops.length === 0) say("nothing is a fifth worse than in the last results");
  return values.strict && drops.length > 0 ? 1 : 0;
}

Deno.exit(await main());

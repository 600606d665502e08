/**
 * The engine against its own rules in plain TypeScript, and what it adds to a function's start.
 *
 * `--quick` measures a little of everything, to see that it runs; `--results FILE` writes the
 * ratios elsewhere.
 */
import { parseArgs } from "node:util";
import {
  buildStadion,
  generatedHistories,
  generatedSetRequests,
  requestsOf,
} from "../parity/native.ts";
import { measureColdStarts } from "./cold_start.ts";
import { acceptedVectors, assertSameRefusals, assertSameResults } from "./equality.ts";
import { collectGarbage } from "./measure.ts";
import { assertSameRecords, recordVectors } from "./records/equality.ts";
import { type HistorySize, measureRecords } from "./records/throughput.ts";
import {
  coldStartTable,
  machineIndependent,
  recordsTable,
  strengthTable,
  throughputTable,
} from "./report.ts";
import { readRows, SEED, validRequests } from "./rows.ts";
import { assertSameEstimates, assertSameSessions, vectorsOf } from "./strength/equality.ts";
import { readLogs } from "./strength/logs.ts";
import { generatedSessions } from "./strength/session/requests.ts";
import { measureStrength, type StrengthSizes } from "./strength/throughput.ts";
import { measureThroughput, type Size } from "./throughput.ts";

const RESULTS = new URL("results.json", import.meta.url).pathname;
interface Plan {
  /** Requests to compare; half of those of races are valid. */
  readonly generated: number;
  readonly sizes: (all: number) => Size[];
  readonly histories: readonly HistorySize[];
  readonly strength: StrengthSizes;
  readonly coldStarts: number;
}

const FULL: Plan = {
  generated: 4_000,
  sizes: (all) => [
    { rows: 1, rounds: 400 },
    { rows: 1_000, rounds: 100 },
    { rows: all, rounds: 20 },
  ],
  histories: [
    { efforts: 10, repeated: 300, rounds: 20 },
    { efforts: 1_000, repeated: 10, rounds: 20 },
    { efforts: 100_000, repeated: 1, rounds: 7 },
  ],
  strength: {
    estimates: {
      1: { requests: 1_000, rounds: 60, timesNative: 40 },
      10: { requests: 300, rounds: 60, timesNative: 20 },
      100: { requests: 60, rounds: 60, timesNative: 10 },
      400: { requests: 20, rounds: 30, timesNative: 3 },
    },
    session: { requests: 500, rounds: 60, timesNative: 10 },
  },
  coldStarts: 40,
};

const QUICK: Plan = {
  generated: 400,
  sizes: () => [{ rows: 1, rounds: 5 }, { rows: 50, rounds: 3 }],
  histories: [{ efforts: 10, repeated: 2, rounds: 2 }, { efforts: 200, repeated: 1, rounds: 2 }],
  strength: {
    estimates: {
      1: { requests: 5, rounds: 3, timesNative: 1 },
      400: { requests: 1, rounds: 2, timesNative: 1 },
    },
    session: { requests: 5, rounds: 3, timesNative: 1 },
  },
  coldStarts: 1,
};

function print(text: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${text}\n`));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    args: Deno.args,
    options: { quick: { type: "boolean" }, results: { type: "string" } },
  });
  const plan = values.quick ? QUICK : FULL;
  // Without it nothing can be measured: better to hear of it at once.
  collectGarbage();
  await buildStadion();
  const rows = await readRows(print);
  const compared = assertSameResults(acceptedVectors()) +
    assertSameResults(await validRequests(plan.generated)) + assertSameResults(rows.requests);
  print(`${compared} results are the same bytes in TypeScript, by zod and by hand, and in WASM`);
  print(`${assertSameRefusals()} bad requests are refused by all at the same paths`);
  const ledgers = assertSameRecords(recordVectors()) +
    assertSameRecords(requestsOf(await generatedHistories(plan.generated, SEED)));
  print(`${ledgers} ledgers are the same bytes, or refused at the same paths`);
  const estimates = assertSameEstimates([
    ...vectorsOf("estimate_one_rep_max"),
    ...requestsOf(await generatedSetRequests(plan.generated, SEED)),
  ]);
  print(`${estimates.given} estimates are the same but for last digits`);
  const sessions = assertSameSessions(await generatedSessions(plan.generated, SEED));
  print(`${sessions.given} sessions are the same bytes\n`);

  const throughput = await measureThroughput(rows.requests, plan.sizes(rows.requests.length));
  print(`${throughputTable("from bytes to bytes", throughput.bytes)}\n`);
  print(`${throughputTable("from objects to objects", throughput.objects)}\n`);
  const records = await measureRecords(plan.histories);
  print(`${recordsTable(records, plan.histories)}\n`);
  const strength = await measureStrength(await readLogs(print), plan.strength);
  print(`${strengthTable(strength, "bytes")}\n`);
  print(`${strengthTable(strength, "objects")}\n`);
  const coldStarts = await measureColdStarts(plan.coldStarts);
  print(coldStartTable(coldStarts));

  const results = machineIndependent(rows, throughput, records, strength, coldStarts);
  await Deno.writeTextFile(values.results ?? RESULTS, `${JSON.stringify(results, null, 2)}\n`);
}

await main();

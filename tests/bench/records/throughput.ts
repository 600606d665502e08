import { type Cluster, startPostgres } from "../../../local/postgres.ts";
import { call } from "../../../pkg/stadion.js";
import {
  assertSameRows,
  engineLedger,
  openTwin,
  type TwinDatabase,
} from "../../records/twin_database.ts";
import { compare, type Comparisons } from "../comparison.ts";
import { measureRounds, type Subject, timed } from "../measure.ts";
import { nativeSubjects } from "../native.ts";
import { BASELINE } from "../subjects.ts";
import { answerRecords, RECORD_TWINS } from "./answer.ts";
import { assertSameRecords } from "./equality.ts";
import { madeUpRequest } from "./made_up.ts";

export const SQL = "one SQL query, stored efforts";

export const RECORDS_FROM_BYTES = {
  [BASELINE]: (bytes: Uint8Array) => answerRecords(RECORD_TWINS.zod, bytes),
  "TypeScript, by hand": (bytes: Uint8Array) => answerRecords(RECORD_TWINS["by hand"], bytes),
  "WASM, bytes": (bytes: Uint8Array) => call("detect_records", bytes),
} as const;

export interface HistorySize {
  readonly efforts: number;
  /** How often a history is answered in a sample: a single small one is too short to time. */
  readonly repeated: number;
  readonly rounds: number;
}

/** Comparisons by the number of efforts, each of one answer. */
export type RecordsThroughput = ReadonlyMap<number, Comparisons>;

/** Measures every subject at every size; each size is one run in shuffled order. */
export async function measureRecords(sizes: readonly HistorySize[]): Promise<RecordsThroughput> {
  const directory = await Deno.makeTempDir({ prefix: "stadion-bench-records-" });
  const cluster = await startPostgres();
  try {
    const measured = new Map<number, Comparisons>();
    for (const size of sizes) {
      measured.set(size.efforts, await measureSize(size, directory, cluster));
    }
    return measured;
  } finally {
    await cluster.stop();
    await Deno.remove(directory, { recursive: true });
  }
}

async function measureSize(
  { efforts, repeated, rounds }: HistorySize,
  directory: string,
  cluster: Cluster,
): Promise<Comparisons> {
  const request = madeUpRequest(efforts);
  assertSameRecords([request]);
  const twin = await openTwin(cluster.url);
  try {
    await twin.fill([request]);
    assertSameRows(await twin.ledger(), engineLedger([request]));
    const requests = Array.from({ length: repeated }, () => request);
    const native = await nativeSubjects(directory, requests, "detect_records", madeUpRequest(0));
    const subjects = [...inProcess(requests), ...native, inDatabase(twin, repeated)];
    for (const { measure } of subjects) await measure(0);
    return compare(await measureRounds(subjects, rounds), BASELINE);
  } finally {
    await twin.end();
  }
}

/** What is summed up can not be optimised away. */
let kept = 0;

function inProcess(requests: readonly Uint8Array[]): Subject[] {
  return Object.entries(RECORDS_FROM_BYTES).map(([name, answer]) => ({
    name,
    measure: () =>
      timed(() => {
        for (const request of requests) kept += answer(request).length;
      }),
  }));
}

function inDatabase(twin: TwinDatabase, repeated: number): Subject {
  return {
    name: SQL,
    async measure() {
      const started = performance.now();
      for (let time = 0; time < repeated; time++) kept += (await twin.ledger()).length;
      return performance.now() - started;
    },
  };
}

import { call, estimateOneRepMax, type EstimateOneRepMaxRequest } from "../../../pkg/stadion.js";
import { compare, type Comparisons } from "../comparison.ts";
import { measureRounds, type Subject, timed } from "../measure.ts";
import { nativeSubjects } from "../native.ts";
import { BASELINE } from "../subjects.ts";
import { ESTIMATE_TWINS, estimateBytes, estimateObject } from "./answer.ts";
import { assertSameEstimates } from "./equality.ts";
import { type Logs, requestsOfSets, type Source } from "./logs.ts";

const OPERATION = "estimate_one_rep_max";

const decoder = new TextDecoder("utf-8", { fatal: true });
const encoder = new TextEncoder();

/** From JSON bytes to JSON bytes, as a function answers its request. */
export const ESTIMATES_FROM_BYTES = {
  [BASELINE]: (bytes: Uint8Array) => estimateBytes(ESTIMATE_TWINS.zod, bytes),
  "TypeScript, by hand": (bytes: Uint8Array) => estimateBytes(ESTIMATE_TWINS["by hand"], bytes),
  "WASM, bytes": (bytes: Uint8Array) => call(OPERATION, bytes),
  "WASM, objects": (bytes: Uint8Array) => {
    const request: EstimateOneRepMaxRequest = JSON.parse(decoder.decode(bytes));
    return encoder.encode(JSON.stringify(estimateOneRepMax(request)));
  },
} as const;

/** From an object to an object, as an app calls a library. */
export const ESTIMATES_FROM_OBJECTS = {
  [BASELINE]: (request: EstimateOneRepMaxRequest) => estimateObject(ESTIMATE_TWINS.zod, request),
  "TypeScript, by hand": (request: EstimateOneRepMaxRequest) =>
    estimateObject(ESTIMATE_TWINS["by hand"], request),
  "WASM, objects": estimateOneRepMax,
} as const;

export interface EstimateSize {
  readonly sets: number;
  /** How many requests a sample answers: a single small one is too short to time. */
  readonly requests: number;
  readonly rounds: number;
}

/** Comparisons by the number of sets of a request. */
export interface EstimateThroughput {
  readonly sources: ReadonlyMap<number, Source>;
  readonly bytes: ReadonlyMap<number, Comparisons>;
  readonly objects: ReadonlyMap<number, Comparisons>;
}

/** Measures every subject at every size; each size is one run in shuffled order. */
export async function measureEstimates(
  logs: Logs,
  sizes: readonly EstimateSize[],
): Promise<EstimateThroughput> {
  const directory = await Deno.makeTempDir({ prefix: "stadion-bench-estimates-" });
  try {
    const measured = { sources: new Map(), bytes: new Map(), objects: new Map() };
    for (const { sets, requests: count, rounds } of sizes) {
      const { source, requests: given } = requestsOfSets(logs, sets);
      measured.sources.set(sets, source);
      assertSameEstimates(given);
      const requests = Array.from({ length: count }, (_, index) => given[index % given.length]!);
      const objects: EstimateOneRepMaxRequest[] = requests.map((request) =>
        JSON.parse(decoder.decode(request))
      );
      const least = encoder.encode('{"sets":[]}');
      const native = await nativeSubjects(directory, requests, OPERATION, least);
      const fromBytes = [...subjects(ESTIMATES_FROM_BYTES, requests, lengthOf), ...native];
      measured.bytes.set(sets, await compared(fromBytes, rounds));
      const fromObjects = subjects(ESTIMATES_FROM_OBJECTS, objects, ({ ok }) => Number(ok));
      measured.objects.set(sets, await compared(fromObjects, rounds));
    }
    return measured;
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
}

const lengthOf = ({ length }: Uint8Array) => length;

async function compared(subjects: readonly Subject[], rounds: number): Promise<Comparisons> {
  // Lets the compilers of V8 see every request before the clock runs.
  for (const { measure } of subjects) await measure(0);
  return compare(await measureRounds(subjects, rounds), BASELINE);
}

/** What is summed up can not be optimised away. */
let kept = 0;

function subjects<Request, Given>(
  answers: Readonly<Record<string, (request: Request) => Given>>,
  requests: readonly Request[],
  size: (given: Given) => number,
): Subject[] {
  return Object.entries(answers).map(([name, answer]) => ({
    name,
    measure: () =>
      timed(() => {
        for (const request of requests) kept += size(answer(request));
      }),
  }));
}

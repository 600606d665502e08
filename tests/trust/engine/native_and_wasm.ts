import type { Check, Length, Outcome } from "../check.ts";
import { type Kind, KINDS } from "./kinds.ts";
import type { Chunk } from "./same_bytes.ts";

/** Calls of each kind; a few of them are blank lines, which are no requests. */
const CALLS: Readonly<Record<Length, number>> = { short: 400, long: 200_500 };
/** One for each core of the smallest machine that the tests are for. */
const WORKERS_COUNT = 2;
const MOST_FAULTS = 5;

/** Native and WASM answer byte for byte the same, a kind a row. */
export const NATIVE_AND_WASM: readonly Check[] = KINDS.map((kind) => ({
  group: "native = WASM",
  name: `calls of ${kind.name} answered byte for byte the same`,
  run: (length, seed) => inWorkers(chunksOf(kind, CALLS[length], seed)),
}));

function chunksOf(kind: Kind, calls: number, seed: number): Chunk[] {
  const chunks: Chunk[] = [];
  for (let made = 0; made < calls; made += kind.chunk) {
    const count = Math.min(kind.chunk, calls - made);
    chunks.push({ kind: kind.name, count, seed: seed + chunks.length });
  }
  return chunks;
}

async function inWorkers(chunks: Chunk[]): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  await Promise.all(Array.from({ length: WORKERS_COUNT }, async () => {
    const worker = new Worker(new URL("./same_bytes_worker.ts", import.meta.url), {
      type: "module",
    });
    try {
      for (let chunk = chunks.shift(); chunk !== undefined; chunk = chunks.shift()) {
        outcomes.push(await ask(worker, chunk));
      }
    } finally {
      worker.terminate();
    }
  }));
  const sum = (of: "run" | "wrong") => outcomes.reduce((sum, outcome) => sum + outcome[of], 0);
  const faults = outcomes.flatMap(({ faults }) => faults).slice(0, MOST_FAULTS);
  return { run: sum("run"), wrong: sum("wrong"), faults };
}

function ask(worker: Worker, chunk: Chunk): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Outcome>) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(`the worker ended: ${event.message}`));
    };
    worker.postMessage(chunk);
  });
}

import type { Quartiles } from "./statistics.ts";

/** What `make bench` found, as `results.json` keeps it: tables and plots are made of nothing else. */
export interface Results {
  readonly engine_version: string;
  readonly made_with: MadeWith;
  readonly throughput: readonly Table[];
  readonly cold_starts: Readonly<Record<string, ColdStart>>;
  readonly end_to_end: EndToEnd;
  readonly memory: Memory;
  readonly package: Readonly<Record<string, Size>>;
}

export interface MadeWith {
  readonly deno: string;
  readonly zod: string;
  /** What was measured, with a plus where the tree was changed; results of before do not know. */
  readonly commit?: string;
  /** What `pkg/` was built from. */
  readonly source_hash?: string;
  /** Figures a second of another machine say nothing about this one. */
  readonly machine: string;
  /** Runnable processes when it began, of everybody on the machine. */
  readonly load: number;
}

/** One operation one way, by what is asked for. */
export interface Table {
  readonly title: string;
  readonly way: Way;
  /** What every time is relative to. */
  readonly baseline: string;
  readonly columns: readonly Column[];
}

export type Way = "bytes" | "objects";

export interface Column {
  readonly name: string;
  readonly source: string;
  /** How many a sample answers. */
  readonly requests: number;
  readonly rounds: number;
  readonly subjects: Readonly<Record<string, Measured>>;
  readonly native_start_up_ms?: number;
  /** WASM from bytes, against the faster of the two twins and against native. */
  readonly wasm_to_faster_twin?: Quartiles;
  readonly wasm_to_native?: Quartiles;
}

export interface Measured {
  readonly ratio: Quartiles;
  readonly per_second: number;
}

export interface ColdStart {
  /** Of how many starts each sample is the median, and how many samples there are. */
  readonly starts?: number;
  readonly rounds?: number;
  readonly empty_ms: Quartiles;
  readonly with_engine_ms: Quartiles;
  /** What the engine adds in the same round. */
  readonly added_ms: Quartiles;
  readonly ratio: Quartiles;
}

export interface EndToEnd {
  readonly callers: number;
  readonly runs: readonly Load[];
}

export interface Load {
  readonly name: string;
  readonly seconds: number;
  readonly requests: number;
  /** Answers with another status than 200, and none at all. */
  readonly errors: number;
  readonly per_second: number;
  readonly p50_ms: number;
  readonly p95_ms: number;
  readonly p99_ms: number;
}

export interface Memory {
  readonly functions: readonly FunctionMemory[];
  readonly engine: readonly EngineMemory[];
}

/** What the process of a function holds. */
export interface FunctionMemory {
  readonly function: string;
  readonly calls: number;
  readonly before_mb: number;
  readonly after_calls_mb: number;
  readonly largest_request_bytes: number;
  readonly after_largest_mb: number;
  readonly peak_mb: number;
}

/** What the memory of a fresh engine holds, all its modules together; it never becomes smaller. */
export interface EngineMemory {
  readonly operation: string;
  readonly calls: number;
  readonly before_bytes: number;
  readonly after_calls_bytes: number;
  readonly largest_request_bytes: number;
  readonly after_largest_bytes: number;
}

export interface Size {
  readonly raw: number;
  readonly gzip: number;
}

export const RESULTS = new URL("results.json", import.meta.url).pathname;

export async function readResults(path = RESULTS): Promise<Results> {
  try {
    return JSON.parse(await Deno.readTextFile(path));
  } catch (cause) {
    throw new Error(`\`${path}\` holds no results: name a file that \`make bench\` wrote`, {
      cause,
    });
  }
}

export async function writeResults(results: Results, path = RESULTS): Promise<void> {
  await Deno.writeTextFile(path, `${JSON.stringify(results, rounded, 1)}\n`);
}

/** As a later run will read them. */
export function asWritten(results: Results): Results {
  return JSON.parse(JSON.stringify(results, rounded));
}

/** More digits would be of chance. */
function rounded(_key: string, value: unknown): unknown {
  if (typeof value !== "number" || Number.isInteger(value)) return value;
  return Number(value.toPrecision(3));
}

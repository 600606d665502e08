import { compare, type Comparisons } from "./comparison.ts";
import {
  measureRounds,
  ratios,
  type Rounds,
  type Samples,
  type Subject,
  timed,
} from "./measure.ts";
import { NATIVE, nativeSubjects, START_UP } from "./native.ts";
import type { Column, Table, Way } from "./results.ts";
import { quartiles } from "./statistics.ts";
import { BASELINE, BY_HAND, WASM_BYTES, type Ways } from "./ways.ts";

/** What is asked for in one column of a table. */
export interface Sample {
  readonly name: string;
  readonly source: string;
  readonly requests: readonly Uint8Array[];
  readonly rounds: Rounds;
  /** So many times as many go to the command, or the scatter of its start-up would hide them. */
  readonly timesNative: number;
}

/** An operation with what is asked of it. */
export interface Kind {
  readonly title: string;
  readonly ways: Ways;
  readonly samples: readonly Sample[];
  /** Throws where a twin answers otherwise than the engine. */
  assertSame?(requests: readonly Uint8Array[]): void;
  /** What answers by other means than a request. */
  open?(sample: Sample): Promise<Opened>;
}

export interface Opened {
  readonly subject: Subject;
  close(): Promise<void>;
}

const decoder = new TextDecoder();

/** Measures every subject with every sample; each sample is one run in shuffled order. */
export async function measureKind(kind: Kind): Promise<Table[]> {
  const directory = await Deno.makeTempDir({ prefix: "stadion-bench-" });
  try {
    const columns: Record<Way, Column[]> = { bytes: [], objects: [] };
    for (const sample of kind.samples) {
      kind.assertSame?.([...new Set(sample.requests)]);
      columns.bytes.push(await measureBytes(kind, sample, directory));
      const objects = measureObjects(kind, sample);
      if (objects !== undefined) columns.objects.push(await objects);
    }
    const baseline = BASELINE in kind.ways.fromBytes ? BASELINE : WASM_BYTES;
    return Object.entries(columns).filter(([, columns]) => columns.length > 0)
      .map(([way, columns]) => ({ title: kind.title, way: way as Way, baseline, columns }));
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
}

async function measureBytes(kind: Kind, sample: Sample, directory: string): Promise<Column> {
  const { operation, least, fromBytes } = kind.ways;
  const many = Array.from({ length: sample.timesNative }, () => sample.requests).flat();
  const native = await nativeSubjects(directory, many, operation, least);
  const opened = await kind.open?.(sample);
  try {
    return await column(sample, [
      ...subjects(fromBytes, sample.requests, ({ length }) => length),
      ...native.map((one) => one.name === NATIVE ? shared(one, sample.timesNative) : one),
      ...opened === undefined ? [] : [opened.subject],
    ]);
  } finally {
    await opened?.close();
  }
}

function measureObjects({ ways }: Kind, sample: Sample): Promise<Column> | undefined {
  if (Object.keys(ways.fromObjects).length === 0) return undefined;
  // Rows that are repeated are one object, as they are one row.
  const parsed = new Map<Uint8Array, unknown>();
  for (const request of sample.requests) {
    if (!parsed.has(request)) parsed.set(request, JSON.parse(decoder.decode(request)));
  }
  const objects = sample.requests.map((request) => parsed.get(request));
  return column(sample, subjects(ways.fromObjects, objects, (answer) => answer === null ? 0 : 1));
}

/** One of so many equal parts of what a subject takes. */
function shared({ name, measure }: Subject, parts: number): Subject {
  return { name, measure: async (round) => await measure(round) / parts };
}

async function column(
  { name, source, requests, rounds }: Sample,
  subjects: readonly Subject[],
): Promise<Column> {
  for (const subject of subjects) await warm(subject, rounds.seconds * WARM_SHARE);
  const samples = await measureRounds(subjects, rounds);
  const compared = compare(samples, samples.has(BASELINE) ? BASELINE : WASM_BYTES);
  const startUp = compared[START_UP]?.milliseconds.median;
  return {
    ...{ name, source, requests: requests.length, rounds: samples.values().next().value!.length },
    subjects: Object.fromEntries(
      Object.entries(compared).filter(([name]) => name !== START_UP)
        .map(([name, { ratio, milliseconds }]) => [name, {
          ratio,
          per_second: requests.length / milliseconds.median * 1000,
        }]),
    ),
    ...startUp === undefined ? {} : { native_start_up_ms: startUp },
    ...againstOthers(samples, compared),
  };
}

const WARM_SHARE = 1 / 20;

/** Once is enough to see every request, but V8 compiles what runs often ever better for a while. */
async function warm({ measure }: Subject, seconds: number): Promise<void> {
  const end = performance.now() + seconds * 1_000;
  do await measure(0); while (performance.now() < end);
}

function againstOthers(samples: Samples, compared: Comparisons): Partial<Column> {
  if (!samples.has(WASM_BYTES)) return {};
  const twins = [BASELINE, BY_HAND].filter((name) => samples.has(name))
    .sort((a, b) => compared[a]!.milliseconds.median - compared[b]!.milliseconds.median);
  const against = (name: string) => quartiles(ratios(samples, WASM_BYTES, name));
  return {
    ...twins[0] === undefined ? {} : { wasm_to_faster_twin: against(twins[0]) },
    ...samples.has(NATIVE) ? { wasm_to_native: against(NATIVE) } : {},
  };
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

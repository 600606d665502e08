import { compare, type Comparisons } from "../comparison.ts";
import { measureRounds, type Subject, timed } from "../measure.ts";
import { NATIVE, nativeSubjects } from "../native.ts";
import { BASELINE } from "../subjects.ts";
import { assertSameEstimates, assertSameSessions } from "./equality.ts";
import { type Logs, requestsOfSets, type Source } from "./logs.ts";
import { madeUpSessions } from "./session/requests.ts";
import { ESTIMATES, SESSIONS, type Ways } from "./subjects.ts";

/** How many requests a sample answers: a single small one is too short to time. */
export interface Sample {
  readonly requests: number;
  readonly rounds: number;
  /** So many times as many go to the command, or the scatter of its start-up would hide them. */
  readonly timesNative: number;
}

export interface StrengthSizes {
  /** By the number of sets. */
  readonly estimates: Readonly<Record<number, Sample>>;
  readonly session: Sample;
}

/** What one kind of request took. */
export interface StrengthMeasured {
  readonly source: Source;
  readonly requests: number;
  readonly bytes: Comparisons;
  readonly objects: Comparisons;
}

/** By what is asked for: an estimate of so many sets, or a session. */
export type StrengthThroughput = ReadonlyMap<string, StrengthMeasured>;

/** Measures every subject with every kind of request; each kind is one run in shuffled order. */
export async function measureStrength(
  logs: Logs,
  { estimates, session }: StrengthSizes,
): Promise<StrengthThroughput> {
  const directory = await Deno.makeTempDir({ prefix: "stadion-bench-strength-" });
  try {
    const measured = new Map<string, StrengthMeasured>();
    for (const [sets, sample] of Object.entries(estimates)) {
      const { source, requests } = requestsOfSets(logs, Number(sets));
      assertSameEstimates(requests);
      const name = `estimate of ${sets} ${sets === "1" ? "set" : "sets"}`;
      measured.set(name, await measureOne(ESTIMATES, source, requests, sample, directory));
    }
    const sessions = madeUpSessions(session.requests);
    assertSameSessions(sessions);
    const one = await measureOne(SESSIONS, "generated", sessions, session, directory);
    return measured.set("a session", one);
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
}

const decoder = new TextDecoder();

async function measureOne<Request>(
  { operation, least, fromBytes, fromObjects }: Ways<Request>,
  source: Source,
  given: readonly Uint8Array[],
  { requests: count, rounds, timesNative }: Sample,
  directory: string,
): Promise<StrengthMeasured> {
  const requests = Array.from({ length: count }, (_, index) => given[index % given.length]!);
  const objects: Request[] = requests.map((request) => JSON.parse(decoder.decode(request)));
  const manyRequests = Array.from({ length: timesNative }, () => requests).flat();
  const native = await nativeSubjects(directory, manyRequests, operation, least);
  const bytes = [
    ...subjects(fromBytes, requests, ({ length }) => length),
    ...native.map((subject) => subject.name === NATIVE ? shared(subject, timesNative) : subject),
  ];
  return {
    source,
    requests: count,
    bytes: await compared(bytes, rounds),
    objects: await compared(subjects(fromObjects, objects, ({ ok }) => Number(ok)), rounds),
  };
}

/** One of so many equal parts of what a subject takes. */
function shared({ name, measure }: Subject, parts: number): Subject {
  return { name, measure: async (round) => await measure(round) / parts };
}

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

import type { Check, Length, Outcome } from "../check.ts";
import { lastLines, run } from "../command.ts";
import { boundaryTest } from "./build.ts";
import { KINDS } from "./kinds.ts";

/** Over all kinds together; each has its share, half of the inputs are bytes of any sort. */
const INPUTS: Readonly<Record<Length, number>> = { short: 60_000, long: 10_000_000 };

interface Fuzzed {
  readonly mutated: number;
  readonly bytes: number;
  readonly wrong: number;
  readonly faults: readonly string[];
}

/** Damaged requests of each kind at the native boundary; the vectors, kept crashers among them, first. */
export const BOUNDARY: readonly Check[] = [
  {
    group: "bad input",
    name: "vectors and kept crashers, replayed at the native boundary",
    hasOwnSeeds: true,
    async run() {
      const only = ["--test", "vectors", "--", "--nocapture", "every_vector_gets_its_answer"];
      const { success, text } = await run("cargo", [
        ...["test", "--quiet", "--locked", "--package", "stadion-engine"],
        ...only,
      ]);
      const count = Number(/\bvectors (\d+)/.exec(text)?.[1] ?? 0);
      if (success) return { run: count, wrong: 0, faults: [] };
      return { run: count, wrong: 1, faults: [lastLines(text)] };
    },
  },
  ...KINDS.map(({ name }): Check => ({
    group: "bad input",
    name: `damaged requests at the native boundary: ${name}`,
    run: (length, seed) => fuzz(name, length, seed),
  })),
];

async function fuzz(name: string, length: Length, seed: number): Promise<Outcome> {
  const { success, text } = await run(
    "cargo",
    [...boundaryTest(length), "--", "--exact", "--nocapture", name],
    { STADION_INPUTS: String(INPUTS[length]), STADION_SEED: String(seed) },
  );
  const [line] = text.match(/^\{"answered".*$/m) ?? [];
  if (line === undefined) {
    const again = `STADION_INPUTS=${INPUTS[length]} STADION_SEED=${seed} cargo ${
      boundaryTest(length).join(" ")
    } -- --exact ${name}`;
    return { run: 1, wrong: 1, faults: [`it ended early, see \`${again}\`: ${lastLines(text)}`] };
  }
  const { mutated, bytes, wrong, faults }: Fuzzed = JSON.parse(line);
  const all = mutated + bytes;
  if (success || wrong > 0) return { run: all, wrong, faults };
  return { run: all, wrong: 1, faults: [lastLines(text)] };
}

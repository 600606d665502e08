import type { Check, Length } from "../check.ts";
import { lastLines, run } from "../command.ts";
import type { Held } from "./memory_run.ts";

const CALLS: Readonly<Record<Length, readonly [warm: number, all: number]>> = {
  short: [2_000, 20_000],
  long: [10_000, 1_000_000],
};
/** The collector leaves some; what leaks at every call leaves far more. */
const MOST_GROWTH = 0.05;

export const MEMORY: Check = {
  group: "isolate reuse",
  name: "memory of an isolate, from the time when it is warm to the last call",
  async run(length, seed) {
    const [warm, all] = CALLS[length];
    const script = new URL("memory_run.ts", import.meta.url).pathname;
    const { success, text } = await run(Deno.execPath(), [
      ...["run", "-A", "--no-check", "--v8-flags=--expose-gc", script],
      ...[String(warm), String(all), String(seed)],
    ]);
    const [line] = text.match(/^\{"warm".*$/m) ?? [];
    if (!success || line === undefined) return { run: 1, wrong: 1, faults: [lastLines(text)] };
    const { warm: before, last }: { warm: Held; last: Held } = JSON.parse(line);
    const faults = [
      ...before.memoryBytes === last.memoryBytes ? [] : ["the memory of the WASM has grown"],
      ...before.references === last.references ? [] : ["references to objects are kept"],
      ...last.heapBytes <= before.heapBytes * (1 + MOST_GROWTH) ? [] : ["the heap has grown"],
    ].map((fault) => `${fault} from call ${warm} to ${all}, seed ${seed}: ${line}`);
    return { run: all, wrong: faults.length, faults };
  },
};

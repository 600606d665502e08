import { engineOf, EngineRestarted } from "../../../functions/_shared/engine.ts";
import { call } from "../../../pkg/stadion.js";
import type { Check, Length } from "../check.ts";
import { Tally } from "../http/tally.ts";
import { markedRequests } from "./marked.ts";

const CALLS: Readonly<Record<Length, number>> = { short: 1_000, long: 100_000 };
const ONE_IN = 10;
/** No request can break the engine; bytes that claim an impossible length do. */
const UNALLOCATABLE = Object.defineProperty(new Uint8Array(1), "length", { value: -1 });

export const TRAPS: Check = {
  group: "isolate reuse",
  name: "every tenth call traps the engine, and costs that call only",
  run(length) {
    const tally = new Tally();
    const { callEngine } = engineOf(call);
    const requests = markedRequests("mark", crypto.randomUUID(), 120);
    const ask = (at: number) => {
      const { operation, bytes } = requests[at % requests.length]!;
      return JSON.stringify(callEngine(operation, bytes));
    };
    const before = requests.map((_, at) => ask(at));
    for (let made = 0; made < CALLS[length]; made++) {
      const name = `call ${made + 1}`;
      if (made % ONE_IN === 0) {
        const { operation } = requests[made / ONE_IN % requests.length]!;
        tally.count(name, faultOf(() => callEngine(operation, UNALLOCATABLE)));
      } else {
        const answer = ask(made);
        const isSame = answer === before[made % requests.length];
        tally.count(name, isSame ? undefined : `it answers otherwise than before: ${answer}`);
      }
    }
    return Promise.resolve(tally.outcome);
  },
};

/** A trap has to be told as what it is. */
function faultOf(call: () => unknown): string | undefined {
  try {
    return `it answered where it had to trap: ${JSON.stringify(call())}`;
  } catch (error) {
    return error instanceof EngineRestarted ? undefined : `it threw ${error}`;
  }
}

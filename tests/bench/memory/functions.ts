import { DENOS, serveFunction } from "../../contract/served_function.ts";
import { callersIn } from "../end_to_end/call_together.ts";
import type { FunctionMemory } from "../results.ts";
import type { Asked } from "./asked.ts";
import { heldBy, processOf, SHOWS_PROCESSES } from "./function_process.ts";

const CALLERS = 10;

/**
 * What the process of each function holds that answers a posted request, alone and without a
 * database: before, after so many calls, and after the largest request that it accepts.
 */
export async function measureFunctions(
  asked: readonly Asked[],
  calls: number,
): Promise<FunctionMemory[]> {
  if (!SHOWS_PROCESSES) return [];
  const seen: FunctionMemory[] = [];
  for (const { slug, usual, largest } of asked) {
    if (slug === undefined) continue;
    await using served = await serveFunction(DENOS["newest Deno"], slug);
    const pid = await processOf(slug);
    const ask = async (bodies: readonly Uint8Array[], requests: number) => {
      const one = bodies.map((body) => ({ body: new TextDecoder().decode(body) }));
      const callers = Array.from({ length: CALLERS }, () => one);
      await callersIn({ ...{ url: served.url, token: served.token, callers, requests } });
    };
    await ask(usual, 1);
    const before = await heldBy(pid);
    await ask(usual, calls);
    const after = await heldBy(pid);
    await ask([largest], CALLERS);
    const { now_mb, peak_mb } = await heldBy(pid);
    seen.push({
      ...{ function: slug, calls, before_mb: before.now_mb, after_calls_mb: after.now_mb },
      ...{ largest_request_bytes: largest.length, after_largest_mb: now_mb, peak_mb },
    });
  }
  return seen;
}

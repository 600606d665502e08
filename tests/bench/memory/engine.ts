import { watchedEngine } from "../../parity/watched_engine.ts";
import type { EngineMemory } from "../results.ts";
import type { Asked } from "./asked.ts";

/** What a fresh engine holds for each operation: after so many calls, and after the largest. */
export async function measureEngine(
  asked: readonly Asked[],
  calls: number,
): Promise<EngineMemory[]> {
  const seen: EngineMemory[] = [];
  for (const { operation, usual, largest } of asked) {
    const engine = await watchedEngine(`bench-memory-${operation}`);
    const held = () => engine.held().memoryBytes;
    const before_bytes = held();
    for (let done = 0; done < calls; done++) engine.call(operation, usual[done % usual.length]!);
    const after_calls_bytes = held();
    const answer = engine.call(operation, largest);
    if (!new TextDecoder().decode(answer.subarray(0, 20)).startsWith('{"ok":true')) {
      throw new Error(`the largest request of \`${operation}\` is refused: make it smaller`);
    }
    seen.push({
      ...{ operation, calls, before_bytes, after_calls_bytes },
      ...{ largest_request_bytes: largest.length, after_largest_bytes: held() },
    });
  }
  return seen;
}

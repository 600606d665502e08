import { call } from "../../pkg/stadion.js";
import type { Answer } from "./problems.ts";

/** The engine broke on this request; it has dropped its instance and starts anew with the next call. */
export class EngineRestarted extends Error {
  override readonly name = "EngineRestarted";
}

export function callEngine(operation: string, request: Uint8Array): Answer {
  let answer: Uint8Array;
  try {
    answer = call(operation, request);
  } catch (cause) {
    throw new EngineRestarted(`the engine trapped in \`${operation}\``, { cause });
  }
  return JSON.parse(new TextDecoder().decode(answer));
}

import { type Answer, call, type Operation } from "../../pkg/stadion.js";

export type {
  DetectRecordsResult,
  Operation,
  Problem,
  ProblemCode,
  RecordContext,
} from "../../pkg/stadion.js";

/** The engine broke on this request; it has dropped its instance and starts anew with the next call. */
export class EngineRestarted extends Error {
  override readonly name = "EngineRestarted";
}

export function callEngine(operation: Operation, request: Uint8Array): Answer<unknown> {
  let answer: Uint8Array;
  try {
    answer = call(operation, request);
  } catch (cause) {
    throw new EngineRestarted(`the engine trapped in \`${operation}\``, { cause });
  }
  return JSON.parse(new TextDecoder().decode(answer));
}

/** Asks with what the database holds, or with what was put together from it. */
export function askEngine(operation: Operation, request: unknown): Answer<unknown> {
  return callEngine(operation, new TextEncoder().encode(JSON.stringify(request)));
}

import type { Answer, Operation } from "../../pkg/front.js";

export type {
  Answer,
  DetectRecordsResult,
  Operation,
  Problem,
  ProblemCode,
  RecordContext,
} from "../../pkg/front.js";

/** The engine broke on this request; it has dropped its instance and starts anew with the next call. */
export class EngineRestarted extends Error {
  override readonly name = "EngineRestarted";
}

/** One module of the engine. A function opens those it asks, so that it loads no other. */
export interface Engine<Asked extends Operation> {
  callEngine(operation: Asked, request: Uint8Array): Answer<unknown>;
  /** Asks with what the database holds, or with what was put together from it. */
  askEngine(operation: Asked, request: unknown): Answer<unknown>;
}

export function engineOf<Asked extends Operation>(
  call: (operation: Asked, request: Uint8Array) => Uint8Array,
): Engine<Asked> {
  function callEngine(operation: Asked, request: Uint8Array): Answer<unknown> {
    let answer: Uint8Array;
    try {
      answer = call(operation, request);
    } catch (cause) {
      throw new EngineRestarted(`the engine trapped in \`${operation}\``, { cause });
    }
    return JSON.parse(new TextDecoder().decode(answer));
  }
  return {
    callEngine,
    askEngine: (operation, request) =>
      callEngine(operation, new TextEncoder().encode(JSON.stringify(request))),
  };
}

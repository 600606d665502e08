import { type Answer, build, type DetectRecordsResult } from "../../../pkg/stadion.js";
import type { Read } from "./history.ts";
import { detectRecords } from "./ledger.ts";
import { readByHand } from "./request_by_hand.ts";
import { readWithZod } from "./request_zod.ts";

/** The rules of the ledger in TypeScript, behind two ways to validate the request. */
export const RECORD_TWINS = { zod: readWithZod, "by hand": readByHand } as const;

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

/** Answers JSON bytes with JSON bytes, as the engine does. */
export function answerRecords(read: (request: unknown) => Read, bytes: Uint8Array): Uint8Array {
  const outcome = read(JSON.parse(decoder.decode(bytes)));
  return encoder.encode(JSON.stringify(outcome.ok ? given(outcome) : outcome));
}

function given({ history }: Extract<Read, { ok: true }>): Answer<DetectRecordsResult> {
  return { ok: true, result: detectRecords(history), engine_version: build.engine_version };
}

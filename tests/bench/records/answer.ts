import {
  type Answer,
  build,
  detectRecords as askEngine,
  type DetectRecordsResult,
} from "../../../pkg/stadion.js";
import { waysOf } from "../ways.ts";
import type { Read } from "./history.ts";
import { detectRecords } from "./ledger.ts";
import { readByHand } from "./request_by_hand.ts";
import { readWithZod } from "./request_zod.ts";

/** The rules of the ledger in TypeScript, behind two ways to validate the request. */
function answer(
  read: (request: unknown) => Read,
  request: unknown,
): Answer<DetectRecordsResult> {
  const outcome = read(request);
  if (!outcome.ok) return outcome;
  const result = detectRecords(outcome.history);
  return { ok: true, result, engine_version: build.engine_version };
}

export const RECORDS = waysOf("detect_records", {
  least: '{"athlete_id":"00000000-0000-4000-8000-000000000001","today":"2026-01-01","efforts":[]}',
  typed: askEngine,
  twins: {
    zod: (request) => answer(readWithZod, request),
    byHand: (request) => answer(readByHand, request),
  },
});

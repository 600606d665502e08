import { type Answer, build, generateSession as askEngine } from "../../../../pkg/stadion.js";
import { waysOf } from "../../ways.ts";
import type { Result } from "./draft.ts";
import { generateSession } from "./plan.ts";
import type { ReadSession } from "./request.ts";
import { readByHand } from "./request_by_hand.ts";
import { readWithZod } from "./request_zod.ts";
import { resultOf } from "./result.ts";

/** The rules of a session in TypeScript, behind two ways to validate the request. */
function answer(read: (request: unknown) => ReadSession, request: unknown): Answer<Result> {
  const outcome = read(request);
  if (!outcome.ok) return outcome;
  const session = generateSession(outcome.input);
  if (session === undefined) {
    const message = "the lightest load is above the one-rep max: choose a lighter bar";
    const path = "/one_rep_max_grams";
    return {
      ok: false,
      problems: [{ code: "unreachable_load", path, message, severity: "error" }],
    };
  }
  const result = resultOf(outcome.input, session);
  return { ok: true, result, engine_version: build.engine_version };
}

export const SESSIONS = waysOf("generate_session", {
  least: '{"today":"2026-03-02","one_rep_max_grams":140000,"session":{"primary_lift":"squat",' +
    '"intensity_type":"deload"}}',
  typed: askEngine,
  twins: {
    zod: (request) => answer(readWithZod, request),
    byHand: (request) => answer(readByHand, request),
  },
});

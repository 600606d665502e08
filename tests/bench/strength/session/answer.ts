import { type Answer, build } from "../../../../pkg/stadion.js";
import type { Result } from "./draft.ts";
import { generateSession } from "./plan.ts";
import type { ReadSession } from "./request.ts";
import { readByHand } from "./request_by_hand.ts";
import { readWithZod } from "./request_zod.ts";
import { resultOf } from "./result.ts";

/** The rules of a session in TypeScript, behind two ways to validate the request. */
export const SESSION_TWINS = { zod: readWithZod, "by hand": readByHand } as const;

type Reading = (request: unknown) => ReadSession;

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

export function sessionObject(read: Reading, request: unknown): Answer<Result> {
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

/** Answers JSON bytes with JSON bytes, as the engine does. */
export function sessionBytes(read: Reading, bytes: Uint8Array): Uint8Array {
  const answer = sessionObject(read, JSON.parse(decoder.decode(bytes)));
  return encoder.encode(JSON.stringify(answer));
}

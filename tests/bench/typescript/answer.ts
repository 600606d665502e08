import {
  type Answer,
  build,
  type Problem,
  type ValidateSplitsResult,
} from "../../../pkg/stadion.js";
import type { Read } from "./read.ts";
import { validateRace } from "./validate_splits.ts";

const ENGINE_VERSION = build.engine_version;

/** Answers a parsed request; `read` is what tells the implementations apart. */
export function answerObject(
  read: (request: unknown) => Read,
  request: unknown,
): Answer<ValidateSplitsResult> {
  const outcome = read(request);
  if (!outcome.ok) return outcome;
  return { ok: true, result: validateRace(outcome.race), engine_version: ENGINE_VERSION };
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

/** Answers JSON bytes with JSON bytes, as the engine does. */
export function answerBytes(read: (request: unknown) => Read, bytes: Uint8Array): Uint8Array {
  let request: unknown;
  try {
    request = JSON.parse(decoder.decode(bytes));
  } catch (fault) {
    return written({ ok: false, problems: [malformed(fault)] });
  }
  return written(answerObject(read, request));
}

function written(answer: Answer<ValidateSplitsResult>): Uint8Array {
  return encoder.encode(JSON.stringify(answer));
}

function malformed(fault: unknown): Problem {
  const message = `the body is not JSON: ${fault instanceof Error ? fault.message : fault}`;
  return { code: "malformed_json", path: "", message, severity: "error" };
}

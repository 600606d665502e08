import { type Refusal, refuse } from "./problems.ts";

/** A JSON object of a few members that a function judges itself. */
export interface SmallObject {
  readonly ok: true;
  readonly fields: ReadonlyMap<string, unknown>;
  readonly text: string;
}

/** Reads a JSON object that a function judges itself, as strictly as the engine reads its requests. */
export function readObject(body: Uint8Array): SmallObject | Refusal {
  let text: string;
  let parsed: unknown;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
    parsed = SURROGATE.test(text) ? JSON.parse(text, refuseHalves) : JSON.parse(text);
  } catch {
    return refuse("malformed_json", "", "the body is no JSON text in utf-8; send an object");
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
    return refuse("wrong_type", "", "the body must be an object");
  }
  return { ok: true, fields: new Map(Object.entries(parsed)), text };
}

/** Only an escape can stand for half of a character: the bytes themselves are whole. */
const SURROGATE = /\\u[dD][89a-fA-F]/;

/** Half of a surrogate pair is no character, and no text that a database could hold. */
function refuseHalves(name: string, value: unknown): unknown {
  const isWhole = name.isWellFormed() && (typeof value !== "string" || value.isWellFormed());
  if (!isWhole) throw new SyntaxError("a text has half of a surrogate pair");
  return value;
}

/** The JSON Pointer of a member of the request. */
export function pointer(key: string): string {
  return `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

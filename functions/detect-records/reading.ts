import { type Refusal, refuse } from "../_shared/problems.ts";
import {
  readObject,
  refuseRepeated,
  refuseUnknown,
  type SmallObject,
} from "../_shared/small_object.ts";

/** How an athlete wants to see their ledger. */
export interface Reading {
  readonly ok: true;
  readonly recompute: boolean;
  /** The engine knows which contexts there are. */
  readonly context: string | null;
  /** A day, `YYYY-MM-DD`: the ledger as it was at its end. */
  readonly as_of: string | null;
}

export function readReading(body: Uint8Array): Reading | Refusal {
  const read = readObject(body);
  if (!read.ok) return read;
  const unknown = refuseUnknown(read, ["recompute", "context", "as_of"]);
  if (unknown !== undefined) return unknown;
  const reading = readFields(read);
  return reading.ok ? refuseRepeated(read) ?? reading : reading;
}

function readFields({ fields }: SmallObject): Reading | Refusal {
  const recompute = fields.get("recompute") ?? false;
  const context = fields.get("context") ?? null;
  const asOf = fields.get("as_of") ?? null;
  if (typeof recompute !== "boolean") {
    return refuse("wrong_type", "/recompute", "`recompute` must be true or false");
  }
  if (context !== null && typeof context !== "string") {
    return refuse("wrong_type", "/context", "`context` must be a string");
  }
  if (asOf === null) return { ok: true, recompute, context, as_of: null };
  if (typeof asOf !== "string") return refuse("wrong_type", "/as_of", "`as_of` must be a string");
  if (!isDay(asOf)) {
    return refuse("invalid_date", "/as_of", `\`${asOf}\` is no day; write it as \`YYYY-MM-DD\``);
  }
  return { ok: true, recompute, context, as_of: asOf };
}

function isDay(text: string): boolean {
  if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

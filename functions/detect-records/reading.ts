import { isRefusal, readDay, readFlag, wrongType } from "../_shared/members.ts";
import { refuseLosses } from "../_shared/parser_losses.ts";
import type { Refusal } from "../_shared/problems.ts";
import { readObject, refuseUnknown, type SmallObject } from "../_shared/small_object.ts";

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
  return reading.ok ? refuseLosses(read) ?? reading : reading;
}

function readFields(object: SmallObject): Reading | Refusal {
  const recompute = readFlag(object, "recompute");
  if (isRefusal(recompute)) return recompute;
  const context = object.fields.get("context") ?? null;
  if (context !== null && typeof context !== "string") return wrongType("context", "a string");
  const as_of = readDay(object, "as_of");
  return isRefusal(as_of) ? as_of : { ok: true, recompute, context, as_of };
}

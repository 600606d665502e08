import { readDay, readFlag, readMembers, wrongType } from "../_shared/members.ts";
import type { Refusal } from "../_shared/problems.ts";
import { askEngine } from "../_shared/races_engine.ts";
import { readObject, type SmallObject } from "../_shared/small_object.ts";

/** How an athlete wants to see their ledger. */
export interface Reading {
  readonly ok: true;
  readonly recompute: boolean;
  readonly context: string | null;
  /** A day, `YYYY-MM-DD`: the ledger as it was at its end. */
  readonly as_of: string | null;
}

export function readReading(body: Uint8Array): Reading | Refusal {
  const object = readObject(body);
  if (!object.ok) return object;
  return readMembers(object, ["recompute", "context", "as_of"], {
    recompute: readFlag(object, "recompute"),
    context: readContext(object),
    as_of: readDay(object, "as_of"),
  });
}

/** The engine knows which contexts there are. */
function readContext({ fields }: SmallObject): string | null | Refusal {
  const context = fields.get("context") ?? null;
  if (typeof context !== "string") {
    return context === null ? null : wrongType("context", "a string");
  }
  const asked = askEngine("detect_records", {
    athlete_id: "00000000-0000-0000-0000-000000000000",
    today: "2000-01-01",
    efforts: [],
    context,
  });
  return asked.ok ? context : asked;
}

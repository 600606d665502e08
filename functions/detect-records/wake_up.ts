import { type Refusal, refuse } from "../_shared/problems.ts";
import { readObject, refuseRepeated, refuseUnknown } from "../_shared/small_object.ts";

/** Members by which a database webhook's body is known; what else it holds is the platform's matter. */
const WEBHOOK_MEMBERS = ["type", "table", "schema"] as const;

/**
 * What is wrong with the body that wakes the function. Nothing in it decides what is computed: the
 * marks in the database do.
 */
export function refuseWakeUp(body: Uint8Array): Refusal | undefined {
  const read = readObject(body);
  if (!read.ok) return read;
  if (WEBHOOK_MEMBERS.every((name) => typeof read.fields.get(name) === "string")) return undefined;
  const unknown = refuseUnknown(read, ["sweep"]);
  if (unknown !== undefined) return unknown;
  const sweep = read.fields.get("sweep");
  if (sweep !== undefined && typeof sweep !== "boolean") {
    return refuse("wrong_type", "/sweep", "`sweep` must be true or false");
  }
  return refuseRepeated(read);
}

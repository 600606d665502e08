import { readFlag, readMembers } from "./members.ts";
import type { Refusal } from "./problems.ts";
import { readObject } from "./small_object.ts";

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
  const woken = readMembers(read, ["sweep"], { sweep: readFlag(read, "sweep") });
  return woken.ok ? undefined : woken;
}

import type { SupabaseClient } from "@supabase/supabase-js";
import { rpc } from "../_shared/database.ts";
import { todayInUtc } from "../_shared/day.ts";
import { isRefusal, readDay, wrongType } from "../_shared/members.ts";
import { type Refusal, refuse } from "../_shared/problems.ts";
import { readReference, type ReferenceForm } from "../_shared/reference.ts";

const FORM: Readonly<ReferenceForm> = {
  key: "lift",
  members: ["lift", "as_of"],
  posted: [
    ...["sets", "today", "exercise", "formula", "round_to_grams", "bar_grams", "plates", "table"],
  ],
};
const LIFTS: readonly string[] = ["squat", "bench", "deadlift"];

/** A lift of the caller, and the day at whose end it is looked at. */
export interface OwnLift {
  readonly ok: true;
  readonly lift: string;
  readonly as_of: string;
}

/** Which of the caller's lifts the body asks for; undefined for every body that brings its sets. */
export function readOwnLift(body: Uint8Array): OwnLift | Refusal | undefined {
  const object = readReference(body, FORM);
  if (object === undefined || !object.ok) return object;
  const lift = object.fields.get("lift");
  if (typeof lift !== "string") return wrongType("lift", "a string");
  if (!LIFTS.includes(lift)) {
    return refuse(
      "unknown_value",
      "/lift",
      `\`${lift}\` is no lift: use one of ${LIFTS.join(", ")}`,
    );
  }
  const as_of = readDay(object, "as_of");
  return isRefusal(as_of) ? as_of : { ok: true, lift, as_of: as_of ?? todayInUtc() };
}

/** Loads the caller's sets of the lift as a request of the engine. */
export async function loadOwnSets(
  supabase: SupabaseClient,
  { lift, as_of }: OwnLift,
): Promise<unknown> {
  return await rpc(supabase, "strength.estimate_request", { lift, as_of });
}

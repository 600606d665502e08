import type { SupabaseClient } from "@supabase/supabase-js";
import { rpc } from "../_shared/database.ts";
import { todayInUtc } from "../_shared/day.ts";
import { readDay, wrongType } from "../_shared/members.ts";
import { type Answer, type Refusal, refuse } from "../_shared/problems.ts";
import { readReference, type ReferenceForm } from "../_shared/reference.ts";
import type { SmallObject } from "../_shared/small_object.ts";

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
  const read = readReference(body, FORM, (object) => ({
    lift: readLift(object),
    as_of: readDay(object, "as_of"),
  }));
  return read?.ok ? { ...read, as_of: read.as_of ?? todayInUtc() } : read;
}

function readLift({ fields }: SmallObject): string | Refusal {
  const lift = fields.get("lift");
  if (typeof lift !== "string") return wrongType("lift", "a string");
  if (LIFTS.includes(lift)) return lift;
  const message = `\`${lift}\` is no lift: use one of ${LIFTS.join(", ")}`;
  return refuse("unknown_value", "/lift", message);
}

/** The answer with a word on `lift` to those who sent no sets and may want their own. */
export function pointToLift(answer: Answer): Answer {
  if (answer.ok) return answer;
  const hint = `; or send \`lift\` alone for your own logged sets: ${LIFTS.join(", ")}`;
  const problems = answer.problems.map((problem) =>
    problem.code === "missing_field" && problem.path === "/sets"
      ? { ...problem, message: problem.message + hint }
      : problem
  );
  return { ok: false, problems };
}

/** Loads the caller's sets of the lift as a request of the engine. */
export async function loadOwnSets(
  supabase: SupabaseClient,
  { lift, as_of }: OwnLift,
): Promise<unknown> {
  return await rpc(supabase, "strength.estimate_request", { lift, as_of });
}

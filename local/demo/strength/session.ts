import { type Athlete, dataOf, type Demo } from "../athletes.ts";
import { askFunction, resultOf } from "../functions.ts";
import type { Report } from "../report.ts";
import { type PlannedSet, sessionOfDay } from "./sessions.ts";
import { kilograms } from "./weights.ts";

/** What generate-session answers, as far as it is shown. */
export interface SessionPlan {
  readonly planned_sets: readonly PlannedSet[];
  readonly jit_input_snapshot: object;
  readonly rationale: readonly Remark[];
  readonly warnings: readonly Remark[];
}

interface Remark {
  readonly code: string;
  readonly message: string;
}

/** The same session twice: for a lifter who is fresh, and for the one who came. */
export async function openSession({ report, one }: Demo): Promise<void> {
  const { id, planned_date } = await sessionOfDay(one, 1);
  const today = planned_date;
  report.say('> functions.invoke("generate-session", { session_id })');
  const fresh = resultOf(
    await askFunction<SessionPlan>(one.supabase, "generate-session", { session_id: id, today }),
  );
  report.expect("a fresh lifter squats 2 x 5 with 115 kg, 80 % of 143", mainSets(fresh), [
    "115 kg x 5",
    "115 kg x 5",
  ]);

  report.say('> strength.from("soreness_checkins").insert({ quads: 4, lower_back: 2 })');
  dataOf(
    await one.supabase.schema("strength").from("soreness_checkins").insert({
      user_id: one.userId,
      session_id: id,
      ratings: { quads: 4, lower_back: 2 },
    }).select("id"),
  );
  report.say(
    '> functions.invoke("generate-session", { session_id, readiness: sleep 1 of 5 })',
  );
  const plan = resultOf(
    await askFunction<SessionPlan>(one.supabase, "generate-session", {
      session_id: id,
      today,
      readiness: { sleep: 1, energy: 3 },
    }),
  );
  report.expect("sore and tired, it is one set with 105 kg", mainSets(plan), ["105 kg x 5"]);
  report.reasons([...plan.rationale, ...plan.warnings].map(({ message }) => message));
  showSets(report, plan.planned_sets);
  await expectStored(report, one, plan);
}

async function expectStored(report: Report, athlete: Athlete, plan: SessionPlan): Promise<void> {
  const { planned_sets, jit_input_snapshot } = await sessionOfDay(athlete, 1);
  report.expect(
    "the sets are stored with everything that decided about them",
    { planned_sets, jit_input_snapshot },
    { planned_sets: plan.planned_sets, jit_input_snapshot: plan.jit_input_snapshot },
  );
}

function mainSets({ planned_sets }: SessionPlan): string[] {
  return planned_sets.filter(({ set_type }) => set_type === "main")
    .map(({ weight_grams, reps }) => `${kilograms(weight_grams)} x ${reps}`);
}

function showSets(report: Report, sets: readonly PlannedSet[]): void {
  report.table(
    ["set", "exercise", "load", "reps", "RPE", "rest"],
    sets.map((set) => [
      `${set.set_type.replace("_", "-")} ${set.set_number}`,
      set.exercise,
      kilograms(set.weight_grams),
      String(set.reps),
      String(set.rpe_target ?? ""),
      set.rest_seconds === undefined ? "" : `${set.rest_seconds} s`,
    ]),
    [12, 20, -9, -4, -4, -6],
  );
}

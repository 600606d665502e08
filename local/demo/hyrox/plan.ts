import type { HyroxDay, HyroxPlan, HyroxWeek, ValidateSplitsResult } from "../../../pkg/stadion.js";
import { type Athlete, dataOf, type Demo } from "../athletes.ts";
import { askFunction, resultOf } from "../functions.ts";
import type { Report } from "../report.ts";
import { clock } from "../times.ts";

/** The Monday on which the plan of this demo begins, and a race on a Saturday twelve weeks later. */
const TODAY = "2025-11-30";
export const REQUEST = { kind: "hyrox", today: TODAY, start_date: "2025-12-01" };
const RACE_DATE = "2026-02-21";
const GOAL_MINUTES = 84;
const SHOWN_WEEKS = 2;

/** From what an athlete says about life to what every day asks for. */
export async function planRace({ report, one }: Demo): Promise<void> {
  report.say('> hyrox.from("athlete_profiles").update(open men, a race, 1:24:00, 6 h a week)');
  await change(one, {
    hyrox_division: "open_men",
    race_date: RACE_DATE,
    goal_time_minutes: GOAL_MINUTES,
    weekly_availability_hours: 6,
    training_history: { run_mpw: 15, strength_days: 2, experience: "intermediate" },
    injuries_limitations: ["no knee problems"],
  });
  report.say('> functions.invoke("generate-plan", { kind: "hyrox", dry_run: true, … })');
  const tried = await plan(one, { ...REQUEST, dry_run: true });
  report.expect(
    `a dry run answers ${tried.weeks.length} weeks, says what it assumes, and stores nothing`,
    [tried.weeks.length, tried.warnings.map(({ code }) => code), await plansOf(one)],
    [12, ["equipment_unknown", "injury_denied"], []],
  );
  report.reasons(tried.warnings.map(({ code, message }) => `${code}: ${message}`));

  report.say('> the same without dry_run, after update({ equipment_available: ["hyrox gym"] })');
  await change(one, { equipment_available: ["hyrox gym"] });
  const stored = await plan(one, REQUEST);
  report.expect(
    "now it is stored as the active one, and about equipment nothing is left to say",
    [(await plansOf(one)).map(({ status }) => status), stored.warnings.map(({ code }) => code)],
    [["active"], ["injury_denied"]],
  );
  report.expect(
    `each of its ${stored.invariants.length} promises is kept`,
    stored.invariants.filter(({ held }) => !held),
    [],
  );
  show(report, stored.weeks);
  await showTargets({ report, one }, stored);
}

export function plan({ supabase }: Athlete, body: object): Promise<HyroxPlan> {
  return askFunction<HyroxPlan>(supabase, "generate-plan", body).then(resultOf);
}

async function change({ supabase, profileId }: Athlete, values: object): Promise<void> {
  dataOf(
    await supabase.schema("hyrox").from("athlete_profiles").update(values).eq("id", profileId)
      .select("id").single(),
  );
}

interface PlanRow {
  readonly id: string;
  readonly status: string;
  readonly start_date: string;
}

/** Every plan, the newest first. */
export async function plansOf({ supabase }: Athlete): Promise<readonly PlanRow[]> {
  return dataOf(
    await supabase.schema("hyrox").from("training_plans").select("id, status, start_date")
      .order("created_at", { ascending: false }).overrideTypes<PlanRow[], { merge: false }>(),
  );
}

function show(report: Report, weeks: readonly HyroxWeek[]): void {
  report.say(`The first ${SHOWN_WEEKS} of ${weeks.length} weeks, as an app would show them:`);
  for (const { week_number, focus, target_volume_minutes, days } of weeks.slice(0, SHOWN_WEEKS)) {
    report.table(
      ["day", "min", `week ${week_number}, ${hours(target_volume_minutes)}: ${focus}`],
      days.filter(({ is_rest_day }) => !is_rest_day).map(row),
      [10, -3],
    );
  }
}

function row(day: HyroxDay): readonly string[] {
  const { date, estimated_duration_minutes: minutes, workout_title, workout_description } = day;
  return [date, String(minutes), `${workout_title}\n${workout_description ?? ""}`];
}

function hours(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")} h`;
}

async function showTargets(
  { report, one }: Pick<Demo, "report" | "one">,
  { predicted_splits }: HyroxPlan,
): Promise<void> {
  if (predicted_splits === null) throw new Error("a plan with a goal has targets");
  const { total_time_seconds, splits } = predicted_splits;
  report.say('> functions.invoke("validate-splits", the targets of the plan)');
  const { verdict, totals } = resultOf(
    await askFunction<ValidateSplitsResult>(one.supabase, "validate-splits", {
      race: { format: "singles", division: "open_men", total_time_seconds },
      splits,
    }),
  );
  const runs = splits.filter(({ split_type }) => split_type === "run");
  report.expect(
    `its targets are a race in ${clock(total_time_seconds)} to the second, and may be true`,
    [total_time_seconds, verdict, totals.residual_seconds, runs.length],
    [GOAL_MINUTES * 60, "accept", 0, 8],
  );
}

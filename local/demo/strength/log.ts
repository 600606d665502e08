import type { EstimateOneRepMaxResult } from "../../../pkg/stadion.js";
import { type Athlete, dataOf, type Demo } from "../athletes.ts";
import { askFunction, resultOf } from "../functions.ts";
import type { Report } from "../report.ts";
import { whenComputed } from "../when_computed.ts";
import { type Metrics, metricsOf, recordsOf, showRecords } from "./derived.ts";
import { type PlannedSet, sessionOfDay } from "./sessions.ts";
import { kilograms, roundedKilograms } from "./weights.ts";

/** Easier than the 8.5 of the plan: the soreness went with the warm-up. */
const RPE = 6;

/** What was lifted comes in; metrics, records and the new max come by themselves. */
export async function logSession({ report, one }: Demo): Promise<void> {
  const { id, planned_date, planned_sets } = await sessionOfDay(one, 1);
  if (planned_sets === null) {
    throw new Error("the session has no sets: the chapter before plans it");
  }
  report.say('> strength.from("sessions").update({ status: "in_progress" }), later "completed"');
  await change(one, id, "in_progress");
  report.say('> strength.from("session_logs").insert(all sets as planned, the squats at RPE 6)');
  const log = await insertLog(one, id, {
    started_at: `${planned_date}T17:00:00Z`,
    actual_sets: planned_sets.map((set) =>
      doneAsPlanned(set, set.set_type === "main" ? RPE : undefined)
    ),
  });
  await change(one, id, "completed");

  const [metrics] = await whenComputed(
    "review-session",
    ({ length }) => length > 0,
    () => metricsOf(one, log),
  );
  if (metrics === undefined) throw new Error("no metrics came");
  report.expect("the webhook computes the metrics: all sets done", metrics.completion_pct, 100);
  report.table(["metric", "planned", "done"], [
    [
      "volume of the squat",
      kilograms(metrics.planned_volume_grams),
      kilograms(metrics.actual_volume_grams),
    ],
    [
      "load as a share of the max",
      percent(metrics.planned_intensity_pct),
      percent(metrics.actual_intensity_pct),
    ],
    ["RPE", "8.5", String(metrics.avg_rpe_actual)],
  ], [26, -9, -9]);
  report.say(`Sets per muscle: ${musclesOf(metrics)}.`);
  await showEstimate(report, one, planned_date);
  const records = (await recordsOf(one)).filter(({ subject }) => subject === "squat");
  showRecords(report, records);
  report.expect(
    "the squat is a record, and the warm-ups are none",
    records.filter(({ record_type }) => record_type === "exercise_weight").map(({ value }) =>
      value
    ),
    [105],
  );
}

async function showEstimate(report: Report, athlete: Athlete, as_of: string): Promise<void> {
  report.say('> functions.invoke("estimate-1rm", { lift: "squat" })');
  const { one_rep_max_grams, interval, by_formula } = resultOf(
    await askFunction<EstimateOneRepMaxResult>(athlete.supabase, "estimate-1rm", {
      lift: "squat",
      as_of,
    }),
  );
  if (one_rep_max_grams === null || interval === null || by_formula === null) {
    throw new Error("no max is estimated");
  }
  report.say(
    `It is ${roundedKilograms(one_rep_max_grams)}, and between ` +
      `${roundedKilograms(interval.low_grams)} and ${roundedKilograms(interval.high_grams)} in ` +
      `${interval.coverage_percent} of 100 cases. The formulas say:`,
  );
  showFormulas(report, by_formula);
  report.expect(
    "the 143 kg that the 3RM meant lie inside",
    interval.low_grams <= 143_000 && 143_000 <= interval.high_grams,
    true,
  );
  const [newest] = dataOf(
    await athlete.supabase.schema("strength").from("lifter_maxes").select("source, squat_1rm_grams")
      .order("recorded_at", { ascending: false }).limit(1),
  );
  report.expect("the estimate is the lifter's new max", newest, {
    source: "system_calculated",
    squat_1rm_grams: one_rep_max_grams,
  });
}

type ByFormula = NonNullable<EstimateOneRepMaxResult["by_formula"]>;

function showFormulas(report: Report, by_formula: ByFormula): void {
  const given = Object.entries(by_formula).flatMap(([name, said]) =>
    "one_rep_max_grams" in said ? [{ name, grams: said.one_rep_max_grams }] : []
  ).toSorted((a, b) => a.grams - b.grams);
  const height = Math.ceil(given.length / 3);
  report.table(
    ["formula", "max", "formula", "max", "formula", "max"],
    Array.from({ length: height }, (_, row) =>
      [0, 1, 2].flatMap((column) => {
        const formula = given[column * height + row];
        return formula ? [formula.name, roundedKilograms(formula.grams)] : ["", ""];
      })),
    [16, -8, 16, -8, 16],
  );
}

export async function insertLog(athlete: Athlete, session_id: string, log: object) {
  const { id } = dataOf(
    await athlete.supabase.schema("strength").from("session_logs")
      .insert({ user_id: athlete.userId, session_id, ...log }).select("id")
      .single<{ id: string }>(),
  );
  return id;
}

/** A planned set as it was done, and how hard it was. */
export function doneAsPlanned(
  { reps, set_number, set_type, exercise, weight_grams }: PlannedSet,
  rpe_actual?: number,
) {
  return { set_number, set_type, exercise, weight_grams, reps_completed: reps, rpe_actual };
}

async function change({ supabase }: Athlete, id: string, status: string): Promise<void> {
  dataOf(
    await supabase.schema("strength").from("sessions").update({ status }).eq("id", id).select("id"),
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function musclesOf({ sets_per_muscle }: Metrics): string {
  return Object.entries(sets_per_muscle)
    .map(([muscle, sets]) => `${muscle.replace("_", " ")} ${sets}`).join(", ");
}

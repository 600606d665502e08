import type { EstimateOneRepMaxResult } from "../../../pkg/stadion.js";
import { dataOf, type Demo } from "../athletes.ts";
import { askFunction, resultOf } from "../functions.ts";
import type { Report } from "../report.ts";
import { sessionsOf } from "./sessions.ts";
import { kilograms } from "./weights.ts";

/** What generate-plan answers, as far as it is shown. */
interface Program {
  readonly program: { readonly total_weeks: number; readonly training_days_per_week: number };
  readonly sessions: readonly PlacedSession[];
  readonly preview: readonly PreviewedSets[];
  readonly invariants: readonly { readonly name: string; readonly held: boolean }[];
}

interface PlacedSession {
  readonly week_number: number;
  readonly day_number: number;
  readonly planned_date: string;
  readonly primary_lift: string;
  readonly intensity_type: string;
  readonly block_number: number | null;
}

interface PreviewedSets {
  readonly block_number: number | null;
  readonly lift: string;
  readonly intensity_type: string;
  readonly sets: number;
  readonly reps: number;
  readonly reps_max?: number;
  readonly weight_grams: number;
}

/** The Monday on which the program of this demo begins. */
const START_DATE = "2025-11-10";
const SHOWN_WEEKS = 5;

/** From what a lifter knows, three repetitions, to twelve weeks in the calendar. */
export async function planProgram({ report, one }: Demo): Promise<void> {
  const strength = one.supabase.schema("strength");
  report.say('> functions.invoke("estimate-1rm", { formula: "epley", sets: [130 kg x 3] })');
  const squat = resultOf(
    await askFunction<EstimateOneRepMaxResult>(one.supabase, "estimate-1rm", {
      formula: "epley",
      sets: [{ weight_kg: 130, reps: 3, to_failure: true }],
    }),
  ).one_rep_max_grams;
  report.expect("a 3RM of 130 kg in the squat is a max of 143 kg", squat, 143_000);

  report.say('> strength.from("lifter_maxes").insert(squat 130 kg x 3, bench 100, deadlift 180)');
  dataOf(
    await strength.from("lifter_maxes").insert({
      user_id: one.userId,
      recorded_at: "2025-11-09T12:00:00Z",
      source: "input_3rm",
      squat_1rm_grams: squat,
      squat_input_grams: 130_000,
      squat_input_reps: 3,
      bench_1rm_grams: 100_000,
      deadlift_1rm_grams: 180_000,
    }).select("id"),
  );
  report.say('> strength.rpc("save_formula_config", { overrides: {} })');
  dataOf(await strength.rpc("save_formula_config", { overrides: {} }));

  const request = { kind: "powerlifting", today: START_DATE, start_date: START_DATE };
  report.say('> functions.invoke("generate-plan", { kind: "powerlifting", dry_run: true, … })');
  const tried = resultOf(
    await askFunction<Program>(one.supabase, "generate-plan", { ...request, dry_run: true }),
  );
  report.expect(
    "a dry run answers a program of 36 sessions and stores nothing",
    [tried.sessions.length, (await sessionsOf(one)).length],
    [36, 0],
  );
  report.say("> the same without dry_run");
  const program = resultOf(
    await askFunction<Program>(one.supabase, "generate-plan", request),
  );
  const stored = await sessionsOf(one);
  report.expect(
    "now they are stored, each with its day and without sets: those come on the day",
    stored.map(({ planned_date, planned_sets }) => [planned_date, planned_sets]),
    tried.sessions.map(({ planned_date }) => [planned_date, null]),
  );
  showWeeks(report, program);
  report.expect(
    `each of its ${program.invariants.length} invariants holds`,
    program.invariants.filter(({ held }) => !held),
    [],
  );
}

function showWeeks(report: Report, { program, sessions, preview }: Program): void {
  report.say(
    `The first ${SHOWN_WEEKS} of ${program.total_weeks} weeks; loads are what the maxes of today give:`,
  );
  const weeks = Map.groupBy(
    sessions.filter(({ week_number }) => week_number <= SHOWN_WEEKS),
    ({ week_number }) => week_number,
  );
  report.table(
    ["week", "block", "day 1", "day 2", "day 3"],
    [...weeks].map(([week, days]) => [
      String(week),
      String(days[0]?.block_number ?? ""),
      ...days.map((day) => `${day.primary_lift}, ${day.intensity_type}\n${setsOf(day, preview)}`),
    ]),
    [-4, -5, 22, 22],
  );
}

function setsOf(day: PlacedSession, preview: readonly PreviewedSets[]): string {
  const planned = preview.find((sets) =>
    sets.block_number === day.block_number && sets.lift === day.primary_lift &&
    sets.intensity_type === day.intensity_type
  );
  if (planned === undefined) return "";
  const { sets, reps, reps_max, weight_grams } = planned;
  return `${sets} x ${[reps, reps_max].filter(Boolean).join("-")} at ${kilograms(weight_grams)}`;
}

import { type Athlete, dataOf, type Demo } from "../athletes.ts";
import { askFunction, type FunctionAnswer, resultOf } from "../functions.ts";
import type { Report } from "../report.ts";
import { whenComputed } from "../when_computed.ts";
import { metricsOf, recordsOf, type StrengthRecord } from "./derived.ts";
import { doneAsPlanned, insertLog } from "./log.ts";
import type { SessionPlan } from "./session.ts";
import { sessionOfDay } from "./sessions.ts";
import { roundedKilograms } from "./weights.ts";

/** A slip of the finger, a stranger, a wish that no bar can hold, and a session that is over. */
export async function goWrong(demo: Demo): Promise<void> {
  await correctTypo(demo);
  await keepLiftersApart(demo);
  await refuseOverride(demo);
  const { id } = await sessionOfDay(demo.one, 1);
  const again = await askFunction(demo.one.supabase, "generate-session", { session_id: id });
  expectRefused(demo.report, "the sets of a session that is over stay: 409", again, 409, "");
}

async function correctTypo({ report, one }: Demo): Promise<void> {
  const { id, planned_date: today } = await sessionOfDay(one, 2);
  const { planned_sets } = resultOf(
    await askFunction<SessionPlan>(one.supabase, "generate-session", { session_id: id, today }),
  );
  const benched = (kg: number) => ({
    started_at: `${today}T17:00:00Z`,
    actual_sets: planned_sets.filter(({ set_type }) => set_type === "main").map((set, index) => ({
      ...doneAsPlanned(set, 7),
      ...index === 2 ? { weight_grams: kg * 1000 } : {},
    })),
  });
  report.say("> the bench press of day 2: session_logs.insert(70 kg, 70 kg, 500 kg)");
  const typo = await insertLog(one, id, benched(500));
  const wrong = await recordsWhere(one, (rows) => heaviestBench(rows) === 500);
  report.expect("500 kg is a record, as long as the log says so", heaviestBench(wrong), 500);
  const [doubted] = await metricsOf(one, typo);
  const estimate = doubted?.estimated_1rm_grams ?? 0;
  report.expect(
    `the estimate does not believe it: ${roundedKilograms(estimate)}`,
    80_000 < estimate && estimate < 100_000,
    true,
  );
  report.say("> session_logs.insert({ corrects_log_id, actual_sets: 70 kg, 70 kg, 70 kg })");
  await insertLog(one, id, { ...benched(70), is_correction: true, corrects_log_id: typo });
  const right = await recordsWhere(one, (rows) => heaviestBench(rows) !== 500);
  report.expect(
    "after the correction the record is 70 kg, and nothing speaks of 500",
    [
      heaviestBench(right),
      right.filter(({ value, load_grams }) => value === 500 || load_grams === 500_000),
    ],
    [70, []],
  );
}

function recordsWhere(athlete: Athlete, isWanted: (rows: StrengthRecord[]) => boolean) {
  return whenComputed("review-session", isWanted, () => recordsOf(athlete));
}

function heaviestBench(rows: readonly StrengthRecord[]): number | undefined {
  return rows.findLast(({ record_type, subject }) =>
    record_type === "exercise_weight" && subject === "bench"
  )?.value;
}

const TABLES = [
  ...["lifter_maxes", "formula_configs", "programs", "sessions", "session_logs"],
  ...["soreness_checkins", "auxiliary_assignments", "performance_metrics", "personal_records"],
] as const;

async function keepLiftersApart({ report, one, two }: Demo): Promise<void> {
  const count = async ({ supabase }: Athlete) => {
    const strength = supabase.schema("strength");
    return await Promise.all(
      TABLES.map(async (table) => dataOf(await strength.from(table).select()).length),
    );
  };
  const own = await count(one);
  report.expect(
    `athlete one has rows in ${TABLES.length} tables, athlete two sees none of them`,
    [own.every((rows) => rows > 0), await count(two)],
    [true, TABLES.map(() => 0)],
  );
  const { id } = await sessionOfDay(one, 1);
  const ask = (session_id: string) => askFunction(two.supabase, "generate-session", { session_id });
  const answer = await ask(id);
  report.expect("athlete two asks generate-session about one of them: 404", answer.status, 404);
  report.expect(
    "a session that nobody has gets the very same answer",
    await ask(crypto.randomUUID()),
    answer,
  );
}

async function refuseOverride({ report, one }: Demo): Promise<void> {
  const overrides = { block1: { heavy: { pct: 1.8 } } };
  report.say("> save_formula_config({ block1: { heavy: { pct: 1.8 } } })");
  const { error } = await one.supabase.schema("strength").rpc("save_formula_config", { overrides });
  report.expect("180 % of the max is refused before it is stored", error?.code, "23514");
  report.reasons([`${error?.message}; ${error?.hint}`]);
}

/** The message stands below: it says what to do. */
function expectRefused(
  report: Report,
  claim: string,
  answer: FunctionAnswer<unknown>,
  status: number,
  path: string,
): void {
  const problems = "problems" in answer ? answer.problems : [];
  report.expect(
    claim,
    [answer.status, problems.map((problem) => problem.path)],
    [status, [path]],
  );
  report.reasons(
    problems.map((problem) => [problem.path, problem.message].filter(Boolean).join(": ")),
  );
}

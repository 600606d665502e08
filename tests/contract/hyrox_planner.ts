import assert from "node:assert/strict";
import type { Stack } from "../../local/stack.ts";
import { type Athlete, signUp } from "./athlete.ts";
import type { Target } from "./send.ts";

/** A Monday; the race is on a Saturday twelve weeks later. */
export const START_DATE = "2027-01-04";
export const RACE_DATE = "2027-03-27";
export const STORED = { kind: "hyrox", today: "2027-01-03", start_date: START_DATE };

/** Signs up an athlete who has said what a plan needs. */
export async function signUpPlanner(stack: Stack, profile: object = {}): Promise<Athlete> {
  const athlete = await signUp(stack);
  await change(athlete, "athlete_profiles", {
    hyrox_division: "open_women",
    race_date: RACE_DATE,
    goal_time_minutes: 88,
    weekly_availability_hours: 6,
    training_history: { run_mpw: 15, strength_days: 2, experience: "intermediate" },
    equipment_available: ["hyrox gym"],
    ...profile,
  }, {});
  return athlete;
}

export function functionOf({ url, publishableKey }: Stack, slug: string, { token }: Athlete) {
  const headers = { apikey: publishableKey };
  return { url: `${url}/functions/v1/${slug}`, headers, token } satisfies Target;
}

export async function rows(
  { client }: Athlete,
  table: string,
  columns = "*",
  // deno-lint-ignore no-explicit-any -- tests compare what comes
): Promise<any[]> {
  const { data, error } = await client.schema("hyrox").from(table).select(columns);
  if (error !== null) throw error;
  return data;
}

export async function change(
  { client }: Athlete,
  table: string,
  values: object,
  match: Record<string, unknown>,
): Promise<void> {
  const query = client.schema("hyrox").from(table).update(values);
  const filter = Object.keys(match).length === 0 ? query.not("id", "is", null) : query.match(match);
  const { error } = await filter;
  if (error !== null) throw error;
}

/** Asks a function as the athlete; what is refused is thrown, in the function's words. */
export async function invoke(
  { client }: Athlete,
  slug: string,
  body: object,
  // deno-lint-ignore no-explicit-any -- tests compare what comes
): Promise<any> {
  const { data, error } = await client.functions.invoke(slug, { body });
  if (error !== null) throw new Error(await error.context.text());
  return data;
}

/** What the tables have to hold of an answer. */
// deno-lint-ignore no-explicit-any -- an answer as it came
export async function assertStored(athlete: Athlete, answer: any): Promise<void> {
  const [plan] = (await rows(athlete, "training_plans"))
    .filter(({ id }) => id === answer.training_plan_id);
  assertHolds(plan, { ...answer.plan, status: "active", is_ai_generated: false });
  const weeks = new Map((await rows(athlete, "training_plan_weeks")).map((row) => [row.id, row]));
  const days = new Map((await rows(athlete, "training_plan_days")).map((row) => [row.id, row]));
  for (const week of answer.weeks) {
    const { week_number, focus, target_volume_hours, notes } = week;
    const training_plan_id = answer.training_plan_id;
    assertHolds(weeks.get(week.training_plan_week_id), {
      ...{ week_number, focus, target_volume_hours, notes, training_plan_id },
    });
    for (const day of week.days) {
      const { workout_details, training_plan_day_id, ...rest } = day;
      const { date: _date, is_race: _is_race, is_hard: _is_hard, ...columns } = rest;
      const row = days.get(training_plan_day_id);
      assertHolds(row, { ...columns, training_plan_week_id: week.training_plan_week_id });
      assert.deepEqual(withoutIds(row.workout_details), workout_details);
    }
  }
}

function assertHolds(row: Record<string, unknown> | undefined, values: Record<string, unknown>) {
  assert(row !== undefined, `no row of ${JSON.stringify(values)}`);
  const held = Object.fromEntries(Object.keys(values).map((name) => [name, row[name]]));
  assert.deepEqual(held, values);
}

/** Every exercise of a plan is one of the library, and stored with its id. */
function withoutIds(details: { exercises: { exercise_id?: string }[] }): object {
  const exercises = details.exercises.map(({ exercise_id, ...exercise }) => {
    assert.match(exercise_id ?? "", /^[0-9a-f-]{36}$/, JSON.stringify(exercise));
    return exercise;
  });
  return { ...details, exercises };
}

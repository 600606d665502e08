import { storeRace } from "../../contract/athlete.ts";
import { RACE_DATE, signUpPlanner, STORED } from "../../contract/hyrox_planner.ts";
import {
  insert,
  invoke,
  type Lifter,
  logSession,
  PROGRAM,
  rowsOf,
  START_DATE,
} from "../../contract/lifter.ts";
import { athleteId, logBenchmark } from "../../contract/records.ts";
import { decode } from "../../contract/tokens.ts";
import type { TrustStack } from "./trust_stack.ts";

/** Somebody who races and lifts, with a race, a plan, a program and a logged session. */
export interface Person extends Lifter {
  readonly athleteId: string;
  readonly raceId: string;
  readonly planId: string;
  /** Of the program, in the order of their days; the first is logged. */
  readonly sessionIds: readonly string[];
}

export async function settle(stack: TrustStack): Promise<Person> {
  // A plan without a race has a length, which is one more field to ask with.
  const athlete = await signUpPlanner(stack, { race_date: null });
  const lifter = { ...athlete, userId: String(decode(athlete.token).claims.sub) };
  await insert(lifter, "lifter_maxes", {
    recorded_at: "2026-10-01T12:00:00Z",
    source: "input_1rm",
    squat_1rm_grams: 140_000,
    bench_1rm_grams: 100_000,
    deadlift_1rm_grams: 180_000,
  });
  const { training_plan_id } = await invoke(lifter, "generate-plan", {
    ...STORED,
    duration_weeks: 12,
  });
  await invoke(lifter, "generate-plan", PROGRAM);
  const sessions = await rowsOf(lifter, "sessions");
  const sessionIds = sessions
    .toSorted((a, b) => a.week_number - b.week_number || a.day_number - b.day_number)
    .map(({ id }) => id);
  const [session_id] = sessionIds;
  await invoke(lifter, "generate-session", { session_id, today: START_DATE });
  const person: Person = {
    ...lifter,
    athleteId: await athleteId(athlete),
    raceId: await storeRace(athlete),
    planId: training_plan_id,
    sessionIds,
  };
  await change(person, 1);
  return person;
}

/** Something new that records, reviews and progress follow from; another for each number. */
export async function change(person: Person, number: number): Promise<void> {
  const { client, athleteId } = person;
  await logBenchmark(person, `2026-0${1 + number % 9}-01`, 2400 + number);
  const goal = { goal_type: "race_time", title: `goal ${number}`, target_unit: "minutes" };
  const { error } = await client.schema("hyrox").from("goals")
    .insert({ athlete_id: athleteId, ...goal, target_value: 90, target_date: RACE_DATE });
  if (error !== null) throw error;
  const [session_id = ""] = person.sessionIds;
  const logs = await rowsOf(person, "session_logs");
  const corrected = logs.toSorted((a, b) => a.created_at < b.created_at ? 1 : -1)[0]?.id;
  const correction = { is_correction: true, corrects_log_id: corrected };
  await logSession(person, session_id, 8 + number % 2, corrected === undefined ? {} : correction);
}

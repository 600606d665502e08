import type { Stack } from "../../../local/stack.ts";
import { type Athlete, signUp, storeRace } from "../../contract/athlete.ts";
import { change, RACE_DATE, STORED } from "../../contract/hyrox_planner.ts";
import { insert, invoke, type Lifter, PROGRAM } from "../../contract/lifter.ts";
import { athleteId } from "../../contract/records.ts";
import { decode } from "../../contract/tokens.ts";
import { Random } from "../../faults/random.ts";
import { SEED } from "../rows.ts";

const WORKOUTS = 40;
const BENCHMARKS = 10;
const SESSIONS_LOGGED = 3;

/** Somebody with stored rows, and what they ask each function: the least that names them. */
export interface Asking {
  readonly token: string;
  readonly bodies: Readonly<Record<string, readonly object[]>>;
}

/** Signs up an athlete who lifts and races, with a history to compute from. */
export async function signUpAthlete(stack: Stack, index: number): Promise<Asking> {
  const athlete = await signUp(stack);
  const raceId = await storeRace(athlete);
  await storeHistory(athlete, new Random(SEED + index));
  await change(athlete, "athlete_profiles", {
    ...{ hyrox_division: "open_women", race_date: RACE_DATE, goal_time_minutes: 88 },
    ...{ weekly_availability_hours: 6, equipment_available: ["hyrox gym"] },
  }, {});
  await invoke(lifterOf(athlete), "generate-plan", STORED);
  const { next, reviewed } = await train(athlete);
  return {
    token: athlete.token,
    bodies: {
      "validate-splits": [{ race_result_id: raceId }],
      "detect-records": [{}],
      "estimate-1rm": [{ lift: "squat" }, { lift: "bench" }, { lift: "deadlift" }],
      // What is stored would make the last call's work more than the first one's.
      "generate-plan": [{ ...STORED, dry_run: true }, { ...PROGRAM, dry_run: true }],
      "generate-session": [{ session_id: next, today: PROGRAM.start_date }],
      "review-session": [{ session_id: reviewed }],
      "assess-progress": [{}],
      "plan-calendar": [{}],
    },
  };
}

function lifterOf({ client, token }: Athlete): Lifter {
  return { client, token, userId: String(decode(token).claims.sub) };
}

async function storeHistory(athlete: Athlete, random: Random): Promise<void> {
  const athlete_id = await athleteId(athlete);
  const hyrox = athlete.client.schema("hyrox");
  const day = (index: number) =>
    `2026-0${1 + index % 9}-${String(1 + index % 28).padStart(2, "0")}`;
  const workouts = await hyrox.from("workout_logs").insert(
    Array.from({ length: WORKOUTS }, (_, index) => ({
      ...{ athlete_id, date: day(index), session_type: "run", completion_status: "completed" },
      duration_minutes: random.between(20, 90),
    })),
  );
  if (workouts.error !== null) throw workouts.error;
  const benchmarks = await hyrox.from("benchmark_tests").insert(
    Array.from({ length: BENCHMARKS }, (_, index) => ({
      ...{ athlete_id, test_date: day(index), test_type: "cooper_test" },
      results: { distance_m: random.between(2_000, 3_200) },
    })),
  );
  if (benchmarks.error !== null) throw benchmarks.error;
}

/** A program of which the first sessions are done; the next one is to be planned. */
async function train(athlete: Athlete): Promise<{ next: string; reviewed: string }> {
  const lifter = lifterOf(athlete);
  await insert(lifter, "lifter_maxes", {
    ...{ recorded_at: "2026-10-01T12:00:00Z", source: "input_1rm" },
    ...{ squat_1rm_grams: 140_000, bench_1rm_grams: 100_000, deadlift_1rm_grams: 180_000 },
  });
  const { session_ids } = await invoke(lifter, "generate-plan", PROGRAM);
  const done: string[] = session_ids.slice(0, SESSIONS_LOGGED);
  for (const session_id of done) {
    const today = PROGRAM.start_date;
    const { planned_sets } = await invoke(lifter, "generate-session", { session_id, today });
    await insert(lifter, "session_logs", {
      session_id,
      started_at: `${today}T17:00:00Z`,
      actual_sets: liftedAsPlanned(planned_sets),
    });
  }
  return { next: session_ids[SESSIONS_LOGGED], reviewed: done[0]! };
}

interface PlannedSet {
  readonly set_number: number;
  readonly set_type: string;
  readonly exercise: string;
  readonly weight_grams: number | null;
  readonly reps: number;
}

/** Exercises whose load the lifter has to find are left out. */
function liftedAsPlanned(planned: readonly PlannedSet[]): object[] {
  return planned.flatMap(({ set_number, set_type, exercise, weight_grams, reps }) =>
    weight_grams === null ? [] : {
      ...{ set_number, set_type, exercise, weight_grams, reps_completed: reps },
      ...set_type === "warm_up" ? {} : { rpe_actual: 8 },
    }
  );
}

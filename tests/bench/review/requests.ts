import type { ReviewSessionRequest } from "../../../pkg/stadion.js";
import { Random } from "../../faults/random.ts";
import { SEED } from "../rows.ts";

const DAY_MS = 86_400_000;
const LAST_DAY = Date.UTC(2026, 2, 2);
const WARM_UPS = 4;
const WORKING_SETS = 5;
const SETS_BEFORE = 60;
const MOST_SETS_BEFORE = 2_000;
const SESSIONS_BEFORE = 6;

const EXERCISES = ["Romanian Deadlift", "Leg Press", "Dips", "Barbell Row"];

const encoder = new TextEncoder();

function dayBefore(days: number): string {
  return new Date(LAST_DAY - days * DAY_MS).toISOString().slice(0, 10);
}

/** As the function reads them for a lifter: the plan, the log of it, and what came before. */
export function madeUpReviews(count: number): Uint8Array[] {
  const random = new Random(SEED);
  return Array.from({ length: count }, () => encoder.encode(JSON.stringify(review(random))));
}

/** With as many sets before the session as the engine takes. */
export function largestReview(): Uint8Array {
  return encoder.encode(JSON.stringify(review(new Random(SEED), MOST_SETS_BEFORE)));
}

function review(random: Random, setsBefore = SETS_BEFORE): ReviewSessionRequest {
  const max = 2_500 * random.between(30, 90);
  const rating = () => random.between(12, 20) / 2;
  const load = (percent: number) => 2_500 * Math.round(max * percent / 250_000);
  const lift = random.pick(["squat", "bench", "deadlift"] as const);
  const intensity = random.pick(["heavy", "explosive", "rep"] as const);
  const working = Array.from({ length: WORKING_SETS }, () => load(random.between(70, 88)));
  const reps = random.between(2, 6);
  return {
    today: dayBefore(0),
    one_rep_max_grams: max,
    sex: random.pick(["male", "female"]),
    session: {
      week_number: random.between(1, 10),
      block_number: random.between(1, 3),
      primary_lift: lift,
      intensity_type: intensity,
      planned_sets: working.map((weight_grams) => ({
        ...{ set_type: "main", exercise: lift, weight_grams, reps, rpe_target: 8 },
      })),
    },
    log: {
      performed_on: dayBefore(0),
      actual_sets: [
        ...Array.from({ length: WARM_UPS }, (_, at) => ({
          ...{ set_type: "warm_up" as const, exercise: lift, weight_grams: load(20 + 15 * at) },
          ...{ set_number: at + 1, reps_completed: 5 },
        })),
        ...working.map((weight_grams, at) => ({
          ...{ set_type: "main" as const, exercise: lift, weight_grams, set_number: at + 1 },
          ...{ reps_completed: reps - random.between(0, 1), rpe_actual: rating() },
        })),
        ...EXERCISES.slice(0, 2).flatMap((exercise) =>
          [1, 2, 3].map((set_number) => ({
            ...{ set_type: "auxiliary" as const, exercise, set_number },
            ...{ weight_grams: load(50), reps_completed: 10, rpe_actual: rating() },
          }))
        ),
      ],
    },
    history: Array.from({ length: setsBefore }, (_, at) => ({
      performed_on: dayBefore(3 + 3 * Math.floor(at / 5)),
      weight_grams: load(random.between(65, 88)),
      reps: random.between(1, 8),
      rpe: rating(),
    })),
    recent_sessions: Array.from({ length: SESSIONS_BEFORE }, (_, at) => ({
      ...{ performed_on: dayBefore(3 + 3 * at), intensity_type: intensity, rpe_target: 8 },
      ...{ rpe_actual: rating(), completion_pct: 100 },
    })),
  };
}

import type { Random } from "./random.ts";

export type Lift = "squat" | "bench" | "deadlift";

const AUXILIARIES = ["Leg Press", "Pause Squat", "leg  press", "Close-Grip Bench Press"];

/** The sets that were planned, and never an empty list of them. */
export function plannedSets(random: Random, lift: Lift): object[] {
  const weight_grams = 2500 * random.between(16, 60);
  const rpe_target = random.pick([7, 8, 8.5]);
  const reps = random.between(1, 8);
  return Array.from({ length: random.between(1, 4) }, (_, index) => ({
    set_number: index + 1,
    set_type: "main",
    exercise: lift,
    weight_grams,
    reps,
    rpe_target,
  }));
}

/** What an app stores of a training, with now and then what says nothing. */
export function actualSets(random: Random, lift: Lift): object[] {
  const top = 2500 * random.between(20, 70);
  const sets: object[] = Array.from({ length: random.between(1, 5) }, (_, index) => ({
    set_number: index + 1,
    weight_grams: top - 2500 * random.between(0, 4),
    reps_completed: random.chance(0.05) ? 0 : random.between(1, 10),
    ...random.chance(0.7) ? { rpe_actual: random.pick([6, 7, 7.5, 8, 9, 9.5, 10]) } : {},
    ...random.chance(0.3) ? { exercise: lift, set_type: "main" } : {},
  }));
  if (random.chance(0.3)) {
    const set_number = sets.length + 1;
    const exercise = random.pick(AUXILIARIES);
    const set = { set_number, exercise, weight_grams: top / 2, reps_completed: 10 };
    sets.push({ ...set, set_type: "auxiliary" });
  }
  if (random.chance(0.1)) {
    sets.unshift({ set_number: 1, weight_grams: 20_000, reps_completed: 5, set_type: "warm_up" });
  }
  if (random.chance(0.05)) {
    sets.push({ weight_grams: 0, reps_completed: 12, exercise: "Pull-Up", mood: [] });
  }
  return sets;
}

import type { DetectRecordsRequest, Effort } from "../../../pkg/stadion.js";

const ATHLETE = "00000000-0000-4000-8000-000000000001";
const FIRST_DAY = Date.UTC(2019, 0, 1);
const DAY_MS = 86_400_000;
const TODAY = "2026-01-01";
const MOST_DAYS = 2_500;
const EFFORTS_A_DAY = 20;

const LIFTS = ["Back Squat", "Front Squat", "Deadlift", "Bench Press", "Overhead Press", "Row"]
  .flatMap((lift) => [lift, `Pause ${lift}`, `${lift} (Dumbbell)`]);

/** Numbers from 0 to 1, the same in every run (mulberry32). */
export function random(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ seed >>> 15, 1 | seed);
    mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
    return ((mixed ^ mixed >>> 14) >>> 0) / 2 ** 32;
  };
}

function uuid(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;
}

/** Years of training of one athlete, who gets better slowly: mostly sets, some in pounds. */
export function madeUpRequest(efforts: number): Uint8Array {
  const next = random(efforts);
  const days = Math.min(MOST_DAYS, Math.ceil(efforts / EFFORTS_A_DAY));
  const request: DetectRecordsRequest = {
    athlete_id: ATHLETE,
    today: TODAY,
    efforts: Array.from({ length: efforts }, (_, index) => {
      const day = Math.floor(index / efforts * days);
      return { ...effort(next, day / days), ...where(index, day) };
    }),
  };
  return new TextEncoder().encode(JSON.stringify(request));
}

function where(index: number, day: number) {
  return {
    effort_id: `workout:${uuid(day)}:${index}`,
    date: new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10),
    source: { kind: "workout_log", id: uuid(day) },
  } as const;
}

type Done = Omit<Effort, "effort_id" | "date" | "source">;

/** `progress` grows from 0 to 1. */
function effort(next: () => number, progress: number): Done {
  const kind = next();
  const chance = next();
  const context = chance < 0.9 ? "training" : "benchmark";
  const better = (from: number, to: number) =>
    Math.round((from + (to - from) * (progress + next()) / 2) * 10) / 10;
  if (kind < 0.8) {
    const inPounds = chance < 0.2;
    return {
      record_type: "exercise_weight",
      subject: LIFTS[Math.floor(next() * LIFTS.length)]!,
      value: inPounds ? better(90, 330) : better(40, 150),
      unit: inPounds ? "lb" : "kg",
      context,
      reps: 1 + Math.floor(next() * 12),
      warmup: next() < 0.2,
    };
  }
  if (kind < 0.9) {
    const load_grams = Math.floor(next() * 4) * 5_000;
    const value = Math.round(better(5, 30));
    return {
      record_type: "exercise_reps",
      subject: "Pull-up",
      value,
      unit: "reps",
      context,
      load_grams,
    };
  }
  const distance_metres = [1_000, 5_000, 10_000][Math.floor(next() * 3)]!;
  const value = better(330, 230);
  return {
    record_type: "running_pace",
    subject: "run",
    value,
    unit: "seconds_per_km",
    context,
    distance_metres,
  };
}

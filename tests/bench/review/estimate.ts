import type { ReviewSessionRequest } from "../../../pkg/stadion.js";
import { halfUp, type LiftedSet, MOST_GRAMS, type Verdict } from "../strength/estimate.ts";
import { assess } from "../strength/estimator/history.ts";
import { halfWidth, stateOn } from "../strength/estimator/last.ts";

type Logged = ReviewSessionRequest["log"]["actual_sets"][number];

/** The max that the sets up to the session say, or why they say none. */
export interface Estimated {
  readonly max: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly none: string | undefined;
  /** Of the log's sets. */
  readonly verdicts: readonly Verdict[];
}

const NO_USABLE_SET =
  "no set says what the max is: log a working set of 1 to 12 repetitions, with at most 4 in " +
  "reserve";
const BEYOND_SCALE = "the max is above 1000 kilograms: check weights and units";

const EXERCISES = { squat: "squat", bench: "bench_press", deadlift: "deadlift" } as const;
const DAY_MS = 86_400_000;

export function estimated(request: ReviewSessionRequest, sets: readonly Logged[]): Estimated {
  const { log, session, history } = request;
  const today = dayOf(log.performed_on);
  const lifted = [
    ...sets.map((set) => liftedSet(today, set.weight_grams, set.reps_completed, set.rpe_actual)),
    ...(history ?? []).map((set) =>
      liftedSet(dayOf(set.performed_on), set.weight_grams, set.reps, set.rpe)
    ),
  ];
  const exercise = EXERCISES[session.primary_lift];
  const assessed = assess({
    ...{ sets: lifted, exercise, today, method: "estimator", loads: undefined, table: false },
  });
  const verdicts = assessed.verdicts.slice(0, sets.length);
  const none = (said: string) => ({ max: null, low: null, high: null, none: said, verdicts });
  // Earlier sets alone say nothing about this session.
  const isUsed = verdicts.some((verdict) => typeof verdict !== "object");
  if (!isUsed || assessed.last === undefined) return none(NO_USABLE_SET);
  const { logMax } = stateOn(assessed.last, today);
  const max = halfUp(Math.exp(logMax));
  if (max === undefined) return none(BEYOND_SCALE);
  const width = halfWidth(assessed.last, today);
  const { below, above } = assessed.doubt;
  return {
    max,
    low: halfUp(Math.exp(logMax - width - below))!,
    high: halfUp(Math.min(Math.exp(logMax + width + above), MOST_GRAMS))!,
    none: undefined,
    verdicts,
  };
}

function dayOf(text: string): number {
  return Date.parse(text) / DAY_MS;
}

function liftedSet(
  day: number,
  grams: number,
  reps: number,
  rpe: number | null | undefined,
): LiftedSet {
  const isRated = typeof rpe === "number";
  const reserve = isRated ? 100 - Math.round(rpe * 10) : undefined;
  return { day, grams, reps, reserve, stated: isRated ? 1 : 3, kind: "working" };
}

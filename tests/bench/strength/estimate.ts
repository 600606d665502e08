import type {
  EstimateOneRepMaxResult,
  Exercise,
  OneRepMaxFormula,
  Problem,
  SetKind,
} from "../../../pkg/stadion.js";
import type { Loads } from "./loads.ts";

/** A set once it is read; days are counted from 1970. */
export interface LiftedSet {
  readonly day: number;
  readonly grams: number;
  readonly reps: number;
  /** In tenths; absent means that nobody wrote it down. */
  readonly reserve: number | undefined;
  /** Rated sets sort behind those with a reserve, before those to failure. */
  readonly stated: 0 | 1 | 2 | 3;
  readonly kind: SetKind;
}

export type Method = EstimateOneRepMaxResult["method"];
export type Refused = NonNullable<EstimateOneRepMaxResult["refused"]>;

export interface EstimateRequest {
  readonly sets: readonly LiftedSet[];
  readonly exercise: Exercise;
  readonly today: number;
  readonly method: Method;
  readonly loads: Loads | undefined;
  readonly table: boolean;
}

export type ReadEstimate =
  | { readonly ok: true; readonly request: EstimateRequest }
  | { readonly ok: false; readonly problems: Problem[] };

/** What became of a set. */
export type Verdict = "used" | "surprising" | Refused;

export const MOST_GRAMS = 1_000_000;
export const MOST_REPS = 12;

export const EXERCISES = ["squat", "bench_press", "deadlift", "leg_press", "other"] as const;
export const KINDS = ["working", "warm_up", "drop_set", "assisted"] as const;

export const FORMULA_NAMES = [
  ...["adams", "baechle", "berger", "brown", "brzycki", "epley", "kemmler"],
  ...["kravitz_bench_press", "kravitz_deadlift", "kravitz_squat", "lander", "lombardi"],
  ...["marzagao", "mayhew", "modified_epley", "naclerio", "oconner"],
  ...["reynolds_chest_press", "reynolds_leg_press", "wathan", "welday"],
] as OneRepMaxFormula[];

export const METHODS: Method[] = ["estimator", ...FORMULA_NAMES];

export function refusal(code: Refused["code"], message: string): Refused {
  return { code, message };
}

/** The nearest whole number within a range. */
export function halfUp(value: number, least = 0, most = MOST_GRAMS): number | undefined {
  const rounded = Math.floor(value + 0.5);
  return rounded >= least && rounded <= most ? rounded : undefined;
}

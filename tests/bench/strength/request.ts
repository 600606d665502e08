import type {
  EstimateOneRepMaxRequest,
  LiftedSet as StatedSet,
  Problem,
  ProblemCode,
} from "../../../pkg/stadion.js";
import { type EstimateRequest, KINDS, type LiftedSet, type ReadEstimate } from "./estimate.ts";
import { barbell, kindsOf, type Loads, steps } from "./loads.ts";

export const MOST_SETS = 2_000;
export const MOST_PLATE_KINDS = 100;
export const MOST_POUNDS = 2_204.622;
const MOST_PROBLEMS = 100;
const GRAMS_OF_A_POUND = 453.59237;

type Stated = Readonly<Partial<Record<string, unknown>>>;

const isStated = (value: unknown) => value !== undefined && value !== null;
const isKind = (value: unknown) => (KINDS as readonly unknown[]).includes(value);

/** A rating that is none is told as such, and contradicts nothing. */
const isRating = (value: unknown) => typeof value === "number" && value >= 0 && value <= 10;

export function statesNoWeight({ weight_kg, weight_lb, weight_grams }: Stated): boolean {
  return !isStated(weight_kg) && !isStated(weight_lb) && !isStated(weight_grams);
}

/** Whether a set says one thing twice: two weights, two efforts, a warm-up that is none. */
export function contradictsItself(set: Stated): boolean {
  const weights = [set["weight_kg"], set["weight_lb"], set["weight_grams"]].filter(isStated);
  const efforts = [set["rpe"], set["rir"]].filter(isRating).length +
    Number(set["to_failure"] === true);
  const { kind, warm_up } = set;
  return weights.length > 1 || efforts > 1 ||
    isKind(kind) && typeof warm_up === "boolean" && (kind === "warm_up") !== warm_up;
}

/** The values of a request whose shape is right, or what is wrong beyond the shape. */
export function valuesOf(stated: EstimateOneRepMaxRequest): ReadEstimate {
  const { loads, problems } = loadsOf(stated);
  if (problems.length > 0) return { ok: false, problems };
  const exercise = stated.exercise ??
    stated.sets.find((set) => isStated(set.exercise))?.exercise ?? "other";
  stated.sets.forEach((set, index) => {
    if (!isStated(set.exercise) || set.exercise === exercise) return;
    const message = `the set is of \`${set.exercise}\`, the estimate of \`${exercise}\``;
    problems.push(problem("conflicting_fields", `/sets/${index}/exercise`, message));
  });
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) };
  const days = stated.sets.map(({ performed_on }) => performed_on ? dayOf(performed_on) : null);
  const today = stated.today ? dayOf(stated.today) : latestOf(days);
  const request: EstimateRequest = {
    sets: stated.sets.map((set, index) => liftedSet(set, days[index] ?? today)),
    exercise,
    today,
    method: stated.formula ?? "estimator",
    loads,
    table: stated.table ?? loads !== undefined,
  };
  return { ok: true, request };
}

function loadsOf({ bar_grams, round_to_grams, plates }: EstimateOneRepMaxRequest) {
  const problems: Problem[] = [];
  const refused = (code: ProblemCode, path: string, message: string) => {
    problems.push(problem(code, path, message));
    return { loads: undefined, problems };
  };
  const given = (loads: Loads | undefined) => ({ loads, problems });
  const step = round_to_grams ?? undefined;
  if (step !== undefined && plates) {
    return refused("conflicting_fields", "", "keep one of `round_to_grams` and `plates`");
  }
  if (step !== undefined) {
    return step > 0
      ? given(steps(bar_grams ?? 0, step))
      : refused("out_of_range", "/round_to_grams", "increment must be above 0 kilograms");
  }
  if (!plates) {
    return isStated(bar_grams)
      ? refused("missing_field", "/round_to_grams", "`bar_grams` needs loads beside it")
      : given(undefined);
  }
  if (!isStated(bar_grams)) {
    return refused("missing_field", "/bar_grams", "`bar_grams` is required beside `plates`");
  }
  const kinds = kindsOf(plates);
  return typeof kinds === "string"
    ? refused("out_of_range", "/plates", kinds)
    : given(barbell(bar_grams!, kinds));
}

function problem(code: ProblemCode, path: string, message: string): Problem {
  return { code, path, message, severity: "error" };
}

const DAY_MS = 86_400_000;
/** Only the days between sets matter. */
const ANY_DAY = Date.UTC(2000, 0, 1) / DAY_MS;

function dayOf(text: string): number {
  return Date.parse(text) / DAY_MS;
}

function latestOf(days: readonly (number | null)[]): number {
  const latest = days.reduce(
    (latest: number | null, day) =>
      day !== null && (latest === null || day > latest) ? day : latest,
    null,
  );
  return latest ?? ANY_DAY;
}

function liftedSet(set: StatedSet, day: number): LiftedSet {
  const { rir, rpe, to_failure, reps } = set;
  const kind = set.kind ?? (set.warm_up ? "warm_up" : "working");
  const stated = isStated(rir) ? 0 : isStated(rpe) ? 1 : to_failure ? 2 : 3;
  const reserve = isStated(rir)
    ? Math.round(rir! * 10)
    : isStated(rpe)
    ? 100 - Math.round(rpe! * 10)
    : to_failure
    ? 0
    : undefined;
  return { day, grams: gramsOf(set), reps, reserve, stated, kind };
}

function gramsOf({ weight_kg, weight_lb, weight_grams }: StatedSet): number {
  if (isStated(weight_grams)) return weight_grams!;
  return Math.round(isStated(weight_kg) ? weight_kg! * 1_000 : weight_lb! * GRAMS_OF_A_POUND);
}

import type { EstimateOneRepMaxResult } from "../../../../pkg/stadion.js";
import {
  type EstimateRequest,
  halfUp,
  type LiftedSet,
  MOST_GRAMS,
  refusal,
  type Refused,
  type Verdict,
} from "../estimate.ts";
import { bestOf, everyFormula, maxBy, meant, type PrintedCurve, spreadOf } from "./best.ts";
import { PRIORS } from "./curve.ts";
import { assess, type Assessment } from "./history.ts";
import { halfWidth, type Last, stateOn } from "./last.ts";
import { cells } from "./table.ts";
import type { State } from "./filter.ts";

type Result = EstimateOneRepMaxResult;

/** What is believed on the day of the request. */
interface Estimate extends PrintedCurve {
  readonly last: Last;
  readonly state: State;
  readonly max: number;
}

const NO_USABLE_SET = refusal(
  "no_usable_set",
  "no set says what the max is: log a working set of 1 to 12 repetitions, with at most 4 in " +
    "reserve",
);
const BEYOND_SCALE = refusal(
  "beyond_scale",
  "the max is above 1000 kilograms: check weights and units",
);

/** The engine's estimator once more, as one would write it without it. */
export function estimateOneRepMax(request: EstimateRequest): Result {
  const assessment = assess(request);
  const estimate = estimateOf(assessment, request.today);
  const { method } = request;
  const own = method === "estimator" && !("code" in estimate) ? estimate : undefined;
  const max = method === "estimator"
    ? ("code" in estimate ? estimate : estimate.max)
    : maxBy(method, request, assessment) ?? ("code" in estimate ? estimate : NO_USABLE_SET);
  const known = "code" in estimate ? undefined : estimate;
  const best = known && bestOf(request, assessment, known);
  const result: Partial<Result> = { one_rep_max_grams: typeof max === "number" ? max : null };
  if (typeof max !== "number") result.refused = max;
  result.interval = own === undefined ? null : intervalOf(own, assessment, request.today);
  result.method = method;
  result.curve = own === undefined ? null : curveOf(own, request);
  result.per_set = request.sets.map((set, index) =>
    entryOf(index, set, assessment.verdicts[index]!, known, max)
  );
  result.best_set_index = best ?? null;
  const said = best === undefined ? null : everyFormula(request.sets[best]!);
  result.by_formula = said;
  result.spread = said && spreadOf(said);
  if (known !== undefined && typeof max === "number" && request.table) {
    result.table = cells(request, known.state, max);
  }
  return result as Result;
}

function estimateOf({ last, habit }: Assessment, today: number): Estimate | Refused {
  if (last === undefined) return NO_USABLE_SET;
  const state = stateOn(last, today);
  const max = halfUp(Math.exp(state.logMax));
  const slope = halfUp(state.slope * 10_000)!;
  return max === undefined
    ? BEYOND_SCALE
    : { last, state, max, slope, usualReserve: halfUp(habit * 10)! };
}

function intervalOf(
  { state, last }: Estimate,
  { doubt }: Assessment,
  today: number,
): Result["interval"] {
  const width = halfWidth(last, today);
  const high = Math.exp(state.logMax + width + doubt.above);
  return {
    low_grams: halfUp(Math.exp(state.logMax - width - doubt.below))!,
    high_grams: halfUp(Math.min(high, MOST_GRAMS))!,
    coverage_percent: 80,
  };
}

function curveOf({ last, slope, usualReserve }: Estimate, request: EstimateRequest) {
  const prior = PRIORS[request.exercise];
  return {
    percent_per_rep: slope / 100,
    published_percent_per_rep: halfUp(prior.slope * 10_000)! / 100,
    source: prior.source,
    taught_by_sets_count: last.teachers,
    usual_rir: usualReserve / 10,
    sets_count: last.sets,
    sessions_count: last.sessions,
  };
}

function entryOf(
  index: number,
  set: LiftedSet,
  verdict: Verdict,
  estimate: Estimate | undefined,
  max: number | Refused,
): Result["per_set"][number] {
  const refused = typeof verdict === "object" ? verdict : undefined;
  const entry: Result["per_set"][number] = {
    set_index: index,
    verdict: typeof verdict === "object" ? "refused" : verdict,
  };
  if (refused !== undefined) {
    entry.code = refused.code;
    entry.message = refused.message;
  } else if (estimate !== undefined) entry.estimate_grams = meant(set, estimate);
  if (typeof max === "number" && max > 0) {
    entry.weight_percent = Math.floor((2_000 * set.grams + max) / (2 * max)) / 10;
  }
  return entry;
}

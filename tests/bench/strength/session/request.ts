import type { Problem, ProblemCode } from "../../../../pkg/stadion.js";
import { barbell, kindsOf, steps } from "../loads.ts";
import type { Input, Request } from "./draft.ts";
import type { Rack } from "./load.ts";
import { folded, MOST_MRV } from "./words.ts";

export type ReadSession =
  | { readonly ok: true; readonly input: Input }
  | { readonly ok: false; readonly problems: Problem[] };

const USUAL_BAR = 20_000;
const USUAL_INCREMENT = 2_500;

/** The values of a request whose shape is right, or what is wrong beyond the shape. */
export function valuesOf(request: Request): ReadSession {
  const problems: Problem[] = [];
  const note = (code: ProblemCode, path: string, message: string) => {
    problems.push({ code, path, message, severity: "error" });
  };
  const bar = request.bar_grams ?? USUAL_BAR;
  const increment = request.rounding_increment_grams ?? USUAL_INCREMENT;
  const loads = loadsOf(request, bar, increment, note);
  checkLists(request, note);
  checkWarmUp(request.warm_up, note);
  const { primary_lift, intensity_type, block_number } = request.session;
  if (intensity_type !== "deload" && typeof block_number !== "number") {
    note("missing_field", "/session/block_number", "only a deload can do without a block");
  }
  if (loads === undefined || problems.length > 0) return { ok: false, problems };
  const input = {
    request,
    lift: primary_lift,
    intensity: intensity_type,
    max: request.one_rep_max_grams,
    sex: request.sex ?? "male",
    level: request.training_level ?? "intermediate",
    ...{ bar, increment, loads },
  };
  return { ok: true, input };
}

type Note = (code: ProblemCode, path: string, message: string) => void;

function loadsOf(
  { plates }: Request,
  bar: number,
  increment: number,
  note: Note,
): Rack | undefined {
  if (!plates) return { ...steps(bar, increment), isOfPlates: false };
  const kinds = kindsOf(plates);
  if (typeof kinds !== "string") return { ...barbell(bar, kinds), isOfPlates: true };
  note("too_many", "/plates", kinds);
  return undefined;
}

function checkLists({ volume_limits, auxiliaries, disruptions }: Request, note: Note): void {
  const muscles = new Set<string>();
  volume_limits?.forEach(({ muscle_group, mev_sets_per_week, mrv_sets_per_week }, index) => {
    const path = `/volume_limits/${index}`;
    if (mrv_sets_per_week <= mev_sets_per_week || mrv_sets_per_week > MOST_MRV) {
      note("out_of_order", `${path}/mrv_sets_per_week`, `must be above mev, at most ${MOST_MRV}`);
    } else if (muscles.has(muscle_group)) {
      note("duplicate_id", `${path}/muscle_group`, "keep one limit a muscle");
    } else muscles.add(muscle_group);
  });
  const names = new Set<string>();
  auxiliaries?.forEach(({ exercise, primary_muscles }, index) => {
    const path = `/auxiliaries/${index}`;
    const name = folded(exercise);
    if (names.has(name)) note("duplicate_id", `${path}/exercise`, "keep one of the name");
    names.add(name);
    primary_muscles.forEach((muscle, place) => {
      if (primary_muscles.indexOf(muscle) === place) return;
      note("duplicate_id", `${path}/primary_muscles/${place}`, "keep one of the muscle");
    });
  });
  disruptions?.forEach(({ affected_date_start, affected_date_end }, index) => {
    if (!affected_date_end || affected_date_end >= affected_date_start) return;
    const path = `/disruptions/${index}/affected_date_end`;
    note("out_of_order", path, "the last day lies before the first one");
  });
}

function checkWarmUp(warmUp: Request["warm_up"], note: Note): void {
  if (!warmUp) return;
  const { protocol, custom_steps: custom } = warmUp;
  const path = "/warm_up/custom_steps";
  if (protocol === "custom" && !custom) note("missing_field", path, "`custom` needs steps");
  if (protocol !== "custom" && custom) {
    note("conflicting_fields", path, "steps need protocol `custom`");
  }
  const fault = custom?.findIndex(({ pct }, index) => index > 0 && pct <= custom[index - 1]!.pct);
  if (fault !== undefined && fault >= 0) {
    note("out_of_order", `${path}/${fault}`, "each step must be above the one before");
  }
}

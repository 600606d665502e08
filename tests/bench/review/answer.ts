import { build, reviewSession, type ReviewSessionRequest } from "../../../pkg/stadion.js";
import { waysOf } from "../ways.ts";
import { type Estimated, estimated } from "./estimate.ts";
import { liftOf, musclesOf } from "./exercises.ts";
import { type Logged, metricsOf, plannedOf, setsPerMuscle, trained } from "./metrics.ts";
import type { ReadReview } from "./request.ts";
import { readByHand } from "./request_by_hand.ts";
import { readWithZod } from "./request_zod.ts";
import { suggestionsOf, tenths } from "./suggestions.ts";

const SHOWN = 40;

function answer(read: (request: unknown) => ReadReview, request: unknown): object {
  const outcome = read(request);
  if (!outcome.ok) return outcome;
  return { ok: true, result: review(outcome.request), engine_version: build.engine_version };
}

function review(request: ReviewSessionRequest): object {
  const { session, log } = request;
  const sets = log.actual_sets.map((set) => [set, trained(set, request)] as const)
    .filter(([, trained]) => trained !== undefined);
  const main = sets.filter(([, trained]) => trained === session.primary_lift).map(([set]) => set);
  const planned = plannedOf(request);
  const metrics = metricsOf(request.one_rep_max_grams, planned, main);
  const estimate = estimated(request, main);
  const targets = planned.flatMap(({ rpe_target }) =>
    typeof rpe_target === "number" ? [tenths(rpe_target)] : []
  );
  const target = targets.length === 0 ? undefined : Math.max(...targets);
  const felt = typeof log.session_rpe === "number" ? tenths(log.session_rpe) : undefined;
  const actual = metrics.meanRpe ?? felt;
  return {
    metrics: {
      lift: session.primary_lift,
      intensity_type: session.intensity_type,
      block_number: session.block_number ?? null,
      week_number: session.week_number ?? null,
      planned_volume_grams: metrics.plannedVolume,
      actual_volume_grams: metrics.actualVolume,
      planned_intensity_pct: share(metrics.plannedIntensity),
      actual_intensity_pct: share(metrics.actualIntensity),
      max_rpe_actual: part(metrics.maxRpe, 10),
      avg_rpe_actual: part(metrics.meanRpe, 10),
      completion_pct: part(metrics.completion, 100),
      performance_vs_plan: metrics.performance,
      estimated_1rm_grams: estimate.max,
      estimated_1rm_low_grams: estimate.low,
      estimated_1rm_high_grams: estimate.high,
      sets_per_muscle: setsPerMuscle(sets),
    },
    suggestions: suggestionsOf(request, target, actual, metrics.completion),
    warnings: warnings(request, main, estimate),
  };
}

const part = (value: number | undefined, of: number) => value === undefined ? null : value / of;

/** To three places: 0.8 is 80 %. */
function share(basisPoints: number | null): number | null {
  return basisPoints === null ? null : Math.floor((basisPoints + 5) / 10) / 1_000;
}

function warnings(
  { today, log, auxiliaries }: ReviewSessionRequest,
  main: readonly Logged[],
  { none, verdicts }: Estimated,
): object[] {
  const said: object[] = [];
  if (log.performed_on > today) {
    const message = `the session was performed on ${log.performed_on}, after today: check its date`;
    said.push({ code: "performed_in_the_future", message });
  }
  if (none !== undefined) said.push({ code: "no_estimate", message: none });
  main.forEach((set, at) => {
    const verdict = verdicts[at]!;
    if (typeof verdict !== "object" || verdict.code !== "implausible") return;
    // What has no number is counted from the first set of the log, warm-ups as well.
    const set_number = set.set_number ?? log.actual_sets.indexOf(set) + 1;
    said.push({ code: "implausible_set", message: verdict.message, set_number });
  });
  const seen = new Set<string>();
  log.actual_sets.forEach(({ exercise }, index) => {
    if (typeof exercise !== "string" || seen.has(exercise)) return;
    seen.add(exercise);
    if (liftOf(exercise) !== undefined || musclesOf(exercise, auxiliaries) !== undefined) return;
    const message = `\`${shown(exercise)}\` counts for no muscle: name it in \`auxiliaries\``;
    said.push({ code: "unknown_exercise", message, path: pathOf(index, "exercise") });
  });
  for (const { set_index, member, value } of log.passed_over ?? []) {
    const [code, message] = PASSED_OVER[member];
    const path = pathOf(set_index, member);
    said.push({ code, message: `\`${shown(value)}\` ${message}`, path });
  }
  return said;
}

const shown = (text: string) => [...text].slice(0, SHOWN).join("");
const pathOf = (index: number, member: string) => `/log/actual_sets/${index}/${member}`;

const PASSED_OVER = {
  exercise: [
    "unknown_exercise",
    "is no exercise that is known and counts for the muscles of the session's lift: correct the " +
    "log, or add it to your exercises",
  ],
  rpe_actual: [
    "value_passed_over",
    "is no rating from 1 to 10 and the set counts as unrated: correct the log",
  ],
  set_type: [
    "value_passed_over",
    "is no set type and the set counts as work: correct the log to one of warm_up, main, auxiliary",
  ],
} as const;

export const REVIEWS = waysOf("review_session", {
  least: '{"today":"2026-03-02","one_rep_max_grams":140000,"session":{"primary_lift":"squat",' +
    '"intensity_type":"heavy"},"log":{"performed_on":"2026-03-02","actual_sets":[]}}',
  typed: reviewSession,
  twins: {
    zod: (request) => answer(readWithZod, request),
    byHand: (request) => answer(readByHand, request),
  },
});

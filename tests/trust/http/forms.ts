import type { Operation } from "../../../functions/_shared/engine.ts";

export interface OwnIds {
  readonly raceId: string;
  readonly planId: string;
  /** The first is logged. */
  readonly sessionIds: readonly string[];
}

/** The bodies by which each function is asked about stored rows, each with all of its members. */
export function storedForms(
  slug: string,
  { raceId, planId, sessionIds: [logged, planned] }: OwnIds,
): readonly object[] {
  const forms = FORMS[slug];
  const named: Readonly<Record<string, object>> = {
    "generate-session": { session_id: planned },
    "plan-calendar": { training_plan_id: planId },
    "review-session": { session_id: logged },
    "validate-splits": { race_result_id: raceId },
  };
  if (forms === undefined) throw new Error(`\`${slug}\` has no accepted body here: add one`);
  return forms.map((form) => ({ ...named[slug], ...form }));
}

const FORMS: Readonly<Record<string, readonly object[]>> = {
  "assess-progress": [{ today: "2026-11-02" }],
  "detect-records": [{ recompute: true, context: "race", as_of: "2026-11-02" }],
  "estimate-1rm": [{ lift: "squat", as_of: "2026-11-02" }],
  "generate-plan": [
    {
      kind: "powerlifting",
      ...{ today: "2026-11-01", start_date: "2026-11-02", total_weeks: 10 },
      ...{ training_days_per_week: 3, deloads: "last_week_only", dry_run: true },
    },
    {
      kind: "hyrox",
      ...{ today: "2027-01-03", start_date: "2027-01-04", duration_weeks: 12, dry_run: true },
    },
  ],
  "generate-session": [{ today: "2026-11-02", readiness: { sleep: 3, energy: 3 } }],
  "plan-calendar": [{}],
  "review-session": [{}],
  "validate-splits": [{}],
};

/** The functions that take the engine's own requests as well. */
export const ENGINE_FORMS: Readonly<Record<string, Operation>> = {
  "estimate-1rm": "estimate_one_rep_max",
  "generate-plan": "generate_plan",
  "generate-session": "generate_session",
  "review-session": "review_session",
  "validate-splits": "validate_splits",
};

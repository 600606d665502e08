import assert from "node:assert/strict";
import type postgres from "postgres";
import { call } from "../../pkg/stadion.js";

interface Claim {
  readonly user_id: string;
  readonly marks: readonly object[];
  readonly records_request: object | null;
  readonly reviews: readonly { readonly session_log_id: string; readonly request: Review }[];
}

interface Review {
  readonly session: Record<string, unknown>;
  readonly log: { readonly actual_sets: readonly Set[] };
  readonly history?: readonly { readonly weight_grams: number }[];
  readonly recent_sessions?: readonly unknown[];
  readonly sex?: string;
  readonly auxiliaries?: readonly unknown[];
  readonly one_rep_max_grams: number;
}

interface Set {
  readonly weight_grams: number;
  readonly reps_completed: number;
}

/** Computes what is marked until nothing is due, as the function does; how many answers were refused. */
export async function computeReviews(
  sql: postgres.Sql,
  review: (request: Review) => object = tellingReview,
): Promise<number> {
  const worker = crypto.randomUUID();
  let refused = 0;
  for (;;) {
    const [answer] = await sql<{ claims: Claim[] }[]>`
      select strength.claim_reviews(${worker}) as claims
    `;
    if (answer!.claims.length === 0) return refused;
    for (const { user_id, marks, records_request, reviews } of answer!.claims) {
      const result = {
        records: records_request === null ? null : ask("detect_records", records_request),
        reviews: reviews.map(({ session_log_id, request }) => ({
          session_log_id,
          result: review(request),
        })),
      };
      const [applied] = await sql`
        select strength.apply_reviews(
          ${worker}, ${user_id}, ${sql.json(marks as never)}, ${sql.json(result as never)}
        ) as done
      `;
      if (!applied!["done"]) refused++;
    }
  }
}

/** What the engine answers to a request that it must not refuse. */
export function ask(operation: string, request: object): Record<string, unknown> {
  const bytes = call(operation as never, new TextEncoder().encode(JSON.stringify(request)));
  const answer = JSON.parse(new TextDecoder().decode(bytes));
  assert.equal(answer.ok, true, `${operation} refuses: ${JSON.stringify(answer.problems)}`);
  return answer.result;
}

/**
 * A result that every member of the request has a part in, so that whatever is outdated in the
 * database shows. The numbers of a real one are the engine's matter.
 */
function tellingReview(
  { session, log, history = [], recent_sessions = [], sex, auxiliaries, one_rep_max_grams }: Review,
): object {
  const completed = log.actual_sets.filter(({ reps_completed }) => reps_completed > 0);
  const best = Math.max(...completed.map(({ weight_grams }) => weight_grams), 0);
  const { planned_sets, ...place } = session;
  const metrics = {
    ...place,
    lift: session["primary_lift"],
    actual_volume_grams: completed.reduce((sum, { weight_grams }) => sum + weight_grams, 0) % 1e9,
    estimated_1rm_grams: best > 0 ? Math.min(best + history.length, 1_000_000) : null,
    completion_pct: 100,
    performance_vs_plan: "at",
    sets_per_muscle: { quads: completed.length },
  };
  return {
    metrics,
    suggestions: [{ recent_sessions, planned_sets, sex, auxiliaries, one_rep_max_grams }],
    warnings: [],
  };
}

/** Everything derived of a lifter, without what says only when it was written. */
export async function derivedRows(sql: postgres.Sql, lifter: string): Promise<unknown> {
  const metrics = await sql`
    select to_jsonb(stored) - '{id,computed_at,reviewed}'::text[] as row
    from strength.performance_metrics as stored where user_id = ${lifter} order by session_log_id
  `;
  const records = await sql`
    select to_jsonb(stored) - 'created_at' as row
    from strength.personal_records as stored where user_id = ${lifter} order by id
  `;
  const [maxes] = await sql`
    select to_jsonb(stored) as row from strength.lifter_maxes as stored
    where user_id = ${lifter} order by recorded_at desc, id limit 1
  `;
  return { metrics: [...metrics], records: [...records], maxes };
}

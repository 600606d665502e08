import assert from "node:assert/strict";
import type postgres from "postgres";
import { call } from "../../pkg/stadion.js";
import { countingLogs, effortsOf } from "./logged_sets.ts";
import { DUE } from "./sweep.ts";

interface Expected {
  readonly user_id: string;
  readonly records: { readonly ledger: readonly object[] };
  readonly reviews: readonly { readonly session_log_id: string; readonly metrics: object }[];
}

/**
 * For every lifter, the stored metrics, records and newest maxes are what the engine makes of the
 * logs, read anew and as a whole; nothing is there twice, and nothing is left to do. Returns how many
 * rows were compared.
 */
export async function assertReviewsRight(sql: postgres.Sql): Promise<number> {
  const [left] = await sql`
    select count(*)::int as marks from private.dirty_series where ${sql.unsafe(DUE)}
  `;
  assert.equal(left?.["marks"], 0, "marks are left");
  const lifters = await sql<{ user_id: string; today: string }[]>`
    select user_id, private.latest_today()::text as today from strength.programs
  `;
  assert(lifters.length > 0, "there are no lifters");
  let rows = 0;
  for (const { user_id, today } of lifters) {
    const expected = await expectedOf(sql, user_id, today);
    rows += await assertMetrics(sql, expected);
    rows += await assertRecords(sql, expected);
    await assertMaxes(sql, user_id);
  }
  return rows;
}

async function expectedOf(sql: postgres.Sql, user_id: string, today: string): Promise<Expected> {
  const logs = await countingLogs(sql, user_id);
  const efforts = logs.filter(({ performed_on }) => performed_on <= today).flatMap(effortsOf);
  return {
    user_id,
    records: ask("detect_records", { athlete_id: user_id, today, efforts }),
    reviews: logs.map(({ session_log_id, request }) => ({
      session_log_id,
      metrics: ask<{ metrics: object }>("review_session", request).metrics,
    })),
  };
}

function ask<Result>(operation: Parameters<typeof call>[0], request: object): Result {
  const bytes = new TextEncoder().encode(JSON.stringify(request));
  const answer = JSON.parse(new TextDecoder().decode(call(operation, bytes)));
  assert(answer.ok, JSON.stringify(answer.problems));
  return answer.result;
}

async function assertMetrics(sql: postgres.Sql, { user_id, reviews }: Expected): Promise<number> {
  const given = reviews.map(({ session_log_id, metrics }) => ({ ...metrics, session_log_id }));
  const differing = await sql`
    with
    expected as (
      select session_log_id, ${sql(METRICS)}
      from jsonb_populate_recordset(null::strength.performance_metrics, ${given as never})
    ),
    stored as (
      select session_log_id, ${sql(METRICS)} from strength.performance_metrics
      where user_id = ${user_id}
    )
    (select 'expected' as side, * from (table expected except all table stored) as missing)
    union all
    (select 'stored', * from (table stored except all table expected) as surplus)
  `;
  assert.deepEqual([...differing], [], `the metrics of lifter ${user_id}`);
  return reviews.length;
}

const METRICS = [
  ...["lift", "intensity_type", "block_number", "week_number", "planned_volume_grams"],
  ...["actual_volume_grams", "planned_intensity_pct", "actual_intensity_pct", "max_rpe_actual"],
  ...["avg_rpe_actual", "completion_pct", "estimated_1rm_grams", "estimated_1rm_low_grams"],
  ...["estimated_1rm_high_grams", "sets_per_muscle"],
];

async function assertRecords(sql: postgres.Sql, { user_id, records }: Expected): Promise<number> {
  const differing = await sql`
    with
    expected as (
      select
        id, record_type, subject, scope, load_grams, reps, effort_id,
        source_id as source_session_log_id, value, value_unit, date_achieved, context,
        previous_value
      from jsonb_populate_recordset(null::private.record_row, ${records.ledger as never})
    ),
    stored as (
      select
        id, record_type, subject, scope, load_grams, reps, effort_id, source_session_log_id, value,
        value_unit, date_achieved, context, previous_value
      from strength.personal_records where user_id = ${user_id}
    )
    (select 'expected' as side, * from (table expected except all table stored) as missing)
    union all
    (select 'stored', * from (table stored except all table expected) as surplus)
  `;
  assert.deepEqual([...differing], [], `the records of lifter ${user_id}`);
  return records.ledger.length;
}

/** The newest row says what the newest estimate of each lift says, else what was put in. */
async function assertMaxes(sql: postgres.Sql, user_id: string): Promise<void> {
  const [row] = await sql<{ stored: object; expected: object }[]>`
    with
    put_in as (
      select * from strength.lifter_maxes
      where user_id = ${user_id} and source <> 'system_calculated'
      order by recorded_at desc limit 1
    ),
    estimates as (
      select distinct on (lift) lift, estimated_1rm_grams as grams
      from strength.performance_metrics
      where user_id = ${user_id} and estimated_1rm_grams is not null
        and recorded_at < (private.latest_today() + 1)::timestamp at time zone 'utc'
      order by lift, recorded_at desc, session_log_id
    ),
    newest as (
      select * from strength.lifter_maxes where user_id = ${user_id}
      order by recorded_at desc, id limit 1
    )
    select
      jsonb_build_array(newest.squat_1rm_grams, newest.bench_1rm_grams, newest.deadlift_1rm_grams)
        as stored,
      jsonb_build_array(
        coalesce((select grams from estimates where lift = 'squat'), put_in.squat_1rm_grams),
        coalesce((select grams from estimates where lift = 'bench'), put_in.bench_1rm_grams),
        coalesce((select grams from estimates where lift = 'deadlift'), put_in.deadlift_1rm_grams)
      ) as expected
    from put_in cross join newest
  `;
  assert.deepEqual(row?.stored, row?.expected, `the newest maxes of lifter ${user_id}`);
}

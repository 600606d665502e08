import assert from "node:assert/strict";
import type postgres from "postgres";
import { call, type RecordRow } from "../../pkg/stadion.js";

/**
 * For every athlete the stored ledger is what the engine makes of the sources, read anew and as a
 * whole; no row is there twice, and nothing is left to do. Returns how many rows were compared.
 */
export async function assertLedgersRight(sql: postgres.Sql): Promise<number> {
  const [left] = await sql`select count(*)::int as marks from private.dirty_series`;
  assert.equal(left?.["marks"], 0, "marks are left");
  const doubled = await sql`
    select athlete_id, record_type, subject, scope, distance_metres, load_grams, reps, simulation,
      effort_id, count(*)
    from hyrox.personal_records where effort_id is not null
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having count(*) > 1
  `;
  assert.deepEqual([...doubled], []);
  const athletes = await sql<{ id: string }[]>`select id from hyrox.athlete_profiles order by id`;
  assert(athletes.length > 0, "there are no athletes");
  let rows = 0;
  for (const { id } of athletes) {
    const stored = await storedLedger(sql, id);
    assert.deepEqual(stored, await batchLedger(sql, id), `the ledger of athlete ${id}`);
    rows += stored.length;
  }
  return rows;
}

async function storedLedger(sql: postgres.Sql, athlete: string): Promise<unknown[]> {
  const rows = await sql<{ row: Record<string, unknown> }[]>`
    select to_jsonb(record) as row from hyrox.personal_records as record
    where athlete_id = ${athlete} and effort_id is not null
  `;
  return inOrder(rows.map(({ row }) => {
    const { source_workout_log_id, source_race_result_id, source_benchmark_id, ...rest } = row;
    return comparable({
      ...rest as Omit<RecordRow, "source_id">,
      source_id: source_workout_log_id ?? source_race_result_id ?? source_benchmark_id,
    });
  }));
}

async function batchLedger(sql: postgres.Sql, athlete: string): Promise<unknown[]> {
  const [history] = await sql<{ request: object }[]>`
    select jsonb_strip_nulls(jsonb_build_object(
      'athlete_id', ${athlete}::uuid,
      'today', private.latest_today(),
      'efforts', coalesce(
        (
          select jsonb_agg(
            to_jsonb(effort) - ${NOT_IN_REQUEST}::text[] || jsonb_build_object(
              'source', jsonb_build_object('kind', effort.source_kind, 'id', effort.source_id)
            )
          )
          from hyrox.effort_history as effort where effort.athlete_id = ${athlete}
        ),
        '[]'
      ),
      'races', (
        select jsonb_agg(
          jsonb_build_object('race_result_id', race.id) || hyrox.race_for_validation(race.id)
        )
        from hyrox.race_results as race
        where race.athlete_id = ${athlete}
      )
    )) as request
  `;
  const request = new TextEncoder().encode(JSON.stringify(history?.request));
  const answer = JSON.parse(new TextDecoder().decode(call("detect_records", request)));
  assert(answer.ok, JSON.stringify(answer.problems));
  const { ledger } = answer.result as { ledger: RecordRow[] };
  return inOrder(
    ledger.filter(({ source_kind }) => source_kind !== "hand_made").map(comparable),
  );
}

const NOT_IN_REQUEST = [
  ...["athlete_id", "series_key", "source_kind", "source_id", "is_future"],
  ...["exercise_name", "exercise_id", "station_id"],
];

const COMPARED = [
  ...["id", "record_type", "subject", "scope", "distance_metres", "load_grams", "reps"],
  ...["simulation", "effort_id", "source_id", "value", "value_unit", "date_achieved", "context"],
  "previous_value",
];

function comparable(row: object): unknown[] {
  const members = new Map(Object.entries(row));
  return COMPARED.map((name) => [name, members.get(name) ?? null]);
}

function inOrder(rows: unknown[][]): unknown[] {
  return rows.toSorted((a, b) => JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
}

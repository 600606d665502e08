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
  const requests = await batchRequests(sql);
  assert(requests.length > 0, "there are no athletes");
  const stored = await storedLedgers(sql);
  let rows = 0;
  for (const request of requests) {
    const ledger = stored.get(request.athlete_id) ?? [];
    assert.deepEqual(ledger, batchLedger(request), `the ledger of athlete ${request.athlete_id}`);
    rows += ledger.length;
  }
  return rows;
}

async function storedLedgers(sql: postgres.Sql): Promise<ReadonlyMap<string, unknown[]>> {
  const ledgers = await sql<{ athlete_id: string; rows: Record<string, unknown>[] }[]>`
    select athlete_id, jsonb_agg(to_jsonb(record)) as rows
    from hyrox.personal_records as record where effort_id is not null
    group by athlete_id
  `;
  return new Map(
    ledgers.map(({ athlete_id, rows }) => [athlete_id, inOrder(rows.map(asAnswered))]),
  );
}

/** A stored row names its source in one of three columns, the engine's answer in one. */
function asAnswered(row: Record<string, unknown>): unknown[] {
  const { source_workout_log_id, source_race_result_id, source_benchmark_id, ...rest } = row;
  const source_id = source_workout_log_id ?? source_race_result_id ?? source_benchmark_id;
  return comparable({ ...rest, source_id });
}

interface BatchRequest {
  readonly athlete_id: string;
}

/** Everything of everybody, read from the sources and not from what is kept of them. */
async function batchRequests(sql: postgres.Sql): Promise<readonly BatchRequest[]> {
  const rows = await sql<{ request: BatchRequest }[]>`
    with
    history as (
      select effort.athlete_id, jsonb_agg(
        to_jsonb(effort) - ${NOT_IN_REQUEST}::text[] || jsonb_build_object(
          'source', jsonb_build_object('kind', effort.source_kind, 'id', effort.source_id)
        )
      ) as efforts
      from hyrox.effort_history as effort
      group by effort.athlete_id
    ),
    races as (
      select race.athlete_id, jsonb_agg(
        jsonb_build_object('race_result_id', race.id) || hyrox.race_for_validation(race.id)
      ) as races
      from hyrox.race_results as race
      group by race.athlete_id
    )
    select jsonb_strip_nulls(jsonb_build_object(
      'athlete_id', athlete.id,
      'today', private.latest_today(),
      'efforts', coalesce(history.efforts, '[]'),
      'races', races.races
    )) as request
    from hyrox.athlete_profiles as athlete
    left join history on history.athlete_id = athlete.id
    left join races on races.athlete_id = athlete.id
  `;
  return rows.map(({ request }) => request);
}

function batchLedger(request: BatchRequest): unknown[] {
  const bytes = new TextEncoder().encode(JSON.stringify(request));
  const answer = JSON.parse(new TextDecoder().decode(call("detect_records", bytes)));
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

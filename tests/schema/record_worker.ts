import assert from "node:assert/strict";
import type postgres from "postgres";
import { call } from "../../pkg/stadion.js";

interface Claim {
  readonly athlete_id: string;
  readonly marks: readonly { readonly series_key: string; readonly version: number }[];
  readonly request: unknown;
}

interface Detected {
  readonly ledger: readonly Record<string, unknown>[];
  readonly diff?: unknown;
  readonly validated?: unknown;
}

/** Computes what is marked until nothing is due, as the function does; how many answers were refused. */
export async function computeMarked(sql: postgres.Sql): Promise<number> {
  const worker = crypto.randomUUID();
  let refused = 0;
  for (;;) {
    const [answer] = await sql<{ claims: Claim[] }[]>`
      select hyrox.claim_records(${worker}) as claims
    `;
    if (answer!.claims.length === 0) return refused;
    for (const { athlete_id, marks, request } of answer!.claims) {
      const { diff, validated } = detect(request);
      const [applied] = await sql`
        select hyrox.apply_records(
          ${worker}, ${athlete_id}, ${sql.json(marks as never)}, ${sql.json(diff as never)},
          ${validated === undefined ? null : sql.json(validated as never)}
        ) as done
      `;
      if (!applied!["done"]) refused++;
    }
  }
}

/** Asserts that the stored ledger of an athlete is what the engine makes of the sources as they are. */
export async function assertLedgerIsRight(sql: postgres.Sql, athlete: string): Promise<number> {
  const [waiting] = await sql`
    select count(*)::int as marks from private.dirty_series where athlete_id = ${athlete}
  `;
  assert.equal(waiting!["marks"], 0);
  const stored = await sql`
    select
      id, record_type, subject, scope, distance_metres, load_grams::int, reps, simulation, effort_id,
      value::float8, value_unit, date_achieved::text, context, previous_value::float8
    from hyrox.personal_records
    where athlete_id = ${athlete} and effort_id is not null
    order by id
  `;
  // From the sources, with every race judged anew.
  const [answer] = await sql.begin(async (tx) => {
    await tx`select private.reread_efforts(${athlete})`;
    const rows = await tx<{ request: unknown }[]>`
      select private.records_request(
        ${athlete},
        array(select distinct series_key from hyrox.efforts where athlete_id = ${athlete}),
        private.latest_today()
      ) as request
    `;
    await tx`delete from private.dirty_series where athlete_id = ${athlete}`;
    return rows;
  });
  const right = detect(answer!.request).ledger
    .filter(({ source_kind }) => source_kind !== "hand_made")
    .map(({ source_kind: _, source_id: __, ...row }) => row)
    .toSorted((a, b) => String(a["id"]) < String(b["id"]) ? -1 : 1);
  assert.deepEqual(stored.map((row) => ({ ...row })), right);
  return right.length;
}

function detect(request: unknown): Detected {
  const bytes = call("detect_records", new TextEncoder().encode(JSON.stringify(request)));
  const answer = JSON.parse(new TextDecoder().decode(bytes));
  assert.equal(answer.ok, true, `the engine refuses: ${JSON.stringify(answer.problems)}`);
  return answer.result;
}

import assert from "node:assert/strict";
import postgres from "postgres";
import { type MigratedCluster, startMigratedCluster } from "./migrated_cluster.ts";
import { Random } from "./random.ts";
import { addLifter, asLifter, type Lifter } from "./strength_lifter.ts";

const PARALLEL_PROGRAMS = 8;

let cluster: MigratedCluster;
Deno.test.beforeAll(async () => {
  cluster = await startMigratedCluster();
});
Deno.test.afterAll(() => cluster.stop());

Deno.test(`store_program() leaves one active program when ${PARALLEL_PROGRAMS} are stored at once`, () =>
  withLifter(async (sql, clients, lifter) => {
    const stored = await Promise.all(
      Array.from({ length: PARALLEL_PROGRAMS }, () => asLifter(clients, lifter, storeProgram)),
    );
    assert.equal(new Set(stored).size, PARALLEL_PROGRAMS);
    const programs = await sql`
      select version, status from strength.programs where user_id = ${lifter.id} order by version
    `;
    assert.deepEqual(
      programs.map(({ version, status }) => [version, status]),
      Array.from({ length: PARALLEL_PROGRAMS + 1 }, (_, before) => [
        before + 1,
        before === PARALLEL_PROGRAMS ? "active" : "archived",
      ]),
    );
  }));

Deno.test("store_program() makes one formula config when first programs are stored at once", () =>
  withLifter(async (sql, clients, lifter) => {
    await sql`delete from strength.programs where user_id = ${lifter.id}`;
    await sql`delete from strength.formula_configs where user_id = ${lifter.id}`;
    await Promise.all(
      Array.from({ length: PARALLEL_PROGRAMS }, () => asLifter(clients, lifter, storeProgram)),
    );
    const configs = await sql`
      select version, source, is_active from strength.formula_configs where user_id = ${lifter.id}
    `;
    assert.deepEqual([...configs], [{ version: 1, source: "system", is_active: true }]);
  }));

Deno.test("store_session() waits for a log of the session, and then refuses", () =>
  withLifter(async (sql, clients, lifter) => {
    const [session] = await asLifter(clients, lifter, async (tx) => {
      await storeProgram(tx);
      return await tx`select id from strength.sessions where user_id = ${lifter.id}`;
    });
    let stored: Promise<unknown> | undefined;
    await sql.begin(async (tx) => {
      await tx`
        insert into strength.session_logs (session_id, user_id, actual_sets)
        values (${session!["id"]}, ${lifter.id}, '[]')
      `;
      stored = asLifter(clients, lifter, (client) =>
        client`select strength.store_session(
          ${session!["id"]}, '{"planned_sets": [{}], "jit_input_snapshot": {}}'
        )`.execute()).catch((error) => error);
      await untilWaiting(tx);
    });
    const { code, message } = await stored as postgres.PostgresError;
    assert.deepEqual([code, message], [
      "55000",
      "the session is logged: its sets stay as they are",
    ]);
  }));

Deno.test("a request reads as much of a long history as of a longer one, and nothing of other lifters", () =>
  withLifter(async (sql, clients, lifter) => {
    const longer = await addLifter(sql, new Random(30));
    await addLongHistory(sql, lifter, 300);
    await addLongHistory(sql, longer, 1_500);
    await sql`analyze`;
    for (
      const request of [
        () => clients`strength.estimate_request('squat', '2029-01-01')`,
        (session: string) => clients`strength.session_request(${session}, '2029-01-01')`,
        (session: string) => clients`strength.review_request(${session})`,
      ]
    ) {
      const [long, evenLonger] = [
        await rowsRead(sql, clients, lifter, request),
        await rowsRead(sql, clients, longer, request),
      ];
      assert.ok(long > 200, `only ${long} rows were read`);
      assert.ok(evenLonger < long * 1.1, `${evenLonger} rows were read, not ${long}`);
    }
  }));

async function storeProgram(tx: postgres.TransactionSql): Promise<string> {
  const [row] = await tx`
    select strength.store_program(${
    tx.json({
      program: { start_date: "2027-01-04", total_weeks: 10, training_days_per_week: 3 },
      sessions: [{ week_number: 1, day_number: 1, primary_lift: "squat", intensity_type: "heavy" }],
    })
  }) ->> 'program_id' as id
  `;
  return row!["id"];
}

async function addLongHistory(sql: postgres.Sql, lifter: Lifter, sessions: number): Promise<void> {
  await sql`
    with stored as (
      insert into strength.sessions (
        program_id, user_id, week_number, day_number, primary_lift, intensity_type
      )
      select ${lifter.program}, ${lifter.id}, n / 7 + 1, n % 7 + 1, 'squat', 'heavy'
      from generate_series(0, ${sessions - 1}::int) as n
      returning id, week_number, day_number
    )
    insert into strength.session_logs (session_id, user_id, started_at, actual_sets)
    select
      id, ${lifter.id}, timestamptz '2024-01-01T12:00Z' + interval '1 day' * (week_number * 7 + day_number),
      '[{"weight_grams": 100000, "reps_completed": 5, "rpe_actual": 8}]'
    from stored
  `;
}

/** Rows of sessions and their logs that answering a request reads, by index or not. */
async function rowsRead(
  sql: postgres.Sql,
  clients: postgres.Sql,
  lifter: Lifter,
  request: (session: string) => postgres.PendingQuery<postgres.Row[]>,
): Promise<number> {
  const [newest] = await sql`
    select session_id from strength.session_logs
    where user_id = ${lifter.id} order by started_at desc limit 1
  `;
  const counted = () =>
    sql`
      select coalesce(sum(seq_tup_read + idx_tup_fetch), 0)::int as read from pg_stat_user_tables
      where schemaname = 'strength' and relname in ('sessions', 'session_logs')
    `;
  await sql`select pg_stat_force_next_flush()`;
  await sql`select pg_stat_reset()`;
  await asLifter(clients, lifter, async (tx) => {
    await tx`select ${request(newest!["session_id"])}`;
    await tx`reset role`;
    await tx`select pg_stat_force_next_flush()`;
  });
  return (await counted())[0]!["read"];
}

function withLifter(
  use: (sql: postgres.Sql, clients: postgres.Sql, lifter: Lifter) => Promise<void>,
): Promise<void> {
  return cluster.withMigrated(async (sql, url) => {
    const clients = postgres(url, { max: PARALLEL_PROGRAMS, onnotice: () => {} });
    try {
      await use(sql, clients, await addLifter(sql, new Random(20)));
    } finally {
      await clients.end({ timeout: 1 });
    }
  });
}

/** Until some other session waits for a lock. */
async function untilWaiting(sql: postgres.ISql): Promise<void> {
  for (;;) {
    const waiting = await sql`
      select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()
    `;
    if (waiting.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

import assert from "node:assert/strict";
import postgres from "postgres";
import { startStack } from "../../local/stack.ts";
import { Random } from "./random.ts";
import { signedIn } from "./signed_in.ts";
import { addLifter } from "./strength_lifter.ts";

const LOGS = 30;

Deno.test("review-session reviews every log but the one that the engine refuses, and says which that is", async () => {
  const stack = await startStack();
  const sql = postgres(stack.databaseUrl, { max: 1, onnotice: () => {} });
  try {
    const lifter = await addLifter(sql, new Random(31));
    const client = await signedIn(stack, lifter.id);
    const strength = client.schema("strength");
    // As in a database whose rows are older than the check.
    await sql`alter table strength.sessions drop constraint sessions_place`;
    await sql`select private.advise_on('strength.sessions')`;
    await sql`
      insert into strength.sessions (
        program_id, user_id, week_number, day_number, primary_lift, intensity_type, block_number
      )
      select
        ${lifter.program}, ${lifter.id}, case when n = 7 then 521 else n end, 1, 'squat', 'heavy', 1
      from generate_series(1, ${LOGS}) as n
    `;
    await sql`
      insert into strength.session_logs (session_id, user_id, started_at, actual_sets)
      select
        id, user_id, '2026-01-01T17:00Z'::timestamptz + least(week_number, 7) * interval '1 day',
        '[{"weight_grams": 100000, "reps_completed": 5, "rpe_actual": 8}]'
      from strength.sessions where user_id = ${lifter.id}
    `;
    await until(async () => (await reviewed(sql)) === LOGS - 1);
    const { data: failed } = await strength.rpc("failed_reviews");
    const [session] = await sql`select id from strength.sessions where week_number = 521`;
    assert.deepEqual(failed.map((row: { session_id: string }) => row.session_id), [session!["id"]]);
    assert.match(failed[0].problem, /\/session\/week_number/);

    const { error } = await strength.from("sessions").update({ week_number: 7 })
      .eq("id", session!["id"]);
    assert.equal(error, null);
    await until(async () => (await reviewed(sql)) === LOGS);
    assert.deepEqual((await strength.rpc("failed_reviews")).data, []);
  } finally {
    await sql.end();
    await stack.stop();
  }
});

async function reviewed(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<[{ metrics: number; waiting: number }]>`
    select
      (select count(*)::int from strength.performance_metrics) as metrics,
      (select count(*)::int from private.dirty_series where last_error is null) as waiting
  `;
  return row.waiting === 0 ? row.metrics : -1;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!await holds()) await new Promise((resolve) => setTimeout(resolve, 50));
}

import assert from "node:assert/strict";
import { type MigratedCluster, startMigratedCluster } from "./migrated_cluster.ts";
import { Random } from "./random.ts";
import { addLifter, asLifter, trainSomehow } from "./strength_lifter.ts";
import { ask, computeReviews } from "./strength_worker.ts";

const LIFTS = ["squat", "bench", "deadlift"];

let cluster: MigratedCluster;
Deno.test.beforeAll(async () => {
  cluster = await startMigratedCluster();
});
Deno.test.afterAll(() => cluster.stop());

Deno.test("the engine reads every request that logs of any kind lead to", () =>
  cluster.withMigrated(async (sql) => {
    const random = new Random(23);
    const lifter = await addLifter(sql, random);
    for (let change = 0; change < 200; change++) await trainSomehow(sql, random, lifter);
    const requests = await asLifter(sql, lifter, async (tx) => {
      const estimates = await tx`
        select 'estimate_one_rep_max' as operation,
          strength.estimate_request(lift, '2026-11-01') as request
        from unnest(${LIFTS}::text[]) as lift
      `;
      const sessions = await tx`
        select operation, request from strength.sessions as session
        cross join lateral (values
          ('generate_session', strength.session_request(session.id, '2026-11-01')),
          ('review_session', strength.review_request(session.id))
        ) as asked (operation, request)
      `;
      return [...estimates, ...sessions];
    });
    for (const { operation, request } of requests) ask(operation, request);
    assert.ok(requests.length > 50, `only ${requests.length} requests`);
  }));

Deno.test("a lifter gets a program, a session and a review, all by the engine", () =>
  cluster.withMigrated(async (sql) => {
    const lifter = await addLifter(sql, new Random(27));
    await sql`
      insert into strength.profiles (id, sex, training_level, plates)
      values (${lifter.id}, 'female', 'intermediate', '[{"plate_grams": 1250, "pair_count": 4}, {"plate_grams": 20000, "pair_count": 4}]')
    `;
    await sql`
      insert into strength.warmup_configs (user_id, lift, protocol, custom_steps)
      values (${lifter.id}, 'squat', 'custom', '[{"pct": 40, "reps": 5}, {"pct": 70.5, "reps": 3}]')
    `;
    await sql`
      insert into strength.muscle_volume_config (user_id, muscle_group, mev_sets_per_week, mrv_sets_per_week)
      values (${lifter.id}, 'quads', 0, 30)
    `;
    const answered = async (query: string, ...parameters: unknown[]) => {
      const rows = await asLifter(
        sql,
        lifter,
        (tx) => tx.unsafe(`select ${query} as answer`, parameters as never[]),
      );
      return rows[0]!["answer"];
    };
    const asked = await answered(
      "strength.program_request('2026-01-05', 10, 3, null, '2026-01-04')",
    );
    const program = await answered("strength.store_program($1)", ask("generate_plan", asked));
    assert.equal(program.session_ids.length, 30);
    const [session] = program.session_ids;
    await sql`
      insert into strength.soreness_checkins (session_id, user_id, ratings)
      values (${session}, ${lifter.id}, '{"quads": 3, "glutes": 1}')
    `;
    await sql`
      insert into strength.edge_cases (user_id, case_type, severity, affected_date_start, affected_lifts)
      values (${lifter.id}, 'fatigue', 'minor', '2026-01-01', '{squat,squat}')
    `;
    const planned = ask(
      "generate_session",
      await answered("strength.session_request($1, '2026-01-05')", session),
    );
    const stored = await answered("strength.store_session($1, $2)", session, planned);
    assert.notEqual(stored.jit_generated_at, null);

    const sets = (planned["planned_sets"] as Record<string, unknown>[])
      .map(({ reps, rpe_target: _, ...set }) => ({
        ...set,
        reps_completed: reps,
        // Hard enough to say something of the max, whatever soreness made of the target.
        rpe_actual: 8,
      }));
    await sql`
      insert into strength.session_logs (session_id, user_id, started_at, actual_sets)
      values (${session}, ${lifter.id}, '2026-01-05T17:00Z', ${sql.json(sets as never)})
    `;
    assert.equal(await computeReviews(sql, (request) => ask("review_session", request)), 0);

    const [metrics] = await sql`select * from strength.performance_metrics`;
    const { estimated_1rm_grams, estimated_1rm_low_grams, estimated_1rm_high_grams } = metrics!;
    assert.deepEqual(
      [metrics!["lift"], metrics!["completion_pct"], metrics!["sets_per_muscle"].quads > 0],
      ["squat", "100.00", true],
    );
    assert.ok(estimated_1rm_low_grams < estimated_1rm_grams);
    assert.ok(estimated_1rm_grams < estimated_1rm_high_grams);
    assert.ok(metrics!["planned_intensity_pct"] > 0 && metrics!["planned_intensity_pct"] < 1.1);
    const [maxes] = await sql`
      select squat_1rm_grams, bench_1rm_grams from strength.lifter_maxes
      order by recorded_at desc limit 1
    `;
    assert.deepEqual(maxes, { squat_1rm_grams: estimated_1rm_grams, bench_1rm_grams: 100_000 });
    const records = await sql`select distinct subject from strength.personal_records`;
    assert.ok(records.some(({ subject }) => subject === "squat"));
    assert.ok(records.length > 1, "no auxiliary exercise has a record");
  }));

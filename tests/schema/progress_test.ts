import assert from "node:assert/strict";
import postgres from "postgres";
import { type MigratedCluster, startMigratedCluster } from "./migrated_cluster.ts";
import { changeProgress, plan } from "./progress_changes.ts";
import {
  apply,
  assertProgressIsRight,
  assess,
  assessMarked,
  claim,
  type ProgressClaim,
} from "./progress_worker.ts";
import { Random } from "./random.ts";
import { populate } from "./random_sources.ts";
import { computeMarked } from "./record_worker.ts";

const CHANGES = Deno.env.get("STADION_LONG") === "1" ? 3_000 : 400;

let cluster: MigratedCluster;
Deno.test.beforeAll(async () => {
  cluster = await startMigratedCluster();
});
Deno.test.afterAll(() => cluster.stop());

Deno.test("progress is right after every change when workers vanish, repeat themselves and come late", () =>
  cluster.withMigrated(async (sql) => {
    const random = new Random(20261126);
    const population = await populate(sql, random, 3);
    const rows = await plan(sql, random, population.athletes);
    const late: [string, ProgressClaim][] = [];
    const seen = { lost: 0, doubled: 0, late: 0, right: 0, kinds: new Set<string>() };
    for (let n = 0; n < CHANGES; n++) {
      seen.kinds.add(await changeProgress(sql, random, population, rows));
      if (random.chance(0.4)) await computeMarked(sql);
      const worker = crypto.randomUUID();
      for (const claimed of await claim(sql, worker)) {
        const fate = random.whole(1, 4);
        if (fate === 1) {
          // It is killed before it says anything; the lease ends by itself.
          seen.lost++;
          await sql`
            update private.progress_marks set claimed_until = now() where claimed_by = ${worker}
          `;
        } else if (fate === 2) {
          late.push([worker, claimed]);
        } else {
          const assessed = assess(claimed.request);
          const isApplied = await apply(sql, worker, claimed, assessed);
          if (isApplied && fate === 3) {
            seen.doubled++;
            assert.equal(await apply(sql, worker, claimed, assessed), false);
          }
        }
      }
      if (late.length > 3) {
        const [worker, claimed] = random.pick(late);
        late.length = 0;
        seen.late += Number(!await apply(sql, worker, claimed, assess(claimed.request)));
        await sql`update private.progress_marks set claimed_until = now() where claimed_by is not null`;
      }
      if (n % 20 === 19) seen.right += await settle(sql, population.athletes);
    }
    assert(seen.lost > 10 && seen.doubled > 10 && seen.late > 5, JSON.stringify(seen));
    assert(seen.right > 50, `only ${seen.right} things were reached`);
    assert(seen.kinds.size >= 12, [...seen.kinds].join(", "));

    // Without facts nothing is earned, and nothing of what facts wrote is left.
    for (
      const table of ["race_results", "workout_logs", "benchmark_tests", "personal_records"]
    ) await sql`delete from ${sql(`hyrox.${table}`)}`;
    await sql`update hyrox.training_plan_days set is_completed = false`;
    await sql`update hyrox.goals set status = 'active', completed_at = null where deleted_at is null`;
    await settle(sql, population.athletes);
    assert.equal((await sql`select from hyrox.athlete_achievements`).length, 0);
    const ghosts = await sql`
      select from hyrox.goals
      where deleted_at is null and (status <> 'active' or current_value > 0)
    `;
    assert.equal(ghosts.length, 0);
  }));

Deno.test("a race that is deleted takes along what it earned, and brings it back as the same rows", () =>
  cluster.withMigrated(async (sql) => {
    const [athlete] = (await populate(sql, new Random(7), 1)).athletes;
    const earned = () => sql`select * from hyrox.athlete_achievements order by id`;
    const race = {
      id: crypto.randomUUID(),
      athlete_id: athlete!,
      race_date: "2026-05-09",
      format: "singles",
      division: "pro_men",
      total_time_seconds: 3_599.999,
    };
    await sql`insert into hyrox.race_results ${sql(race)}`;
    await settle(sql, [athlete!]);
    const before = await earned();
    // First Finish, Going Pro, Sub-90, Sub-75, Sub-60.
    assert.equal(before.length, 5);
    await sql`delete from hyrox.race_results`;
    await settle(sql, [athlete!]);
    assert.equal((await earned()).length, 0);
    await sql`insert into hyrox.race_results ${sql(race)}`;
    await settle(sql, [athlete!]);
    assert.deepEqual(await earned(), before);
  }));

Deno.test("a definition that nobody understands stops no other, and leaves its rows alone", () =>
  cluster.withMigrated(async (sql) => {
    const [athlete] = (await populate(sql, new Random(8), 1)).athletes;
    await sql`
      insert into hyrox.race_results (athlete_id, race_date, format, total_time_seconds)
      values (${athlete!}, '2026-05-09', 'singles', 5000)
    `;
    await settle(sql, [athlete!]);
    const names = async () =>
      (await sql`
        select name from hyrox.athlete_achievements
        join hyrox.achievement_definitions as definition on definition.id = achievement_id
        order by sort_order
      `).map(({ name }) => name);
    assert.deepEqual(await names(), ["First Finish", "Sub-90"]);
    await sql`
      update hyrox.achievement_definitions
      set criteria = criteria || '{"condition": "exists (select from auth.users)"}'
      where name = 'First Finish'
    `;
    await sql`update hyrox.race_results set total_time_seconds = 4000`;
    assert.equal(await assessMarked(sql), 0);
    assert.deepEqual(await names(), ["First Finish", "Sub-90", "Sub-75"]);
  }));

Deno.test("claim_progress() leaves out an athlete whom somebody is changing, and apply_progress() a goal", () =>
  cluster.withMigrated(async (sql, url) => {
    const { athletes } = await populate(sql, new Random(9), 2);
    const [busy, idle] = athletes as [string, string];
    for (const athlete_id of athletes) {
      await sql`insert into hyrox.goals ${
        sql({
          athlete_id,
          goal_type: "consistency",
          title: "",
          target_value: 3,
          target_unit: "days",
        })
      }`;
    }
    const other = postgres(url, { max: 1, onnotice: () => {} });
    try {
      const worker = crypto.randomUUID();
      await other.begin(async (tx) => {
        await tx`update hyrox.goals set target_value = 5 where athlete_id = ${busy}`;
        const claims = await claim(sql, worker);
        assert.deepEqual(claims.map(({ athlete_id }) => athlete_id), [idle]);
        const [claimed] = claims;
        await tx`select from hyrox.goals where athlete_id = ${idle} for update`;
        assert.equal(await apply(sql, worker, claimed!, assess(claimed!.request)), false);
      });
      await settle(sql, athletes);
    } finally {
      await other.end();
    }
  }));

/** Computes all that is due, and compares; how much was reached. */
async function settle(sql: postgres.Sql, athletes: readonly string[]): Promise<number> {
  await sql`update private.progress_marks set claimed_until = now() where claimed_by is not null`;
  await computeMarked(sql);
  assert.equal(await assessMarked(sql), 0);
  const due = await sql`
    select from private.progress_marks where claimed_until is null or claimed_until <= now()
  `;
  assert.equal(due.length, 0);
  let reached = 0;
  for (const athlete of athletes) reached += await assertProgressIsRight(sql, athlete);
  return reached;
}

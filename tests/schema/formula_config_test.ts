import assert from "node:assert/strict";
import type postgres from "postgres";
import { type MigratedCluster, startMigratedCluster } from "./migrated_cluster.ts";
import { Random } from "./random.ts";
import { addLifter, asLifter, type Lifter } from "./strength_lifter.ts";

let cluster: MigratedCluster;
Deno.test.beforeAll(async () => {
  cluster = await startMigratedCluster();
});
Deno.test.afterAll(() => cluster.stop());

Deno.test("save_formula_config() stores nothing and says what to do when the engine would refuse it", () =>
  cluster.withMigrated(async (sql) => {
    const lifter = await addLifter(sql, new Random(43));
    const wrong = { block1: { heavy: { pct: 1.8, bogus: 1 } }, rest_seconds: [{ lift: "squat" }] };
    const before = await configsOf(sql, lifter);
    const error = await refusal(() => save(sql, lifter, wrong));
    assert.equal(error.code, "23514");
    for (const place of ["block1.heavy.pct", "block1.heavy.bogus", "rest_seconds.0"]) {
      assert.ok(error.message.includes(`\`${place}\` `), error.message);
    }
    assert.match(error.message, /`block1.heavy.pct` must be between 0.40 and 1.05/);
    assert.match(error.hint!, /^mend .*[^.]$/);
    assert.deepEqual(await configsOf(sql, lifter), before);

    const inserted = await refusal(() =>
      asLifter(sql, lifter, (tx) =>
        tx`
          insert into strength.formula_configs (user_id, version, source, is_active, overrides)
          values (${lifter.id}, 2, 'user', false, ${sql.json(wrong as never)})
        `)
    );
    assert.equal(inserted.code, "23514");
  }));

Deno.test("save_formula_config() judges by the lifter's own table when the sexes differ", () =>
  cluster.withMigrated(async (sql) => {
    const lifter = await addLifter(sql, new Random(44));
    const overrides = { block1: { rep: { sets_min: 4 } } };
    const { message } = await refusal(() => save(sql, lifter, overrides));
    assert.match(message, /`block1.rep.sets_min` must not be above sets_max, 3: lower it/);
    await sql`insert into strength.profiles (id, sex) values (${lifter.id}, 'female')`;
    await save(sql, lifter, overrides);
    assert.deepEqual((await configsOf(sql, lifter)).at(-1), { version: 2, overrides });
  }));

Deno.test("save_formula_config() replaces a config from before that the engine refuses", () =>
  cluster.withMigrated(async (sql) => {
    const lifter = await addLifter(sql, new Random(45));
    await sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      await tx`update strength.formula_configs set overrides = '{"block1": {"heavy": {"pct": 7}}}'`;
    });
    await save(sql, lifter, {});
    assert.deepEqual((await configsOf(sql, lifter)).at(-1), { version: 2, overrides: {} });
    const { code } = await refusal(() =>
      asLifter(sql, lifter, async (tx) => {
        await tx`update strength.formula_configs set is_active = false where version = 2`;
        await tx`update strength.formula_configs set is_active = true where version = 1`;
      })
    );
    assert.equal(code, "23514");
  }));

function save(sql: postgres.Sql, lifter: Lifter, overrides: object): Promise<unknown> {
  return asLifter(
    sql,
    lifter,
    (tx) => tx`select strength.save_formula_config(${sql.json(overrides as never)})`,
  );
}

async function configsOf(sql: postgres.Sql, lifter: Lifter) {
  return [
    ...await sql`
      select version, overrides from strength.formula_configs
      where user_id = ${lifter.id} order by version
    `,
  ];
}

async function refusal(attempt: () => Promise<unknown>): Promise<postgres.PostgresError> {
  try {
    await attempt();
  } catch (error) {
    return error as postgres.PostgresError;
  }
  throw new Error("it was not refused");
}

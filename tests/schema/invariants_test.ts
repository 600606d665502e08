import assert from "node:assert/strict";
import { parse } from "smol-toml";
import type postgres from "postgres";
import { INVARIANTS } from "./invariants.ts";
import { type MigratedCluster, startMigratedCluster } from "./migrated_cluster.ts";

const CONFIG = new URL("../../supabase/config.toml", import.meta.url);

let cluster: MigratedCluster;
let exposed: string[];
Deno.test.beforeAll(async () => {
  cluster = await startMigratedCluster();
  const { api } = parse(await Deno.readTextFile(CONFIG));
  exposed = (api as { schemas: string[] }).schemas;
});
Deno.test.afterAll(() => cluster.stop());

Deno.test("config.toml exposes hyrox, keeps private in, and grants nothing by itself", async () => {
  const config = parse(await Deno.readTextFile(CONFIG)) as Record<string, Record<string, unknown>>;
  assert.ok(exposed.includes("hyrox"));
  assert.ok(!exposed.includes("private"));
  assert.equal(config["api"]?.["auto_expose_new_tables"], false);
});

for (const { rule, violations, damage, reported } of INVARIANTS) {
  Deno.test(rule, async () => {
    await cluster.withMigrated(async (sql) => {
      assert.deepEqual(await namesOf(sql, violations), []);
    });
  });

  Deno.test(`the check of "${rule}" reports \`${reported}\` when it is broken`, async () => {
    await cluster.withMigrated(async (sql) => {
      await sql.unsafe(damage);
      assert.ok((await namesOf(sql, violations)).includes(reported));
    });
  });
}

async function namesOf(sql: postgres.Sql, query: string): Promise<string[]> {
  const rows = await sql.unsafe(query, [exposed]).values();
  return rows.map(([name]) => String(name));
}

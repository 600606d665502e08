import assert from "node:assert/strict";
import { readConfig } from "../../local/config.ts";
import { REPOSITORY } from "../../local/postgres_binaries.ts";
import { readCatalogue } from "./catalogue.ts";
import { type MigratedCluster, startMigratedCluster } from "./migrated_cluster.ts";
import { countsOf, missing, readSeeds } from "./seeds.ts";

const seeds = await readSeeds();

let cluster: MigratedCluster;
Deno.test.beforeAll(async () => {
  cluster = await startMigratedCluster();
});
Deno.test.afterAll(() => cluster.stop());

Deno.test("every exposed schema of ours has its seed, and every seed its schema", async () => {
  const { schemas } = await readConfig(REPOSITORY);
  const ours = schemas.filter((schema) => !["public", "graphql_public"].includes(schema));
  assert.deepEqual(seeds.map(([, { schema }]) => schema).sort(), ours.sort());
});

for (const [number, seed] of seeds) {
  const { schema } = seed;

  Deno.test(`${schema} has every table, column, constraint, index, trigger, policy, comment, function and type of seed ${number}`, async () => {
    const catalogue = await cluster.withMigrated((sql) => readCatalogue(sql, schema));
    assert.deepEqual(missing(seed, catalogue), []);
  });

  Deno.test(`seed ${number} demands as many facts of every kind as it says`, () => {
    assert.deepEqual(countsOf(seed), seed.counts);
    assert.ok(seed.counts.tables > 0 && seed.counts.columns > 0);
    // Platform and rules want it of every table, whatever an app's schema forgot.
    assert.equal(seed.counts.row_level_security, seed.counts.tables);
  });

  Deno.test(`a correction replaces something that seed ${number} demands, and says why`, () => {
    for (const { table, demanded, instead, because } of seed.corrections) {
      assert.ok(
        seed.tables[table]?.includes(demanded),
        `\`${table}\` never demanded \`${demanded}\``,
      );
      assert.notEqual(demanded, instead);
      assert.notEqual(because, "");
    }
  });

  Deno.test(`seed ${number} names damages`, () => {
    assert.ok(seed.damages.length >= 5);
  });

  for (const { sql: damage, lost } of seed.damages) {
    Deno.test(`missing() names what ${schema} lost after: ${damage}`, async () => {
      const catalogue = await cluster.withMigrated(async (sql) => {
        await sql.unsafe(damage);
        return await readCatalogue(sql, schema);
      });
      assert.notEqual(lost.length, 0);
      assert.deepEqual(missing(seed, catalogue), lost);
    });
  }
}

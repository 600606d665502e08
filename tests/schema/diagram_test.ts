import assert from "node:assert/strict";
import { join } from "node:path";
import { readConfig } from "../../local/config.ts";
import { REPOSITORY } from "../../local/postgres_binaries.ts";
import { drawDiagram } from "./diagram.ts";
import { type MigratedCluster, startMigratedCluster } from "./migrated_cluster.ts";

const { schemas: EXPOSED } = await readConfig(REPOSITORY);
const OURS = EXPOSED.filter((schema) => !/^(?:graphql_)?public$/.test(schema));

let cluster: MigratedCluster;
Deno.test.beforeAll(async () => {
  cluster = await startMigratedCluster();
});
Deno.test.afterAll(() => cluster.stop());

Deno.test("there are schemas to draw", () => assert.ok(OURS.length >= 5, OURS.join(", ")));

for (const schema of OURS) {
  Deno.test(`supabase/diagrams/${schema}.md is what the catalogue says`, async () => {
    const path = join(REPOSITORY, "supabase", "diagrams", `${schema}.md`);
    const drawn = await cluster.withMigrated((sql) => drawDiagram(sql, schema));
    if (Deno.env.has("STADION_BLESS")) await Deno.writeTextFile(path, drawn);
    assert.equal(
      await Deno.readTextFile(path),
      drawn,
      "run this test with STADION_BLESS=1 and commit the picture",
    );
  });
}

Deno.test("drawDiagram() shows a column and a reference that a migration adds", async () => {
  await cluster.withMigrated(async (sql) => {
    await sql`create table hyrox.shoes (
      id uuid primary key, athlete_id uuid references hyrox.athlete_profiles unique
    )`;
    const drawn = await drawDiagram(sql, "hyrox");
    assert.match(drawn, /^ {2}shoes \{\n {4}uuid id PK\n {4}uuid athlete_id FK, UK\n {2}\}$/m);
    assert.match(drawn, /^ {2}athlete_profiles \|o--o\| shoes : "athlete_id"$/m);
  });
});

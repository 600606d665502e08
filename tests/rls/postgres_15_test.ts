import assert from "node:assert/strict";
import { join } from "node:path";
import { unpackDebian, type Unpacked } from "../schema/debian.ts";
import { type MigratedCluster, startMigratedCluster } from "../schema/migrated_cluster.ts";
import { prepareMatrix, surprisesOf } from "./matrix.ts";
import { say } from "./report.ts";

let unpacked: Unpacked | undefined;
let cluster: MigratedCluster | undefined;
Deno.test.beforeAll(async () => {
  unpacked = await unpackDebian("the matrix on PostgreSQL 15", (version) => [
    `postgresql-${version}`,
  ]);
  if (unpacked === undefined) return;
  const chosen = Deno.env.get("PG_BIN");
  Deno.env.set("PG_BIN", join(unpacked.root, `usr/lib/postgresql/${unpacked.version}/bin`));
  cluster = await startMigratedCluster();
  if (chosen === undefined) Deno.env.delete("PG_BIN");
  else Deno.env.set("PG_BIN", chosen);
});
Deno.test.afterAll(async () => {
  if (unpacked === undefined) return;
  await cluster?.stop();
  await Deno.remove(unpacked.root, { recursive: true });
});

Deno.test("every cell of the matrix ends on Debian's PostgreSQL as it does on the newest", async () => {
  if (cluster === undefined) return;
  await cluster.withMigrated(async (sql) => {
    const [{ server_version }] = await sql`show server_version` as [{ server_version: string }];
    const matrix = await prepareMatrix(sql);
    const surprises = await surprisesOf(sql, matrix, [...matrix.relations.keys()]);
    assert.deepEqual(
      surprises.map(({ cell, outcome }) => `${cell.relation}: ${cell.attempt}: ${outcome}`),
      [],
    );
    assert.ok(matrix.cells.length > 900);
    say(`PostgreSQL ${server_version}: ${matrix.cells.length} cells as expected`);
  });
});

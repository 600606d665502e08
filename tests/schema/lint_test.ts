import assert from "node:assert/strict";
import { join } from "node:path";
import { readConfig } from "../../local/config.ts";
import { REPOSITORY } from "../../local/postgres_binaries.ts";
import { unpackDebian, type Unpacked } from "./debian.ts";
import { type MigratedCluster, startMigratedCluster } from "./migrated_cluster.ts";
import { copyProjectForCli, type SupabaseCli } from "./supabase_cli.ts";

const { schemas: EXPOSED } = await readConfig(REPOSITORY);
/** What the platform brings has no functions of ours; what policies and triggers call is private. */
const SCHEMAS = [...EXPOSED.filter((schema) => !/^(?:graphql_)?public$/.test(schema)), "private"];

let unpacked: Unpacked | undefined;
let cluster: MigratedCluster;
let cli: SupabaseCli;

// plpgsql_check is compiled for one PostgreSQL: this cluster is Debian's, not npm's.
Deno.test.beforeAll(async () => {
  unpacked = await unpackDebian("supabase db lint", (version) => [
    `postgresql-${version}`,
    `postgresql-${version}-plpgsql-check`,
  ]);
  if (unpacked === undefined) return;
  const chosen = Deno.env.get("PG_BIN");
  Deno.env.set("PG_BIN", join(unpacked.root, `usr/lib/postgresql/${unpacked.version}/bin`));
  cluster = await startMigratedCluster();
  if (chosen === undefined) Deno.env.delete("PG_BIN");
  else Deno.env.set("PG_BIN", chosen);
  cli = await copyProjectForCli();
});
Deno.test.afterAll(async () => {
  if (unpacked === undefined) return;
  await cli.remove();
  await cluster.stop();
  await Deno.remove(unpacked.root, { recursive: true });
});

Deno.test("supabase db lint finds nothing in the functions of our schemas", async () => {
  if (unpacked === undefined) return;
  await cluster.withMigrated(async (_, url) => {
    const { code, stdout, stderr } = await lint(url);
    assert.equal(code, 0, stdout + stderr);
    assert.match(stdout + stderr, /no schema errors found/i);
  });
});

Deno.test("supabase db lint finds a function that reads a column which does not exist", async () => {
  if (unpacked === undefined) return;
  await cluster.withMigrated(async (sql, url) => {
    await sql`create function hyrox.broken() returns void language plpgsql as
      $$ begin perform missing from hyrox.goals; end $$`;
    const { code, stdout } = await lint(url);
    assert.equal(code, 1);
    assert.match(stdout, /column \\?"missing\\?" does not exist/);
  });
});

function lint(url: string) {
  return cli.run(
    url,
    ...["db", "lint", "--schema", SCHEMAS.join(","), "--level", "warning", "--fail-on", "warning"],
  );
}

import assert from "node:assert/strict";
import { join } from "node:path";
import type postgres from "postgres";
import { readConfig } from "../../local/config.ts";
import { REPOSITORY } from "../../local/postgres_binaries.ts";
import { type Catalogue, readCatalogue } from "./catalogue.ts";
import { type MigratedCluster, startMigratedCluster } from "./migrated_cluster.ts";
import { copyProjectForCli, type SupabaseCli } from "./supabase_cli.ts";

const TYPES = join(REPOSITORY, "supabase", "types.ts");
const { schemas: EXPOSED } = await readConfig(REPOSITORY);
/** GraphQL's schema is the platform's own. */
const SCHEMAS = EXPOSED.filter((schema) => schema !== "graphql_public");

let cluster: MigratedCluster;
let cli: SupabaseCli;
Deno.test.beforeAll(async () => {
  cluster = await startMigratedCluster();
  cli = await copyProjectForCli();
});
Deno.test.afterAll(async () => {
  await cli.remove();
  await cluster.stop();
});

Deno.test("supabase db push brings a fresh database to what the local stack makes", async () => {
  const pushed = await cluster.withFresh(async (sql, url) => {
    const { code, stderr } = await cli.run(url, "db", "push", "--yes", "--include-seed");
    assert.equal(code, 0, stderr);
    assert.doesNotMatch(stderr, /warn/i);

    const [rows] = await sql`
      select
        (select count(*)::int from hyrox.hyrox_stations) as stations,
        (select count(*)::int from hyrox.exercise_library) as exercises,
        (select count(*)::int from hyrox.achievement_definitions) as achievements
    `;
    assert.deepEqual({ ...rows }, { stations: 8, exercises: 100, achievements: 25 });
    return await readCatalogues(sql);
  });
  assert.deepEqual(pushed, await cluster.withMigrated(readCatalogues));
});

Deno.test("supabase db push finds nothing to do when it runs again", async () => {
  await cluster.withFresh(async (sql, url) => {
    await cli.run(url, "db", "push", "--yes", "--include-seed");
    const before = await sql`select id from hyrox.exercise_library order by id`.values();
    const { code, stdout, stderr } = await cli.run(url, "db", "push", "--yes", "--include-seed");
    assert.equal(code, 0, stderr);
    assert.match(stdout + stderr, /up to date/);
    assert.deepEqual(
      await sql`select id from hyrox.exercise_library order by id`.values(),
      before,
    );
  });
});

Deno.test("supabase db advisors reports no error, no warning, no unindexed foreign key", async () => {
  await cluster.withMigrated(async (sql, url) => {
    const findings = await advise(sql, url);
    // An index of a database that nobody has used yet is unused.
    assert.deepEqual(findings.filter(({ name }) => name !== "unused_index"), []);
  });
});

Deno.test("supabase db advisors reports a table of hyrox without row level security", async () => {
  await cluster.withMigrated(async (sql, url) => {
    await sql`create table hyrox.unguarded (id int primary key)`;
    await sql`grant select on hyrox.unguarded to anon`;
    const findings = await advise(sql, url);
    const found = findings.find(({ name }) => name === "rls_disabled_in_public");
    assert.equal(found?.level, "ERROR");
    assert.match(found.detail, /hyrox\.unguarded/);
  });
});

Deno.test("supabase/types.ts is what supabase gen types answers", async () => {
  const types = await cluster.withMigrated(async (_, url) => {
    const { code, stdout, stderr } = await cli.run(
      url,
      ...["gen", "types", "--lang", "typescript", "--schema", SCHEMAS.join(",")],
    );
    assert.equal(code, 0, stderr);
    return await format(stdout);
  });
  if (Deno.env.has("STADION_BLESS")) await Deno.writeTextFile(TYPES, types);
  // Not assert.equal: it would print both of two long files.
  assert.ok(
    await Deno.readTextFile(TYPES) === types,
    "supabase/types.ts is out of date: run this test with STADION_BLESS=1 and commit the file",
  );
});

async function readCatalogues(sql: postgres.Sql): Promise<Catalogue[]> {
  const catalogues = [];
  for (const schema of SCHEMAS) catalogues.push(await readCatalogue(sql, schema));
  return catalogues;
}

async function advise(sql: postgres.Sql, url: string) {
  // The platform sets it from config.toml; the advisors read it to know what is exposed.
  const [exposed] = await sql<{ setting: string }[]>`select format(
    'alter database %I set pgrst.db_schemas = %L', current_database(), ${EXPOSED.join(",")}::text
  ) as setting`;
  assert.ok(exposed);
  await sql.unsafe(exposed.setting);
  const { code, stdout, stderr } = await cli.run(url, "db", "advisors", "--level", "info");
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout) as { name: string; level: string; detail: string }[];
}

async function format(source: string): Promise<string> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["fmt", "--config", join(REPOSITORY, "deno.json"), "--ext", "ts", "-"],
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(source));
  await writer.close();
  const { success, stdout, stderr } = await child.output();
  assert.ok(success, new TextDecoder().decode(stderr));
  return new TextDecoder().decode(stdout);
}

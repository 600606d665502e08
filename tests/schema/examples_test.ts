import assert from "node:assert/strict";
import { join } from "node:path";
import { REPOSITORY } from "../../local/postgres_binaries.ts";
import { type MigratedCluster, startMigratedCluster } from "./migrated_cluster.ts";

const SUPABASE = join(REPOSITORY, "supabase");

let cluster: MigratedCluster;
Deno.test.beforeAll(async () => {
  cluster = await startMigratedCluster();
});
Deno.test.afterAll(() => cluster.stop());

for await (const { name } of Deno.readDir(join(SUPABASE, "examples"))) {
  const schema = name.replace(/\.sql$/, "");
  const text = await Deno.readTextFile(join(SUPABASE, "examples", name));

  Deno.test(`examples/${name} has a row for every table of ${schema}, with every JSON column filled`, () =>
    cluster.withMigrated(async (sql) => {
      await sql`insert into auth.users (id, email) values (gen_random_uuid(), 'a@example.com')`;
      await sql.unsafe(text).simple();
      const tables = await sql<{ name: string; documents: string[] }[]>`
        select oid::regclass::text as name, array(
          select attname::text from pg_attribute
          where attrelid = pg_class.oid and atttypid = 'jsonb'::regtype and not attisdropped
        ) as documents
        from pg_class where relnamespace = ${schema}::regnamespace and relkind = 'r'
      `;
      assert.ok(tables.length > 0);
      for (const { name, documents } of tables) {
        const filled = documents.map((column) => `bool_or("${column}" not in ('{}', '[]'))`);
        const [row] = await sql.unsafe(
          `select count(*)::int as rows, array[${filled}]::boolean[] as filled from ${name}`,
        );
        assert.ok(row!["rows"] > 0, `\`${name}\` is empty`);
        assert.deepEqual(row!["filled"], documents.map(() => true), `JSON of \`${name}\``);
      }
    }));

  Deno.test(`examples/${name} says whom to sign up when there is nobody`, () =>
    cluster.withMigrated(async (sql) => {
      await assert.rejects(
        sql.unsafe(text).simple(),
        (error: { hint?: string }) => error.hint === "sign somebody up first",
      );
    }));
}

Deno.test(".env.example names variables that something reads, and no secret", async () => {
  const text = await Deno.readTextFile(join(SUPABASE, ".env.example"));
  const named = [...text.matchAll(/^([A-Z_]+)=(.*)$/gm)];
  assert.ok(named.length > 5);
  const readers = await Promise.all(
    ["local/dev.ts", "local/stack.ts", "local/backfill.ts", "local/config.ts"]
      .map((path) => Deno.readTextFile(join(REPOSITORY, path))),
  );
  const tests = await Deno.readTextFile(join(REPOSITORY, "tests/schema/reference_data_test.ts"));
  const read = [...readers, tests].join();
  for (const [, name, value] of named) {
    assert.ok(name!.startsWith("SUPABASE_") || read.includes(`"${name}"`), `nothing reads ${name}`);
    assert.doesNotMatch(value!, /^sb_\w+_\w/, `${name} holds a key`);
  }
});

import assert from "node:assert/strict";
import { join } from "node:path";
import { PGlite, type Transaction } from "@electric-sql/pglite";
import { pgcrypto } from "@electric-sql/pglite/contrib/pgcrypto";
import { uuid_ossp } from "@electric-sql/pglite/contrib/uuid_ossp";
import { vector } from "@electric-sql/pglite/vector";
import { authSchemaSql } from "../../local/lite.ts";
import { REPOSITORY } from "../../local/postgres_binaries.ts";
import { type MigratedCluster, startMigratedCluster } from "./migrated_cluster.ts";

const MADE = `
  select format('%s %s', attrelid::regclass, attname) as name
  from pg_attribute
  where attrelid = any ('{studio.external_workouts,studio.external_workouts_new}'::regclass[])
    and attname like 'embedding%'
  union all
  select proname from pg_proc
  where pronamespace = 'studio'::regnamespace and proname like 'match%'
  order by name
`;

let cluster: MigratedCluster;
let pglite: PGlite;
Deno.test.beforeAll(async () => {
  cluster = await startMigratedCluster();
  pglite = await PGlite.create({ extensions: { pgcrypto, uuid_ossp, vector } });
  const bootstrap = await Deno.readTextFile(join(REPOSITORY, "local", "bootstrap.sql"));
  await run(`${authSchemaSql()}\n${bootstrap}`);
  const folder = join(REPOSITORY, "supabase", "migrations");
  const files = [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
  assert.ok(files.length > 0, `no migration in \`${folder}\``);
  for (const file of files) await run(await Deno.readTextFile(join(folder, file)));
});
Deno.test.afterAll(async () => {
  await pglite.close();
  Deno.exitCode = 0;
  await cluster.stop();
});

Deno.test("studio has no embeddings, and everything else, where pgvector is not offered", () =>
  cluster.withMigrated(async (sql) => {
    const [offered] = await sql`select from pg_available_extensions where name = 'vector'`;
    assert.equal(offered, undefined, "PG_BIN names a PostgreSQL with pgvector: use one without");
    assert.deepEqual([...await sql.unsafe(MADE)], []);
    const [{ tables }] = await sql`
      select count(*)::int as tables from pg_class
      where relnamespace = 'studio'::regnamespace and relkind = 'r'
    ` as unknown as [{ tables: number }];
    assert.equal(tables, 8);
  }));

Deno.test("studio has embeddings and what ranks by them where pgvector is offered", async () => {
  const { rows } = await inPglite((tx) => tx.query<{ name: string }>(MADE));
  assert.deepEqual(rows.map(({ name }) => name), [
    "match_similar_workouts",
    "match_workouts_embedding",
    "studio.external_workouts embedding_part1",
    "studio.external_workouts embedding_part2",
    "studio.external_workouts_new embedding",
  ]);
});

Deno.test("match_workouts_embedding() ranks by cosine similarity, above the threshold, at most so many", async () => {
  await run(`
    delete from studio.external_workouts_new;
    insert into studio.external_workouts_new (id, title, embedding) values
      (1, 'same', ${vector1536(1, 0)}), (2, 'near', ${vector1536(4, 3)}),
      (3, 'across', ${vector1536(0, 1)}), (4, 'opposite', ${vector1536(-1, 0)}),
      (5, 'unknown', null);
  `);
  const query = vector1536(2, 0);
  assert.deepEqual(await asked(`studio.match_workouts_embedding(${query}, 0.3, 10)`), [
    ["same", 1],
    ["near", 0.8],
  ]);
  assert.deepEqual(await asked(`studio.match_workouts_embedding(${query}, -2, 3)`), [
    ["same", 1],
    ["near", 0.8],
    ["across", 0],
  ]);
  assert.deepEqual(await asked(`studio.match_workouts_embedding(${query}, -2, -1)`), []);
});

Deno.test("match_similar_workouts() ranks by the mean of both parts", async () => {
  await run(`
    delete from studio.external_workouts;
    insert into studio.external_workouts (id, title, embedding_part1, embedding_part2) values
      (1, 'first part', '[1,0]', '[0,1]'), (2, 'both parts', '[1,0]', '[1,0]'),
      (3, 'neither', '[0,1]', '[0,1]'), (4, 'half known', '[1,0]', null);
  `);
  assert.deepEqual(await asked(`studio.match_similar_workouts('[3,0]', '[3,0]', 0.3, 10)`), [
    ["both parts", 1],
    ["first part", 0.5],
  ]);
});

Deno.test("somebody anonymous ranks nothing", async () => {
  for (
    const call of [
      `studio.match_workouts_embedding(${vector1536(1, 0)})`,
      "studio.match_similar_workouts('[1]', '[1]')",
    ]
  ) {
    await assert.rejects(asked(call, "anon"), { code: "42501" });
  }
});

async function run(sql: string): Promise<void> {
  await inPglite((tx) => tx.exec(sql));
}

/** Runs `use` in one transaction. The WASM sets the exit code of the process, whatever happened. */
async function inPglite<Result>(use: (tx: Transaction) => Promise<Result>): Promise<Result> {
  try {
    return await pglite.transaction(use);
  } finally {
    Deno.exitCode = 0;
  }
}

/** Titles and similarities, as `role` gets them. */
async function asked(call: string, role = "authenticated"): Promise<[string, number][]> {
  return await inPglite(async (tx) => {
    await tx.exec(`set local role ${role}`);
    const { rows } = await tx.query<{ title: string; similarity: number }>(`select * from ${call}`);
    return rows.map(({ title, similarity }) => [title, Math.round(similarity * 1e6) / 1e6]);
  });
}

function vector1536(x: number, y: number): string {
  return `'[${[x, y, ...Array(1534).fill(0)].join()}]'`;
}

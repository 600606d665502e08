import assert from "node:assert/strict";
import { join } from "node:path";
import postgres from "postgres";
import { prepareDatabase } from "../../local/database.ts";
import { migrate } from "../../local/migrate.ts";
import { type Cluster, startPostgres } from "../../local/postgres.ts";
import { scratchProject } from "./scratch_project.ts";

let cluster: Cluster;
let count = 0;

Deno.test.beforeAll(async () => {
  cluster = await startPostgres();
});
Deno.test.afterAll(() => cluster.stop());

async function withDatabase(use: (sql: postgres.Sql, url: string) => Promise<void>): Promise<void> {
  const name = `database_test_${++count}`;
  const url = await cluster.createDatabase(name, "template0");
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await prepareDatabase(url);
    await use(sql, url);
  } finally {
    await sql.end();
    await cluster.dropDatabase(name);
  }
}

async function withProject(
  files: Record<string, string>,
  use: (directory: string) => Promise<void>,
): Promise<void> {
  const root = await scratchProject(files);
  try {
    await use(join(root, "supabase"));
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

Deno.test("prepareDatabase() prepares all when several databases are prepared at once", async () => {
  const names = ["at_once_1", "at_once_2", "at_once_3", "at_once_4"];
  const urls = await Promise.all(names.map((name) => cluster.createDatabase(name, "template0")));
  await Promise.all(urls.map((url) => prepareDatabase(url)));
  for (const url of urls) {
    const sql = postgres(url, { max: 1 });
    const [row] = await sql`select to_regclass('auth.users') is not null as prepared`;
    assert.deepEqual(row, { prepared: true });
    await sql.end();
  }
});

Deno.test("prepareDatabase() changes nothing when it runs again", async () => {
  await withDatabase(async (sql, url) => {
    await sql`select net.http_post('http://127.0.0.1/')`;
    const objects = () =>
      sql`select oid::regclass::text from pg_class where relnamespace >= 16384 order by 1`;
    const before = [...await objects()];
    await prepareDatabase(url);
    assert.deepEqual([...await objects()], before);
    assert.equal((await sql`select * from net.http_request_queue`).length, 1);
  });
});

Deno.test("prepareDatabase() gives API roles no new table when a migration grants none", async () => {
  await withDatabase(async (sql) => {
    await sql`create table public.plain (id int)`;
    for (const role of ["anon", "authenticated", "service_role"]) {
      const denied = sql.begin(async (tx) => {
        await tx`set local role ${tx(role)}`;
        await tx`select * from public.plain`;
      });
      await assert.rejects(denied, { code: "42501" });
    }
  });
});

for (const setting of ["request.jwt.claims", "request.jwt.claim.sub"]) {
  Deno.test(`auth.uid() is the caller when the claim comes by ${setting}`, async () => {
    await withDatabase(async (sql) => {
      const id = crypto.randomUUID();
      const value = setting.endsWith("claims") ? JSON.stringify({ sub: id }) : id;
      await sql.begin(async (tx) => {
        await tx`select set_config(${setting}, ${value}, true)`;
        assert.deepEqual([...await tx`select auth.uid() as id`], [{ id }]);
      });
      assert.deepEqual([...await sql`select auth.uid() as id`], [{ id: null }]);
    });
  });
}

Deno.test("net.http_post() encodes parameters when the url has some already", async () => {
  await withDatabase(async (sql) => {
    await sql`select net.http_post('http://x/y?z=1', params => '{"a b": "ü/&"}')`;
    const [row] = await sql`select url, method from net.http_request_queue`;
    assert.deepEqual(row, { url: "http://x/y?z=1&a%20b=%C3%BC%2F%26", method: "POST" });
  });
});

Deno.test("net.http_post() refuses when the content type is not JSON", async () => {
  await withDatabase(async (sql) => {
    const refused =
      sql`select net.http_post('http://x', headers => '{"Content-Type": "text/csv"}')`;
    await assert.rejects(refused, /application\/json/);
  });
});

Deno.test("http_request() queues nothing when the transaction is rolled back", async () => {
  await withDatabase(async (sql) => {
    await sql`create table t (id int)`;
    await sql.unsafe(
      "create trigger hook after insert on t for each row execute function " +
        "supabase_functions.http_request('http://x', 'POST', '{\"Content-Type\":\"application/json\"}', '{}', '50')",
    );
    const undone = sql.begin(async (tx) => {
      await tx`insert into t values (1)`;
      throw new Error("undo");
    });
    await assert.rejects(undone, /undo/);
    assert.equal((await sql`select * from net.http_request_queue`).length, 0);
    await sql`insert into t values (2)`;
    const [row] = await sql`
      select convert_from(body, 'UTF8')::jsonb as body, timeout_milliseconds as timeout
      from net.http_request_queue
    `;
    assert.deepEqual(row, {
      body: { type: "INSERT", table: "t", schema: "public", record: { id: 2 }, old_record: null },
      timeout: 50,
    });
  });
});

Deno.test("migrate() applies each migration and seed once when it runs twice", async () => {
  const files = {
    "supabase/migrations/1_table.sql": "create table t (id int primary key);",
    "supabase/migrations/2_row.sql": "insert into t values (1);",
    "supabase/seeds/1_rows.sql": "insert into t values (2);",
  };
  await withProject(files, (directory) =>
    withDatabase(async (sql, url) => {
      await migrate(url, { directory });
      await migrate(url, { directory });
      assert.deepEqual((await sql`select id from t order by id`).map((row) => row["id"]), [1, 2]);
      const history = await sql`select version, name from supabase_migrations.schema_migrations`;
      assert.deepEqual([...history], [{ version: "1", name: "table" }, {
        version: "2",
        name: "row",
      }]);
    }));
});

Deno.test("migrate() keeps nothing of a migration when a later statement in it fails", async () => {
  const files = { "supabase/migrations/1_half.sql": "create table t (id int);\nselect 1/0;" };
  await withProject(files, (directory) =>
    withDatabase(async (sql, url) => {
      await assert.rejects(migrate(url, { directory }), /`1_half.sql` failed: 22012/);
      const [row] = await sql`select to_regclass('t') is null as absent`;
      assert.deepEqual(row, { absent: true });
      assert.equal((await sql`select * from supabase_migrations.schema_migrations`).length, 0);
    }));
});

Deno.test("migrate() names the line when a statement cannot be parsed", async () => {
  const files = { "supabase/migrations/1_typo.sql": "select 1;\n\nselct 2;" };
  await withProject(files, (directory) =>
    withDatabase(async (_, url) => {
      await assert.rejects(migrate(url, { directory }), /`1_typo.sql` failed at line 3: 42601/);
    }));
});

Deno.test("migrate() refuses when an applied migration was changed", async () => {
  const files = { "supabase/migrations/1_t.sql": "create table t (id int);" };
  await withProject(files, (directory) =>
    withDatabase(async (_, url) => {
      await migrate(url, { directory });
      await Deno.writeTextFile(join(directory, "migrations/1_t.sql"), "create table u (id int);");
      await assert.rejects(migrate(url, { directory }), /changed after it was applied: add a new/);
    }));
});

Deno.test("migrate() runs a seed again when it was changed", async () => {
  const files = {
    "supabase/migrations/1_t.sql": "create table t (id int);",
    "supabase/seeds/1_t.sql": "insert into t values (1);",
  };
  await withProject(files, (directory) =>
    withDatabase(async (sql, url) => {
      await migrate(url, { directory });
      await Deno.writeTextFile(join(directory, "seeds/1_t.sql"), "insert into t values (9);");
      await migrate(url, { directory });
      assert.deepEqual((await sql`select id from t order by id`).map((row) => row["id"]), [1, 9]);
    }));
});

Deno.test("migrate() refuses when a file is not named as a migration", async () => {
  await withProject(
    { "supabase/migrations/first.sql": "select 1;" },
    (directory) =>
      withDatabase(async (_, url) => {
        await assert.rejects(migrate(url, { directory }), /`first.sql` is no migration: name it/);
      }),
  );
});

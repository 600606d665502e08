import assert from "node:assert/strict";
import postgres from "postgres";
import { prepareDatabase } from "../../local/database.ts";
import { type Cluster, startPostgres } from "../../local/postgres.ts";
import { type Stack, startStack } from "../../local/stack.ts";
import { dispatchWebhooks } from "../../local/webhooks.ts";
import { scratchProject } from "./scratch_project.ts";

interface Received {
  path: string;
  method: string;
  header: string | null;
  body: string;
}

/** A loopback server that keeps what it got; `/slow` answers only when the caller is gone. */
function receive() {
  const received: Received[] = [];
  let arrived = Promise.withResolvers<void>();
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    async (request) => {
      const { pathname, search } = new URL(request.url);
      received.push({
        path: pathname + search,
        method: request.method,
        header: request.headers.get("x-webhook-secret"),
        body: await request.text(),
      });
      arrived.resolve();
      arrived = Promise.withResolvers();
      if (pathname === "/slow") await new Promise((resolve) => setTimeout(resolve, 1500));
      const content = pathname === "/nul" ? "a\0b" : "seen";
      return new Response(content, { status: pathname === "/refuse" ? 500 : 202 });
    },
  );
  return {
    received,
    origin: `http://127.0.0.1:${server.addr.port}`,
    async atLeast(count: number) {
      while (received.length < count) await arrived.promise;
    },
    stop: () => server.shutdown(),
  };
}

let cluster: Cluster;
let count = 0;

Deno.test.beforeAll(async () => {
  cluster = await startPostgres();
});
Deno.test.afterAll(() => cluster.stop());

async function withDispatcher(
  use: (sql: postgres.Sql, target: ReturnType<typeof receive>) => Promise<void>,
  before: (sql: postgres.Sql, origin: string) => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  const databaseUrl = await cluster.createDatabase(`webhooks_${++count}`, "template0");
  await prepareDatabase(databaseUrl);
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  const target = receive();
  await before(sql, target.origin);
  const dispatcher = await dispatchWebhooks({
    databaseUrl,
    origin: target.origin,
    onSchemaChange: () => {},
    log: () => {},
  });
  try {
    await use(sql, target);
  } finally {
    await dispatcher.stop();
    await target.stop();
    await sql.end();
  }
}

async function responseOf(sql: postgres.Sql, id: string): Promise<postgres.Row> {
  const deadline = AbortSignal.timeout(20_000);
  while (!deadline.aborted) {
    const [row] = await sql`select * from net._http_response where id = ${id}`;
    if (row !== undefined) return row;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`request ${id} got no response row`);
}

async function post(sql: postgres.Sql, url: string, timeout = 5000): Promise<string> {
  const [row] = await sql`
    select net.http_post(${url}, '{"a": 1}', '{"q": "1 2"}',
      '{"Content-Type": "application/json", "x-webhook-secret": "s"}', ${timeout}) as id
  `;
  return row?.["id"];
}

Deno.test("dispatchWebhooks() sends what was queued and keeps the answer when it commits", () =>
  withDispatcher(async (sql, target) => {
    const id = await post(sql, `${target.origin}/hook`);
    await target.atLeast(1);
    const sent = { path: "/hook?q=1%202", method: "POST", header: "s", body: '{"a": 1}' };
    assert.deepEqual(target.received, [sent]);
    const { status_code, content, timed_out, error_msg } = await responseOf(sql, id);
    assert.deepEqual([status_code, content, timed_out, error_msg], [202, "seen", false, null]);
  }));

Deno.test("dispatchWebhooks() sends nothing when the transaction is rolled back", () =>
  withDispatcher(async (sql, target) => {
    const undone = sql.begin(async (tx) => {
      await tx`select net.http_post(${`${target.origin}/undone`})`;
      throw new Error("undo");
    });
    await assert.rejects(undone, /undo/);
    const id = await post(sql, `${target.origin}/kept`);
    await responseOf(sql, id);
    assert.deepEqual(target.received.map(({ path }) => path), ["/kept?q=1%202"]);
  }));

Deno.test("dispatchWebhooks() gives up and does not try again when the timeout is over", () =>
  withDispatcher(async (sql, target) => {
    const { timed_out, status_code, error_msg } = await responseOf(
      sql,
      await post(sql, `${target.origin}/slow`, 100),
    );
    assert.deepEqual([timed_out, status_code], [true, null]);
    assert.match(error_msg, /timeout of 100 ms/);
    await responseOf(sql, await post(sql, `${target.origin}/after`));
    assert.equal(target.received.filter(({ path }) => path.startsWith("/slow")).length, 1);
  }));

Deno.test("dispatchWebhooks() does not try again when the receiver answers 500", () =>
  withDispatcher(async (sql, target) => {
    const { status_code } = await responseOf(sql, await post(sql, `${target.origin}/refuse`));
    assert.equal(status_code, 500);
    await responseOf(sql, await post(sql, `${target.origin}/after`));
    assert.equal(target.received.length, 2);
  }));

Deno.test("dispatchWebhooks() keeps the reason and goes on when nobody listens or a url is bad", () =>
  withDispatcher(async (sql, target) => {
    for (const url of ["http://127.0.0.1:1/", "no url"]) {
      const { status_code, error_msg, timed_out } = await responseOf(sql, await post(sql, url));
      assert.deepEqual([status_code, timed_out], [null, false]);
      assert.notEqual(error_msg, null);
    }
    await responseOf(sql, await post(sql, `${target.origin}/after`));
    assert.equal(target.received.length, 1);
  }));

Deno.test("dispatchWebhooks() takes the platform's host names for its own when they are called", () =>
  withDispatcher(async (sql, target) => {
    for (const host of ["host.docker.internal:54321", "kong:8000", "api.supabase.internal:8000"]) {
      await responseOf(sql, await post(sql, `http://${host}/functions/v1/hook`));
    }
    assert.equal(target.received.length, 3);
    assert.ok(target.received.every(({ path }) => path.startsWith("/functions/v1/hook?")));
  }));

Deno.test("dispatchWebhooks() sends what was queued before when it starts", () =>
  withDispatcher(
    (_, target) => target.atLeast(1),
    (sql, origin) => post(sql, `${origin}/earlier`),
  ));

Deno.test("dispatchWebhooks() sends each request once when many are queued at once", () =>
  withDispatcher(async (sql, target) => {
    await sql`
      select net.http_post(${target.origin} || '/' || n) from generate_series(1, 250) as n
    `;
    await target.atLeast(250);
    assert.equal(new Set(target.received.map(({ path }) => path)).size, 250);
    assert.equal(target.received.length, 250);
  }));

const PROJECT = {
  "supabase/config.toml": `
    [functions.on-insert]
    verify_jwt = false
    entrypoint = "../functions/on-insert/index.ts"
  `,
  "supabase/migrations/1_hook.sql": `
    create table public.logs (id int primary key, details jsonb);
    create table public.seen (id int primary key, payload jsonb);
    grant insert on public.seen to service_role;
    create trigger on_insert after insert on public.logs for each row
    execute function supabase_functions.http_request(
      'http://host.docker.internal:54321/functions/v1/on-insert', 'POST',
      '{"Content-Type":"application/json"}', '{}', '10000');
  `,
  "functions/on-insert/deno.json": `{
    "lock": false,
    "imports": { "@supabase/supabase-js": "npm:@supabase/supabase-js@2.119.1" }
  }`,
  "functions/on-insert/index.ts": `
    import { createClient } from "@supabase/supabase-js";
    const keys = JSON.parse(Deno.env.get("SUPABASE_SECRET_KEYS")!);
    const admin = createClient(Deno.env.get("SUPABASE_URL")!, keys.default);
    export default {
      async fetch(request: Request) {
        const payload = await request.json();
        const { error } = await admin.from("seen").insert({ id: payload.record.id, payload });
        return Response.json({ error }, { status: error === null ? 200 : 500 });
      },
    };
  `,
};

Deno.test("a database webhook reaches its function and back when a row is inserted", async () => {
  const root = await scratchProject(PROJECT);
  let stack: Stack | undefined;
  try {
    stack = await startStack({ root });
    const sql = postgres(stack.databaseUrl, { max: 1 });
    await sql`insert into public.logs values (5, '{"splits": [1, 2]}')`;
    const { status_code, content } = await responseOf(sql, "1");
    assert.deepEqual([status_code, content], [200, '{"error":null}']);
    const [row] = await sql`select payload from public.seen where id = 5`;
    await sql.end();
    assert.deepEqual(row?.["payload"], {
      type: "INSERT",
      table: "logs",
      schema: "public",
      record: { id: 5, details: { splits: [1, 2] } },
      old_record: null,
    });
  } finally {
    await stack?.stop();
    await Deno.remove(root, { recursive: true });
  }
});

Deno.test("dispatchWebhooks() goes on when a request or its answer can not be handled", () =>
  withDispatcher(async (sql, target) => {
    const negative = await post(sql, `${target.origin}/hook`, -1);
    assert.equal((await responseOf(sql, negative)).id, negative);
    const broken = await post(sql, `${target.origin}/nul`);
    assert.equal((await responseOf(sql, broken)).content, "a\ufffdb");
    const after = await post(sql, `${target.origin}/hook`);
    assert.equal((await responseOf(sql, after)).content, "seen");
  }));

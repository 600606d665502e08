// Each correction in local/lite.ts, first without it: when such a test fails, lite has changed and
// the correction may go.
import assert from "node:assert/strict";
import { decodeProtectedHeader } from "jose";
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { App } from "@supabase/lite";
import { createPostgresConnection } from "@supabase/lite/postgres";
import { verifyCredentials } from "@supabase/server/core";
import postgres from "postgres";
import { prepareDatabase } from "../../local/database.ts";
import { openApi } from "../../local/lite.ts";
import { type Cluster, startPostgres } from "../../local/postgres.ts";
import { jsonWebKeySet } from "../../local/tokens.ts";

const KEYS = {
  jwtSecret: "a secret of the scratch stack, long enough for HS256",
  publishableKey: "sb_publishable_scratch",
  secretKey: "sb_secret_scratch",
};
const ORIGIN = "http://127.0.0.1:54321";

interface Opened {
  client: SupabaseClient;
  sql: postgres.Sql;
}

let cluster: Cluster;
let count = 0;

Deno.test.beforeAll(async () => {
  cluster = await startPostgres();
});
Deno.test.afterAll(() => cluster.stop());

async function withApi(
  kind: "plain lite" | "guarded",
  schema: string,
  use: (opened: Opened) => Promise<void>,
): Promise<void> {
  const databaseUrl = await cluster.createDatabase(`guard_${++count}`, "template0");
  await prepareDatabase(databaseUrl);
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  await sql.unsafe(schema).simple();
  const api = kind === "guarded"
    ? await openApi({ databaseUrl, schemas: ["public"], origin: ORIGIN, ...KEYS })
    : openPlainLite(databaseUrl);
  const client = createClient(ORIGIN, KEYS.publishableKey, {
    auth: { persistSession: false, autoRefreshToken: false },
    global: { fetch: (input, init) => api.fetch(new Request(input, init)) },
  });
  try {
    await use({ client, sql });
  } finally {
    await api.close();
    await sql.end();
  }
}

function openPlainLite(databaseUrl: string) {
  const connection = createPostgresConnection({ url: databaseUrl });
  const app = new App({
    connection,
    auth: {
      enabled: true,
      jwt_secret: KEYS.jwtSecret,
      publishable_key: KEYS.publishableKey,
      secret_key: KEYS.secretKey,
      email: { enable_confirmations: false },
    },
  });
  return { fetch: (request: Request) => app.fetch(request), close: () => connection.close() };
}

async function signUp(client: SupabaseClient): Promise<string> {
  const { data, error } = await client.auth.signUp({
    email: "athlete@example.com",
    password: "a long password",
    options: { data: { nickname: "Ann" } },
  });
  assert.equal(error, null);
  assert.ok(data.session !== null);
  return data.session.access_token;
}

const LATE_SECURITY = "create table public.diary (id int); insert into public.diary values (1); " +
  "grant select on public.diary to anon;";

async function readAfterLateSecurity({ client, sql }: Opened): Promise<unknown[]> {
  assert.equal((await client.from("diary").select()).data?.length, 1);
  await sql`alter table public.diary enable row level security`;
  return (await client.from("diary").select()).data ?? [];
}

Deno.test("plain lite shows protected rows when security came after the first request", () =>
  withApi("plain lite", LATE_SECURITY, async (opened) => {
    assert.deepEqual(await readAfterLateSecurity(opened), [{ id: 1 }]);
  }));

Deno.test("openApi() shows no protected row when security came after the first request", () =>
  withApi("guarded", LATE_SECURITY, async (opened) => {
    assert.deepEqual(await readAfterLateSecurity(opened), []);
  }));

const REVOKED = "create table public.own (id int); alter table public.own enable row level " +
  "security; create table public.closed (id int); insert into public.closed values (1); " +
  "revoke all on public.closed from anon;";

Deno.test("plain lite shows a table to anon when it was revoked from anon", () =>
  withApi("plain lite", REVOKED, async ({ client }) => {
    assert.deepEqual((await client.from("closed").select()).data, [{ id: 1 }]);
  }));

Deno.test("openApi() refuses a table to anon when it was revoked from anon", () =>
  withApi("guarded", REVOKED, async ({ client }) => {
    const { error, status } = await client.from("closed").select();
    assert.deepEqual([status, error?.code], [401, "42501"]);
  }));

const REFUSING = `
  create table public.times (seconds int constraint positive check (seconds > 0));
  grant select, insert on public.times to anon;
  create function public.refuse() returns void language plpgsql as $$
    begin raise exception 'no such split' using detail = 'split 17', hint = 'send 1 to 16'; end
  $$;
`;

async function refusals({ client }: Opened): Promise<unknown[]> {
  const check = await client.from("times").insert({ seconds: -1 });
  const raised = await client.rpc("refuse");
  return [check, raised].map(({ status, error }) => [status, error?.code, error?.hint]);
}

Deno.test("plain lite answers 500 when a check or a function refuses", () =>
  withApi("plain lite", REFUSING, async (opened) => {
    assert.deepEqual(await refusals(opened), [[500, "SUP", null], [500, "SUP", null]]);
  }));

Deno.test("openApi() answers as PostgREST does when a check or a function refuses", () =>
  withApi("guarded", REFUSING, async (opened) => {
    assert.deepEqual(await refusals(opened), [
      [400, "23514", null],
      [400, "P0001", "send 1 to 16"],
    ]);
  }));

const VALUES = `
  create table public.value (
    id int primary key, at timestamptz, local timestamp, seconds numeric(8, 3), data jsonb
  );
  grant select, insert on public.value to anon;
  insert into public.value values
    (1, '2026-11-21 20:25:07.18+00', '2026-11-21 20:25:07', 12.500, '{"a": 1}');
  create function public.kind(document jsonb) returns text language sql as
    $$ select jsonb_typeof(document) $$;
`;

Deno.test("plain lite answers with other forms than PostgREST when it reads times and decimals", () =>
  withApi("plain lite", VALUES, async ({ client }) => {
    const { data } = await client.from("value").select("at, local, seconds").single();
    assert.deepEqual(data, {
      at: "2026-11-21 20:25:07.18+00",
      local: "2026-11-21 20:25:07",
      seconds: "12.500",
    });
  }));

Deno.test("openApi() answers with ISO 8601 and numbers when it reads times and decimals", () =>
  withApi("guarded", VALUES, async ({ client }) => {
    const { data } = await client.from("value").select("at, local, seconds").single();
    assert.deepEqual(data, {
      at: "2026-11-21T20:25:07.18+00:00",
      local: "2026-11-21T20:25:07",
      seconds: 12.5,
    });
  }));

async function storedKinds({ client, sql }: Opened): Promise<unknown[]> {
  await client.from("value").insert({ id: 2, data: { b: 2 } });
  await signUp(client);
  const [row] = await sql`select jsonb_typeof(data) as kind from public.value where id = 2`;
  const [user] = await sql`select jsonb_typeof(raw_user_meta_data) as kind from auth.users`;
  return [row?.["kind"], (await client.rpc("kind", { document: { c: 3 } })).data, user?.["kind"]];
}

Deno.test("plain lite passes text where an object was sent when it goes to a function or to auth", () =>
  withApi("plain lite", VALUES, async (opened) => {
    assert.deepEqual(await storedKinds(opened), ["object", "string", "string"]);
  }));

Deno.test("openApi() passes an object where an object was sent when it goes to a function or to auth", () =>
  withApi("guarded", VALUES, async (opened) => {
    assert.deepEqual(await storedKinds(opened), ["object", "object", "object"]);
  }));

Deno.test("openApi() stores each kind of JSON as it was sent when the column is jsonb", () =>
  withApi("guarded", VALUES, async ({ client }) => {
    const sent = [{ a: [1, "x"] }, [1, 2], "plain text", 7, null];
    for (const [index, data] of sent.entries()) {
      const { error } = await client.from("value").insert({ id: 10 + index, data });
      assert.equal(error, null);
    }
    const { data } = await client.from("value").select("data").gte("id", 10).order("id");
    assert.deepEqual(data?.map((row) => row.data), sent);
  }));

async function verifyBySupabaseServer(token: string) {
  return await verifyCredentials({ token, apikey: KEYS.publishableKey }, {
    auth: "user",
    env: {
      url: ORIGIN,
      publishableKeys: { default: KEYS.publishableKey },
      secretKeys: { default: KEYS.secretKey },
      jwks: JSON.parse(jsonWebKeySet(KEYS.jwtSecret)),
    },
  });
}

Deno.test("plain lite signs tokens that functions refuse when they name no key", () =>
  withApi("plain lite", "", async ({ client }) => {
    const token = await signUp(client);
    assert.equal(decodeProtectedHeader(token).kid, undefined);
    assert.equal((await verifyBySupabaseServer(token)).error?.status, 401);
  }));

Deno.test("openApi() signs tokens that functions accept when a user signs up, in or again", () =>
  withApi("guarded", "", async ({ client }) => {
    const tokens = [await signUp(client)];
    const signedIn = await client.auth.signInWithPassword({
      email: "athlete@example.com",
      password: "a long password",
    });
    tokens.push(signedIn.data.session?.access_token ?? "");
    tokens.push((await client.auth.refreshSession()).data.session?.access_token ?? "");
    for (const token of tokens) {
      const { data, error } = await verifyBySupabaseServer(token);
      assert.equal(error, null);
      assert.equal(data?.jwtClaims?.["iss"], `${ORIGIN}/auth/v1`);
      assert.equal(data?.jwtClaims?.["user_metadata"]?.nickname, "Ann");
      assert.equal(data?.jwtClaims?.["aal"], "aal1");
    }
    assert.equal((await client.auth.getUser()).error, null);
  }));

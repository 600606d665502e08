import assert from "node:assert/strict";
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import postgres from "postgres";
import { connectStack, type Stack, startStack } from "../../local/stack.ts";
import { scratchProject } from "./scratch_project.ts";

const PROJECT = {
  "supabase/config.toml": `
    [api]
    schemas = ["public", "app"]
    [functions.whoami]
    entrypoint = "../functions/whoami/index.ts"
  `,
  "supabase/migrations/1_app.sql": `
    create schema app;
    grant usage on schema app to anon, authenticated, service_role;
    create table app.notes (
      id bigint generated always as identity primary key,
      owner uuid not null default auth.uid() references auth.users (id) on delete cascade,
      body text not null check (body <> '')
    );
    alter table app.notes enable row level security;
    grant select, insert on app.notes to authenticated;
    grant select on app.notes to service_role;
    create policy own_notes on app.notes to authenticated
      using (owner = (select auth.uid())) with check (owner = (select auth.uid()));
    create function app.note_count() returns bigint language sql stable security invoker
      set search_path = '' as $$ select count(*) from app.notes $$;
    create schema hidden;
    create table hidden.secrets (id int);
    grant usage on schema hidden to authenticated;
    grant select on hidden.secrets to authenticated;
  `,
  "functions/whoami/deno.json": `{
    "lock": false,
    "imports": { "@supabase/server": "npm:@supabase/server@1.8.1" }
  }`,
  "functions/whoami/index.ts": `
    import { withSupabase } from "@supabase/server";
    export default {
      fetch: withSupabase({ auth: "user" }, async (_request, ctx) => {
        const { data } = await ctx.supabase.schema("app").from("notes").select("body");
        return Response.json({ id: ctx.userClaims?.id, notes: data });
      }),
    };
  `,
};

let root: string;
let stack: Stack;

Deno.test.beforeAll(async () => {
  root = await scratchProject(PROJECT);
  stack = await startStack({ root });
});
Deno.test.afterAll(async () => {
  await stack.stop();
  await Deno.remove(root, { recursive: true });
});

function connect(key = stack.publishableKey): SupabaseClient {
  return createClient(stack.url, key, { auth: { persistSession: false, autoRefreshToken: false } });
}

async function athlete(): Promise<{ client: SupabaseClient; id: string }> {
  const client = connect();
  const { data, error } = await client.auth.signUp({
    email: `${crypto.randomUUID()}@example.com`,
    password: "a long password",
  });
  assert.equal(error, null);
  return { client, id: data.user?.id ?? "" };
}

Deno.test("signInWithPassword() gives the user's session when the password is right", async () => {
  const client = connect();
  const credentials = { email: "ann@example.com", password: "a long password" };
  await client.auth.signUp(credentials);
  await client.auth.signOut();
  const wrong = await client.auth.signInWithPassword({ ...credentials, password: "another one" });
  assert.equal(wrong.error?.code, "invalid_credentials");
  const right = await client.auth.signInWithPassword(credentials);
  assert.equal(right.error, null);
  assert.equal((await client.auth.getUser()).data.user?.email, credentials.email);
  const claims = (await client.auth.getClaims()).data?.claims;
  assert.equal(claims?.iss, `${stack.url}/auth/v1`);
});

Deno.test("from() shows each user their own rows when two users write to one table", async () => {
  const [ann, bea] = [await athlete(), await athlete()];
  for (const { client, id } of [ann, bea]) {
    const { error } = await client.schema("app").from("notes").insert({ body: `by ${id}` });
    assert.equal(error, null);
  }
  for (const { client, id } of [ann, bea]) {
    const { data } = await client.schema("app").from("notes").select("body");
    assert.deepEqual(data, [{ body: `by ${id}` }]);
  }
  const forged = await ann.client.schema("app").from("notes").insert({ body: "x", owner: bea.id });
  assert.deepEqual([forged.status, forged.error?.code], [403, "42501"]);
  const stranger = await connect().schema("app").from("notes").select();
  assert.deepEqual([stranger.status, stranger.error?.code], [401, "42501"]);
});

Deno.test("from() keeps users apart when they read at once", async () => {
  const users = await Promise.all([athlete(), athlete(), athlete()]);
  for (const { client, id } of users) {
    await client.schema("app").from("notes").insert({ body: `by ${id}` });
  }
  await Promise.all(
    Array.from({ length: 60 }, async (_, index) => {
      const user = users[index % users.length];
      assert.ok(user !== undefined);
      const { data } = await user.client.schema("app").from("notes").select("body");
      assert.deepEqual(data, [{ body: `by ${user.id}` }]);
    }),
  );
});

Deno.test("from() shows all rows when the secret key asks", async () => {
  const { client, id } = await athlete();
  await client.schema("app").from("notes").insert({ body: `by ${id}` });
  const { data } = await connect(stack.secretKey).schema("app").from("notes").select("body")
    .eq("owner", id);
  assert.equal(data?.length, 1);
});

Deno.test("rpc() counts what the caller may see when security is the invoker's", async () => {
  const { client } = await athlete();
  await client.schema("app").from("notes").insert([{ body: "one" }, { body: "two" }]);
  assert.equal((await client.schema("app").rpc("note_count")).data, 2);
});

Deno.test("schema() is refused when config.toml does not expose it", async () => {
  const { client } = await athlete();
  const { status, error } = await client.schema("hidden").from("secrets").select();
  assert.deepEqual([status, error?.code], [406, "PGRST106"]);
});

Deno.test("from() sees a table when it is made while the stack runs", async () => {
  const { client } = await athlete();
  await client.schema("app").from("late").select();
  const sql = postgres(stack.databaseUrl, { max: 1 });
  await sql`create table app.late (id int)`;
  await sql`grant select on app.late to authenticated`;
  await sql.end();
  const deadline = AbortSignal.timeout(10_000);
  let answer = await client.schema("app").from("late").select();
  while (answer.error !== null && !deadline.aborted) {
    answer = await client.schema("app").from("late").select();
  }
  assert.deepEqual(answer.data, []);
});

Deno.test("functions.invoke() acts as the caller when the function reads a table", async () => {
  const { client, id } = await athlete();
  await client.schema("app").from("notes").insert({ body: "mine" });
  const { data, error } = await client.functions.invoke("whoami");
  assert.equal(error, null);
  assert.deepEqual(data, { id, notes: [{ body: "mine" }] });
});

Deno.test("the gateway serves nothing else when a path is not the platform's", async () => {
  for (
    const path of ["/", "/_system/config", "/_system/introspect", "/storage/v1/bucket", "/rest"]
  ) {
    const response = await fetch(`${stack.url}${path}`, { headers: { apikey: stack.secretKey } });
    assert.equal(response.status, 404, path);
    assert.equal((await response.json()).problems[0].code, "not_found");
  }
});

Deno.test("startStack() refuses and stops all it started when a migration fails", async () => {
  const broken = await scratchProject({
    "supabase/config.toml": "",
    "supabase/migrations/1_broken.sql": "select 1/0;",
  });
  try {
    await assert.rejects(startStack({ root: broken }), /migration `1_broken.sql` failed: 22012/);
  } finally {
    await Deno.remove(broken, { recursive: true });
  }
});

Deno.test("startStack() names the key when config.toml holds a value of the wrong kind", async () => {
  const broken = await scratchProject({
    "supabase/config.toml": "[functions.x]\nverify_jwt = 'yes'",
  });
  try {
    await assert.rejects(
      startStack({ root: broken }),
      /`functions.x.verify_jwt` in .* has to be true/,
    );
  } finally {
    await Deno.remove(broken, { recursive: true });
  }
});

Deno.test("startStack() keeps users and keys when it starts again on a directory", async () => {
  const parent = await Deno.makeTempDir();
  await Deno.chmod(parent, 0o755);
  try {
    const credentials = { email: "kept@example.com", password: "a long password" };
    const first = await startStack({ root, dataDir: parent });
    const { data } = await createClient(first.url, first.publishableKey, {
      auth: { persistSession: false, autoRefreshToken: false },
    }).auth.signUp(credentials);
    await first.stop();
    const second = await startStack({ root, dataDir: parent });
    const again = await createClient(second.url, first.publishableKey, {
      auth: { persistSession: false, autoRefreshToken: false },
    }).auth.signInWithPassword(credentials);
    await second.stop();
    assert.equal(again.data.user?.id, data.user?.id);
  } finally {
    await Deno.remove(parent, { recursive: true });
  }
});

Deno.test("connectStack() takes the named Supabase when STADION_URL is set", async () => {
  const named = { STADION_URL: "http://127.0.0.1:1", STADION_PUBLISHABLE_KEY: "sb_publishable_x" };
  for (const [name, value] of Object.entries(named)) Deno.env.set(name, value);
  try {
    const connected = await connectStack();
    assert.equal(connected.url, named.STADION_URL);
    assert.equal(connected.publishableKey, named.STADION_PUBLISHABLE_KEY);
    assert.throws(() => connected.secretKey, /STADION_SECRET_KEY is not: set it too/);
  } finally {
    for (const name of Object.keys(named)) Deno.env.delete(name);
  }
});

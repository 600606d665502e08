import assert from "node:assert/strict";
import type { SupabaseClient } from "@supabase/supabase-js";
import postgres from "postgres";
import { type Stack, startStack } from "../../local/stack.ts";
import { readRelations, type Relation } from "../rls/catalogue.ts";
import { readRules, ruleOf } from "../rls/expectation.ts";
import { say } from "../rls/report.ts";
import { emptyTables, makeRows, type Relations, tablesOf, userId } from "../rls/row_maker.ts";
import { type BrokenRow, brokenRowsOf, writableColumns } from "./broken_rows.ts";
import { signedIn } from "./signed_in.ts";

let stack: Stack;
let sql: postgres.Sql;
let relations: Relations;
Deno.test.beforeAll(async () => {
  stack = await startStack();
  sql = postgres(stack.databaseUrl, { max: 1, onnotice: () => {} });
  relations = await readRelations(sql);
  await emptyTables(sql, relations);
  await makeRows(sql, relations, 1);
});
Deno.test.afterAll(async () => {
  await sql.end();
  await stack.stop();
});

Deno.test("supabase-js hears what to do when a check of a table refuses what it sends", async () => {
  const client = await signedIn(stack, userId(1));
  const rules = await readRules();
  const tables = tablesOf(relations).filter((table) => writtenColumns(table).length > 0);
  assert.ok(tables.length > 30);
  let checks = 0;
  let heard = 0;
  for (const table of tables) {
    const advice = await adviceOn(table);
    if (advice.size === 0) continue;
    checks += advice.size;
    const before = heard;
    for (const row of await brokenRowsOf(sql, relations, table, ruleOf(rules, table.name).owner)) {
      const name = `${row.table}: ${row.check}`;
      const error = await send(client, row);
      assert.ok(error !== null, `${name} refuses nothing`);
      // What the check would refuse was mended by a trigger: the row only is there already.
      if (error.code === "23505") continue;
      assert.match(error.hint ?? "", /^[a-z][^]*[^.]$/, `${name}: ${error.message}`);
      // A trigger that refuses the row before the check says something of its own.
      if (!error.message.includes("violates check constraint")) continue;
      assert.deepEqual([error.code, error.hint], ["23514", advice.get(row.check)], error.message);
      heard += 1;
    }
    assert.ok(heard > before, `no row was made that a check of \`${table.name}\` refuses`);
  }
  say(`${checks} checks of what clients write in ${tables.length} tables, ${heard} heard`);
  assert.ok(heard > 0.8 * checks, `${heard} of ${checks} checks were heard`);
});

Deno.test("supabase-js hears nothing when a row breaks no check", async () => {
  const client = await signedIn(stack, userId(1));
  const { error } = await client.schema("strength").from("recovery_snapshots")
    .insert({ user_id: userId(1), recorded_at: "2026-11-22", source: "watch", hrv_ms: 60 });
  assert.equal(error, null);
});

Deno.test("detect-records says where a secret key goes when it comes as a token", async () => {
  const ask = (headers: Record<string, string>) =>
    fetch(`${stack.url}/functions/v1/detect-records`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: "{}",
    });
  const refused = await ask({ authorization: `Bearer ${stack.secretKey}` });
  assert.equal(refused.status, 401);
  assert.match(
    (await refused.json()).problems[0].message,
    /send the key as `apikey` and without `Authorization`/,
  );
  const answered = await ask({ apikey: stack.secretKey });
  assert.equal(answered.status, 200);
  await answered.body?.cancel();
});

function writtenColumns(table: Relation): string[] {
  return [...writableColumns(table, "insert"), ...writableColumns(table, "update")];
}

/** What to do, by the names of those checks that look at something a client writes. */
async function adviceOn(table: Relation): Promise<ReadonlyMap<string, string>> {
  const rows = await sql<{ name: string; advice: string }[]>`
    select conname as name, private.advice_of(oid) as advice
    from pg_constraint
    where conrelid = ${table.name}::regclass and contype = 'c' and exists (
      select from pg_attribute
      where attrelid = conrelid and attnum = any (conkey)
        and attname = any (string_to_array(${writtenColumns(table).join()}, ','))
    )
  `;
  return new Map(rows.map(({ name, advice }) => [name, advice]));
}

async function send(client: SupabaseClient, { table, verb, values, key }: BrokenRow) {
  const [schema, name] = table.split(".") as [string, string];
  const rows = client.schema(schema).from(name);
  const { error } = verb === "insert"
    ? await rows.insert(values)
    : await rows.update(values).match(key);
  return error;
}

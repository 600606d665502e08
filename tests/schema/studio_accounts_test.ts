import assert from "node:assert/strict";
import postgres from "postgres";
import { migrate } from "../../local/migrate.ts";
import { type MigratedCluster, startMigratedCluster } from "./migrated_cluster.ts";

const USER = "00000000-0000-4000-8000-000000000001";

let cluster: MigratedCluster;
Deno.test.beforeAll(async () => {
  cluster = await startMigratedCluster();
});
Deno.test.afterAll(() => cluster.stop());

Deno.test("consume_generation() spends each generation once when 40 calls come at the same time", () =>
  cluster.withMigrated(async (sql, url) => {
    await sql`insert into auth.users (id, email) values (${USER}, 'user@example.com')`;
    const callers = postgres(url, { max: 8, onnotice: () => {} });
    try {
      const answers = await Promise.all(Array.from({ length: 40 }, () => consume(callers)));
      const spent = answers.filter((answer) => typeof answer === "number");
      assert.deepEqual(spent.sort((one, other) => one - other), [...Array(15).keys()]);
      const refused = answers.filter((answer) => typeof answer === "string");
      assert.deepEqual(refused, Array(25).fill("no_generations_left"));
    } finally {
      await callers.end();
    }
    const [profile] = await sql`
      select generations_remaining, generations_today from studio.profiles where id = ${USER}
    `;
    assert.deepEqual({ ...profile }, { generations_remaining: 0, generations_today: 15 });
  }));

Deno.test("who signed up before studio was there has a profile with a trial", () =>
  cluster.withFresh(async (sql, url) => {
    await sql`
      insert into auth.users (id, email, raw_user_meta_data)
      values (${USER}, 'user@example.com', '{"full_name": "A Name"}')
    `;
    await migrate(url);
    const [profile] = await sql`
      select full_name, subscription_status, generations_remaining,
        trial_end_date - trial_start_date = interval '7 days' as a_week
      from studio.profiles where id = ${USER}
    `;
    assert.deepEqual({ ...profile }, {
      full_name: "A Name",
      subscription_status: "trialing",
      generations_remaining: 15,
      a_week: true,
    });
  }));

Deno.test("profiles are sent live where the platform sends anything live", () =>
  cluster.withFresh(async (sql, url) => {
    await sql`create publication supabase_realtime`;
    await migrate(url);
    const published = await sql`
      select schemaname, tablename from pg_publication_tables where pubname = 'supabase_realtime'
    `;
    assert.deepEqual(published.map((table) => ({ ...table })), [
      { schemaname: "studio", tablename: "profiles" },
    ]);
  }));

/** How many generations are left after one call, or why it was refused. */
async function consume(callers: postgres.Sql): Promise<number | string> {
  try {
    return await callers.begin(async (tx) => {
      await tx`select set_config('request.jwt.claims', ${JSON.stringify({ sub: USER })}, true)`;
      await tx`set local role authenticated`;
      const [profile] = await tx<{ generations_remaining: number }[]>`
        select generations_remaining from studio.consume_generation()
      `;
      return profile!.generations_remaining;
    });
  } catch (error) {
    if (!(error instanceof postgres.PostgresError) || error.detail === undefined) throw error;
    return error.detail;
  }
}

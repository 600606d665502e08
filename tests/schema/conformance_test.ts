import assert from "node:assert/strict";
import type postgres from "postgres";
import { type Catalogue, readCatalogue } from "./catalogue.ts";
import { type MigratedCluster, startMigratedCluster } from "./migrated_cluster.ts";
import seed from "./seed_000.json" with { type: "json" };

let cluster: MigratedCluster;
Deno.test.beforeAll(async () => {
  cluster = await startMigratedCluster();
});
Deno.test.afterAll(() => cluster.stop());

Deno.test("hyrox has every table, column, constraint, index, trigger, policy and comment of seed 000", async () => {
  const catalogue = await cluster.withMigrated((sql) => readCatalogue(sql, "hyrox"));
  assert.deepEqual(missing(catalogue), []);
});

Deno.test("seed 000 demands 16 tables, 52 policies and every kind of fact", () => {
  const facts = Object.values(seed.tables).flat();
  const count = (start: RegExp) => facts.filter((fact) => start.test(fact)).length;
  assert.deepEqual(
    {
      tables: Object.keys(seed.tables).length,
      rowLevelSecurity: count(/^row level security/),
      policies: count(/^policy /),
      indexes: count(/^CREATE INDEX /),
      triggers: count(/^CREATE TRIGGER /),
      foreignKeys: count(/ FOREIGN KEY /),
      uniques: count(/ UNIQUE /),
      checks: count(/ CHECK /),
      columns: count(/^column /),
      comments: count(/^comment/),
      functions: seed.functions.length,
    },
    {
      tables: 16,
      rowLevelSecurity: 16,
      policies: 52,
      indexes: 26,
      triggers: 5,
      foreignKeys: 27,
      uniques: 9,
      checks: 42,
      columns: 197,
      comments: 16,
      functions: 2,
    },
  );
});

Deno.test("a correction replaces something that seed 000 demands", () => {
  const tables: Record<string, string[]> = seed.tables;
  for (const { table, demanded, instead, because } of seed.corrections) {
    assert.ok(tables[table]?.includes(demanded), `\`${table}\` never demanded \`${demanded}\``);
    assert.notEqual(demanded, instead);
    assert.notEqual(because, "");
  }
});

const DAMAGES = [
  {
    sql: `drop policy "Users can view own goals" on hyrox.goals`,
    lost: [`goals: policy "Users can view own goals" for select to authenticated`],
  },
  {
    sql: `alter policy "Users can view own goals" on hyrox.goals to public`,
    lost: [`goals: policy "Users can view own goals" for select to authenticated`],
  },
  {
    sql: "alter table hyrox.workout_logs drop column rpe_pre",
    lost: [
      "workout_logs: column rpe_pre integer",
      "workout_logs: constraint workout_logs_rpe_pre_check CHECK (((rpe_pre >= 1) AND (rpe_pre <= 10)))",
    ],
  },
  {
    sql: "alter table hyrox.messages alter column is_pinned drop default",
    lost: ["messages: column is_pinned boolean not null default false"],
  },
  {
    sql: "drop index hyrox.idx_goals_status",
    lost: [
      "goals: CREATE INDEX idx_goals_status ON goals USING btree (status) WHERE (deleted_at IS NULL)",
    ],
  },
  {
    sql: "drop trigger trg_goals_updated_at on hyrox.goals",
    lost: [
      "goals: CREATE TRIGGER trg_goals_updated_at BEFORE UPDATE ON goals FOR EACH ROW EXECUTE FUNCTION update_updated_at()",
    ],
  },
  {
    sql: `alter table hyrox.messages drop constraint messages_conversation_id_fkey,
      add foreign key (conversation_id) references hyrox.conversations (id) on delete restrict`,
    lost: [
      "messages: constraint messages_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id) ON DELETE CASCADE",
    ],
  },
  {
    sql: "comment on column hyrox.athlete_profiles.date_of_birth is null",
    lost: ["athlete_profiles: comment on column date_of_birth"],
  },
  {
    sql: "alter table hyrox.goals disable row level security",
    lost: ["goals: row level security"],
  },
  {
    sql: "alter function private.get_my_athlete_id() security invoker",
    lost: ["functions: function get_my_athlete_id() returns uuid stable security definer"],
  },
];

for (const { sql: damage, lost } of DAMAGES) {
  Deno.test(`missing() names what is gone after: ${damage.replaceAll(/\s+/g, " ")}`, async () => {
    const catalogue = await cluster.withMigrated(async (sql: postgres.Sql) => {
      await sql.unsafe(damage);
      return await readCatalogue(sql, "hyrox");
    });
    assert.deepEqual(missing(catalogue), lost);
  });
}

function missing(catalogue: Catalogue): string[] {
  const lost = Object.entries(seed.tables).flatMap(([table, demands]) => {
    const present = new Set(catalogue.tables[table]);
    return demands
      .map((demanded) => correctionOf(table, demanded) ?? demanded)
      .filter((demanded) => !present.has(demanded))
      .map((demanded) => `${table}: ${demanded}`);
  });
  const functions = seed.functions
    .filter((demanded) => !catalogue.functions.includes(demanded))
    .map((demanded) => `functions: ${demanded}`);
  return [...lost, ...functions];
}

function correctionOf(table: string, demanded: string): string | undefined {
  return seed.corrections.find((correction) =>
    correction.table === table && correction.demanded === demanded
  )?.instead;
}

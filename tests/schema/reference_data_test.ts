import assert from "node:assert/strict";
import { join } from "node:path";
import type postgres from "postgres";
import { REPOSITORY } from "../../local/postgres_binaries.ts";
import { sayUntested } from "./debian.ts";
import { type MigratedCluster, startMigratedCluster } from "./migrated_cluster.ts";
import { parseCsv } from "./csv.ts";

const DATA = join(
  Deno.env.get("STADION_DATA") ?? join(REPOSITORY, "..", "shared", "data"),
  "hyrox",
);

// A total of 5399.5 s is under 90 minutes, and pro doubles is a pro division.
const CORRECTED_CRITERIA: Record<string, Record<string, unknown>> = {
  "Sub-90": { threshold: 5399.999 },
  "Sub-75": { threshold: 4499.999 },
  "Sub-60": { threshold: 3599.999 },
  "Going Pro": {
    condition: "is_simulation = false and division in " +
      "('pro_women','pro_men','pro_doubles_women','pro_doubles_men')",
  },
};

let cluster: MigratedCluster;
Deno.test.beforeAll(async () => {
  cluster = await startMigratedCluster();
});
Deno.test.afterAll(() => cluster.stop());

Deno.test("hyrox_stations holds the facts of stations.csv", () =>
  compare("stations.csv", async (sql, rows) => {
    const stored = await sql`select * from hyrox.hyrox_stations order by station_number`;
    assert.deepEqual(
      stored.map((station) => ({
        station_number: String(station["station_number"]),
        station_name: station["station_name"],
        exercise_type: station["exercise_type"],
        distance_or_reps: station["distance_or_reps"],
        weight_open_women: station["weight_open_women_kg"] ?? "-",
        weight_open_men: station["weight_open_men_kg"] ?? "-",
        weight_pro_women: station["weight_pro_women_kg"] ?? "-",
        weight_pro_men: station["weight_pro_men_kg"] ?? "-",
        target_height_women_m: station["target_height_women_m"] ?? "",
        target_height_men_m: station["target_height_men_m"] ?? "",
      })),
      rows,
    );
  }));

Deno.test("exercise_library holds the facts of exercises.csv", () =>
  compare("exercises.csv", async (sql, rows) => {
    const stored = await sql`
      select name, category, muscle_groups, equipment_needed, station_number, difficulty
      from hyrox.exercise_library
      left join hyrox.hyrox_stations as station on station.id = hyrox_station_id
    `;
    assert.deepEqual(
      byName(stored.map((exercise) => ({
        ...exercise,
        muscle_groups: exercise["muscle_groups"].join(";"),
        equipment_needed: exercise["equipment_needed"].join(";"),
        station_number: String(exercise["station_number"] ?? ""),
      }))),
      byName(rows),
    );
  }));

Deno.test("achievement_definitions holds the criteria of achievements.csv", () =>
  compare("achievements.csv", async (sql, rows) => {
    const stored = await sql`
      select name, category, criteria - 'description' as criteria, sort_order
      from hyrox.achievement_definitions order by sort_order
    `;
    assert.deepEqual(
      stored.map((achievement) => ({ ...achievement })),
      rows.map(({ name, category, criteria_json, sort_order }) => {
        const { description: _, ...criteria } = JSON.parse(criteria_json!);
        return {
          name,
          category,
          criteria: { ...criteria, ...CORRECTED_CRITERIA[name!] },
          sort_order: Number(sort_order),
        };
      }),
    );
  }));

Deno.test("criteria of achievements name tables and columns of hyrox", () =>
  cluster.withMigrated(async (sql) => {
    const stored = await sql<{ name: string; criteria: Record<string, string> }[]>`
      select name, criteria from hyrox.achievement_definitions
    `;
    assert.equal(stored.length, 25);
    for (const { criteria } of stored) {
      const { table, column, condition, numerator, denominator } = criteria;
      // Only a test may run them: they are our own, and a misspelt one fails here.
      for (const expression of [condition, numerator, denominator]) {
        if (expression === undefined) continue;
        await sql.unsafe(`select count(*) from hyrox.${table} where ${expression}`);
      }
      if (column !== undefined) await sql`select ${sql(column)} from ${sql(`hyrox.${table}`)}`;
    }
  }));

Deno.test("every station, exercise and achievement is described", () =>
  cluster.withMigrated(async (sql) => {
    const undescribed = await sql`
      select name from hyrox.exercise_library where description is null
      union all select name from hyrox.achievement_definitions where description = ''
      union all select station_name from hyrox.hyrox_stations
      where description is null or jsonb_array_length(tips) = 0
    `;
    assert.deepEqual([...undescribed], []);
  }));

async function compare(
  file: string,
  check: (sql: postgres.Sql, rows: Record<string, string>[]) => Promise<void>,
): Promise<void> {
  let text: string;
  try {
    text = await Deno.readTextFile(join(DATA, file));
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    return sayUntested(`supabase/seeds against ${file}`, `not in \`${DATA}\`; set STADION_DATA`);
  }
  const rows = parseCsv(text);
  assert.ok(rows.length > 0, `no row in \`${file}\``);
  await cluster.withMigrated((sql) => check(sql, rows));
}

function byName<Row extends Record<string, unknown>>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => String(a["name"]) < String(b["name"]) ? -1 : 1);
}

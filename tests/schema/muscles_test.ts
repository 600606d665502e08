import assert from "node:assert/strict";
import type postgres from "postgres";
import { type MigratedCluster, startMigratedCluster } from "./migrated_cluster.ts";
import { ask } from "./strength_worker.ts";

const LIFTS = ["squat", "bench", "deadlift"];
/** As many blocks as a pool of eight takes to come round, two exercises each. */
const BLOCKS_COUNT = 4;

let cluster: MigratedCluster;
Deno.test.beforeAll(async () => {
  cluster = await startMigratedCluster();
});
Deno.test.afterAll(() => cluster.stop());

Deno.test("known_muscles_of() knows the exercises of the engine's pools, each with the engine's muscles", () =>
  cluster.withMigrated(async (sql) => {
    const exercises = engineExercises();
    assert.ok(exercises.length >= 24, `${exercises.length} exercises`);
    const [known] = await sql<[{ names: string[] }]>`
      select array(
        select name[1] from regexp_matches(prosrc, 'when ''([^'']+)'' then ''[{]', 'g') as name
      ) as names
      from pg_proc where oid = 'private.known_muscles_of(uuid,text,text)'::regprocedure
    `;
    assert.deepEqual(known.names.sort(), exercises.map((name) => name.toLowerCase()).sort());
    for (const name of exercises) {
      const spellings = [name.toUpperCase(), ` ${name.replace(" ", "  ")}`, name.replace(" ", "_")];
      for (const spelled of [name, ...spellings]) {
        const stated = await auxiliariesOf(sql, spelled);
        assert.deepEqual(
          setsPerMuscle(spelled, stated),
          setsPerMuscle(name, undefined),
          `\`${spelled}\``,
        );
      }
    }
  }));

Deno.test("lift_of() and the engine take the same names for a lift", () =>
  cluster.withMigrated(async (sql) => {
    const names = ["squat", "Back Squat", " back  squat", "bench", "Bench press", "deadlift"];
    for (const name of [...names, "front squat", "squats", "press", "sumo deadlift"]) {
      const [row] = await sql<[{ lift: string | null }]>`select private.lift_of(${name}) as lift`;
      const sets = setsPerMuscle(name, []);
      const expected = LIFTS.find((lift) =>
        JSON.stringify(sets) === JSON.stringify(setsPerMuscle(lift, []))
      );
      assert.equal(row.lift, names.includes(name) ? expected : null, `\`${name}\``);
    }
  }));

Deno.test("contributions() counts a set of a lift as the engine does", () =>
  cluster.withMigrated(async (sql) => {
    for (const lift of LIFTS) {
      const rows = await sql<{ muscle: string; sets: number }[]>`
        select muscle, percent * 2 / 100 as sets from private.contributions(${lift})
      `;
      const counted = Object.fromEntries(rows.map(({ muscle, sets }) => [muscle, sets]));
      assert.deepEqual(counted, { ...setsPerMuscle(lift, undefined) });
    }
  }));

/** The names of all exercises that programs rotate through. */
function engineExercises(): string[] {
  const names = new Set<string>();
  for (let done = 0; done < BLOCKS_COUNT; done++) {
    const { auxiliary_assignments } = ask("generate_plan", {
      kind: "powerlifting",
      today: "2026-01-04",
      start_date: "2026-01-05",
      maxes: { squat_1rm_grams: 140_000, bench_1rm_grams: 100_000, deadlift_1rm_grams: 180_000 },
      completed_blocks_count: done,
    }) as { auxiliary_assignments: { exercise_1: string; exercise_2: string }[] };
    for (const { exercise_1, exercise_2 } of auxiliary_assignments) {
      names.add(exercise_1).add(exercise_2);
    }
  }
  return [...names];
}

/** What the engine counts for two sets of an exercise, told of its muscles or not. */
function setsPerMuscle(exercise: string, auxiliaries: unknown): Record<string, number> {
  const { metrics } = ask("review_session", {
    today: "2026-01-05",
    session: { primary_lift: "bench", intensity_type: "heavy", block_number: 1, week_number: 1 },
    log: {
      performed_on: "2026-01-05",
      actual_sets: [1, 2].map((set_number) => ({
        set_number,
        exercise,
        weight_grams: 50_000,
        reps_completed: 5,
      })),
    },
    one_rep_max_grams: 100_000,
    ...(auxiliaries === undefined ? {} : { auxiliaries }),
  }) as { metrics: { sets_per_muscle: Record<string, number> } };
  return metrics.sets_per_muscle;
}

/** What a lifter without a pool is told by the database. */
async function auxiliariesOf(sql: postgres.Sql, exercise: string): Promise<unknown> {
  const [row] = await sql<[{ stated: unknown }]>`
    select private.auxiliaries_of(${crypto.randomUUID()}, 'bench', ${[exercise]}) as stated
  `;
  return row.stated;
}

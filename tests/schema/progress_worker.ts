import assert from "node:assert/strict";
import type postgres from "postgres";
import { call } from "../../pkg/stadion.js";

export interface ProgressClaim {
  readonly athlete_id: string;
  readonly version: number;
  readonly request: unknown;
}

interface Achievement {
  readonly achievement_id: string;
  readonly id?: string;
  readonly unlocked_on?: string | null;
  readonly unlocked_by?: unknown;
}

interface Goal {
  readonly goal_id: string;
  readonly current_value: number | null;
  readonly status: string;
  readonly completed_on: string | null;
  readonly by_facts: boolean;
  readonly obstacle: string | null;
}

export interface Assessed {
  readonly achievements: readonly Achievement[];
  readonly goals: readonly Goal[];
  readonly recheck_on: string | null;
}

export function assess(request: unknown): Assessed {
  const bytes = call("assess_progress", new TextEncoder().encode(JSON.stringify(request)));
  const answer = JSON.parse(new TextDecoder().decode(bytes));
  assert.equal(answer.ok, true, `the engine refuses: ${JSON.stringify(answer.problems)}`);
  return answer.result;
}

export async function claim(sql: postgres.Sql, worker: string): Promise<readonly ProgressClaim[]> {
  const [row] = await sql<{ claims: ProgressClaim[] }[]>`
    select hyrox.claim_progress(${worker}) as claims
  `;
  return row!.claims;
}

export async function apply(
  sql: postgres.Sql,
  worker: string,
  { athlete_id, version }: ProgressClaim,
  assessed: Assessed,
): Promise<boolean> {
  const [row] = await sql`
    select hyrox.apply_progress(
      ${worker}, ${athlete_id}, ${version}, ${sql.json(assessed as never)}
    ) as done
  `;
  return row!["done"];
}

/** Assesses who is marked until nobody is due; how many answers were refused. */
export async function assessMarked(sql: postgres.Sql): Promise<number> {
  const worker = crypto.randomUUID();
  let refused = 0;
  for (;;) {
    const claims = await claim(sql, worker);
    if (claims.length === 0) return refused;
    for (const claimed of claims) {
      if (!await apply(sql, worker, claimed, assess(claimed.request))) refused++;
    }
  }
}

/** Asserts that what is stored of an athlete is what the engine says now; how much that is. */
export async function assertProgressIsRight(sql: postgres.Sql, athlete: string): Promise<number> {
  const [answer] = await sql`
    select private.progress_request(
      ${athlete}, private.latest_today(), private.earliest_today()
    ) as request
  `;
  const { achievements, goals } = assess(answer!["request"]);
  const earned = await sql`
    select id, achievement_id, (earned_at at time zone 'utc')::date::text as unlocked_on, context
    from hyrox.athlete_achievements where athlete_id = ${athlete} order by id
  `;
  const unlocked = achievements
    .filter(({ unlocked_on }) => typeof unlocked_on === "string")
    .map(({ id, achievement_id, unlocked_on, unlocked_by }) => ({
      ...{ id, achievement_id, unlocked_on },
      context: unlocked_by,
    }))
    .toSorted((a, b) => a.id! < b.id! ? -1 : 1);
  assert.deepEqual(earned.map((row) => ({ ...row })), unlocked);

  const stored = await sql`
    select goal.id, goal.status, goal.current_value::float8,
      (goal.completed_at at time zone 'utc')::date::text as completed_on
    from hyrox.goals as goal
    where goal.athlete_id = ${athlete} and goal.deleted_at is null
  `;
  for (const row of stored) {
    const goal = goals.find(({ goal_id }) => goal_id === row["id"])!;
    assert.equal(row["status"], goal.status);
    assert.equal(row["completed_on"], goal.completed_on);
    // What no fact can answer stays as it was written.
    if (goal.obstacle === null) assert.equal(row["current_value"], goal.current_value);
  }
  return unlocked.length + goals.filter(({ by_facts }) => by_facts).length;
}

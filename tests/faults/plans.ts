import assert from "node:assert/strict";
import type postgres from "postgres";
import type { FaultAthlete } from "./athletes.ts";

/** A Monday, and a race eight weeks and five days later. */
export const REQUEST = { kind: "hyrox", today: "2027-01-03", start_date: "2027-01-04" };
const RACE_DATE = "2027-03-06";
const WEEKS = 9;
const DAYS = 7 * WEEKS;

/** Says of the athletes what a plan needs. */
export async function describe(sql: postgres.Sql, athletes: readonly FaultAthlete[]) {
  await sql`
    update hyrox.athlete_profiles
    set hyrox_division = 'open_men', race_date = ${RACE_DATE}, weekly_availability_hours = 6
    where id in ${sql(athletes.map(({ athleteId }) => athleteId))}
  `;
}

/** A plan is there with all of its rows, or not at all; returns how many there are by status. */
export async function assertPlansWhole(
  sql: postgres.Sql,
  { athleteId }: FaultAthlete,
): Promise<{ active: number; archived: number }> {
  const plans = await sql<{ status: string; weeks: number; days: number }[]>`
    select plan.status, count(distinct week.id)::int as weeks, count(day.id)::int as days
    from hyrox.training_plans as plan
    left join hyrox.training_plan_weeks as week on week.training_plan_id = plan.id
    left join hyrox.training_plan_days as day on day.training_plan_week_id = week.id
    where plan.athlete_id = ${athleteId}
    group by plan.id
  `;
  for (const { weeks, days } of plans) assert.deepEqual([weeks, days], [WEEKS, DAYS]);
  const count = (status: string) => plans.filter((plan) => plan.status === status).length;
  const counts = { active: count("active"), archived: count("archived") };
  assert.equal(counts.active + counts.archived, plans.length);
  assert.equal(counts.active, plans.length === 0 ? 0 : 1, `${counts.active} active plans`);
  return counts;
}

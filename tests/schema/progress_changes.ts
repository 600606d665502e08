import type postgres from "postgres";
import type { Random } from "./random.ts";
import { changeSomething, type Population } from "./random_sources.ts";

/** Goals and days of plans that a change may touch, beside the sources of records. */
export interface ProgressRows {
  readonly goals: string[];
  readonly planDays: string[];
}

/** A plan of a week for each athlete. */
export async function plan(
  sql: postgres.Sql,
  random: Random,
  athletes: readonly string[],
): Promise<ProgressRows> {
  const planDays: string[] = [];
  for (const athlete of athletes) {
    const [planId, weekId] = [random.uuid(), random.uuid()];
    await sql`
      insert into hyrox.training_plans (id, athlete_id, plan_name, duration_weeks, start_date)
      values (${planId}, ${athlete}, 'plan', 1, '2026-10-05')
    `;
    await sql`
      insert into hyrox.training_plan_weeks (id, training_plan_id, week_number)
      values (${weekId}, ${planId}, 1)
    `;
    for (let day = 1; day <= 7; day++) {
      const id = random.uuid();
      await sql`
        insert into hyrox.training_plan_days (id, training_plan_week_id, day_of_week, is_rest_day)
        values (${id}, ${weekId}, ${day}, ${day === 7})
      `;
      planDays.push(id);
    }
  }
  return { goals: [], planDays };
}

const GOALS = [
  ["race_time", "75", "minutes"],
  ["race_time", "5400", "s"],
  ["consistency", "3", "workouts"],
  ["consistency", "2", "days"],
  ["training_volume", "1.5", "hours"],
  ["strength", "150", "lb"],
  ["custom", "1", "day"],
  ["body_comp", "80", "kg"],
] as const;

/** One change of anything that progress follows from. */
export async function changeProgress(
  sql: postgres.Sql,
  random: Random,
  population: Population,
  { goals, planDays }: ProgressRows,
): Promise<string> {
  const kind = random.whole(1, 10);
  if (kind > 4) return await changeSomething(sql, random, population);
  if (kind === 1) {
    const [day, done] = [random.pick(planDays), random.chance(0.8)];
    await sql`update hyrox.training_plan_days set is_completed = ${done} where id = ${day}`;
    return "update training_plan_days";
  }
  if (kind === 2 && population.rows.workout_logs.length > 0) {
    const minutes = random.whole(20, 90);
    await sql`
      update hyrox.workout_logs set duration_minutes = ${minutes}
      where id = ${random.pick(population.rows.workout_logs)}
    `;
    return "update workout_logs";
  }
  return await changeGoal(sql, random, population.athletes, goals);
}

async function changeGoal(
  sql: postgres.Sql,
  random: Random,
  athletes: readonly string[],
  goals: string[],
): Promise<string> {
  const [goal_type, target_value, target_unit] = random.pick(GOALS);
  const wish = { goal_type, target_value, target_unit, title: "Back Squat", current_value: null };
  const target_date = random.chance(0.3) ? "2026-09-01" : null;
  if (goals.length < athletes.length * 3 || random.chance(0.2)) {
    const id = random.uuid();
    const row = { id, athlete_id: random.pick(athletes), created_at: "2026-01-05T12:00:00Z" };
    await sql`insert into hyrox.goals ${sql({ ...row, ...wish, target_date })}`;
    goals.push(id);
    return "insert goals";
  }
  const id = random.pick(goals);
  const change = random.whole(1, 6);
  if (change === 1) {
    goals.splice(goals.indexOf(id), 1);
    await sql`delete from hyrox.goals where id = ${id}`;
    return "delete goals";
  }
  if (change === 2) {
    const deleted_at = random.chance(0.5) ? "2026-11-01T00:00:00Z" : null;
    await sql`update hyrox.goals set deleted_at = ${deleted_at} where id = ${id}`;
  } else if (change === 3) {
    await sql`update hyrox.goals set status = 'abandoned', completed_at = null where id = ${id}`;
  } else if (change === 4) {
    await sql`
      update hyrox.goals set status = 'completed', completed_at = '2026-08-08T08:00:00Z'
      where id = ${id}
    `;
  } else if (change === 5) {
    await sql`update hyrox.goals set status = 'active', completed_at = null where id = ${id}`;
  } else {
    await sql`update hyrox.goals set ${sql({ ...wish, target_date })} where id = ${id}`;
  }
  return "update goals";
}

import type postgres from "postgres";
import type { FaultAthlete } from "./athletes.ts";
import type { Random } from "./random.ts";

/** Lifters with a program each; what they log is made by changes. A lifter's id is the user's. */
export async function createLifters(
  sql: postgres.Sql,
  random: Random,
  count: number,
): Promise<FaultAthlete[]> {
  const ids = Array.from({ length: count }, () => random.uuid());
  const maxes = ids.map((user_id) => ({
    id: random.uuid(),
    user_id,
    recorded_at: "2026-01-01T00:00:00Z",
    source: "input_1rm",
    squat_1rm_grams: random.between(80, 220) * 1000,
    bench_1rm_grams: random.between(60, 160) * 1000,
    deadlift_1rm_grams: random.between(100, 260) * 1000,
  }));
  const configs = ids.map((user_id) => ({ id: random.uuid(), user_id, source: "system" }));
  const programs = ids.map((user_id, index) => ({
    id: programOf(user_id),
    user_id,
    total_weeks: 10,
    start_date: "2026-01-05",
    lifter_maxes_id: maxes[index]!.id,
    formula_config_id: configs[index]!.id,
  }));
  await sql`insert into auth.users ${sql(ids.map((id) => ({ id, email: `${id}@example.com` })))}`;
  await sql`insert into strength.lifter_maxes ${sql(maxes)}`;
  await sql`insert into strength.formula_configs ${sql(configs)}`;
  await sql`insert into strength.programs ${sql(programs)}`;
  return ids.map((id) => ({ userId: id, athleteId: id }));
}

/** A lifter has one program, of the lifter's own id turned round. */
export function programOf(userId: string): string {
  const [head, ...rest] = userId.split("-");
  return [[...head!].toReversed().join(""), ...rest].join("-");
}

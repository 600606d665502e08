import type postgres from "postgres";
import type { Random } from "./random.ts";

export interface FaultAthlete {
  readonly userId: string;
  readonly athleteId: string;
}

export async function createAthletes(
  sql: postgres.Sql,
  random: Random,
  count: number,
): Promise<FaultAthlete[]> {
  const athletes = Array.from({ length: count }, () => ({
    userId: random.uuid(),
    athleteId: random.uuid(),
  }));
  await sql`insert into auth.users ${
    sql(athletes.map(({ userId }) => ({ id: userId, email: `${userId}@example.com` })))
  }`;
  await sql`insert into hyrox.athlete_profiles ${
    sql(athletes.map(({ userId, athleteId }) => ({ id: athleteId, user_id: userId })))
  }`;
  return athletes;
}

/** Runs a transaction with the athlete's own rights, as the API does it. */
export async function actAs(
  sql: postgres.Sql,
  { userId }: FaultAthlete,
  act: (transaction: postgres.TransactionSql) => Promise<unknown>,
): Promise<void> {
  const claims = JSON.stringify({ sub: userId, role: "authenticated" });
  await sql.begin(async (transaction) => {
    await transaction`
      select set_config('request.jwt.claims', ${claims}, true),
        set_config('role', 'authenticated', true)
    `;
    await act(transaction);
  });
}

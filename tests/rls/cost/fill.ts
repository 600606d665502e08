import type postgres from "postgres";

export const OWNERS_COUNT = 1_000;

/** The id of an owner's `kind` of row in SQL, the same in every run. */
export const idOf = (kind: string, number: string) => `md5('${kind} ' || ${number})::uuid`;

/** Puts owners into a migrated database: accounts, profiles, one active plan each. */
export async function fillOwners(sql: postgres.Sql): Promise<void> {
  await fill(sql, [
    `insert into auth.users (id, email)
     select ${
      idOf("user", "n")
    }, n || '@example.com' from generate_series(1, ${OWNERS_COUNT}) as n`,
    `insert into hyrox.athlete_profiles (id, user_id)
     select ${idOf("athlete", "n")}, ${idOf("user", "n")}
     from generate_series(1, ${OWNERS_COUNT}) as n`,
    `insert into dossier.users (user_id, name, timezone)
     select ${
      idOf("user", "n")
    }, 'user ' || n, 'UTC' from generate_series(1, ${OWNERS_COUNT}) as n`,
    `insert into dossier.training_plans (id, user_id, markdown, start_date, end_date)
     select ${idOf("text plan", "n")}, ${
      idOf("user", "n")
    }, '# Plan', current_date, current_date + 84
     from generate_series(1, ${OWNERS_COUNT}) as n`,
  ]);
}

/**
 * Rows `from` to `to` of every owner in each of the three large tables: workouts that were logged, days
 * of plans of 14 weeks, and workouts as text. The newest plan is active and began last Monday.
 */
export async function fillRows(sql: postgres.Sql, from: number, to: number): Promise<void> {
  const each = (kind: string, first: number, last: number) =>
    `generate_series(1, ${OWNERS_COUNT}) as n, generate_series(${first}, ${last}) as ${kind}`;
  const [firstPlan, lastPlan] = [Math.floor((from - 1) / 98) + 1, Math.max(Math.floor(to / 98), 1)];
  await fill(sql, [
    `insert into hyrox.workout_logs (athlete_id, date, completed_workout, session_type, duration_minutes)
     select ${idOf("athlete", "n")}, current_date - log, '{"exercises": []}', 'run', 30 + log % 60
     from ${each("log", from, to)}`,
    `insert into hyrox.training_plans (id, athlete_id, plan_name, duration_weeks, status, start_date)
     select ${idOf("plan", "concat(n, ' ', plan)")}, ${idOf("athlete", "n")}, 'plan', 14,
       case plan when 1 then 'active' else 'archived' end,
       date_trunc('week', current_date)::date - 98 * (plan - 1)
     from ${each("plan", firstPlan, lastPlan)}`,
    `insert into hyrox.training_plan_weeks (id, training_plan_id, week_number)
     select ${idOf("week", "concat(n, ' ', plan, ' ', week)")},
       ${idOf("plan", "concat(n, ' ', plan)")}, week
     from ${each("plan", firstPlan, lastPlan)}, generate_series(1, 14) as week`,
    `insert into hyrox.training_plan_days (training_plan_week_id, day_of_week, session_type)
     select ${idOf("week", "concat(n, ' ', plan, ' ', week)")}, day, 'run'
     from ${
      each("plan", firstPlan, lastPlan)
    }, generate_series(1, 14) as week, generate_series(1, 7) as day`,
    `insert into hyrox.personal_records (
       athlete_id, record_type, subject, scope, series_key, value, value_unit, date_achieved, context
     )
     select ${idOf("athlete", "n")}, 'distance', 'lift ' || record % 10, 'overall',
       'distance|lift ' || record % 10, record, 'm', current_date - record, 'training'
     from ${each("record", Math.ceil(from / 10), Math.floor(to / 10))}`,
    `insert into dossier.workouts (user_id, training_plan_id, workout_date, markdown)
     select ${idOf("user", "n")}, ${idOf("text plan", "n")}, current_date + 1 - workout, '# Workout'
     from ${each("workout", from, to)}`,
  ]);
  for (
    const table of [
      "hyrox.workout_logs",
      "hyrox.training_plans",
      "hyrox.training_plan_weeks",
      "hyrox.training_plan_days",
      "hyrox.personal_records",
      "dossier.workouts",
    ]
  ) {
    await sql.unsafe(`vacuum analyze ${table}`);
  }
}

async function fill(sql: postgres.Sql, statements: readonly string[]): Promise<void> {
  await sql.begin(async (tx) => {
    // A million marks and look-ups of references would be measured instead of reading.
    await tx`set local session_replication_role = replica`;
    for (const statement of statements) await tx.unsafe(statement);
  });
}

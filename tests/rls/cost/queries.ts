import { idOf } from "./fill.ts";

/** A query as an app sends it. `own` is what it needs in addition where no policy limits it. */
export interface Query {
  readonly name: string;
  readonly sql: (own: string) => string;
  readonly own: (owner: number) => string;
}

const athlete = (owner: number) => idOf("athlete", String(owner));
const user = (owner: number) => idOf("user", String(owner));

export const QUERIES: readonly Query[] = [
  {
    name: "hyrox: own list by date",
    sql: (own) =>
      `select id, date, session_type, duration_minutes from hyrox.workout_logs as log
       where deleted_at is null and ${own} order by date desc limit 20`,
    own: (owner) => `log.athlete_id = ${athlete(owner)}`,
  },
  {
    name: "hyrox: one plan with its weeks and days",
    sql: (own) =>
      `select plan.plan_name, week.week_number, day.day_of_week, day.session_type
       from hyrox.training_plans as plan
       join hyrox.training_plan_weeks as week on week.training_plan_id = plan.id
       join hyrox.training_plan_days as day on day.training_plan_week_id = week.id
       where plan.status = 'active' and ${own}
       order by week.week_number, day.day_of_week`,
    own: (owner) => `plan.athlete_id = ${athlete(owner)}`,
  },
  {
    name: "hyrox: today's workout",
    sql: (own) =>
      `select day.session_type, day.workout_title
       from hyrox.training_plans as plan
       join hyrox.training_plan_weeks as week on week.training_plan_id = plan.id
       join hyrox.training_plan_days as day on day.training_plan_week_id = week.id
       where plan.status = 'active' and ${own}
         and week.week_number = (current_date - plan.start_date) / 7 + 1
         and day.day_of_week = (current_date - plan.start_date) % 7 + 1`,
    own: (owner) => `plan.athlete_id = ${athlete(owner)}`,
  },
  {
    name: "hyrox: current record",
    sql: (own) =>
      `select value, date_achieved from hyrox.personal_records as record
       where series_key = 'distance|lift 7' and ${own} order by date_achieved desc limit 1`,
    own: (owner) => `record.athlete_id = ${athlete(owner)}`,
  },
  {
    name: "dossier: own list by date",
    sql: (own) =>
      `select id, workout_date, workout_type from dossier.workouts as workout
       where ${own} order by workout_date desc limit 20`,
    own: (owner) => `workout.user_id = ${user(owner)}`,
  },
  {
    name: "dossier: the plan with its workouts",
    sql: (own) =>
      `select plan.start_date, workout.workout_date, workout.markdown
       from dossier.training_plans as plan
       join dossier.workouts as workout on workout.training_plan_id = plan.id
         and workout.user_id = plan.user_id
       where plan.is_active and ${own}
       order by workout.workout_date desc limit 84`,
    own: (owner) => `plan.user_id = ${user(owner)}`,
  },
  {
    name: "dossier: today's workout",
    sql: (own) => `select id, markdown from dossier.todays_workouts as today where ${own}`,
    own: (owner) => `today.user_id = ${user(owner)}`,
  },
];

import type { Definition } from "./definitions.ts";
import { DAYS, type FactTable, type TableName } from "./tables.ts";

/** The facts as rows, typed as their tables have them, and nothing but what conditions speak of. */
export const STORED = `
  create temporary table race_results (
    id uuid, race_date date, is_simulation boolean, format text, division text,
    total_time_seconds numeric, age_group_rank integer
  );
  create temporary table workout_logs (
    id uuid, date date, session_type text, completion_status text, duration_minutes numeric,
    deleted_at timestamptz
  );
  create temporary table benchmark_tests (id uuid, test_date date, test_type text);
  create temporary table personal_records (
    id uuid, date_achieved date, record_type text, subject text, scope text, station_id text,
    distance_metres numeric, value numeric, value_unit text, previous_value numeric
  )`;

export const STORED_TABLES = [
  ...["race_results", "workout_logs", "benchmark_tests", "personal_records"] as const,
] satisfies FactTable[];

/** What a definition asks; the texts are those of the project's own seed. */
interface Asked {
  readonly type: string;
  readonly table: TableName;
  readonly column?: string;
  readonly unit?: string;
  readonly min_per_unit?: number;
  readonly condition?: string;
  readonly threshold: number;
}

/** Whether rows alone answer it: goals are measured first, and shares are left out. */
export function isOfRows({ criteria }: Definition): boolean {
  const { type, table } = criteria as unknown as Asked;
  return type !== "ratio" && (STORED_TABLES as string[]).includes(table);
}

/** One statement that answers all definitions as of a day, \`$1\`. */
export function queryOf(definitions: readonly Definition[]): string {
  const parts = definitions.map(({ criteria }, place) =>
    `select ${place} as place, answer.* from (${answerTo(criteria as unknown as Asked)}) as answer`
  );
  return `${parts.join("\nunion all\n")}\norder by place`;
}

function answerTo(asked: Asked): string {
  const { type, table, column, condition = "true", threshold } = asked;
  const day = DAYS[table as FactTable];
  const rows = `select ${day} as day, id, ${column ?? "null"} as value from ${table} ` +
    `where (${condition}) and ${day} <= $1`;
  switch (type) {
    case "count":
      return nth(rows, threshold);
    case "count_distinct":
      return nth(
        `select distinct on (value) * from (${rows}) as known where value is not null ` +
          `order by value, day, id`,
        threshold,
      );
    case "min":
      return `select min(value)::numeric as current, ${first(`value <= ${threshold}`)}
        from (${rows}) as known where value is not null`;
    default:
      return streak(rows, asked);
  }
}

/** When something held first, and by which row. */
function first(condition: string): string {
  const of = (what: string) =>
    `(array_agg(${what} order by day, id) filter (where ${condition}))[1]`;
  return `${of("day")} as unlocked_on, ${of("id")} as unlocked_by`;
}

function nth(rows: string, threshold: number): string {
  return `select count(*)::numeric as current, ${first(`number = ${threshold}`)}
    from (select *, row_number() over (order by day, id) as number from (${rows}) as known) as told`;
}

/** Islands of days or weeks in a row; each counts with so many rows. */
function streak(rows: string, { unit, min_per_unit = 1, threshold }: Asked): string {
  const at = (day: string) =>
    `((${day})::date - date '1900-01-01')${unit === "weeks" ? " / 7" : ""}`;
  return `with counted as (
      select * from (
        select *, ${at("day")} as at,
          row_number() over (partition by ${at("day")} order by day, id) as number
        from (${rows}) as known
      ) as numbered where number = ${min_per_unit}
    ), islands as (
      select *, at - row_number() over (order by at) as island from counted
    ), runs as (
      select *, row_number() over (partition by island order by at) as length from islands
    )
    select coalesce(
        (select length from runs where at + 1 >= ${at("$1")} order by at desc limit 1), 0
      )::numeric as current, ${first(`length = ${threshold}`)}
    from runs`;
}

import type postgres from "postgres";
import type { Column, Relation } from "./catalogue.ts";

export type Relations = ReadonlyMap<string, Relation>;

/** What checks and triggers demand beyond types: values for the `number`th user, as SQL. */
const DEMANDED: Record<string, Record<string, (number: number) => string>> = {
  "hyrox.personal_records": { subject: () => "'squat'", scope: () => "'overall'" },
  "hyrox.race_splits": { split_number: (number) => `${2 * number}`, split_type: () => `'station'` },
  "strength.lifter_maxes": {
    source_session_log_id: () => "null",
    squat_1rm_grams: (number) => `${140_000 + number}`,
    bench_1rm_grams: (number) => `${100_000 + number}`,
    deadlift_1rm_grams: (number) => `${180_000 + number}`,
  },
  "strength.session_logs": { actual_sets: () => `'[]'` },
  "strength.muscle_volume_config": { mrv_sets_per_week: () => "20" },
  "strength.auxiliary_exercises": { primary_muscles: () => `'{quads}'` },
  "endurance.training_plans": { duration_weeks: () => "12" },
  "studio.profiles": { is_active: () => "true" },
  // Days that views of today and of late find.
  "dossier.workouts": { workout_date: () => "(now() at time zone 'utc')::date" },
  "dossier.users": { timezone: () => "'UTC'" },
  "dossier.subscriptions": {
    current_period_end: (number) => `'2026-12-0${number}'`,
  },
  "dossier.training_plans": { end_date: (number) => `'2026-12-0${number}'` },
};

/** The id of the `number`th user. */
export function userId(number: number): string {
  return uuid(`user ${number}`);
}

/** Removes whatever migrations and seeds have put into the tables. */
export async function emptyTables(sql: postgres.Sql, relations: Relations): Promise<void> {
  await atOnce(sql, tablesOf(relations).map(({ name }) => `delete from ${name};`));
}

/** Makes the `number`th user and one row of theirs in each of the tables, all referring to each other. */
export async function makeRows(
  sql: postgres.Sql,
  relations: Relations,
  number: number,
  tables: readonly Relation[] = tablesOf(relations),
): Promise<void> {
  await atOnce(sql, [
    `insert into auth.users (id, email)
     values ('${userId(number)}', 'user${number}@example.com') on conflict do nothing;`,
    ...tables.map((table) => insertRow(relations, table, number)),
  ]);
}

export function tablesOf(relations: Relations): Relation[] {
  return [...relations.values()].filter(({ isView }) => !isView);
}

async function atOnce(sql: postgres.Sql, statements: readonly string[]): Promise<void> {
  await sql.begin(async (tx) => {
    // Rows that refer to each other go in at once; nothing that triggers derive is wanted.
    await tx`set local session_replication_role = replica`;
    await tx.unsafe(statements.join("\n")).simple();
  });
}

/** Which of a relation's rows are the `number`th user's, as a condition in SQL. */
export function conditionOf(
  relations: Relations,
  relation: Relation,
  owner: string | null,
  number: number,
): string {
  if (!relation.isView) {
    return relation.key
      .map((name) => `"${name}" = ${valueOf(relations, relation, name, number)}`).join(" and ");
  }
  const schema = relation.name.split(".")[0]!;
  const sameOwner = [...relations.values()].find(({ name, isView, columns }) =>
    name.startsWith(`${schema}.`) && !isView && columns.some((column) => column.name === owner)
  );
  if (owner === null) return "true";
  if (sameOwner === undefined) {
    throw new Error(
      `no table of \`${schema}\` has the column \`${owner}\` of the view \`${relation.name}\`: ` +
        "call the owner's column as its table does",
    );
  }
  return `"${owner}" = ${valueOf(relations, sameOwner, owner, number)}`;
}

function insertRow(relations: Relations, table: Relation, number: number): string {
  const given = table.columns
    .map(({ name }) => [name, valueOf(relations, table, name, number)] as const)
    .filter(([, value]) => value !== null);
  const names = given.map(([name]) => `"${name}"`).join(", ");
  return `insert into ${table.name} (${names}) values (${
    given.map(([, value]) => value).join(", ")
  });`;
}

/** The value of a column as SQL, null where the table's own default will do. */
function valueOf(
  relations: Relations,
  table: Relation,
  name: string,
  number: number,
): string | null {
  const demanded = DEMANDED[table.name]?.[name];
  if (demanded !== undefined) return demanded(number);
  for (const { columns, to, toColumns } of table.references) {
    const place = columns.indexOf(name);
    if (place < 0) continue;
    if (to === "auth.users") return `'${userId(number)}'`;
    // What refers to its own table is left out: the first row has nothing to refer to.
    if (to === table.name) continue;
    const target = relations.get(to);
    if (target === undefined) {
      throw new Error(
        `\`${table.name}.${name}\` references \`${to}\`, which no exposed schema has: say in ` +
          "DEMANDED of row_maker.ts which value it takes",
      );
    }
    return valueOf(relations, target, toColumns[place]!, number);
  }
  const column = table.columns.find((column) => column.name === name)!;
  if (table.key.includes(name)) {
    return column.type === "uuid"
      ? `'${uuid(`${table.name} ${number}`)}'`
      : plainValue(column, number);
  }
  return column.isRequired ? plainValue(column, number) : null;
}

function plainValue({ name, type, word }: Column, number: number): string {
  if (word !== null) return `'${word}'`;
  if (/^(?:text|character varying)/.test(type)) return `'${name} ${number}'`;
  if (/^(?:smallint|integer|bigint|numeric|real|double)/.test(type)) return `${number}`;
  if (/^(?:date|timestamp)/.test(type)) return `'2026-11-0${number}'`;
  if (type === "uuid") return `'${uuid(`${name} ${number}`)}'`;
  if (type === "boolean") return "false";
  if (type === "jsonb" || type.endsWith("[]")) return `'{}'`;
  throw new Error(`no value is known for \`${name}\` of type \`${type}\`: teach plainValue() one`);
}

function uuid(text: string): string {
  // Readable in a failure, and the same in every run.
  const hex = Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16)).join("");
  const digits = hex.slice(-12).padStart(12, "0");
  let sum = 0;
  for (const byte of new TextEncoder().encode(text)) sum = (sum * 31 + byte) >>> 0;
  return `${sum.toString(16).padStart(8, "0")}-0000-4000-8000-${digits}`;
}

import type postgres from "postgres";
import { readRelations, type Relation } from "./catalogue.ts";
import { ACTORS, type Cell, type StoredRow, type StoredRows } from "./attempts.ts";
import { cellsOf } from "./cells.ts";
import { disagreements, readRules, type Rule, ruleOf, type Rules } from "./expectation.ts";
import { conditionOf, emptyTables, makeRows, type Relations } from "./row_maker.ts";

const RUNNER = new URL("matrix.sql", import.meta.url);

export interface Matrix {
  readonly relations: Relations;
  readonly rules: Rules;
  readonly cells: readonly Cell[];
}

export interface Surprise {
  readonly cell: Cell;
  readonly outcome: string;
}

/** Fills a migrated database with the rows of two users and the cells of all its relations. */
export async function prepareMatrix(
  sql: postgres.Sql,
  rules?: Rules,
): Promise<Matrix> {
  const relations = await readRelations(sql);
  rules ??= await readRules();
  const wrong = disagreements(rules, relations);
  if (wrong.length > 0) throw new Error(wrong.join("\n"));
  await emptyTables(sql, relations);
  for (const number of [1, 2]) await makeRows(sql, relations, number);
  const stored: StoredRows = new Map(
    await Promise.all(
      [...relations.values()].map(async (relation) =>
        [
          relation.name,
          await readRows(sql, relations, relation, ruleOf(rules, relation.name)),
        ] as const
      ),
    ),
  );
  const cells = [...relations.values()].flatMap((relation) =>
    cellsOf(relation, rules, relations, stored)
  );
  await sql.unsafe(await Deno.readTextFile(RUNNER)).simple();
  await sql`insert into matrix.cells ${
    sql(
      cells.map(({ relation, actor, setup, statement, expected }, id) => {
        const { role, user } = ACTORS[actor];
        const claims = user === null ? "" : JSON.stringify({ sub: user, role });
        return { id, relation, role, claims, setup, statement, expected };
      }),
    )
  }`;
  await sql`analyze matrix.cells`;
  return { relations, rules, cells };
}

/** The cells of some relations that do not end as expected. */
export async function surprisesOf(
  sql: postgres.ISql,
  { cells }: Matrix,
  relations: readonly string[],
): Promise<Surprise[]> {
  const rows = await sql<{ id: number; outcome: string }[]>`
    select id, outcome from matrix.surprises(string_to_array(${relations.join()}, ','))
  `;
  return rows.map(({ id, outcome }) => ({ cell: cells[id]!, outcome }));
}

/** The first cell of a relation that does not end as expected. */
export async function firstSurprise(
  sql: postgres.ISql,
  { cells }: Matrix,
  relation: string,
): Promise<Cell | undefined> {
  const [row] = await sql<{ id: number | null }[]>`select matrix.first_surprise(${relation}) as id`;
  return row?.id === null ? undefined : cells[row!.id!];
}

async function readRows(
  sql: postgres.Sql,
  relations: Relations,
  relation: Relation,
  rule: Rule,
): Promise<readonly [StoredRow, StoredRow]> {
  const literals = relation.columns
    .map(({ name, type }) =>
      `'${name}', coalesce(quote_literal("${name}"::text) || '::${type}', 'null')`
    )
    .join(", ");
  const read = async (number: number): Promise<StoredRow> => {
    const rows = await sql.unsafe<{ row: Record<string, string> }[]>(
      `select jsonb_build_object(${literals}) as row from ${relation.name} where ` +
        conditionOf(relations, relation, rule.owner, number),
    );
    if (rows.length === 0) throw new Error(`\`${relation.name}\` has no row of user ${number}`);
    return { values: rows[0]!.row, count: rows.length };
  };
  return [await read(1), await read(2)];
}

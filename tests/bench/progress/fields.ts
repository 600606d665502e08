import { columnsOf, DAYS, FACT_TABLES, type FactTable, type Held } from "./tables.ts";

/** What a member of a fact is read as. */
export type Kind = Held | "id" | "exact";

export interface Member {
  readonly kind: Kind;
  readonly required: boolean;
}

/** The members of the facts of each table: what conditions speak of, and some more. */
export const MEMBERS: Readonly<Record<FactTable, Readonly<Record<string, Member>>>> = Object
  .fromEntries(FACT_TABLES.map((table) => [table, membersOf(table)])) as Record<
    FactTable,
    Record<string, Member>
  >;

function membersOf(table: FactTable): Record<string, Member> {
  const columns = Object.entries(columnsOf(table)).map(([name, kind]): [string, Member] => [
    name,
    { kind: name === "value" ? "exact" : kind, required: name === "record_type" },
  ]);
  const must = (kind: Kind): Member => ({ kind, required: true });
  return {
    ...Object.fromEntries(columns),
    id: must("id"),
    [DAYS[table]]: must("day"),
    ...table === "training_plan_days" ? { plan_id: must("id") } : {},
    ...table === "personal_records" ? { value_unit: { kind: "text", required: false } } : {},
  };
}

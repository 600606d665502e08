import type { Reference, Relation } from "./catalogue.ts";
import type { Rules } from "./expectation.ts";
import type { Relations } from "./row_maker.ts";

/** A reference among rows of users, besides the one that says whose a row is. */
export interface TenantReference extends Reference {
  /** The columns that may point elsewhere while the row stays its owner's. */
  readonly varying: readonly string[];
}

export function tenantReferences(relation: Relation, rules: Rules): TenantReference[] {
  const owner = rules.get(relation.name)?.owner;
  const pointsElsewhere = (name: string, { name: reference }: Reference) =>
    relation.references.some((other) => other.name !== reference && other.columns.includes(name));
  return relation.references
    .filter(({ to }) => rules.has(to) && rules.get(to)!.kind !== "library")
    .map((reference) => {
      const others = reference.columns.filter((name) => name !== owner);
      // A column of two references would break the other one, too.
      const alone = others.filter((name) => !pointsElsewhere(name, reference));
      return { ...reference, varying: alone.length > 0 ? alone : others };
    })
    .filter(({ varying }) => varying.length > 0);
}

/** What refuses a row that points at the other's: its key, which holds the owner, or a policy. */
export function refusalOf({ columns, varying }: TenantReference): string {
  return columns.length > varying.length ? "reference" : "policy";
}

/** What a check demands of a row that refers to something, and whether that is kept from clients. */
const ALONG: Record<string, { values: Record<string, string>; keptFrom?: true }> = {
  "strength.lifter_maxes.source_session_log_id": {
    values: { source: "'system_calculated'" },
    keptFrom: true,
  },
  "strength.session_logs.corrects_log_id": { values: { is_correction: "true" } },
};

export function alongWith(relation: string, { varying }: TenantReference) {
  const { values = {}, keptFrom = false } = ALONG[`${relation}.${varying.at(-1)}`] ?? {};
  return { values, keptFrom };
}

/** What refuses the other's row without a word about its owner; null where it may become one's own. */
export function ownerlessRefusal(relation: Relation, owner: string): string | null {
  const column = relation.columns.find(({ name }) => name === owner)!;
  if (column.default !== "auth.uid()") return "policy";
  return relation.references.some(({ to }) => to !== "auth.users") ? "reference" : null;
}

/** The tables whose rows refuse a deletion, also where it reaches their target by a cascade. */
export function blockersOf(relation: Relation, relations: Relations): string[] {
  const deleted = new Set([relation.name]);
  const blockers = new Set<string>();
  for (const name of deleted) {
    for (const { name: child, references } of relations.values()) {
      for (const { to, onDelete } of references) {
        if (to !== name || child === name) continue;
        if (onDelete === "c") deleted.add(child);
        if (onDelete === "a" || onDelete === "r") blockers.add(child);
      }
    }
  }
  return [...blockers];
}

import type { Relation } from "./catalogue.ts";
import type { Mutant } from "./mutants.ts";

/**
 * Why a mutant changes nothing that anybody could notice, or undefined where it must be noticed. Each
 * reason is looked up in the catalogue, never listed by hand; the catalogue's own rules
 * (tests/schema/invariants.ts) name the mutants that only loosen what a later grant would open.
 */
export function equivalence(
  mutant: Mutant,
  relation: Relation,
  passing: ReadonlySet<string>,
): string | undefined {
  const { kind, policy } = mutant;
  const holders = (verb: string) =>
    relation.grants
      .filter((grant) => verb === "all" || grant.verb === verb)
      .map(({ role }) => role)
      .filter((role) => !passing.has(role));

  if (kind === "grant added" && !mutant.name.startsWith("select ") && !relation.isUpdatable) {
    return "nobody can write to the view";
  }
  if (kind === "to public" && holders(policy!.verb).every((role) => policy!.roles.includes(role))) {
    return "no other role that policies bind holds the privilege";
  }
  if (kind === "policy dropped" && policy!.roles.every((role) => passing.has(role))) {
    return "its roles pass row level security without it";
  }
  if (kind === "row level security off") {
    if (holders("all").length === 0) return "no role that policies bind holds a privilege";
    const readsAll = (role: string) =>
      relation.policies.some(({ verb, using, roles }) =>
        verb === "select" && using === "true" && roles.includes(role)
      );
    const writes = relation.grants.filter(({ verb, role }) =>
      verb !== "select" && !passing.has(role)
    );
    if (writes.length === 0 && holders("select").every(readsAll)) {
      return "every role that policies bind reads all and writes nothing";
    }
  }
  if (kind === "with check (true)" && policy!.verb === "update") {
    const { columns } = policy!;
    const isKept = (column: string) => relation.openColumns?.includes(column) === false;
    if (columns.length > 0 && columns.every(isKept)) {
      return "a trigger keeps clients from changing what is checked";
    }
    const isGranted = (name: string) =>
      relation.grants.some(({ verb, role, column }) =>
        verb === "update" && !passing.has(role) && (column === null || column === name)
      );
    if (columns.length > 0 && !columns.some(isGranted)) {
      return "no grant lets anybody change what is checked";
    }
  }
  return undefined;
}

import type { Relation } from "./catalogue.ts";

export const VERBS = ["select", "insert", "update", "delete"] as const;
export type Verb = typeof VERBS[number];

/** What a line of expectation.json says of a table or view. */
export interface Rule {
  readonly kind: "own" | "via" | "library" | "service";
  /** The column that says whose a row is: a user's id, or with `via` that of another owned row. */
  readonly owner: string | null;
  /** Who reads a library. */
  readonly readers: readonly string[];
  /** What clients may do with their own rows; null for all columns. */
  readonly verbs: ReadonlyMap<Verb, readonly string[] | null>;
  /** A column that makes a row read-only for clients when it is set. */
  readonly unless: string | null;
}

export type Rules = ReadonlyMap<string, Rule>;

export async function readRules(): Promise<Rules> {
  const lines: Record<string, string> = JSON.parse(
    await Deno.readTextFile(new URL("expectation.json", import.meta.url)),
  );
  return new Map(Object.entries(lines).map(([name, line]) => [name, parseRule(line)]));
}

/**
 * Reads `own <column>: <verbs>`, `via <column>: <verbs>`, `library: <roles>` or `service only`. A verb
 * may name its columns, `insert(id name)`; `, unless <column>` ends the line where rows that have the
 * column are read-only.
 */
export function parseRule(line: string): Rule {
  if (line === "service only") {
    return { kind: "service", owner: null, readers: [], verbs: new Map(), unless: null };
  }
  const [, kind, owner, rest, unless = null] =
    /^(own|via|library)(?: (\w+))?: (.+?)(?:, unless (\w+))?$/.exec(line) ?? [];
  if (kind === "library" && owner === undefined) {
    return { kind, owner: null, readers: rest!.split(" "), verbs: new Map(), unless };
  }
  if (kind === undefined || kind === "library" || owner === undefined) {
    throw new Error(
      `cannot read \`${line}\`: write \`own <column>: <verbs>\` or another known form`,
    );
  }
  return { kind: kind as "own" | "via", owner, readers: [], verbs: parseVerbs(rest!), unless };
}

function parseVerbs(text: string): Map<Verb, readonly string[] | null> {
  const verbs = new Map<Verb, readonly string[] | null>();
  for (const [word, verb, columns] of text.matchAll(/(\w+)(?:\(([^)]*)\))?/g)) {
    if (!VERBS.includes(verb as Verb)) {
      throw new Error(`\`${word}\` is none of ${VERBS.join(", ")}`);
    }
    verbs.set(verb as Verb, columns === undefined ? null : columns.split(" "));
  }
  return verbs;
}

/** The line of a relation, which must have one. */
export function ruleOf(rules: Rules, name: string): Rule {
  const rule = rules.get(name);
  if (rule === undefined) throw new Error(missingLine(name));
  return rule;
}

function missingLine(name: string): string {
  return `\`${name}\` has no line in expectation.json: say there whose its rows are and what ` +
    `clients may do, such as \`"${name}": "own user_id: select insert"\``;
}

/** What is wrong between the lines and the catalogue: a table without line, a line without table. */
export function disagreements(
  rules: Rules,
  relations: ReadonlyMap<string, Relation>,
): string[] {
  const wrong = [...relations.keys()].filter((name) => !rules.has(name)).map(missingLine);
  for (const { name, isView, key } of relations.values()) {
    if (!isView && key.length === 0) wrong.push(`\`${name}\` has no primary key: give it one`);
  }
  for (const [name, { kind, owner }] of rules) {
    const relation = relations.get(name);
    if (relation === undefined) {
      wrong.push(`\`${name}\` of expectation.json does not exist: name a table with its schema`);
    }
    if (relation === undefined || owner === null) continue;
    if (!leadsToUser(relation, owner, kind, rules)) {
      wrong.push(
        `\`${name}.${owner}\` does not lead to a user by \`${kind}\`: ` +
          (kind === "own"
            ? "let it reference auth.users (id)"
            : "let it reference a table whose rows are somebody's"),
      );
    }
  }
  return wrong;
}

function leadsToUser(relation: Relation, owner: string, kind: string, rules: Rules): boolean {
  if (relation.isView) return relation.columns.some(({ name }) => name === owner);
  const targets = relation.references
    .filter(({ columns }) => columns.includes(owner))
    .map(({ to, columns, toColumns }) => [to, toColumns[columns.indexOf(owner)]] as const);
  if (kind === "via") {
    return targets.some(([to]) => ["own", "via"].includes(rules.get(to)?.kind ?? ""));
  }
  return targets.some(([to, column]) =>
    to === "auth.users" || (rules.get(to)?.kind === "own" && rules.get(to)?.owner === column)
  );
}

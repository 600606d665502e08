import assert from "node:assert/strict";
import type { Catalogue } from "./catalogue.ts";

/** What an existing app's schema demands of one of ours: one file `seed_<number>.json` each. */
export interface Seed {
  readonly about: string;
  readonly schema: string;
  /** How many facts of each kind `tables` and `functions` hold. */
  readonly counts: Record<FactKind, number>;
  readonly functions: readonly string[];
  /** Enum types. */
  readonly types: readonly string[];
  readonly corrections: readonly Correction[];
  /** Ways to break the schema, with every demand that is lost by it. */
  readonly damages: readonly { readonly sql: string; readonly lost: readonly string[] }[];
  readonly tables: Record<string, readonly string[]>;
}

export interface Correction {
  readonly table: string;
  readonly demanded: string;
  readonly instead: string;
  readonly because: string;
}

export type FactKind = keyof typeof KINDS | "tables" | "functions" | "types";

const KINDS = {
  row_level_security: /^row level security/,
  policies: /^policy /,
  indexes: /^CREATE (UNIQUE )?INDEX /,
  triggers: /^CREATE TRIGGER /,
  foreign_keys: / FOREIGN KEY /,
  uniques: / UNIQUE /,
  checks: / CHECK /,
  columns: /^column /,
  comments: /^comment/,
};

/** Every `seed_<number>.json` of this folder, by number. */
export async function readSeeds(): Promise<[number: string, seed: Seed][]> {
  const folder = new URL("./", import.meta.url);
  const seeds: [string, Seed][] = [];
  for await (const { name } of Deno.readDir(folder)) {
    const [, number] = /^seed_(\d+)\.json$/.exec(name) ?? [];
    if (number === undefined) continue;
    seeds.push([number, JSON.parse(await Deno.readTextFile(new URL(name, folder)))]);
  }
  assert.ok(seeds.length > 0, "no seed_<number>.json");
  return seeds.sort(([one], [other]) => one.localeCompare(other));
}

export function countsOf(seed: Seed): Record<FactKind, number> {
  const facts = Object.values(seed.tables).flat();
  const kinds = Object.entries(KINDS).map(([kind, form]) => [
    kind,
    facts.filter((fact) => form.test(fact)).length,
  ]);
  return {
    ...Object.fromEntries(kinds),
    tables: Object.keys(seed.tables).length,
    functions: seed.functions.length,
    types: seed.types.length,
  };
}

/** The demands of `seed`, as corrected, that `catalogue` does not meet. */
export function missing(seed: Seed, catalogue: Catalogue): string[] {
  const lost = Object.entries(seed.tables).flatMap(([table, demands]) => {
    const present = new Set(catalogue.tables[table]);
    return demands
      .map((demanded) => correctionOf(seed, table, demanded) ?? demanded)
      .filter((demanded) => !present.has(demanded))
      .map((demanded) => `${table}: ${demanded}`);
  });
  const functions = seed.functions
    .filter((demanded) => !catalogue.functions.includes(demanded))
    .map((demanded) => `functions: ${demanded}`);
  const types = seed.types
    .filter((demanded) => !catalogue.types.includes(demanded))
    .map((demanded) => `types: ${demanded}`);
  return [...lost, ...functions, ...types];
}

function correctionOf(seed: Seed, table: string, demanded: string): string | undefined {
  return seed.corrections.find((correction) =>
    correction.table === table && correction.demanded === demanded
  )?.instead;
}

import type { Column, Relation } from "./catalogue.ts";
import type { Rule, Verb } from "./expectation.ts";
import { userId } from "./row_maker.ts";

/** One attempt of one actor, made in a savepoint and undone. */
export interface Cell {
  readonly relation: string;
  readonly actor: Actor;
  readonly attempt: string;
  /** Run by the superuser before. */
  readonly setup: string;
  readonly statement: string;
  /** The number of rows, or why it is refused: denied, policy, reference, or an SQLSTATE. */
  readonly expected: string;
}

/** `first` and `second` have a row everywhere, `former` has a token and no rows. */
export type Actor = "anonymous" | "first" | "second" | "former" | "service";

export const ACTORS: Record<Actor, { role: string; user: string | null }> = {
  anonymous: { role: "anon", user: null },
  first: { role: "authenticated", user: userId(1) },
  second: { role: "authenticated", user: userId(2) },
  former: { role: "authenticated", user: userId(9) },
  service: { role: "service_role", user: null },
};

export interface StoredRow {
  /** What each column holds, as a literal. */
  readonly values: Readonly<Record<string, string>>;
  /** How many rows the user has; a view may show several. */
  readonly count: number;
}

/** The rows of the first and the second user. */
export type StoredRows = ReadonlyMap<string, readonly [StoredRow, StoredRow]>;

/** What actors may try on one relation, and how each attempt should end. */
export class Attempts {
  readonly written: readonly Column[];

  constructor(
    readonly relation: Relation,
    readonly rule: Rule,
    readonly rows: readonly [StoredRow, StoredRow],
  ) {
    this.written = relation.columns.filter(({ isFilledAlone }) => !isFilledAlone);
  }

  insert(
    actor: Actor,
    owner: 0 | 1,
    attempt: string,
    { changed = {}, without, refused, setup = "" }: {
      changed?: Record<string, string>;
      without?: string;
      refused?: string | undefined;
      setup?: string;
    } = {},
  ): Cell {
    const may = this.#granted(actor, "insert") ?? this.written.map(({ name }) => name);
    const named = may.filter((name) => name !== without);
    const { values } = this.rows[owner];
    const row = { ...Object.fromEntries(named.map((name) => [name, values[name]!])), ...changed };
    const names = Object.keys(row).map((name) => `"${name}"`).join(", ");
    const isForeign = actor !== "service" && this.sees(actor, owner) === 0;
    return this.cell(
      actor,
      attempt,
      `insert into ${this.relation.name} (${names}) values (${Object.values(row).join(", ")})`,
      {
        verb: "insert",
        columns: Object.keys(row),
        rows: 1,
        ...(refused === undefined && !isForeign ? {} : { refused: refused ?? "policy" }),
        // The same row again, so that nothing but the rule can refuse it.
        setup: `${setup} delete from ${this.relation.name} ${this.where(owner)};`,
      },
    );
  }

  update(
    actor: Actor,
    attempt: string,
    changed: Record<string, string>,
    { where = "", refused, ...outcome }: {
      where?: string;
      rows?: number;
      refused?: string;
      setup?: string;
    },
  ): Cell {
    const columns = Object.keys(changed);
    const assigned = columns.map((name) => `"${name}" = ${changed[name]}`).join(", ");
    const isKept = refused !== undefined && actor !== "service" &&
      columns.some((name) => this.relation.openColumns?.includes(name) === false);
    return this.cell(actor, attempt, `update ${this.relation.name} set ${assigned} ${where}`, {
      verb: "update",
      columns,
      ...(refused === undefined ? {} : { refused: isKept ? "kept" : refused }),
      ...outcome,
    });
  }

  cell(
    actor: Actor,
    attempt: string,
    statement: string,
    { verb, columns = [], rows = 0, refused, setup = "" }: {
      verb: Verb | "truncate";
      columns?: readonly string[];
      rows?: number;
      refused?: string;
      setup?: string;
    },
  ): Cell {
    const attempted = { relation: this.relation.name, actor, attempt, statement };
    if (verb !== "select" && !this.relation.isUpdatable) {
      return { ...attempted, setup: "", expected: "55000" };
    }
    const granted = verb === "truncate" ? undefined : this.#granted(actor, verb);
    const isDenied = granted === undefined ||
      (granted !== null && columns.some((name) => !granted.includes(name)));
    if (isDenied) return { ...attempted, setup: "", expected: "denied" };
    return { ...attempted, setup, expected: refused ?? String(rows) };
  }

  /** The columns that an actor may write; null for all, undefined where the verb is not granted. */
  #granted(actor: Actor, verb: Verb): readonly string[] | null | undefined {
    const { kind, readers, verbs } = this.rule;
    if (actor === "service") {
      const isReadOnly = this.relation.isView && verbs.size === 1;
      return verb === "select" || !isReadOnly ? null : undefined;
    }
    if (kind === "library") {
      return verb === "select" && readers.includes(ACTORS[actor].role) ? null : undefined;
    }
    return actor === "anonymous" ? undefined : verbs.get(verb);
  }

  kept(actor: Actor, verb: Verb): string[] {
    const granted = this.#granted(actor, verb);
    if (granted === undefined || granted === null) return [];
    return this.written.map(({ name }) => name).filter((name) => !granted.includes(name));
  }

  /** A column that the actor may write, and that several rows may have in common. */
  touched(actor: Actor): string {
    const may = this.#granted(actor, "update") ?? this.written.map(({ name }) => name);
    const free = may.filter((name) =>
      !this.relation.uniqueColumns.includes(name) && name !== this.rule.owner &&
      !this.relation.references.some(({ columns }) => columns.includes(name))
    );
    const isText = (name: string) =>
      this.written.some((column) => column.name === name && /^text|^char/.test(column.type));
    return free.find(isText) ?? free[0] ?? may[0]!;
  }

  where(owner: 0 | 1): string {
    const key = this.relation.isView ? [this.rule.owner!] : this.relation.key;
    return `where ${
      key.map((name) => `"${name}" = ${this.rows[owner].values[name]}`).join(" and ")
    }`;
  }

  sees(actor: Actor, owner: 0 | 1): number {
    const perUser = this.rows[owner].count;
    if (actor === "service" || this.rule.kind === "library") return perUser;
    return actor === (["first", "second"] as const)[owner] ? perUser : 0;
  }

  reach(actor: Actor): number {
    return this.sees(actor, 0) + this.sees(actor, 1);
  }
}

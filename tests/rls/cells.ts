import { type Actor, ACTORS, Attempts, type Cell, type StoredRows } from "./attempts.ts";
import type { Relation } from "./catalogue.ts";
import { ruleOf, type Rules } from "./expectation.ts";
import {
  alongWith,
  blockersOf,
  ownerlessRefusal,
  refusalOf,
  tenantReferences,
} from "./references.ts";
import type { Relations } from "./row_maker.ts";

const EVERYBODY = Object.keys(ACTORS) as Actor[];
const PAIRS = [["first", 0, 1], ["second", 1, 0], ["service", 0, 1]] as const;

/** Everything that is tried on a relation. */
export function cellsOf(
  relation: Relation,
  rules: Rules,
  relations: Relations,
  stored: StoredRows,
): Cell[] {
  const attempts = new Attempts(relation, ruleOf(rules, relation.name), stored.get(relation.name)!);
  return [
    ...reads(attempts),
    ...inserts(attempts),
    ...takeovers(attempts),
    ...presents(attempts),
    ...updates(attempts),
    ...derivedRows(attempts),
    ...deletes(attempts, relations),
    ...foreignRows(attempts, rules, stored),
  ];
}

function* reads(attempts: Attempts): Generator<Cell> {
  for (const actor of EVERYBODY) {
    const read = (attempt: string, where: string, rows: number) =>
      attempts.cell(actor, attempt, `select from ${attempts.relation.name} ${where}`, {
        verb: "select",
        rows,
      });
    yield read("reads everything", "", attempts.reach(actor));
    for (const owner of [0, 1] as const) {
      yield read(`reads ${whose(owner)} row`, attempts.where(owner), attempts.sees(actor, owner));
    }
  }
}

function* inserts(attempts: Attempts): Generator<Cell> {
  for (const actor of EVERYBODY) {
    for (const owner of [0, 1] as const) {
      yield attempts.insert(actor, owner, `inserts ${whose(owner)} row`);
    }
    for (const column of attempts.kept(actor, "insert")) {
      const own = actor === "second" ? 1 : 0;
      const changed = { [column]: attempts.rows[own].values[column]! };
      yield attempts.insert(actor, own, `inserts a row with \`${column}\``, { changed });
    }
  }
}

/** The other's key on a row of one's own, and the other's row without a word about its owner. */
function* takeovers(attempts: Attempts): Generator<Cell> {
  const { owner } = attempts.rule;
  if (owner === null || attempts.relation.isView) return;
  for (const [actor, own, other] of PAIRS) {
    if (actor === "service" || attempts.relation.key.includes(owner)) continue;
    const key = Object.fromEntries(
      attempts.relation.key.map((name) => [name, attempts.rows[other].values[name]!]),
    );
    const touched = attempts.touched(actor);
    const upsert = attempts.insert(actor, own, "upserts over a row of the other", { changed: key });
    yield {
      ...upsert,
      statement: `${upsert.statement} on conflict (${attempts.relation.key.join(", ")}) ` +
        `do update set "${touched}" = excluded."${touched}"`,
      expected: attempts.rule.verbs.has("update") && upsert.expected === "1" ? "policy" : "denied",
    };
    const refused = ownerlessRefusal(attempts.relation, owner) ?? "1";
    const theirs = "inserts the other's row";
    yield attempts.insert(actor, other, `${theirs} without an owner`, { without: owner, refused });
    const changed = { [owner]: "null" };
    yield attempts.insert(actor, other, `${theirs} with null for an owner`, { changed });
  }
}

/** A row of one's own in the other's name: all that it refers to is one's own. */
function* presents(attempts: Attempts): Generator<Cell> {
  const { owner } = attempts.rule;
  if (owner === null || attempts.relation.isView) return;
  for (const [actor, own, other] of PAIRS) {
    if (actor === "service") continue;
    const changed = { [owner]: attempts.rows[other].values[owner]! };
    const setup = `delete from ${attempts.relation.name} ${attempts.where(other)};`;
    const named = "inserts a row of one's own for the other";
    yield attempts.insert(actor, own, named, { changed, setup, refused: "policy" });
  }
}

/** What clients must leave alone among their own rows. */
function* derivedRows(attempts: Attempts): Generator<Cell> {
  const { unless } = attempts.rule;
  if (unless === null) return;
  const { name } = attempts.relation;
  const changed = { [unless]: "'derived'" };
  const setup = `update ${name} set "${unless}" = 'derived';`;
  for (const [actor, own] of PAIRS) {
    const isClient = actor !== "service";
    const rows = isClient ? 0 : 2;
    const refused = isClient ? { refused: "policy" } : {};
    const row = "a derived row";
    yield attempts.insert(actor, own, `inserts ${row}`, { changed, ...refused });
    yield attempts.update(actor, `makes every row ${row}`, changed, {
      ...(isClient ? refused : { rows }),
    });
    const touched = attempts.touched(actor);
    const same = { [touched]: attempts.rows[own].values[touched]! };
    yield attempts.update(actor, "updates derived rows", same, { rows, setup });
    const statement = `delete from ${name}`;
    yield attempts.cell(actor, "deletes derived rows", statement, { verb: "delete", rows, setup });
  }
}

function* updates(attempts: Attempts): Generator<Cell> {
  for (const actor of EVERYBODY) {
    const own = attempts.rows[actor === "second" ? 1 : 0].values;
    const touched = attempts.touched(actor);
    for (const owner of [0, 1] as const) {
      const changed = { [touched]: attempts.rows[owner].values[touched]! };
      yield attempts.update(actor, `updates ${whose(owner)} row`, changed, {
        where: attempts.where(owner),
        rows: attempts.sees(actor, owner),
      });
    }
    for (const { name } of attempts.written) {
      // Values that are unique cannot be those of all rows.
      if (actor === "service" && name !== touched) continue;
      const changed = { [name]: own[name]! };
      const rows = attempts.reach(actor);
      yield attempts.update(actor, `updates \`${name}\` everywhere`, changed, { rows });
    }
  }
  yield* givesAway(attempts);
}

function* givesAway(attempts: Attempts): Generator<Cell> {
  const { owner } = attempts.rule;
  if (owner === null) return;
  for (const [actor, own, other] of PAIRS) {
    if (actor === "service") continue;
    const toOther = { [owner]: attempts.rows[other].values[owner]! };
    const toSelf = { [owner]: attempts.rows[own].values[owner]! };
    const refused = "policy";
    yield attempts.update(actor, "gives a row away", toOther, {
      where: attempts.where(own),
      refused,
    });
    yield attempts.update(actor, "gives every row away", toOther, { refused });
    yield attempts.update(actor, "takes a row of the other", toSelf, {
      where: attempts.where(other),
    });
  }
}

function* deletes(attempts: Attempts, relations: Relations): Generator<Cell> {
  const setup = blockersOf(attempts.relation, relations).map((name) => `delete from ${name};`)
    .join(" ");
  for (const actor of EVERYBODY) {
    if (!attempts.relation.isView) {
      yield attempts.cell(actor, "truncates", `truncate ${attempts.relation.name}`, {
        verb: "truncate",
      });
    }
    const remove = (attempt: string, where: string, rows: number) =>
      attempts.cell(actor, attempt, `delete from ${attempts.relation.name} ${where}`, {
        verb: "delete",
        rows,
        setup,
      });
    yield remove("deletes everything", "", attempts.reach(actor));
    for (const owner of [0, 1] as const) {
      yield remove(
        `deletes ${whose(owner)} row`,
        attempts.where(owner),
        attempts.sees(actor, owner),
      );
    }
  }
}

/** Rows of one's own that point at rows of the other. */
function* foreignRows(attempts: Attempts, rules: Rules, stored: StoredRows): Generator<Cell> {
  for (const reference of tenantReferences(attempts.relation, rules)) {
    for (const [actor, own, other] of PAIRS) {
      const target = stored.get(reference.to)![other].values;
      const pointed = Object.fromEntries(
        reference.varying.map((name) => [
          name,
          target[reference.toColumns[reference.columns.indexOf(name)]!]!,
        ]),
      );
      const { values, keptFrom } = alongWith(attempts.relation.name, reference);
      const changed = { ...pointed, ...values };
      const reason = refusalOf(reference);
      if (actor === "service" && reason === "policy") continue;
      // Without it the other's own row might be what is in the way.
      const setup = `delete from ${attempts.relation.name} ${attempts.where(other)};`;
      const refused = actor !== "service" && keptFrom ? "kept" : reason;
      const named = `the other's ${reference.name}`;
      yield attempts.insert(actor, own, `inserts a row with ${named}`, { changed, refused, setup });
      yield attempts.update(actor, `points every row at ${named}`, changed, { refused, setup });
    }
  }
}

function whose(owner: 0 | 1): string {
  return owner === 0 ? "the first user's" : "the second user's";
}

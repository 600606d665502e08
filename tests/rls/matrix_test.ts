import assert from "node:assert/strict";
import { type MigratedCluster, startMigratedCluster } from "../schema/migrated_cluster.ts";
import { ACTORS } from "./attempts.ts";
import { readRelations } from "./catalogue.ts";
import { disagreements, parseRule, readRules } from "./expectation.ts";
import { prepareMatrix, surprisesOf } from "./matrix.ts";
import { say } from "./report.ts";

let cluster: MigratedCluster;
Deno.test.beforeAll(async () => {
  cluster = await startMigratedCluster();
});
Deno.test.afterAll(() => cluster.stop());

Deno.test("every actor reads and writes exactly the rows that expectation.json says", () =>
  cluster.withMigrated(async (sql) => {
    const matrix = await prepareMatrix(sql);
    const started = performance.now();
    const surprises = await surprisesOf(sql, matrix, [...matrix.relations.keys()]);
    const milliseconds = Math.round(performance.now() - started);
    assert.deepEqual(
      surprises.map(({ cell, outcome }) =>
        `${cell.relation}: ${cell.actor} ${cell.attempt}: ${outcome}, not ${cell.expected}`
      ),
      [],
    );
    for (const [name, { isView }] of matrix.relations) {
      const cells = matrix.cells.filter(({ relation }) => relation === name);
      assert.deepEqual(new Set(cells.map(({ actor }) => actor)), new Set(Object.keys(ACTORS)));
      assert.ok(cells.length >= (isView ? 15 : 30), `\`${name}\` has ${cells.length} cells only`);
    }
    const relations = [...matrix.relations.values()];
    const policies = relations.flatMap(({ policies }) => policies).length;
    const tables = relations.filter(({ isView }) => !isView).length;
    say(
      `${tables} tables, ${relations.length - tables} views, ${policies} policies: ` +
        `${matrix.cells.length} cells as expected in ${milliseconds} ms`,
    );
  }));

Deno.test("the matrix leaves the rows as they were", () =>
  cluster.withMigrated(async (sql) => {
    const matrix = await prepareMatrix(sql);
    const fingerprint = async () => {
      const prints: [string, unknown][] = [];
      for (const name of matrix.relations.keys()) {
        const [row] = await sql.unsafe(
          `select md5(string_agg(t::text, '|' order by t::text)) as rows from ${name} as t`,
        );
        prints.push([name, row!["rows"]]);
      }
      return prints;
    };
    const before = await fingerprint();
    await surprisesOf(sql, matrix, [...matrix.relations.keys()]);
    assert.deepEqual(await fingerprint(), before);
  }));

for (
  const [when, change, told] of [
    [
      "a table has no line",
      "create table strength.unheard_of (id int primary key)",
      "`strength.unheard_of` has no line in expectation.json: say there whose its rows are and what clients may do, " +
      'such as `"strength.unheard_of": "own user_id: select insert"`',
    ],
    [
      "a view has no line",
      "create view studio.unheard_of as select 1 as n",
      "`studio.unheard_of` has no line in expectation.json: say there whose its rows are and what clients may do, " +
      'such as `"studio.unheard_of": "own user_id: select insert"`',
    ],
    [
      "a line has no table",
      "drop table dossier.subscriptions",
      "`dossier.subscriptions` of expectation.json does not exist: name a table with its schema",
    ],
    [
      "an owner column leads to no user",
      "alter table hyrox.conversations drop constraint conversations_athlete_id_fkey",
      "`hyrox.conversations.athlete_id` does not lead to a user by `via`: " +
      "let it reference a table whose rows are somebody's",
    ],
  ] as const
) {
  Deno.test(`disagreements() tells when ${when}`, () =>
    cluster.withMigrated(async (sql) => {
      const rules = await readRules();
      assert.deepEqual(disagreements(rules, await readRelations(sql)), []);
      await sql.unsafe(change);
      assert.deepEqual(disagreements(rules, await readRelations(sql)), [told]);
    }));
}

Deno.test("parseRule() reads verbs, with columns and without", () => {
  const { kind, owner, verbs } = parseRule("own user_id: select insert(id name) delete");
  assert.deepEqual([kind, owner], ["own", "user_id"]);
  assert.deepEqual([...verbs], [["select", null], ["insert", ["id", "name"]], ["delete", null]]);
});

Deno.test("parseRule() refuses a line of no known form, and an unknown verb", () => {
  assert.throws(() => parseRule("public"), /cannot read `public`/);
  assert.throws(() => parseRule("library user_id: anon"), /cannot read/);
  assert.throws(() => parseRule("own user_id: select truncate"), /`truncate` is none of select/);
});

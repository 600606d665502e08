import assert from "node:assert/strict";
import { say } from "../rls/report.ts";
import { type MigratedCluster, startMigratedCluster } from "./migrated_cluster.ts";
import { engineProblems, type Form, membersOf, readForms, withMember } from "./override_forms.ts";
import { Random } from "./random.ts";
import { randomOverrides } from "./random_overrides.ts";

const CASES = 4_000;

/** Two members that are a lower and an upper end, and what holds for one that is not given. */
interface End {
  readonly place: readonly string[];
  readonly low: string;
  readonly high: string;
  readonly lowest: string;
  readonly highest: string | null;
}

let cluster: MigratedCluster;
Deno.test.beforeAll(async () => {
  cluster = await startMigratedCluster();
});
Deno.test.afterAll(() => cluster.stop());

Deno.test("override_forms() has the fields, bounds, steps and words of the engine", () =>
  cluster.withMigrated(async (sql) => {
    const forms = await readForms(sql);
    assert.ok(forms.length > 70, `${forms.length} places`);
    for (const form of forms) {
      if (form.form === "object") assertFields(form, forms);
      if (form.form === "number") assertBounds(form);
      if (form.form === "word") assertWords(form);
    }
  }));

Deno.test("override_ends() has what the engine's tables have where one end is not given", () =>
  cluster.withMigrated(async (sql) => {
    for (const sex of ["male", "female"]) {
      const ends = await sql<End[]>`select * from private.override_ends(${sex})`;
      assert.equal(ends.length, 16);
      for (const end of ends) assertEnd(end, sex);
    }
  }));

Deno.test("refused_overrides() refuses what the engine refuses, for both sexes", () =>
  cluster.withMigrated(async (sql) => {
    const forms = await readForms(sql);
    const random = new Random(41);
    let refused = 0;
    for (let number = 0; number < CASES; number++) {
      const overrides = randomOverrides(random, forms);
      const sex = random.pick(["male", "female"]);
      const [row] = await sql`
        select private.refused_overrides(${sql.json(overrides as never)}, ${sex}) as told
      `;
      const problems = engineProblems(overrides, sex);
      const shown = `${sex} ${JSON.stringify(overrides)}: ${row!["told"]}; the engine: ${
        JSON.stringify(problems)
      }`;
      assert.equal(row!["told"] !== null, problems.length > 0, shown);
      if (problems.length > 0) refused++;
    }
    say(`${CASES} overrides judged by SQL and by the engine, ${refused} refused by both`);
    assert.ok(refused > CASES / 4 && refused < CASES * 3 / 4, `${refused} of ${CASES}`);
  }));

function assertFields({ place }: Form, forms: readonly Form[]): void {
  const known = membersOf(place, forms).map((form) => form.place.at(-1));
  const problems = engineProblems(withMember([...place, "bogus"], 1));
  const unknown = problems.find(({ code }) => code === "unknown_field");
  const fields = unknown?.message.match(/the fields are (.+)$/)?.[1]?.split(", ");
  assert.deepEqual(known.toSorted(), fields?.toSorted(), place.join("."));
}

/** The other end is what the table has: the last number beside it that is let through. */
function assertEnd({ place, low, high, lowest, highest }: End, sex: string): void {
  const unit = low === "min_kg" ? 0.001 : 1;
  const isLetThrough = (member: string, value: number) => {
    const problems = engineProblems(withMember([...place, member], Number(value.toFixed(3))), sex);
    return !problems.some(({ code }) => code === "out_of_order");
  };
  const name = `${sex}: ${place.join(".")}`;
  assert.ok(isLetThrough(high, Number(lowest)), name);
  // Below the least that a member may be, it is refused for that.
  if (Number(lowest) > 1) assert.ok(!isLetThrough(high, Number(lowest) - unit), name);
  const most = highest === null ? 20 : Number(highest);
  assert.ok(isLetThrough(low, most), name);
  if (highest !== null) assert.ok(!isLetThrough(low, most + unit), name);
}

function assertBounds({ place, lowest, highest, step }: Form): void {
  const [min, max, by] = [Number(lowest), Number(highest), Number(step)];
  const said = (value: number) => {
    const rounded = Number(value.toFixed(6));
    const path = `/overrides/${place.join("/").replace("*", "0")}`;
    const found = engineProblems(withMember(place, rounded)).filter((it) => it.path === path);
    return found.find(({ code }) => code === "out_of_range" || code === "too_precise");
  };
  const name = place.join(".");
  for (const value of [min, min + by, max - by, max]) assert.equal(said(value), undefined, name);
  for (const value of [min - by, max + by]) {
    assert.deepEqual(said(value)?.limit, { min, max }, `${name}: ${value}`);
  }
  assert.notEqual(said(min + by / 2), undefined, `${name} has finer steps`);
}

function assertWords({ place, words }: Form): void {
  for (const word of words!) assert.deepEqual(engineProblems(pauseOf(place, word)), [], word);
  const [problem] = engineProblems(pauseOf(place, "no such word"));
  const known = problem!.message.match(/[a-z_]+(?:, [a-z_]+)+/)?.[0].split(", ");
  assert.deepEqual(words!.toSorted(), known?.toSorted(), problem!.message);
}

function pauseOf(place: readonly string[], word: string): object {
  return { rest_seconds: [{ seconds: 60, [place.at(-1)!]: word }] };
}

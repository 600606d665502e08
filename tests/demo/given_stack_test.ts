import assert from "node:assert/strict";
import postgres from "postgres";
import { type Stack, startStack } from "../../local/stack.ts";
import { environmentOf, withOtherFunction } from "./other_stack.ts";
import { runDemo } from "./run_demo.ts";

async function countRows(stack: Stack): Promise<Record<string, number>> {
  const sql = postgres(stack.databaseUrl, { max: 1, onnotice: () => {} });
  try {
    const [counts] = await sql<Record<string, number>[]>`
      select
        (select count(*)::int from hyrox.athlete_profiles) as profiles,
        (select count(*)::int from hyrox.race_results) as races,
        (select count(*)::int from hyrox.race_splits) as splits,
        (select count(*)::int from hyrox.training_plans) as plans,
        (select count(*)::int from strength.programs) as programs
    `;
    return { ...counts };
  } finally {
    await sql.end();
  }
}

const NO_ROWS = { profiles: 0, races: 0, splits: 0, plans: 0, programs: 0 };

Deno.test("demo uses the stack it is given and leaves only what clients may not delete when all holds", async () => {
  const stack = await startStack();
  try {
    await runDemo({ env: environmentOf(stack) }, async (demo) => {
      const { code, output, errors } = await demo.end();
      assert.equal(errors, "");
      assert.ok(output.includes(`The stack is yours at ${stack.url}.`), output);
      assert.match(output, /^checks: 58 ok, 0 failed/m);
      assert.equal(code, 0);
    });
    assert.deepEqual(await countRows(stack), { ...NO_ROWS, programs: 1 });
  } finally {
    await stack.stop();
  }
});

Deno.test("demo exits 1 and names what did not hold when the function accepts everything", () =>
  withOtherFunction(
    `const accepted = {
      verdict: "accept", findings: [], unusable_for_records: [],
      totals: {
        runs_seconds: 2678, stations_seconds: 2138, transitions_seconds: 368,
        parts_seconds: 5184, residual_seconds: -8, rounding: "rounded_up",
      },
    };
    export default { fetch: () => Response.json(accepted) };`,
    (stack) =>
      runDemo({ env: environmentOf(stack) }, async (demo) => {
        const { code, output } = await demo.end();
        const failed = [...output.matchAll(/^ {2}FAILED {2}(.*)$/gm)].map(([, claim]) => claim);
        assert.deepEqual(failed.map((claim) => claim?.split(/[:,] /)[0]), [
          "Running 4 a minute longer",
          "Sled Push and Sled Pull swapped",
          "a second split 7 in place of 9",
          "SkiErg in 90 s",
          "the request is refused with status 422",
          "all 5 of its problems are named at once",
          "athlete two asks validate-splits about it",
          // Their project has no other function.
          ...Array.from({ length: 8 }, () => "the chapter broke off"),
        ]);
        assert.match(output, /status 422: expected 422, saw 200$/m);
        assert.match(output, /^checks: 15 ok, 15 failed, in /m);
        assert.equal(code, 1);
        assert.deepEqual(await countRows(stack), NO_ROWS);
      }),
  ));

Deno.test("demo exits 1 and goes on with what it can when the function does not start", () =>
  withOtherFunction(
    `throw new Error("this function is out of order");`,
    (stack) =>
      runDemo({ env: environmentOf(stack) }, async (demo) => {
        const { code, output } = await demo.end();
        assert.match(
          output,
          /^ {2}FAILED {2}the chapter broke off: validate-splits refused with 503/m,
        );
        assert.match(output, /^ {2}ok {6}athlete two selects the race by its id: 0 rows$/m);
        assert.equal(code, 1);
        assert.deepEqual(await countRows(stack), NO_ROWS);
      }),
  ));

Deno.test("demo exits 1 and says what to check when no stack runs where it is told", async () => {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const url = `http://127.0.0.1:${listener.addr.port}`;
  listener.close();
  await runDemo({ env: { STADION_URL: url, STADION_PUBLISHABLE_KEY: "none" } }, async (demo) => {
    const { code, output } = await demo.end();
    assert.match(output, /FAILED {2}without two athletes there is nothing to show: no sign-up at/);
    assert.match(output.replaceAll(/\s+/g, " "), /check that a stack runs there/);
    assert.match(output, /^checks: 0 ok, 1 failed/m);
    assert.equal(code, 1);
  });
});

Deno.test("demo exits 1 and asks for the key when a stack is given without one", () =>
  runDemo(
    { env: { STADION_URL: "http://127.0.0.1:54321", STADION_PUBLISHABLE_KEY: "" } },
    async (demo) => {
      const { code, errors } = await demo.end();
      assert.match(errors, /^error: STADION_URL is set but STADION_PUBLISHABLE_KEY is not: set it/);
      assert.equal(code, 1);
    },
  ));

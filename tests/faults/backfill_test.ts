import assert from "node:assert/strict";
import postgres from "postgres";
import { backfill } from "../../local/backfill/backfill.ts";
import { type Computation, SchemaNotExposed } from "../../local/backfill/project.ts";
import { startStack } from "../../local/stack.ts";
import { assertProgressIsRight } from "../schema/progress_worker.ts";
import { createAthletes, type FaultAthlete } from "./athletes.ts";
import { assertLedgersRight } from "./ledgers.ts";
import { createLifters } from "./lifters.ts";
import { LogChanges } from "./log_changes.ts";
import { Random } from "./random.ts";
import { assertReviewsRight } from "./reviews.ts";
import { SourceChanges } from "./source_changes.ts";

const ATHLETES = 150;
const LIFTERS = 50;
const COMMAND = new URL("../../local/backfill.ts", import.meta.url).pathname;
/** The shares of what waits at which the command is killed: in each of its computations. */
const KILLED_AT = [0.85, 0.5, 0.15];

Deno.test("backfill.ts computes what is missing when it is killed midway and started again", async () => {
  const random = new Random(7);
  const stack = await startStack();
  const sql = postgres(stack.databaseUrl, { max: 4, onnotice: () => {} });
  const settings = { STADION_URL: stack.url, STADION_SECRET_KEY: stack.secretKey };
  try {
    const athletes = await createAthletes(sql, random, ATHLETES);
    const lifters = await createLifters(sql, random, LIFTERS);
    await sql.begin(async (transaction) => {
      // Stored before anything was computed: no trigger sees it.
      await transaction`set local session_replication_role = replica`;
      for (const athlete of athletes) {
        const changes = new SourceChanges(random, athlete);
        for (let made = 0; made < 3; made++) await changes.next()(transaction);
      }
      for (const lifter of lifters) {
        const changes = new LogChanges(random, lifter);
        for (let made = 0; made < 3; made++) await changes.addition().change(transaction);
      }
      await transaction`delete from private.progress_marks`;
    });
    assert.equal(await waiting(sql), 0);

    for (const [nth, share] of KILLED_AT.entries()) {
      const killed = start(nth === 0 ? settings : { ...settings, STADION_CONTINUE: "1" });
      if (nth === 0) await until(async () => await waiting(sql) >= 2 * ATHLETES);
      await until(async () => await waiting(sql) < share * (2 * ATHLETES + LIFTERS));
      Deno.kill(killed.pid, "SIGKILL");
      assert.equal((await killed.output()).success, false);
    }
    assert.ok(await waiting(sql) > 0);
    const { code, stderr } = await start({ ...settings, STADION_CONTINUE: "1" }).output();
    const text = new TextDecoder().decode(stderr);
    assert.equal(code, 0, text);
    assert.match(text, /computed: records of athletes[^]*computed: goals and achievements of/);
    const rows = await assertAllRight(sql, athletes);
    assert(rows > ATHLETES, `${rows} rows`);

    const again = await start(settings).output();
    assert.match(
      new TextDecoder().decode(again.stderr),
      new RegExp(
        `\\b${ATHLETES}/${ATHLETES} records of athletes[^]*\\b${LIFTERS}/${LIFTERS} reviews[^]*` +
          `computed: records of athletes \\(${ATHLETES}\\)\ncomputed: reviews and records of ` +
          `lifters \\(${LIFTERS}\\)\ncomputed: goals and achievements of athletes \\(\\d+\\)\n$`,
      ),
    );
    assert.equal(await assertAllRight(sql, athletes), rows);
  } finally {
    await sql.end();
    await stack.stop();
  }
});

Deno.test("backfill() leaves a schema out that the project does not expose, and says so", async () => {
  const done: string[] = [];
  const computation = (what: string, isExposed: boolean): Computation => ({
    what,
    markAll: () =>
      isExposed ? Promise.resolve(0) : Promise.reject(new SchemaNotExposed(`no ${what}`)),
    backlog: () => Promise.resolve({ athletes: 0, series: 0, claimed: 0, failed: 0 }),
    drain: () => Promise.resolve(done.push(what) > 0),
  });
  const warnings: string[] = [];
  const outcomes = await backfill([computation("lifts", false), computation("races", true)], {
    isContinued: false,
    warn: (message) => warnings.push(message),
    report: () => {},
  });
  assert.deepEqual(outcomes, [{ what: "races", total: 0, left: 0 }]);
  assert.deepEqual(warnings, ["no lifts"]);
  assert.ok(!done.includes("lifts"));
});

Deno.test("backfill.ts says what to do when it cannot begin", async () => {
  const url = "http://127.0.0.1:9";
  const faults: [Record<string, string>, RegExp][] = [
    [{}, /^error: STADION_URL is not set; usage: /],
    [{ STADION_URL: url }, /^error: STADION_SECRET_KEY is not set; usage: /],
    [
      { STADION_URL: url, STADION_SECRET_KEY: "x" },
      /^error: nothing answers at `http:[^`]+`: start/,
    ],
  ];
  for (const [settings, message] of faults) {
    const { code, stderr } = await start(settings).output();
    assert.equal(code, 1);
    assert.match(new TextDecoder().decode(stderr), message);
  }
});

function start(env: Record<string, string>): Deno.ChildProcess {
  const { HOME = "/tmp" } = Deno.env.toObject();
  return new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", COMMAND],
    clearEnv: true,
    env: { HOME, NO_COLOR: "1", ...env },
    stdout: "null",
    stderr: "piped",
  }).spawn();
}

/** What is stored is what computing it directly gives; how many rows were compared. */
async function assertAllRight(
  sql: postgres.Sql,
  athletes: readonly FaultAthlete[],
): Promise<number> {
  let rows = await assertReviewsRight(sql);
  // What is left of the logs waits for its day.
  await sql`delete from private.dirty_series where system = 'strength'`;
  rows += await assertLedgersRight(sql);
  for (const { athleteId } of athletes) rows += await assertProgressIsRight(sql, athleteId);
  return rows;
}

/** How many athletes and lifters wait for each of the computations. */
async function waiting(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ athletes: number }[]>`
    select (
      (select count(distinct (system, athlete_id)) from private.dirty_series)
      + (select count(*) from private.progress_marks
        where claimed_until is null or claimed_until < now() + interval '10 minutes')
    )::int as athletes
  `;
  return row?.athletes ?? 0;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!await holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

import assert from "node:assert/strict";
import { startStack } from "../../local/stack.ts";
import postgres from "postgres";
import { createAthletes } from "./athletes.ts";
import { assertLedgersRight } from "./ledgers.ts";
import { Random } from "./random.ts";
import { SourceChanges } from "./source_changes.ts";

const ATHLETES = 200;
const COMMAND = new URL("../../local/backfill.ts", import.meta.url).pathname;

Deno.test("backfill.ts computes what is missing when it is killed midway and started again", async () => {
  const random = new Random(7);
  const stack = await startStack();
  const sql = postgres(stack.databaseUrl, { max: 4, onnotice: () => {} });
  const settings = { STADION_URL: stack.url, STADION_SECRET_KEY: stack.secretKey };
  try {
    const athletes = await createAthletes(sql, random, ATHLETES);
    await sql.begin(async (transaction) => {
      // Stored before there were records: no trigger sees it.
      await transaction`set local session_replication_role = replica`;
      for (const athlete of athletes) {
        const changes = new SourceChanges(random, athlete);
        for (let made = 0; made < 3; made++) await changes.next()(transaction);
      }
    });
    assert.equal(await waiting(sql), 0);

    const killed = start(settings);
    await until(async () => {
      const left = await waiting(sql);
      return left > 0 && left < ATHLETES;
    });
    Deno.kill(killed.pid, "SIGKILL");
    assert.equal((await killed.output()).success, false);
    const { code, stderr } = await start({ ...settings, STADION_CONTINUE: "1" }).output();
    const text = new TextDecoder().decode(stderr);
    assert.equal(code, 0, text);
    assert.match(text, /the records of \d+ athletes are computed/);
    const rows = await assertLedgersRight(sql);
    assert(rows > ATHLETES, `${rows} rows`);

    const again = await start(settings).output();
    assert.match(
      new TextDecoder().decode(again.stderr),
      /\b200\/200 athletes[^]*the records of 200 athletes are computed\n$/,
    );
    assert.equal(await assertLedgersRight(sql), rows);
  } finally {
    await sql.end();
    await stack.stop();
  }
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

async function waiting(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ athletes: number }[]>`
    select count(distinct athlete_id)::int as athletes from private.dirty_series
  `;
  return row?.athletes ?? 0;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!await holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

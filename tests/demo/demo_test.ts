import assert from "node:assert/strict";
import { join } from "node:path";
import { REPOSITORY } from "../../local/postgres_binaries.ts";
import { type EndedDemo, runDemo, type RunningDemo } from "./run_demo.ts";

const KEY_LINES = [
  /^ {2}ok {6}the race is stored with its 16 splits, each as it was sent$/m,
  /^ {6}1 {2}Running 1 +5:00 +5\.8 %$/m,
  /^ {5}16 {2}Wall Balls +6:21 +7\.3 %$/m,
  /^ +Roxzone \(all transitions\) +6:08 +7\.1 %$/m,
  /^ +sum of the parts +1:26:24 +100\.0 %$/m,
  /^ {2}The parts sum to 1:26:24, 8 s more than the headline of 1:26:16: the page rounds every$/m,
  /^ {2}one of its 17 parts up to a whole second/m,
  /^ {2}ok {6}Running 4 a minute longer: reject\n {10}- {2}residual_unexplained: /m,
  /^ {2}ok {6}Sled Push and Sled Pull swapped: reject\n( {10}- {2}station_mismatch: .*\n){2}/m,
  /^ {2}ok {6}a second split 7 in place of 9: reject\n {10}- {2}split_duplicate: .*\n {10}- {2}split_missing: /m,
  /^ {2}ok {6}SkiErg in 90 s, .*: suspicious\n {10}- {2}split_time_below_floor: /m,
  /^ {2}\/race\/total_time_seconds +wrong_type +must be a number of seconds/m,
  /^ {2}ok {6}athlete two selects the race by its id: 0 rows$/m,
  /^ {2}ok {6}athlete two asks validate-splits about it: 404$/m,
  /^ {2}ok {6}the deletion gives back the SkiErg time of the race$/m,
  /^ {2}ok {6}athlete two inserts a split into it: refused by row level security$/m,
  /^ {2}ok {6}a dry run answers 12 weeks, says what it assumes, and stores nothing\n {10}- {2}equipment_unknown: /m,
  /^ {10}- {2}injury_denied: `no knee problems` is read as: there is nothing to spare$/m,
  /^ {2}2025-12-02 +\d+ {2}Intervals\n +Warm-up: Easy Run: /m,
  /^ {2}2025-12-13 +\d+ {2}Station practice\n/m,
  /^ {2}ok {6}its targets are a race in 1:24:00 to the second, and may be true$/m,
  /^ {2}ok {6}the plan before is archived, its two done days and all others as they were$/m,
  /^ {2}ok {6}its calendar has an entry for each of \d\d days of training$/m,
  /^ {2}ok {6}nobody can measure "Stronger", and that is said\n {10}- {2}no_exercise: the title names/m,
  /^ {2}Sub-90 +2025-10-11 {2}race_result_id$/m,
  /^ {2}ok {6}a 3RM of 130 kg in the squat is a max of 143 kg$/m,
  /^ +1 +1 {2}squat, heavy +bench, rep +deadlift, explosive\n +2 x 5 at 115 kg +3 x 8-12 at 70 kg/m,
  /^ +4 +1 {2}squat, deload +bench, deload +deadlift, deload$/m,
  /^ {2}ok {6}sore and tired, it is one set with 105 kg\n {10}- {2}sore muscles: .*\n {10}- {2}little sleep/m,
  /^ {2}warm-up 4 +squat +95 kg +1\n {2}main 1 +squat +105 kg +5 +[\d.]+ +180 s$/m,
  /^ {2}load as a share of the max +73\.4 % +73\.4 %$/m,
  /^ {2}It is \d+\.\d kg, and between \d+\.\d kg and \d+\.\d kg in 80 of 100 cases\./m,
  /^ {2}ok {6}the 143 kg that the 3RM meant lie inside$/m,
  /^ {2}estimated_1rm +squat +122\.5 kg +2025-11-10$/m,
  /^ {2}ok {6}after the correction the record is 70 kg, and nothing speaks of 500$/m,
  /^ {2}ok {6}180 % of the max is refused before it is stored\n {10}- {2}overrides are refused: `block1\.heavy\.pct` must/m,
  /^ {2}ok {6}the sets of a session that is over stay: 409\n {10}- {2}the session is `completed`/m,
  /^checks: 58 ok, 0 failed, in \d+\.\d s$/m,
];

function assertNothingLeft({ leftovers, survivors }: EndedDemo): void {
  assert.deepEqual({ leftovers, survivors }, { leftovers: [], survivors: [] });
}

/** What `make dev` keeps; another stack may be at work in there, but adds nothing at the top. */
async function keptData(): Promise<string[]> {
  const names = [];
  try {
    for await (const { name } of Deno.readDir(join(REPOSITORY, ".local"))) names.push(name);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    names.push("no directory");
  }
  return names.sort();
}

Deno.test("demo exits 0 and leaves nothing when all holds", async () => {
  const before = await keptData();
  await runDemo({}, async (demo) => {
    const ended = await demo.end();
    assert.equal(ended.errors, "");
    for (const line of KEY_LINES) assert.match(ended.output, line);
    assert.doesNotMatch(ended.output, /FAILED/);
    assert.equal(ended.code, 0);
    assertNothingLeft(ended);
  });
  assert.deepEqual(await keptData(), before);
});

Deno.test("demo writes plain narrow lines when its output is no terminal", () =>
  runDemo({}, async (demo) => {
    const { output } = await demo.end();
    assert.ok(!output.includes("\x1b"), "there are escape codes");
    assert.deepEqual(output.split("\n").filter((line) => line.length > 90), []);
    assert.deepEqual(output.split("\n").filter((line) => line.trimEnd() !== line), []);
  }));

Deno.test("demo goes to its end and leaves nothing when nobody reads on", () =>
  runDemo({ readLines: 1 }, async (demo) => {
    const ended = await demo.end();
    assert.equal(ended.code, 0, ended.errors);
    assertNothingLeft(ended);
  }));

Deno.test("demo says what to do when PostgreSQL is not where it is told to be", () =>
  runDemo({ env: { PG_BIN: "/nowhere" } }, async (demo) => {
    const ended = await demo.end();
    assert.match(ended.errors, /^error: no initdb in `\/nowhere`: set PG_BIN to a directory/);
    assert.equal(ended.code, 1);
    assertNothingLeft(ended);
  }));

async function send(signal: string, target: number): Promise<void> {
  const args = ["-s", signal, "--", String(target)];
  assert.ok((await new Deno.Command("kill", { args }).output()).success);
}

/** Four kinds: the demo, its stack, PostgreSQL, and the function that it waits for. */
async function assertAllRun(demo: RunningDemo): Promise<void> {
  const running = (await demo.processes()).join("\n");
  for (const part of [/local\/demo\.ts/, /scratch_stack_main/, /postgres -D/, /\/deno run/]) {
    assert.match(running, part);
  }
}

// A terminal sends ctrl-c to the whole group, a supervisor its signal to one process.
for (
  const [signal, code, target] of [
    ["INT", 130, (pid: number) => -pid],
    ["HUP", 129, (pid: number) => -pid],
    ["TERM", 143, (pid: number) => pid],
  ] as const
) {
  Deno.test(`demo exits ${code} and leaves nothing when SIG${signal} comes amid a request`, () =>
    runDemo({ holdFunction: true }, async (demo) => {
      await demo.says("functions.invoke");
      await assertAllRun(demo);
      await send(signal, target(demo.pid));
      await demo.complains("interrupted: stopping what was started");
      await demo.releaseFunction();
      const ended = await demo.end();
      assert.equal(ended.code, code);
      assert.doesNotMatch(ended.output, /FAILED|checks:/);
      assertNothingLeft(ended);
    }));
}

Deno.test("demo exits 130 and leaves nothing when ctrl-c comes while its stack starts", () =>
  runDemo({}, async (demo) => {
    await demo.says("Stadion: a race, a plan and a lift");
    await send("INT", -demo.pid);
    const ended = await demo.end();
    assert.equal(ended.code, 130);
    assertNothingLeft(ended);
  }));

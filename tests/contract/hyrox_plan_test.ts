import assert from "node:assert/strict";
import { refuseBroken } from "../../functions/generate-plan/hyrox_plan.ts";
import { type Stack, startStack } from "../../local/stack.ts";
import {
  assertStored,
  change,
  invoke,
  rows,
  signUpPlanner,
  START_DATE,
  STORED,
} from "./hyrox_planner.ts";

let stack: Stack;
Deno.test.beforeAll(async () => {
  stack = await startStack();
});
Deno.test.afterAll(() => stack.stop());

Deno.test("generate-plan stores a plan with the ids of its rows when it is asked for by kind", async () => {
  const athlete = await signUpPlanner(stack);
  const answer = await invoke(athlete, "generate-plan", STORED);
  assert.equal(answer.weeks.length, 12);
  for (const { name, hard, held } of answer.invariants) {
    assert(held || !hard, name);
  }
  assert(answer.invariants.length > 10, "too few promises");
  assert.deepEqual(await rows(athlete, "training_plans", "id,status"), [
    { id: answer.training_plan_id, status: "active" },
  ]);
  await assertStored(athlete, answer);
  assert.deepEqual(
    await rows(await signUpPlanner(stack), "training_plan_days"),
    [],
  );
});

Deno.test("generate-plan stores nothing when it is a dry run, or brings the athlete itself", async () => {
  const athlete = await signUpPlanner(stack);
  const dry = await invoke(athlete, "generate-plan", {
    ...STORED,
    dry_run: true,
  });
  const posted = await invoke(athlete, "generate-plan", {
    ...STORED,
    division: "open_women",
  });
  assert.equal(posted.kind, "hyrox");
  assert.deepEqual(await rows(athlete, "training_plans"), []);
  const stored = await invoke(athlete, "generate-plan", {
    ...STORED,
    dry_run: false,
  });
  assert.deepEqual(dry, withoutRowIds(stored));
});

Deno.test("generate-plan predicts a race that validate-splits accepts when there is a goal", async () => {
  const athlete = await signUpPlanner(stack);
  const { predicted_splits } = await invoke(athlete, "generate-plan", {
    ...STORED,
    dry_run: true,
  });
  const { total_time_seconds, splits } = predicted_splits;
  assert.equal(total_time_seconds, 88 * 60);
  const race = {
    format: "singles",
    division: "open_women",
    total_time_seconds,
  };
  const { verdict, totals } = await invoke(athlete, "validate-splits", {
    race,
    splits,
  });
  assert.deepEqual([verdict, totals.residual_seconds], ["accept", 0]);
});

Deno.test("generate-plan keeps what is done in the earlier plan when it plans anew", async () => {
  const athlete = await signUpPlanner(stack);
  const first = await invoke(athlete, "generate-plan", STORED);
  const [tuesday] = first.weeks[0].days.filter(({ day_of_week }: Day) => day_of_week === 2);
  const log = { athlete_id: await athleteIdOf(athlete), date: "2027-01-05" };
  const { error } = await athlete.client.schema("hyrox").from("workout_logs")
    .insert({
      ...log,
      training_plan_day_id: tuesday.training_plan_day_id,
    });
  assert.equal(error, null);
  const done = { is_completed: true, notes: "went well" };
  await change(athlete, "training_plan_days", done, {
    id: tuesday.training_plan_day_id,
  });
  const before = await rows(athlete, "training_plan_days");

  const second = await invoke(athlete, "generate-plan", {
    ...STORED,
    today: "2027-01-06",
  });
  assert.equal(second.plan.start_date, "2027-01-06");
  assert.deepEqual(second.weeks[0].days[0].date, "2027-01-06");
  await assertStored(athlete, second);
  const after = new Map(
    (await rows(athlete, "training_plan_days")).map((row) => [row.id, row]),
  );
  for (const row of before) assert.deepEqual(after.get(row.id), row);
  const plans = await rows(athlete, "training_plans", "id,status");
  assert.deepEqual(
    new Map(plans.map(({ id, status }) => [id, status])),
    new Map([
      [first.training_plan_id, "archived"],
      [second.training_plan_id, "active"],
    ]),
  );
});

Deno.test("refuseBroken() names what is broken when a hard promise is", () => {
  const promise = (name: string, hard: boolean, held: boolean) => ({
    name,
    hard,
    held,
  });
  const kept = [
    promise("growth", true, true),
    promise("stations", false, false),
  ];
  assert.equal(
    refuseBroken({ plan: {}, weeks: [], invariants: kept }),
    undefined,
  );
  const broken = [...kept, promise("taper", true, false)];
  const refused = refuseBroken({ plan: {}, weeks: [], invariants: broken });
  assert.deepEqual(refused?.problems.map(({ code }) => code), ["internal"]);
  assert.match(
    refused?.problems[0]?.message ?? "",
    /: `taper`; nothing is stored/,
  );
});

interface Day {
  readonly day_of_week: number;
}

async function athleteIdOf(
  athlete: Parameters<typeof rows>[0],
): Promise<string> {
  const [profile] = await rows(athlete, "athlete_profiles", "id");
  return profile.id;
}

// deno-lint-ignore no-explicit-any -- an answer as it came
function withoutRowIds({ training_plan_id, weeks, ...rest }: any): object {
  assert.match(training_plan_id, /^[0-9a-f-]{36}$/);
  return {
    ...rest,
    // deno-lint-ignore no-explicit-any -- an answer as it came
    weeks: weeks.map(({ training_plan_week_id: _week, days, ...week }: any) => ({
      ...week,
      // deno-lint-ignore no-explicit-any -- an answer as it came
      days: days.map(({ training_plan_day_id: _day, ...day }: any) => day),
    })),
  };
}

Deno.test("the first day of the tests is a Monday", () => {
  assert.equal(new Date(`${START_DATE}T00:00:00Z`).getUTCDay(), 1);
});

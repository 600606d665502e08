import assert from "node:assert/strict";
import { askEngine } from "../../functions/_shared/engine.ts";
import { refuseBroken } from "../../functions/generate-plan/hyrox_plan.ts";
import { inProfile } from "../../functions/generate-plan/hyrox_profile.ts";
import { type Stack, startStack } from "../../local/stack.ts";
import { signUp } from "./athlete.ts";
import {
  assertStored,
  change,
  functionOf,
  invoke,
  rows,
  signUpPlanner,
  START_DATE,
  STORED,
} from "./hyrox_planner.ts";
import { assertRefused, send } from "./send.ts";

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
  const [tuesday] = first.weeks[0].days.filter(({ day_of_week }: Day) =>
    day_of_week === 2
  );
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

Deno.test("generate-plan says what to do when there is no plan to be made", async (context) => {
  const planner = await signUpPlanner(stack);
  const nobody = await signUp(stack);
  const without = await nobody.client.schema("hyrox").from("athlete_profiles")
    .delete()
    .not("id", "is", null);
  assert.equal(without.error, null);
  const bare = await signUp(stack);
  const busy = await signUpPlanner(stack, { weekly_availability_hours: 0 });
  const dreaming = await signUpPlanner(stack, { goal_time_minutes: 1441 });
  const retired = await signUpPlanner(stack, {
    weekly_availability_hours: 169,
  });
  const late = await signUpPlanner(stack, { race_date: "2026-12-12" });
  const cases = [
    ["there is no profile", nobody, STORED, 404, "not_found", ""],
    [
      "the profile has no division",
      bare,
      STORED,
      409,
      "conflict",
      "/hyrox_division",
    ],
    [
      "a goal is no goal",
      dreaming,
      STORED,
      422,
      "out_of_range",
      "/goal_time_minutes",
    ],
    [
      "a week is too short",
      retired,
      STORED,
      422,
      "out_of_range",
      "/weekly_availability_hours",
    ],
    [
      "there is no time",
      busy,
      STORED,
      422,
      "out_of_range",
      "/weekly_availability_hours",
    ],
    ["the race is over", late, STORED, 422, "out_of_range", "/race_date"],
    [
      "no first day is said",
      planner,
      { kind: "hyrox" },
      422,
      "missing_field",
      "/start_date",
    ],
    [
      "the day is none",
      planner,
      start("2027-02-30"),
      422,
      "invalid_date",
      "/start_date",
    ],
    [
      "what is stored is said",
      planner,
      { ...STORED, goal: 1 },
      422,
      "unknown_field",
      "/goal",
    ],
    [
      "dry_run is no flag",
      planner,
      { ...STORED, dry_run: 1 },
      422,
      "wrong_type",
      "/dry_run",
    ],
  ] as const;
  for (const [when, athlete, body, status, code, path] of cases) {
    await context.step(
      `generate-plan answers ${status} ${code} when ${when}`,
      async () => {
        const target = functionOf(stack, "generate-plan", athlete);
        assertRefused(await send(target, { body: JSON.stringify(body) }), {
          status,
          code,
          path,
        });
      },
    );
  }
  assert.deepEqual(await rows(planner, "training_plans"), []);
});

Deno.test("inProfile() speaks of columns and their units when a profile is refused", () => {
  const refused = askEngine("generate_plan", {
    kind: "hyrox",
    today: "2027-01-03",
    start_date: "2027-02-30",
    division: "open_mixed",
    goal_time_seconds: 86_460,
    recent_training: { strength_days_count: 8 },
    equipment_available: [7],
  });
  assert(!refused.ok);
  const { problems } = inProfile(refused, { goal_time_seconds: 86_460 });
  assert.deepEqual(problems.map(({ path }) => path), [
    "/start_date",
    "/hyrox_division",
    "/goal_time_minutes",
    "/training_history/strength_days_count",
    "/equipment_available/0",
  ]);
  const [own, , goal] = problems;
  assert.doesNotMatch(own?.message ?? "", /athlete_profiles/);
  assert.match(
    goal?.message ?? "",
    /between 0\.01 and 1440 minutes, not `1441`; it is `goal_time_/,
  );
  assert.deepEqual(goal?.limit, { min: 0.01, max: 1440 });
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

function start(start_date: string) {
  return { ...STORED, start_date };
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
    weeks: weeks.map((
      { training_plan_week_id: _week, days, ...week }: any,
    ) => ({
      ...week,
      // deno-lint-ignore no-explicit-any -- an answer as it came
      days: days.map(({ training_plan_day_id: _day, ...day }: any) => day),
    })),
  };
}

Deno.test("the first day of the tests is a Monday", () => {
  assert.equal(new Date(`${START_DATE}T00:00:00Z`).getUTCDay(), 1);
});

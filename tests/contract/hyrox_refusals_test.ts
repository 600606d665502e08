import assert from "node:assert/strict";
import { askEngine } from "../../functions/_shared/plans_engine.ts";
import { inProfile } from "../../functions/generate-plan/hyrox_profile.ts";
import { type Stack, startStack } from "../../local/stack.ts";
import { signUp } from "./athlete.ts";
import { functionOf, rows, signUpPlanner, STORED } from "./hyrox_planner.ts";
import { assertRefused, send } from "./send.ts";

let stack: Stack;
Deno.test.beforeAll(async () => {
  stack = await startStack();
});
Deno.test.afterAll(() => stack.stop());

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

function start(start_date: string) {
  return { ...STORED, start_date };
}

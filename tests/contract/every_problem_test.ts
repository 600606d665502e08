import assert from "node:assert/strict";
import { type Stack, startStack } from "../../local/stack.ts";
import { signUp } from "./athlete.ts";
import { functionOf, signUpPlanner } from "./hyrox_planner.ts";
import { signUpLifter, strengthFunction } from "./lifter.ts";
import { type Answer, send, type Target } from "./send.ts";

type Told = readonly (readonly [code: string, path: string])[];

const ID = crypto.randomUUID();

/** A body for each form that a function judges itself, with as many faults as it has members. */
const BODIES: readonly (readonly [slug: string, body: string, told: Told])[] = [
  ["assess-progress", '{"bogus":1,"today":17,"mood":1e309,"mood":2}', [
    ["unknown_field", "/bogus"],
    ["unknown_field", "/mood"],
    ["wrong_type", "/today"],
  ]],
  ["detect-records", '{"bogus":1,"recompute":1,"context":"sleep","as_of":"x","as_of":"today"}', [
    ["unknown_field", "/bogus"],
    ["duplicate_key", "/as_of"],
    ["wrong_type", "/recompute"],
    ["unknown_value", "/context"],
  ]],
  ["validate-splits", '{"bogus":1,"race_result_id":"17","race":{"a":1,"a":2}}', [
    ["unknown_field", "/bogus"],
    ["conflicting_fields", "/race"],
    ["duplicate_key", "/race/a"],
    ["invalid_uuid", "/race_result_id"],
  ]],
  ["estimate-1rm", '{"bogus":1,"lift":"curl","sets":[],"as_of":1e309}', [
    ["unknown_field", "/bogus"],
    ["conflicting_fields", "/sets"],
    ["out_of_range", "/as_of"],
    ["unknown_value", "/lift"],
  ]],
  ["generate-session", '{"bogus":1,"session_id":"17","today":5,"readiness":{"sleep":9}}', [
    ["unknown_field", "/bogus"],
    ["invalid_uuid", "/session_id"],
    ["wrong_type", "/today"],
    ["out_of_range", "/readiness/sleep"],
  ]],
  ["review-session", '{"bogus":1,"session_id":"17","log":{},"log":1}', [
    ["unknown_field", "/bogus"],
    ["conflicting_fields", "/log"],
    ["invalid_uuid", "/session_id"],
  ]],
  ["plan-calendar", `{"bogus":1,"training_plan_id":"${ID}","training_plan_id":17}`, [
    ["unknown_field", "/bogus"],
    ["duplicate_key", "/training_plan_id"],
  ]],
];

/** The same of each kind of plan, whoever asks: some of it is the engine's to see. */
const PLANS: Readonly<Record<string, readonly [members: string, told: Told]>> = {
  hyrox: ['"duration_weeks":1e309', [["out_of_range", "/duration_weeks"]]],
  powerlifting: ['"total_weeks":0,"total_weeks":1', [["duplicate_key", "/total_weeks"]]],
};
const OF_EVERY_PLAN: Told = [["wrong_type", "/dry_run"], ["wrong_type", "/today"]];

let stack: Stack;
Deno.test.beforeAll(async () => {
  stack = await startStack();
});
Deno.test.afterAll(() => stack.stop());

for (const [slug, body, told] of BODIES) {
  Deno.test(`${slug} tells every problem at once when a body has ${told.length}`, async () => {
    assertTold(await send(functionOf(stack, slug, await signUp(stack)), { body }), told);
  });
}

Deno.test("generate-plan tells every problem at once when it is asked for a stored kind", async () => {
  const [planner, lifter, nobody] = await Promise.all([
    signUpPlanner(stack),
    signUpLifter(stack),
    signUpLifter(stack, { hasMaxes: false }),
  ]);
  const target = (token: string): Target => strengthFunction(stack, "generate-plan", token);
  for (const [kind, [members, told]] of Object.entries(PLANS)) {
    const body = `{"kind":"${kind}","bogus":1,"dry_run":"yes","today":17,${members}}`;
    const all = [
      ["unknown_field", "/bogus"],
      ...told,
      ...OF_EVERY_PLAN,
      ["missing_field", "/start_date"],
    ] as const;
    const somebody = kind === "hyrox" ? planner : lifter;
    assertTold(await send(target(somebody.token), { body }), all);
    if (kind === "hyrox") continue;
    assertTold(await send(target(nobody.token), { body }), [...all, ["not_found", ""]]);
  }
});

Deno.test("generate-plan tells every problem at once when a body and a profile are wrong", async () => {
  const planner = await signUpPlanner(stack, {
    ...{ hyrox_division: null, goal_time_minutes: 1441, weekly_availability_hours: 169 },
  });
  const body = '{"kind":"hyrox","bogus":1,"dry_run":"yes","today":17,"start_date":"now"}';
  assertTold(await send(functionOf(stack, "generate-plan", planner), { body }), [
    ["unknown_field", "/bogus"],
    ...OF_EVERY_PLAN,
    ["invalid_date", "/start_date"],
    ["out_of_range", "/goal_time_minutes"],
    ["out_of_range", "/weekly_availability_hours"],
    ["conflict", "/hyrox_division"],
  ]);
});

/** All of it and nothing else. */
function assertTold({ status, text }: Answer, told: Told): void {
  assert.equal(status, 422, text);
  const { problems } = JSON.parse(text);
  const stated = problems.map(({ code, path }: Record<string, unknown>) => [code, path]);
  assert.deepEqual(stated.toSorted(), told.map((it) => [...it]).toSorted(), text);
}

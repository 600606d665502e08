import assert from "node:assert/strict";
import { connectStack, type Stack } from "../../local/stack.ts";
import { type Athlete, connect, signUp } from "./athlete.ts";
import { athleteId, eventually } from "./records.ts";
import { assertRefused, send, type Target, UNAUTHENTICATED } from "./send.ts";
import { DENOS } from "./served_function.ts";

const OTHER_STACK = Deno.env.get("STADION_URL") || undefined;
const STACKS = OTHER_STACK === undefined ? DENOS : { [OTHER_STACK]: "" };

for (const [name, deno] of Object.entries(STACKS)) {
  Deno.test(`assess-progress keeps its contract on a whole stack with ${name}`, async (context) => {
    Deno.env.set("STADION_FUNCTION_DENO", deno);
    const stack = await connectStack();
    try {
      const [one, other] = [await signUp(stack), await signUp(stack)];
      await race(one);
      await readProgress(context, one, other);
      await storeProgress(context, stack, one, other);
      await refuse(context, stack, one);
    } finally {
      await stack.stop();
      Deno.env.delete("STADION_FUNCTION_DENO");
    }
  });
}

async function race(athlete: Athlete): Promise<void> {
  const athlete_id = await athleteId(athlete);
  const schema = athlete.client.schema("hyrox");
  const stored = await schema.from("race_results").insert({
    athlete_id,
    race_date: "2026-03-14",
    format: "singles",
    total_time_seconds: 5300,
  });
  assert.equal(stored.error, null);
  const goal = { athlete_id, goal_type: "race_time", title: "", target_unit: "minutes" };
  const set = await schema.from("goals").insert([{ ...goal, target_value: 90 }, {
    ...goal,
    target_value: 85,
  }]);
  assert.equal(set.error, null);
}

async function own({ client }: Athlete, body: object = {}) {
  const { data, error } = await client.functions.invoke("assess-progress", { body });
  if (error !== null) throw new Error(await error.context.text());
  return data;
}

const unlocked = (result: { achievements: { unlocked_on: string | null }[] }): number =>
  result.achievements.filter(({ unlocked_on }) => unlocked_on !== null).length;

async function readProgress(context: Deno.TestContext, one: Athlete, other: Athlete) {
  await context.step("assess-progress answers how far the caller is, as of a day", async () => {
    const now = await own(one);
    assert.equal(now.achievements.length, 25);
    // First Finish, Sub-90, Goal Getter.
    assert.equal(unlocked(now), 3);
    const values = now.goals.map((goal: { completion_percent: number; status: string }) => [
      goal.completion_percent,
      goal.status,
    ]);
    // Their order is that of their ids.
    assert.deepEqual(values.toSorted(), [[100, "completed"], [96, "active"]]);
    assert.equal(unlocked(await own(one, { today: "2026-03-13" })), 0);
  });
  await context.step("assess-progress shows nothing of it to another athlete", async () => {
    const { achievements, goals } = await own(other);
    assert.deepEqual([unlocked({ achievements }), goals], [0, []]);
  });
}

async function storeProgress(
  context: Deno.TestContext,
  stack: Stack,
  one: Athlete,
  other: Athlete,
) {
  await context.step("assess-progress stores what is marked when the project calls", async () => {
    const answer = await send(project(stack), { body: "{}" });
    assert.equal(answer.status, 200, answer.text);
    assert.equal(JSON.parse(answer.text).failed, 0, answer.text);
    // A webhook may have claimed them first, and still be at it.
    const all = connect(stack, stack.secretKey).schema("hyrox");
    await eventually(
      async () => (await all.rpc("progress_backlog")).data,
      ({ athletes }) => athletes === 0,
    );
    const { data } = await one.client.schema("hyrox").from("athlete_achievements").select("*");
    assert.equal(data?.length, 3);
    const goals = await one.client.schema("hyrox").from("goals")
      .select("current_value, status").order("target_value");
    assert.deepEqual(goals.data, [
      { current_value: 88.333, status: "active" },
      { current_value: 88.333, status: "completed" },
    ]);
    const others = await other.client.schema("hyrox").from("athlete_achievements").select("*");
    assert.deepEqual(others.data, []);
  });
}

function project(stack: Stack): Target {
  return {
    url: `${stack.url}/functions/v1/assess-progress`,
    headers: { apikey: stack.secretKey },
  };
}

async function refuse(context: Deno.TestContext, stack: Stack, one: Athlete) {
  const { url } = project(stack);
  const headers = { apikey: stack.publishableKey };
  const asked = (body: string) => send({ url, headers, token: one.token }, { body });
  await context.step("assess-progress refuses what it does not know", async () => {
    const bodies = [
      ["[]", "wrong_type", ""],
      ["{", "malformed_json", ""],
      [`{"day":"2026-01-01"}`, "unknown_field", "/day"],
      [`{"today":"2026-02-30"}`, "invalid_date", "/today"],
      [`{"today":5}`, "wrong_type", "/today"],
    ] as const;
    for (const [body, code, path] of bodies) {
      const status = code === "malformed_json" ? 400 : 422;
      assertRefused(await asked(body), { status, code, path });
    }
  });
  await context.step("assess-progress refuses callers who are nobody", async () => {
    assertRefused(await send({ url, headers }, { body: "{}" }), UNAUTHENTICATED);
    const stranger = connect(stack, stack.publishableKey);
    const { data } = await stranger.auth.signUp({
      email: `nobody-${crypto.randomUUID()}@example.com`,
      password: crypto.randomUUID(),
    });
    const token = data.session!.access_token;
    const expected = { status: 404, code: "not_found", path: "" };
    assertRefused(await send({ url, headers, token }, { body: "{}" }), expected);
  });
}

import assert from "node:assert/strict";
import { connectStack, type Stack } from "../../local/stack.ts";
import { type Athlete, signUp, storeRace } from "./athlete.ts";
import {
  athleteId,
  detectRecords,
  eventually,
  logBenchmark,
  ownLedger,
  storedRows,
} from "./records.ts";
import { FROM_ATHLETES, FROM_THE_PROJECT } from "./records_requests.ts";
import { assertRefused, send, UNAUTHENTICATED } from "./send.ts";
import { DENOS } from "./served_function.ts";
import { decode, forgeWithoutKey, misuseKey } from "./tokens.ts";

const OTHER_STACK = Deno.env.get("STADION_URL") || undefined;
const STACKS = OTHER_STACK === undefined ? DENOS : { [OTHER_STACK]: "" };

for (const [name, deno] of Object.entries(STACKS)) {
  Deno.test(`detect-records keeps its contract on a whole stack with ${name}`, async (context) => {
    Deno.env.set("STADION_FUNCTION_DENO", deno);
    const stack = await connectStack();
    try {
      const [one, other] = [await signUp(stack), await signUp(stack)];
      await followSources(context, one);
      await readLedgers(context, one);
      await guardRows(context, one, other);
      await refuseBodies(context, stack, one);
      await refuseCallers(context, stack, one);
    } finally {
      await stack.stop();
      Deno.env.delete("STADION_FUNCTION_DENO");
    }
  });
}

async function followSources(context: Deno.TestContext, athlete: Athlete) {
  await context.step("detect-records stores a race's records when it is stored", async () => {
    await storeRace(athlete);
    const rows = await eventually(() => storedRows(athlete), ({ length }) => length > 0);
    assert.equal(rows.length, 9);
    assert(rows.every(({ effort_id, previous_value }) => effort_id && previous_value === null));
  });
  await context.step("detect-records gives the old record back when the new one goes", async () => {
    const cooper = async () =>
      (await storedRows(athlete)).filter(({ record_type }) => record_type === "distance")
        .map(({ value, previous_value }) => [value, previous_value]).toSorted();
    await logBenchmark(athlete, "2026-01-10", 2800);
    const better = await logBenchmark(athlete, "2026-02-10", 2900);
    await eventually(cooper, ({ length }) => length === 2);
    assert.deepEqual(await cooper(), [[2800, null], [2900, 2800]]);
    const { error } = await athlete.client.schema("hyrox").from("benchmark_tests").delete()
      .eq("id", better);
    assert.equal(error, null);
    await eventually(cooper, ({ length }) => length === 1);
    assert.deepEqual(await cooper(), [[2800, null]]);
  });
}

async function readLedgers(context: Deno.TestContext, athlete: Athlete) {
  await context.step("detect-records answers what is stored when an athlete asks", async () => {
    const answered = (await ownLedger(athlete)).map(({ id, value }) => [id, value]).toSorted();
    const stored = (await storedRows(athlete)).map(({ id, value }) => [id, value]).toSorted();
    assert(answered.length > 9);
    assert.deepEqual(answered, stored);
  });
  await context.step("detect-records answers one context, or a day, when it is named", async () => {
    const race = await ownLedger(athlete, { context: "race" });
    assert(race.length > 0 && race.every((row) => row.context === "race"));
    const before = await ownLedger(athlete, { as_of: "2026-01-31" });
    assert(before.length > 0 && before.every((row) => row.context === "benchmark"));
    assert.deepEqual(await ownLedger(athlete, { as_of: "2026-01-31", context: "race" }), []);
    assert.deepEqual(await ownLedger(athlete, { as_of: "1999-12-31" }), []);
  });
  await context.step("detect-records computes all anew when an athlete asks for it", async () => {
    const answered = await ownLedger(athlete, { recompute: true, as_of: null, context: null });
    const stored = await eventually(
      () => storedRows(athlete),
      ({ length }) => length === answered.length,
    );
    assert.deepEqual(stored.map(({ id }) => id).sort(), answered.map(({ id }) => id).sort());
  });
}

async function guardRows(context: Deno.TestContext, one: Athlete, other: Athlete) {
  const records = () => one.client.schema("hyrox").from("personal_records");
  const claimed = async (athlete: Athlete) => ({
    athlete_id: await athleteId(athlete),
    record_type: "distance",
    subject: "cooper_test",
    scope: "",
    value: 9000,
    value_unit: "meters",
    date_achieved: "2026-03-01",
    context: "training",
  });
  await context.step(
    "detect-records' rows cannot be made, changed or taken by a client",
    async () => {
      const before = await storedRows(one);
      const derived = { ...await claimed(one), effort_id: `benchmark:${crypto.randomUUID()}:4` };
      assert.equal((await records().insert(derived)).error?.code, "42501");
      await records().update({ value: 9000 }).neq("value", 0);
      await records().delete().neq("value", 0);
      assert.deepEqual(await storedRows(one), before);
    },
  );
  await context.step("detect-records counts a row that its athlete made by hand", async () => {
    const { error } = await records().insert(await claimed(one));
    assert.equal(error, null);
    const values = (await ownLedger(one)).filter(({ subject }) => subject === "cooper_test")
      .map(({ value }) => value);
    assert.deepEqual(values.toSorted(), [2800, 9000]);
  });
  await context.step("detect-records shows nobody another's ledger", async () => {
    assert.deepEqual(await ownLedger(other), []);
    assert.deepEqual(await storedRows(other), []);
    const efforts = await other.client.schema("hyrox").from("efforts").select("*");
    assert.deepEqual(efforts.data, []);
    assert.equal((await records().insert(await claimed(other))).error?.code, "42501");
  });
  await context.step("no client can claim, apply or fail what is marked", async () => {
    const worker = crypto.randomUUID();
    const athlete_id = await athleteId(one);
    const calls = {
      claim_records: { worker },
      apply_records: { worker, athlete_id, marks: [], diff: {} },
      fail_records: { worker, athlete_id, message: "" },
      recompute_all_records: {},
      records_backlog: {},
    };
    for (const [name, parameters] of Object.entries(calls)) {
      const { error } = await one.client.schema("hyrox").rpc(name, parameters);
      assert.equal(error?.code, "42501", name);
    }
  });
}

async function refuseBodies(context: Deno.TestContext, stack: Stack, { token }: Athlete) {
  const callers = {
    "an athlete": [detectRecords(stack, stack.publishableKey, token), FROM_ATHLETES],
    "the project": [detectRecords(stack, stack.secretKey), FROM_THE_PROJECT],
  } as const;
  for (const [caller, [target, bodies]] of Object.entries(callers)) {
    for (const { name, body, ...expected } of bodies) {
      const title = `detect-records answers ${expected.code} when ${caller} sends ${name}`;
      await context.step(title, async () => assertRefused(await send(target, { body }), expected));
    }
  }
  const webhook = detectRecords(stack, stack.secretKey);
  const row = { type: "DELETE", table: "race_results", schema: "hyrox", old_record: { a: 1 } };
  for (const body of [{}, { sweep: true }, { ...row, record: null, new_member: [] }]) {
    const title = `detect-records works when the project sends ${JSON.stringify(body)}`;
    await context.step(title, async () => {
      const { status, text } = await send(webhook, { body: JSON.stringify(body) });
      assert.equal(status, 200, text);
      assert.deepEqual(Object.keys(JSON.parse(text)), ["athletes", "applied", "stale", "failed"]);
    });
  }
  await context.step("detect-records tells an athlete without a profile what to do", async () => {
    const nobody = await signUp(stack);
    await nobody.client.schema("hyrox").from("athlete_profiles").delete().neq(
      "units_preference",
      "",
    );
    const target = detectRecords(stack, stack.publishableKey, nobody.token);
    const expected = { status: 404, code: "not_found", path: "" };
    assertRefused(await send(target, { body: "{}" }), expected);
    assertRefused(await send(target, { body: '{"recompute":true}' }), expected);
  });
}

async function refuseCallers(context: Deno.TestContext, stack: Stack, { token }: Athlete) {
  const forged = await forgeWithoutKey(token);
  if (OTHER_STACK === undefined || Deno.env.get("STADION_JWT_SECRET")) {
    forged.push(...await misuseKey(new TextEncoder().encode(stack.jwtSecret), decode(token)));
  }
  for (const { name, token } of forged) {
    await context.step(`detect-records answers 401 when the token has ${name}`, async () => {
      for (const key of [stack.publishableKey, stack.secretKey]) {
        const answer = await send(detectRecords(stack, key, token), { body: "{}" });
        assertRefused(answer, UNAUTHENTICATED);
      }
    });
  }
  const keys = ["", "sb_secret_x", stack.publishableKey, token, `${stack.secretKey}x`];
  for (const [index, key] of keys.entries()) {
    await context.step(
      `detect-records answers 401 when key ${index} is none of its own`,
      async () => {
        assertRefused(await send(detectRecords(stack, key), { body: "{}" }), UNAUTHENTICATED);
        assertRefused(await send(detectRecords(stack, key, key), { body: "{}" }), UNAUTHENTICATED);
      },
    );
  }
}

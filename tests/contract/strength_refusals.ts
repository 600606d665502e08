import assert from "node:assert/strict";
import type { Stack } from "../../local/stack.ts";
import { connect } from "./athlete.ts";
import {
  invoke,
  type Lifter,
  rowsOf,
  signUpLifter,
  START_DATE,
  strengthFunction,
} from "./lifter.ts";
import { eventually } from "./records.ts";
import { FROM_THE_PROJECT } from "./records_requests.ts";
import { assertRefused, send, UNAUTHENTICATED } from "./send.ts";
import { FROM_LIFTERS } from "./strength_requests.ts";
import { decode, forgeWithoutKey, misuseKey } from "./tokens.ts";

const TABLES = ["programs", "sessions", "formula_configs", "performance_metrics", "lifter_maxes"];

/** What is another's answers as what is nobody's, byte for byte. */
export async function hideFromOthers(
  context: Deno.TestContext,
  stack: Stack,
  one: Lifter,
  other: Lifter,
  [session_id]: readonly string[],
) {
  for (const slug of ["generate-session", "review-session"]) {
    await context.step(
      `${slug} answers the same bytes when a session is another's or nobody's`,
      async () => {
        const target = strengthFunction(stack, slug, other.token);
        const ask = (id: unknown) => send(target, { body: JSON.stringify({ session_id: id }) });
        const [another, nobody] = [await ask(session_id), await ask(crypto.randomUUID())];
        assertRefused(another, { status: 404, code: "not_found", path: "/session_id" });
        assert.equal(another.text, nobody.text);
      },
    );
  }
  await context.step("estimate-1rm reads nobody else's sets", async () => {
    const { per_set } = await invoke(other, "estimate-1rm", { lift: "squat" });
    // The max that they put in themselves.
    assert.equal(per_set.length, 1);
    assert.equal(per_set[0].estimate_grams, 140_000);
  });
  await context.step("no lifter sees another's rows", async () => {
    for (const table of [...TABLES, "personal_records"]) {
      const seen = await rowsOf(other, table);
      assert(seen.every(({ user_id }) => user_id === other.userId), table);
      assert((await rowsOf(one, table)).length > 0, table);
    }
  });
}

/** What is well said and cannot be done with the rows as they are. */
export async function refuseStates(
  context: Deno.TestContext,
  stack: Stack,
  one: Lifter,
  [logged, planned]: readonly string[],
) {
  const ask = (slug: string, body: object, { token } = one) =>
    send(strengthFunction(stack, slug, token), { body: JSON.stringify(body) });
  await context.step("generate-session answers 409 and what to do when it is logged", async () => {
    const answer = await ask("generate-session", { session_id: logged });
    assertRefused(answer, { status: 409, code: "conflict", path: "" });
    assert.match(JSON.parse(answer.text).problems[0].message, /; generate sets/);
  });
  await context.step("generate-session leaves a session alone when readiness is none", async () => {
    const answer = await ask("generate-session", { session_id: planned, readiness: { sleep: 9 } });
    assertRefused(answer, { status: 422, code: "out_of_range", path: "/readiness/sleep" });
    const [session] = await rowsOf(one, "sessions", { id: planned });
    assert.equal(session.planned_sets, null);
  });
  await context.step("review-session answers 404 when the session is not logged", async () => {
    const answer = await ask("review-session", { session_id: planned });
    assertRefused(answer, { status: 404, code: "not_found", path: "/session_id" });
  });
  await context.step("generate-plan answers 404 and what to do when no max is known", async () => {
    const beginner = await signUpLifter(stack, { hasMaxes: false });
    const body = { kind: "powerlifting", start_date: START_DATE };
    const answer = await ask("generate-plan", body, beginner);
    assertRefused(answer, { status: 404, code: "not_found", path: "" });
    assert.match(answer.text, /`strength.lifter_maxes`/);
  });
}

export async function refuseBodies(context: Deno.TestContext, stack: Stack, lifter: Lifter) {
  const service = connect(stack, stack.secretKey).schema("strength");
  await eventually(
    async () => (await service.rpc("reviews_backlog")).data,
    ({ series }) => series === 0,
  );
  const rows = () => Promise.all(TABLES.map((table) => rowsOf(lifter, table)));
  const before = await rows();
  for (const [slug, bodies] of Object.entries(FROM_LIFTERS)) {
    for (const { name, body, ...expected } of bodies) {
      await context.step(
        `${slug} answers ${expected.code} when a lifter sends ${name}`,
        async () => {
          const answer = await send(strengthFunction(stack, slug, lifter.token), { body });
          assertRefused(answer, expected);
        },
      );
    }
  }
  assert.deepEqual(await rows(), before);
  const project = {
    ...strengthFunction(stack, "review-session"),
    headers: { apikey: stack.secretKey },
  };
  for (const { name, body, ...expected } of FROM_THE_PROJECT) {
    const title = `review-session answers ${expected.code} when the project sends ${name}`;
    await context.step(title, async () => assertRefused(await send(project, { body }), expected));
  }
  const row = { type: "INSERT", table: "session_logs", schema: "strength", record: { id: 1 } };
  for (const body of [{}, { sweep: true }, { ...row, old_record: null, new_member: [] }]) {
    await context.step(
      `review-session works when the project sends ${JSON.stringify(body)}`,
      async () => {
        const { status, text } = await send(project, { body: JSON.stringify(body) });
        assert.equal(status, 200, text);
        assert.deepEqual(JSON.parse(text), { athletes: 0, applied: 0, stale: 0, failed: 0 });
      },
    );
  }
}

export async function refuseCallers(context: Deno.TestContext, stack: Stack, { token }: Lifter) {
  const forged = await forgeWithoutKey(token);
  if (!Deno.env.get("STADION_URL") || Deno.env.get("STADION_JWT_SECRET")) {
    forged.push(...await misuseKey(new TextEncoder().encode(stack.jwtSecret), decode(token)));
  }
  for (const slug of Object.keys(FROM_LIFTERS)) {
    await context.step(`${slug} answers 401 when the token is none of the project's`, async () => {
      for (const { name, token } of [...forged, { name: "a key", token: stack.publishableKey }]) {
        const target = strengthFunction(stack, slug, token);
        for (const apikey of [stack.publishableKey, stack.secretKey]) {
          const answer = await send({ ...target, headers: { apikey } }, { body: "{}" });
          assert.equal(answer.status, 401, name);
          assertRefused(answer, UNAUTHENTICATED);
        }
      }
    });
    await context.step(`${slug} answers 401 when nobody is signed in`, async () => {
      for (const apikey of ["", stack.publishableKey, `${stack.secretKey}x`]) {
        const target = { ...strengthFunction(stack, slug), headers: { apikey } };
        assertRefused(await send(target, { body: "{}" }), UNAUTHENTICATED);
      }
    });
    if (slug === "review-session") continue;
    await context.step(`${slug} is for people when the project's key comes`, async () => {
      const target = { ...strengthFunction(stack, slug), headers: { apikey: stack.secretKey } };
      assertRefused(await send(target, { body: "{}" }), UNAUTHENTICATED);
    });
  }
  await context.step("no client can claim, apply or fail reviews", async () => {
    const client = connect(stack, stack.publishableKey);
    const worker = crypto.randomUUID();
    const user_id = crypto.randomUUID();
    const calls = {
      claim_reviews: { worker },
      apply_reviews: { worker, user_id, marks: [], result: {} },
      fail_reviews: { worker, user_id, message: "" },
      recompute_all_reviews: {},
      reviews_backlog: {},
    };
    for (const [name, parameters] of Object.entries(calls)) {
      const { error } = await client.schema("strength").rpc(name, parameters)
        .setHeader("authorization", `Bearer ${token}`);
      assert.equal(error?.code, "42501", name);
    }
  });
}

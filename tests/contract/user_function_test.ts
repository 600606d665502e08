import assert from "node:assert/strict";
import { withSupabase } from "@supabase/server";
import { DatabaseFault } from "../../functions/_shared/database.ts";
import { EngineRestarted } from "../../functions/_shared/engine.ts";
import { callEngine } from "../../functions/_shared/races_engine.ts";
import {
  USER_ACCESS,
  type UserFunction,
  userFunction,
} from "../../functions/_shared/user_function.ts";
import validateSplits from "../../functions/validate-splits/index.ts";
import { ask, request, USER_ID, withLog } from "./in_process.ts";
import { publishedRace } from "./race.ts";
import { assertAccepted, assertRefused, UNAUTHENTICATED } from "./send.ts";

function functionOf(handle: UserFunction["handle"]) {
  return userFunction({ operation: "validate_splits", bodyLimitBytes: 16, handle });
}

Deno.test("userFunction() hands on the body, the caller's client and id, and nothing else", async () => {
  let seen: unknown[] = [];
  const { status, text } = await ask(
    functionOf((body, caller) => {
      seen = [new TextDecoder().decode(body), Object.keys(caller).sort(), caller.userId];
      return { ok: true, result: { fine: true } };
    }),
    request("{}"),
  );
  assert.deepEqual(seen, ["{}", ["supabase", "userId"], USER_ID]);
  assert.equal(status, 200);
  assert.equal(text, '{"fine":true}');
});

Deno.test("USER_ACCESS leaves the service-role client without a key", async () => {
  const reach = withSupabase(USER_ACCESS, async (_request, { supabaseAdmin }) => {
    assert.throws(() => supabaseAdmin.from("race_results"), /secret key/);
    return await Promise.resolve(new Response("tried"));
  });
  assert.equal(await (await reach(request("{}"))).text(), "tried");
});

Deno.test("userFunction() tells nothing of an error when a handler throws one", async () => {
  const answer = await ask(
    functionOf(() => {
      throw new TypeError('row (17, "a private note") is odd');
    }),
    request("{}"),
  );
  assertRefused(answer, { status: 500, code: "internal", path: "" });
  assert.doesNotMatch(answer.text + JSON.stringify(answer.line), /private/);
  assert.equal(answer.line.cause, "TypeError");
  assert.equal(answer.headers.get("access-control-allow-origin"), "*");
});

Deno.test("callEngine() throws EngineRestarted when the engine breaks, and answers the next call", () => {
  // What is no array of bytes cannot come from a request; it stands for a fault in the engine.
  assert.throws(() => callEngine("validate_splits", null as never), EngineRestarted);
  assert.equal(callEngine("validate_splits", new TextEncoder().encode("{}")).ok, false);
});

Deno.test("userFunction() answers engine_restarted when the engine trapped", async () => {
  const answer = await ask(
    functionOf(() => {
      throw new EngineRestarted("unreachable");
    }),
    request("{}"),
  );
  assertRefused(answer, { status: 500, code: "engine_restarted", path: "" });
  assert.equal(answer.line.outcome, "engine_restarted");
});

Deno.test("userFunction() answers 401 when the database refuses the token", async () => {
  const answer = await ask(
    functionOf(() => {
      throw new DatabaseFault("token_refused", "PGRST303");
    }),
    request("{}"),
  );
  assertRefused(answer, UNAUTHENTICATED);
  assert.equal(answer.line.cause, "PGRST303");
});

Deno.test("userFunction() counts the bytes when the declared length lies", async () => {
  const limit = { status: 413, code: "too_large", path: "" };
  const handle = functionOf(() => ({ ok: true, result: null }));
  const full = "x".repeat(16);
  assert.equal((await ask(handle, request(full))).status, 200);
  assertRefused(await ask(handle, request(`${full}x`, { "content-length": "2" })), limit);
  assertRefused(await ask(handle, request("x", { "content-length": "17" })), limit);
});

Deno.test("userFunction() takes a body in to its end when it has refused it", async () => {
  let left = 1024 * 1024;
  const body = new ReadableStream({
    pull(controller) {
      left -= 1024;
      controller.enqueue(new Uint8Array(1024));
      if (left === 0) controller.close();
    },
  });
  const handle = functionOf(() => ({ ok: true, result: null }));
  assertRefused(await ask(handle, request(body)), { status: 413, code: "too_large", path: "" });
  assert.equal(left, 0);
});

Deno.test("userFunction() answers when the body stops short of its end", async () => {
  const stuck = new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array(17));
      return new Promise(() => {});
    },
  });
  const handle = functionOf(() => ({ ok: true, result: null }));
  assertRefused(await ask(handle, request(stuck)), { status: 413, code: "too_large", path: "" });
});

Deno.test("userFunction() answers 408 when the body never comes to its end", async () => {
  const silent = new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(1));
    },
  });
  const handle = functionOf(() => ({ ok: true, result: null }));
  assertRefused(await ask(handle, request(silent)), { status: 408, code: "too_slow", path: "" });
});

Deno.test("validate-splits answers 503 when the database never answers", async () => {
  // The kernel takes the connection in; nobody ever reads from it.
  const silent = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  Deno.env.set("SUPABASE_URL", `http://127.0.0.1:${(silent.addr as Deno.NetAddr).port}`);
  try {
    const body = JSON.stringify({ race_result_id: crypto.randomUUID() });
    const answer = await ask(validateSplits.fetch, request(body));
    assertRefused(answer, { status: 503, code: "retryable", path: "" });
  } finally {
    Deno.env.set("SUPABASE_URL", "http://127.0.0.1:9");
    silent.close();
  }
});

Deno.test("validate-splits keeps requests apart when many arrive at once", async () => {
  const { answer: answers, lines } = await withLog(() =>
    Promise.all(Array.from({ length: 200 }, async (_, index) => {
      const posted = publishedRace();
      // Each even one is a minute slower in its total, which nothing explains.
      if (index % 2 === 0) posted.race.total_time_seconds += 60;
      const response = await validateSplits.fetch(request(JSON.stringify(posted)));
      return { status: response.status, headers: response.headers, text: await response.text() };
    }))
  );
  for (const [index, answer] of answers.entries()) {
    if (index % 2 === 1) assertAccepted(answer);
    else assert.equal(JSON.parse(answer.text).verdict, "reject");
  }
  assert.equal(lines.length, answers.length);
});

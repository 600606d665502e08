import assert from "node:assert/strict";
import { publishedRace } from "./race.ts";
import { assertAccepted, assertRefused, refuseBadRequests, send, UNAUTHENTICATED } from "./send.ts";
import { DENOS, type ServedFunction, serveFunction } from "./served_function.ts";
import { decode, forgeWithoutKey, forgeWithPublicKey, misuseKey, sign } from "./tokens.ts";
import { readVectors } from "./vectors.ts";

for (const [name, deno] of Object.entries(DENOS)) {
  Deno.test(`validate-splits answers as the engine does when served by ${name}`, async (context) => {
    await using served = await serveFunction(deno);
    await answerVectors(context, served);
  });

  Deno.test(`validate-splits keeps its contract when served by ${name}`, async (context) => {
    await using served = await serveFunction(deno);
    await refuseBadRequests(context, served);
    await refuseTokens(context, served);
    await answerBrowsers(context, served);
    await context.step("validate-splits answers 503 when no database answers", async () => {
      const body = JSON.stringify({ race_result_id: crypto.randomUUID() });
      const answer = await send(served, { body });
      assertRefused(answer, { status: 503, code: "retryable", path: "" });
      assert.equal(answer.headers.get("retry-after"), "1");
    });
    await context.step(
      "validate-splits logs one line per request, and nothing that was in it",
      async () => {
        assertAccepted(await send(served));
        const lines = await served.stop();
        assertLines(lines, served);
      },
    );
  });
}

async function answerVectors(context: Deno.TestContext, served: ServedFunction) {
  for (const { name, body, answer } of readVectors()) {
    await context.step(
      `validate-splits answers vector "${name}" when it is posted`,
      async () => {
        const { status, text } = await send(served, { body });
        if (answer.ok) {
          assert.equal(status, 200, text);
          assert.deepEqual(JSON.parse(text), answer.result);
        } else {
          assert.equal(status, answer.problems[0]?.code === "malformed_json" ? 400 : 422, text);
          assert.deepEqual(JSON.parse(text), { problems: answer.problems });
        }
      },
    );
  }
}

async function refuseTokens(context: Deno.TestContext, served: ServedFunction) {
  const { url, token, key, publicJwk } = served;
  const tokens = [
    ...await forgeWithoutKey(token),
    ...await forgeWithPublicKey(token, publicJwk),
    ...await misuseKey(key, decode(token)),
  ];
  for (const { name, token } of tokens) {
    await context.step(`validate-splits answers 401 when the token has ${name}`, async () => {
      assertRefused(await send({ url, token }), UNAUTHENTICATED);
    });
  }
  await context.step("validate-splits answers 401 when there is no token", async () => {
    assertRefused(await send({ url }), UNAUTHENTICATED);
  });
  await context.step("validate-splits says what to do when it answers 401", async () => {
    const claims = decode(token).claims;
    const expired = await sign(key, {
      header: decode(token).header,
      claims: { ...claims, exp: 1 },
    });
    const messages = await Promise.all(
      [{ url }, { url, token: expired }, { url, token: "x" }].map(async (target) =>
        JSON.parse((await send(target)).text).problems[0].message
      ),
    );
    assert.match(messages[0], /sign in and send it as `Authorization: Bearer`/);
    assert.match(messages[1], /has expired; refresh the session/);
    assert.match(messages[2], /is not valid here; sign in to this project again/);
  });
  for (const key of ["sb_publishable_contract", "sb_secret_contract"]) {
    await context.step(
      `validate-splits answers 401 when ${key} stands in for a token`,
      async () => {
        assertRefused(await send({ url, token: key }), UNAUTHENTICATED);
        assertRefused(await send({ url, headers: { apikey: key } }), UNAUTHENTICATED);
      },
    );
  }
}

async function answerBrowsers(context: Deno.TestContext, { url, token }: ServedFunction) {
  await context.step("validate-splits names the methods it has when asked by another", async () => {
    const { headers } = await send({ url, token }, { method: "PUT" });
    assert.equal(headers.get("allow"), "POST, OPTIONS");
  });
  await context.step(
    "validate-splits lets a browser ask from anywhere, with a token only",
    async () => {
      const preflight = await send({ url }, { method: "OPTIONS", body: null });
      assert.equal(preflight.status, 204);
      const refused = await send({ url });
      const accepted = await send({ url, token });
      for (const { headers } of [preflight, refused, accepted]) {
        assert.equal(headers.get("access-control-allow-origin"), "*");
        assert.match(headers.get("access-control-allow-headers") ?? "", /authorization/);
      }
    },
  );
}

function assertLines(lines: readonly string[], { token }: ServedFunction) {
  assert(lines.length > 0, "nothing was logged");
  const entries = lines.map((line) => JSON.parse(line));
  for (const entry of entries) {
    const { operation, outcome, status, milliseconds, bytes, cause, ...rest } = entry;
    assert.deepEqual(rest, {});
    assert.equal(operation, "validate_splits");
    assert.match(outcome, /^[a-z_]+$/);
    assert(Number.isInteger(status) && status >= 200 && status <= 503);
    assert(typeof milliseconds === "number" && milliseconds >= 0);
    assert(Number.isInteger(bytes) && bytes >= 0);
    assert.match(cause ?? "", /^\w*$/);
  }
  const { status, outcome, bytes } = entries.at(-1);
  assert.deepEqual({ status, outcome, bytes }, {
    status: 200,
    outcome: "ok",
    bytes: JSON.stringify(publishedRace()).length,
  });
  const log = lines.join("\n");
  for (const secret of [...token.split("."), "station_number", "sb_secret"]) {
    assert(!log.includes(secret), `the log holds \`${secret}\``);
  }
}

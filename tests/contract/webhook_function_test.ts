import assert from "node:assert/strict";
import { webhookFunction } from "../../functions/_shared/webhook_function.ts";
import { ask, request } from "./in_process.ts";
import { assertRefused, UNAUTHENTICATED } from "./send.ts";

const PROJECT = { authorization: "", apikey: "sb_secret_contract" };

function functionOf(handle: Parameters<typeof webhookFunction>[0]["handle"]) {
  return webhookFunction({ operation: "detect_records", bodyLimitBytes: 16, handle });
}

Deno.test("webhookFunction() hands on the body and a client past row level security", async () => {
  let seen: unknown[] = [];
  const { status, text, line } = await ask(
    functionOf((body, serviceClient) => {
      seen = [new TextDecoder().decode(body), typeof serviceClient.rpc];
      return { ok: true, result: { fine: true } };
    }),
    request("{}", PROJECT),
  );
  assert.deepEqual(seen, ["{}", "function"]);
  assert.deepEqual([status, text], [200, '{"fine":true}']);
  assert.deepEqual([line.outcome, line.bytes], ["ok", 2]);
});

Deno.test("webhookFunction() runs nothing when another key, or a person's token, comes", async () => {
  const handle = functionOf(() => assert.fail("it ran"));
  for (
    const headers of [{}, { apikey: "sb_publishable_contract" }, { apikey: "sb_secret_other" }]
  ) {
    const answer = await ask(handle, request("{}", headers));
    assertRefused(answer, UNAUTHENTICATED);
    assert.match(JSON.parse(answer.text).problems[0].message, /send the project's secret key as/);
  }
});

Deno.test("webhookFunction() limits the body, and tells nothing of an error", async () => {
  const handle = functionOf(() => {
    throw new TypeError("a private note");
  });
  const large = await ask(handle, request("x".repeat(17), PROJECT));
  assertRefused(large, { status: 413, code: "too_large", path: "" });
  const broken = await ask(handle, request("{}", PROJECT));
  assertRefused(broken, { status: 500, code: "internal", path: "" });
  assert.doesNotMatch(broken.text + JSON.stringify(broken.line), /private/);
});

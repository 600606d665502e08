import assert from "node:assert/strict";
import { createClient } from "@supabase/supabase-js";
import { call, type Operation, validateSplits } from "../../pkg/stadion.js";
import type { Stack } from "../../local/stack.ts";
import type { Block } from "./markdown.ts";
import type { Ground, Proof } from "./proof.ts";

export const ENGINE_REQUEST = "json engine request";

/** A request and its answer follow each other, below the heading of their operation. */
export function jsonProofs(blocks: readonly Block[]): Proof[] {
  const pairs: Proof[] = [];
  for (let index = 0; index < blocks.length; index += 2) {
    const [request, answer] = [blocks[index]!, blocks[index + 1]];
    const place = `${request.document}:${request.line}`;
    if (answer?.kind !== request.kind.replace(/request$/, "answer") || answer === request) {
      throw new Error(`${place}: \`${request.kind}\` has no partner: show request and answer`);
    }
    const operation = request.heading as Operation;
    if (request.kind === ENGINE_REQUEST) {
      pairs.push({
        name: `${place} is answered as shown by the engine, byte for byte`,
        run: () => Promise.resolve(assertWhole(operation, request.code, answer.code)),
      });
      continue;
    }
    pairs.push({
      name: `${place} is answered as shown when it is posted to ${operation}`,
      run: ({ stack }: Ground) => assertPosted(stack, operation, request.code, answer.code),
    }, {
      name: `${place} is answered as shown when pkg is called`,
      run: () => assertCalled(operation, request.code, answer.code),
    });
  }
  return pairs;
}

/** The whole answer of the engine, for operations whose function takes another request. */
function assertWhole(operation: Operation, request: string, answer: string): void {
  const bytes = call(operation, new TextEncoder().encode(request));
  assert.equal(new TextDecoder().decode(bytes), JSON.stringify(JSON.parse(answer)));
}

async function assertPosted(stack: Stack, operation: string, request: string, answer: string) {
  const shown = JSON.parse(answer);
  const { url, publishableKey } = stack;
  const response = await fetch(`${url}/functions/v1/${operation.replaceAll("_", "-")}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      apikey: publishableKey,
      authorization: `Bearer ${await accessToken(stack)}`,
    },
    body: request,
  });
  const body = await response.text();
  assert.deepEqual(JSON.parse(body), shown);
  assert.equal(body, JSON.stringify(shown), "the members have another order");
  assert.equal(response.status, "problems" in shown ? 422 : 200);
}

async function accessToken({ url, publishableKey }: Stack): Promise<string> {
  const options = { auth: { persistSession: false, autoRefreshToken: false } };
  const { data, error } = await createClient(url, publishableKey, options).auth.signUp({
    email: `reader-${crypto.randomUUID()}@example.com`,
    password: crypto.randomUUID(),
  });
  if (error !== null) throw error;
  if (data.session === null) throw new Error("sign-up waits for a confirmed email: turn it off");
  return data.session.access_token;
}

function assertCalled(operation: Operation, request: string, answer: string): void {
  const shown = JSON.parse(answer);
  const bytes = call(operation, new TextEncoder().encode(request));
  const called = JSON.parse(new TextDecoder().decode(bytes));
  assert.deepEqual(called.ok ? called.result : { problems: called.problems }, shown);
  assert.equal(called.ok, !("problems" in shown));
  if (operation === "validate_splits") {
    assert.deepEqual(validateSplits(JSON.parse(request)), called);
  }
}

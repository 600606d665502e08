import assert from "node:assert/strict";
import { BAD_REQUESTS } from "./bad_requests.ts";
import { publishedRace } from "./race.ts";

export interface Target {
  readonly url: string;
  /** Sent with every request; the platform's gateway wants the publishable key here. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly token?: string;
}

export interface Sending {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit | null;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface Expected {
  readonly status: number;
  readonly code: string;
  readonly path: string;
}

export const UNAUTHENTICATED: Expected = { status: 401, code: "unauthenticated", path: "" };

export async function send(target: Target, sending: Sending = {}): Promise<Answer> {
  const response = await fetch(target.url, {
    method: sending.method ?? "POST",
    headers: {
      "content-type": "application/json",
      ...target.headers,
      ...target.token === undefined ? {} : { authorization: `Bearer ${target.token}` },
      ...sending.headers,
    },
    body: sending.body === undefined ? JSON.stringify(publishedRace()) : sending.body,
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

export function assertRefused(answer: Answer, expected: Expected): void {
  assert.equal(answer.status, expected.status, answer.text);
  assert.match(answer.headers.get("content-type") ?? "", /^application\/json/);
  const body = JSON.parse(answer.text);
  assert.deepEqual(Object.keys(body), ["problems"]);
  const [first] = body.problems;
  assert.deepEqual({ code: first.code, path: first.path }, {
    code: expected.code,
    path: expected.path,
  }, answer.text);
  for (const { code, path, message, severity } of body.problems) {
    assert.match(code, /^[a-z_]+$/);
    assert.match(path, /^(\/|$)/);
    assert.equal(severity, "error");
    assert.match(message, /^[^A-Z].*[^.]$/, "a message is lower case and ends without a full stop");
  }
}

export function assertAccepted(answer: Answer): void {
  assert.equal(answer.status, 200, answer.text);
  assert.equal(JSON.parse(answer.text).verdict, "accept", answer.text);
}

/** Sends all that is wrong with a request, and then one that is right. */
export async function refuseBadRequests(context: Deno.TestContext, target: Target): Promise<void> {
  for (const bad of BAD_REQUESTS) {
    const { name, status, code } = bad;
    await context.step(`validate-splits answers ${status} ${code} when sent ${name}`, async () => {
      const body = bad.body();
      assertRefused(
        await send(target, { body, method: bad.method ?? "POST", headers: bad.headers ?? {} }),
        bad,
      );
    });
  }
  await context.step("validate-splits accepts a race when it has refused all of them", async () => {
    assertAccepted(await send(target));
  });
}

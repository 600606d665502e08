import assert from "node:assert/strict";
import { assertRefused, send } from "./send.ts";
import { DENOS, type ServedFunction, serveFunction } from "./served_function.ts";
import { readVectors } from "./vectors.ts";

const OPERATIONS = {
  "estimate-1rm": "estimate_one_rep_max",
  "generate-plan": "generate_plan",
  "generate-session": "generate_session",
  "review-session": "review_session",
} as const;

/** Bodies that name stored rows. */
const REFERENCES = {
  "estimate-1rm": '{"lift":"squat"}',
  "generate-plan": '{"kind":"powerlifting","start_date":"2026-11-02"}',
  "generate-session": `{"session_id":"${crypto.randomUUID()}"}`,
  "review-session": `{"session_id":"${crypto.randomUUID()}"}`,
} as const;

for (const [name, deno] of Object.entries(DENOS)) {
  for (const slug of Object.keys(OPERATIONS) as (keyof typeof OPERATIONS)[]) {
    Deno.test(`${slug} answers as the engine does when served by ${name}`, async (context) => {
      await using served = await serveFunction(deno, slug);
      await answerVectors(context, served, slug);
      await context.step(`${slug} answers 503 when no database answers`, async () => {
        const answer = await send(served, { body: REFERENCES[slug] });
        assertRefused(answer, { status: 503, code: "retryable", path: "" });
      });
    });
  }
}

async function answerVectors(
  context: Deno.TestContext,
  served: ServedFunction,
  slug: keyof typeof OPERATIONS,
) {
  const posted = readVectors(OPERATIONS[slug]).filter(({ body }) => !namesStoredRows(slug, body));
  assert(posted.length > 0, `no vector of ${slug} is a posted request`);
  for (const { name, body, answer } of posted) {
    await context.step(`${slug} answers vector "${name}" when it is posted`, async () => {
      const { status, text } = await send(served, { body });
      if (answer.ok) {
        assert.equal(status, 200, text);
        assert.deepEqual(JSON.parse(text), answer.result);
      } else {
        assert.equal(status, answer.problems[0]?.code === "malformed_json" ? 400 : 422, text);
        assert.deepEqual(JSON.parse(text), { problems: answer.problems });
      }
    });
  }
}

/** What a plan is made of is taken from the database when the body does not bring it. */
function namesStoredRows(slug: string, body: string): boolean {
  if (slug !== "generate-plan") return false;
  try {
    const { kind, ...rest } = JSON.parse(body);
    const brought = { powerlifting: "maxes", hyrox: "division" }[kind as string];
    return brought !== undefined && !(brought in rest);
  } catch {
    return false;
  }
}

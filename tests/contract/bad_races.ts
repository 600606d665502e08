import assert from "node:assert/strict";
import { type PostedRace, publishedRace } from "./race.ts";
import { send, type Target } from "./send.ts";

interface BadRace {
  readonly name: string;
  /** The finding that the verdict rests on. */
  readonly code: string;
  readonly spoil: (posted: PostedRace) => void;
}

/** Requests that can be read and races that cannot be true: answered, with the verdict reject. */
export const BAD_RACES: readonly BadRace[] = [
  { name: "15 splits", code: "split_missing", spoil: ({ splits }) => void splits.pop() },
  {
    name: "17 splits",
    code: "split_number_unknown",
    spoil: ({ splits }) =>
      void splits.push({ split_number: 17, split_type: "run", time_seconds: 320 }),
  },
  {
    name: "a split number twice",
    code: "split_duplicate",
    spoil: ({ splits }) => void (splits[2]!.split_number = 1),
  },
  {
    name: "one minute too much in a split",
    code: "residual_unexplained",
    spoil: ({ splits }) => void (splits[4]!.time_seconds += 60),
  },
];

export async function rejectBadRaces(context: Deno.TestContext, target: Target): Promise<void> {
  for (const { name, code, spoil } of BAD_RACES) {
    await context.step(`validate-splits rejects with ${code} when a race has ${name}`, async () => {
      const posted = publishedRace();
      spoil(posted);
      const { status, text } = await send(target, { body: JSON.stringify(posted) });
      assert.equal(status, 200, text);
      assertRejected(JSON.parse(text), code);
    });
  }
}

export function assertRejected(
  result: { verdict: string; findings: { code: string; severity: string }[] },
  code: string,
): void {
  assert.equal(result.verdict, "reject");
  const errors = result.findings.filter(({ severity }) => severity === "error");
  assert(errors.some((finding) => finding.code === code), JSON.stringify(result.findings));
}

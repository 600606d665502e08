import assert from "node:assert/strict";
import { build, type Problem } from "../../pkg/stadion.js";
import { readVectors } from "../contract/vectors.ts";
import { EXAMPLES } from "./examples.ts";
import { outcome } from "./outcome.js";

export const VECTORS = readVectors();
export const BODIES = VECTORS.map(({ body }) => body);

const here = outcome(BODIES);

function withoutMessages(problems: Problem[]) {
  return problems.map(({ message, ...rest }) => {
    assert.match(message, /\S/);
    return rest;
  });
}

function problemsOf(answer: string) {
  return withoutMessages(JSON.parse(answer).problems);
}

/** The lines that the scratch project's program printed, held against what it has to print. */
export function assertPrinted(lines: readonly string[]): void {
  const examples = EXAMPLES.flatMap(({ prints }) => prints);
  assert.deepEqual(lines.slice(0, -1), examples, "the examples print what they say");
  const seen = JSON.parse(lines.at(-1)!) as ReturnType<typeof outcome>;

  assert.deepEqual(seen.build, build);
  assert.equal(seen.bytes.length, VECTORS.length);
  for (const [index, { name, answer }] of VECTORS.entries()) {
    const bytes = seen.bytes[index]!;
    const engine_version = build.engine_version;
    const expected = answer.ok ? { ...answer, engine_version } : answer;
    assert.deepEqual(JSON.parse(bytes), expected, `\`${name}\` as the vector has it`);
    // A vector keeps no order of fields and no way of writing a number.
    assert.equal(bytes, here.bytes[index], `\`${name}\` to the byte as in this process`);
    assert.equal(bytes, JSON.stringify(JSON.parse(bytes)), `\`${name}\` as JavaScript writes it`);
    assert.ok([null, bytes].includes(seen.objects[index]!), `\`${name}\` asked as an object`);
  }
  assert.ok(seen.objects.some((answer) => answer !== null), "some vectors are asked as objects");

  assert.ok(!seen.refused.ok);
  assert.deepEqual(withoutMessages(seen.refused.problems), [
    { code: "wrong_type", path: "/race/total_time_seconds", severity: "error" },
    {
      code: "out_of_range",
      path: "/splits/0/time_seconds",
      severity: "error",
      limit: { min: 0, max: 86400 },
    },
  ]);
  assert.deepEqual(problemsOf(seen.unknown), [
    { code: "unknown_operation", path: "", severity: "error" },
  ]);
  assert.deepEqual(problemsOf(seen.notText), [
    { code: "malformed_json", path: "", severity: "error" },
  ]);

  assert.match(seen.trapped, /^RuntimeError: /, "the engine trapped");
  assert.deepEqual(seen.afterTrap, seen.bytes, "a trap leaves no trace in later answers");
}

/** The program prints its outcome last, as one line. */
export function isOutcome(line: string): boolean {
  return line.startsWith('{"build":');
}

/** The lines of a program's output. */
export function linesOf(output: string): string[] {
  return output.trimEnd().split("\n");
}

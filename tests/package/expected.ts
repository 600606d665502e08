import assert from "node:assert/strict";
import { build, type Operation, type Problem } from "../../pkg/stadion.js";
import { readVectors } from "../contract/vectors.ts";
import { EXAMPLES } from "./examples.ts";
import { outcome } from "./outcome.js";

const { operations, groups }: {
  operations: Operation[];
  groups: { name: string; operations: Operation[] }[];
} = JSON.parse(
  await Deno.readTextFile(new URL("../../pkg/vocabulary.json", import.meta.url)),
);

export const GROUPS = groups;

/** The engine's own examples, of every operation. */
export const VECTORS = operations.flatMap((operation) =>
  readVectors(operation).map((vector) => ({ operation, ...vector }))
);
export const QUESTIONS = VECTORS.map(({ operation, body }) => ({ operation, body }));

const here = outcome(QUESTIONS);

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
  for (const [index, { operation, name, answer }] of VECTORS.entries()) {
    const bytes = seen.bytes[index]!;
    const vector = `\`${operation}/${name}\``;
    const engine_version = build.engine_version;
    const expected = answer.ok ? { ...answer, engine_version } : answer;
    assert.deepEqual(JSON.parse(bytes), expected, `${vector} as it stands`);
    // A vector keeps no order of fields and no way of writing a number.
    assert.equal(bytes, here.bytes[index], `${vector} to the byte as in this process`);
    assert.equal(bytes, JSON.stringify(JSON.parse(bytes)), `${vector} as JavaScript writes it`);
    assert.ok([null, bytes].includes(seen.objects[index]!), `${vector} asked as an object`);
  }
  for (const operation of operations) {
    const asked = VECTORS.some((vector, index) =>
      vector.operation === operation && seen.objects[index] !== null
    );
    assert.ok(asked, `no vector of \`${operation}\` is asked as an object`);
  }
  assertParts(seen);

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
  assert.deepEqual(problemsOf(seen.unknown), UNKNOWN);
  assert.deepEqual(problemsOf(seen.notText), [
    { code: "malformed_json", path: "", severity: "error" },
  ]);

  assert.match(seen.trapped, /^RuntimeError: /, "the engine trapped");
  assert.deepEqual(seen.afterTrap, seen.bytes, "a trap leaves no trace in later answers");
}

const UNKNOWN = [{ code: "unknown_operation", path: "", severity: "error" }];

/** Each part answers as the whole does, or says that it is not the one to ask. */
function assertParts({ bytes, parts }: ReturnType<typeof outcome>): void {
  const names = [...groups.map(({ name }) => name), "plans"];
  assert.deepEqual(Object.keys(parts).sort(), names.sort());
  for (const [index, { operation, name }] of VECTORS.entries()) {
    const answering = groups.filter((group) => group.operations.includes(operation))
      .filter((group) => parts[group.name]![index] === bytes[index]);
    assert.equal(answering.length, 1, `\`${operation}/${name}\` is answered by one group`);
    for (const group of groups) {
      if (answering.includes(group)) continue;
      assert.deepEqual(problemsOf(parts[group.name]![index]!), UNKNOWN, group.name);
    }
    const isPlan = operation === "generate_plan";
    if (isPlan) assert.equal(parts["plans"]![index], bytes[index], `\`${name}\` by all plans`);
  }
}

/** The program prints its outcome last, as one line. */
export function isOutcome(line: string): boolean {
  return line.startsWith('{"build":');
}

/** The lines of a program's output. */
export function linesOf(output: string): string[] {
  return output.trimEnd().split("\n");
}

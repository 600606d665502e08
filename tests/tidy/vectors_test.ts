import { type Rule, testRules } from "./rule.ts";
import { select, textOf, type Tree } from "./tree.ts";

const VECTORS = /^tests\/vectors\/([^/]+)\/[^/]+$/;

const EVERY_OPERATION: Rule = {
  rule: "every operation has vectors, of what it accepts and of what it refuses",
  violations(tree) {
    const vectors = select(tree, VECTORS).map(([path, text]) => ({ path, ...readVector(text) }));
    const folder = ({ path }: { path: string }) => VECTORS.exec(path)?.[1] ?? "";
    const operations = operationsOf(tree);
    return [
      ...operations.flatMap((operation) =>
        [true, false]
          .filter((ok) =>
            !vectors.some((vector) => folder(vector) === operation && vector.ok === ok)
          )
          .map((ok) => `\`${operation}\` has no vector that is ${ok ? "accepted" : "refused"}`)
      ),
      ...vectors.filter(({ ok }) => ok === undefined).map(({ path }) => `${path} has no answer`),
      // Requests that reach no operation.
      ...vectors.filter((vector) => ![...operations, "call"].includes(folder(vector)))
        .map(({ path }) => `${path} is of no operation`),
    ];
  },
  breaches: [
    {
      when: "an operation is new",
      plant: {
        "pkg/vocabulary.json": (text) =>
          // Deeper ones are the operations of a group.
          text.replace(/(?<=^ {4})"validate_splits"/m, '"validate_splits", "plan"'),
      },
      reported: "`plan` has no vector that is accepted",
    },
    {
      when: "an operation is shown accepting only",
      plant: {
        "pkg/vocabulary.json": (text) =>
          // Deeper ones are the operations of a group.
          text.replace(/(?<=^ {4})"validate_splits"/m, '"validate_splits", "plan"'),
        "tests/vectors/plan/new.json": '{ "answer": { "ok": true } }',
      },
      reported: "`plan` has no vector that is refused",
    },
    {
      when: "a folder is called otherwise",
      plant: { "tests/vectors/validate-splits/new.json": '{ "answer": { "ok": true } }' },
      reported: "tests/vectors/validate-splits/new.json is of no operation",
    },
    {
      when: "a vector wants nothing",
      plant: { "tests/vectors/validate_splits/new.json": '{ "request": {} }' },
      reported: "tests/vectors/validate_splits/new.json has no answer",
    },
  ],
};

function operationsOf(tree: Tree): string[] {
  const { operations } = JSON.parse(textOf(tree, "pkg/vocabulary.json"));
  if (!Array.isArray(operations) || operations.length === 0) throw new Error("no operations");
  return operations;
}

function readVector(text: string): { readonly ok: boolean | undefined } {
  return { ok: JSON.parse(text).answer?.ok };
}

testRules(EVERY_OPERATION);

import { parse, type TomlTable } from "smol-toml";
import { type Rule, testRules } from "./rule.ts";
import { select } from "./tree.ts";

/** Tests whose loss would leave an invariant without its check. */
const HOLDERS = [
  "crates/engine/tests/boundary.rs",
  "crates/engine/tests/vectors.rs",
  "crates/one-rep-max/tests/estimator_hevy.rs",
  "crates/one-rep-max/tests/estimator_laws.rs",
  "crates/training-plan/tests/hyrox/laws.rs",
  "tests/contract/records_stack_test.ts",
  "tests/contract/user_function_test.ts",
  "tests/faults/breaks_test.ts",
  "tests/faults/kills_test.ts",
  "tests/faults/parallel_test.ts",
  "tests/faults/webhooks_test.ts",
  "tests/package/trap_test.ts",
  "tests/parity/parity_test.ts",
  "tests/rls/matrix_test.ts",
  "tests/rls/mutants_test.ts",
  "tests/schema/conformance_test.ts",
  "tests/schema/invariants_test.ts",
];

const HELD: Rule = {
  rule: "what only a run can show has its test",
  violations: (tree) =>
    HOLDERS.filter((path) => !/\bDeno\.test\(|^#\[test\]$/m.test(tree.get(path) ?? ""))
      .map((path) => `${path} has no test`),
  breaches: [
    {
      when: "native and WASM are no longer compared",
      plant: { "tests/parity/parity_test.ts": null },
      reported: "tests/parity/parity_test.ts has no test",
    },
    {
      when: "the schema's invariants are emptied",
      plant: { "tests/schema/invariants_test.ts": "export {};\n" },
      reported: "tests/schema/invariants_test.ts has no test",
    },
    {
      when: "the vectors are run by nothing",
      plant: { "crates/engine/tests/vectors.rs": (text) => text.replaceAll("#[test]\n", "") },
      reported: "crates/engine/tests/vectors.rs has no test",
    },
  ],
};

const CARGO_TARGETS: Rule = {
  rule: "no manifest keeps Cargo from finding tests",
  violations: (tree) =>
    select(tree, /(?:^|\/)Cargo\.toml$/).flatMap(([path, text]) => hidden(path, parse(text))),
  breaches: [
    {
      when: "a crate's tests are not looked for",
      plant: {
        "crates/units/Cargo.toml": (text) =>
          text.replace("[package]", "[package]\nautotests = false"),
      },
      reported: "crates/units/Cargo.toml: `autotests`",
    },
    {
      when: "examples in the documentation are not run",
      plant: { "crates/units/Cargo.toml": (text) => `${text}\n[lib]\ndoctest = false\n` },
      reported: "crates/units/Cargo.toml: `doctest`",
    },
  ],
};

function hidden(path: string, manifest: TomlTable): string[] {
  const tables = Object.values(manifest).flat().filter((value) => typeof value === "object");
  const keys = ["autotests", "test", "doctest", "harness"];
  return keys.filter((key) => tables.some((table) => (table as TomlTable)[key] === false))
    .map((key) => `${path}: \`${key}\``);
}

testRules(HELD, CARGO_TARGETS);

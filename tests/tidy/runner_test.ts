import { type Rule, testRules } from "./rule.ts";
import { RUNNER, runnerOf } from "./runner.ts";
import { select, textOf } from "./tree.ts";

/** What holds an invariant only if it is run, with the invariant that would be lost. */
const COMMANDS: Readonly<Record<string, RegExp>> = {
  "the lints against panics": /^cargo clippy .*--workspace .*--all-targets .*-D warnings/,
  "the tests in Rust": /^cargo test .*--workspace/,
  "the format of Rust": /^cargo fmt .*--check/,
  "the licences and sources of packages": /^cargo deny .*\bbans\b/,
  "the types of TypeScript": /\bcheck .*\bfunctions\b.*\blocal\b.*\btests\b/,
  "the lints of TypeScript": /\blint\b/,
  "the format of TypeScript": /\bfmt --check\b/,
  "pkg/ equals its source": /crates\/wasm\/package\/build\.ts --check$/,
};

const COMPLETE: Rule = {
  rule: `${RUNNER} runs every tool that holds an invariant`,
  violations(tree) {
    const { commands } = runnerOf(tree);
    return Object.entries(COMMANDS)
      .filter(([, pattern]) => !commands.some((command) => pattern.test(command)))
      .map(([what]) => `nothing runs ${what}`);
  },
  breaches: [
    {
      when: "pkg/ is no longer compared",
      plant: { [RUNNER]: (text) => text.replace("build.ts --check", "build.ts") },
      reported: "nothing runs pkg/ equals its source",
    },
    {
      when: "a step is commented out",
      plant: { [RUNNER]: (text) => text.replace('step "rust lints"', '# step "rust lints"') },
      reported: "nothing runs the lints against panics",
    },
  ],
};

const STRICT: Rule = {
  rule: `a failed step fails ${RUNNER}, and that fails the build`,
  violations(tree) {
    const runner = textOf(tree, RUNNER);
    return [
      ...(/^set -euo pipefail$/m.test(runner) ? [] : [`${RUNNER} goes on after a failure`]),
      ...(/\bset \+e\b|\|\| *(?:true\b|:)|^exit 0/m.test(runner)
        ? [`${RUNNER} passes over a failure`]
        : []),
      ...(new RegExp(`^test:.*\\n\\t@?(?:\\w+=\\S+ )*${RUNNER}$`, "m").test(
          textOf(tree, "Makefile"),
        )
        ? []
        : [`make test does not run ${RUNNER}`]),
      ...(/^(?:exec )?make test$/m.test(textOf(tree, ".ci/run"))
        ? []
        : [".ci/run does not run make test"]),
    ];
  },
  breaches: [
    {
      when: "it goes on after a failure",
      plant: { [RUNNER]: (text) => text.replace("set -euo pipefail", "set -u") },
      reported: `${RUNNER} goes on after a failure`,
    },
    {
      when: "a failure counts as a success",
      plant: { [RUNNER]: (text) => text.replace("deno_tests tidy", "deno_tests tidy || true") },
      reported: `${RUNNER} passes over a failure`,
    },
    {
      when: "make test runs something else",
      plant: { Makefile: (text) => text.replace(RUNNER, "tests/some.sh") },
      reported: `make test does not run ${RUNNER}`,
    },
    {
      when: "the build runs something else",
      plant: { ".ci/run": "cargo test\n" },
      reported: ".ci/run does not run make test",
    },
  ],
};

const FOLDERS: Rule = {
  rule: `${RUNNER} runs every folder with tests, and no test lies elsewhere`,
  violations(tree) {
    const { folders } = runnerOf(tree);
    const tests = select(tree, /_test\.[jt]sx?$/).map(([path]) => path);
    const kept = tests.map((path) => /^tests\/([^/]+)\/.*[^/]+_test\.ts$/.exec(path)?.[1]);
    const needed = new Set(kept.filter((folder) => folder !== undefined));
    return [
      ...tests.filter((_, index) => kept[index] === undefined)
        .map((path) => `${path} is in no folder of tests/`),
      ...[...needed].filter((folder) => !folders.includes(folder))
        .map((folder) => `tests/${folder} is not run`),
      ...folders.filter((folder) => !needed.has(folder))
        .map((folder) => `tests/${folder} has no test to run`),
    ];
  },
  breaches: [
    {
      when: "a folder is new",
      plant: { "tests/new/deep/some_test.ts": "export {};\n" },
      reported: "tests/new is not run",
    },
    {
      when: "a folder lost its tests",
      plant: {
        [RUNNER]: (text) => text.replace("deno_tests tidy", "deno_tests tidy\ndeno_tests gone"),
      },
      reported: "tests/gone has no test to run",
    },
    {
      when: "a test lies beside the code",
      plant: { "functions/_shared/body_test.ts": "export {};\n" },
      reported: "functions/_shared/body_test.ts is in no folder of tests/",
    },
  ],
};

testRules(COMPLETE, STRICT, FOLDERS);

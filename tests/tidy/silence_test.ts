import { type Rule, testRules } from "./rule.ts";
import { rustCode } from "./rust.ts";
import { select } from "./tree.ts";
import { inspect } from "./typescript.ts";

const RUST: Rule = {
  rule: "no test in Rust is left out, or passes because it panics",
  violations: (tree) =>
    select(tree, /\.rs$/).flatMap(([path, text]) =>
      (rustCode(text).match(/#\[[^\]]*\b(?:ignore|should_panic)\b/g) ?? [])
        .map((found) => `${path}: \`${found}\``)
    ),
  breaches: [
    {
      when: "one is ignored",
      plant: { "crates/units/tests/new.rs": '#[test]\n#[ignore = "slow"]\nfn f() {}\n' },
      reported: "crates/units/tests/new.rs: `#[ignore`",
    },
    {
      when: "one is ignored on some platforms",
      plant: { "crates/units/tests/new.rs": "#[test]\n#[cfg_attr(unix, ignore)]\nfn f() {}\n" },
      reported: "crates/units/tests/new.rs: `#[cfg_attr(unix, ignore`",
    },
    {
      when: "one wants a panic",
      plant: { "crates/units/tests/new.rs": "#[test]\n#[should_panic]\nfn f() {}\n" },
      reported: "crates/units/tests/new.rs: `#[should_panic`",
    },
  ],
};

const RUNNERS = /^(?:Deno\.(?:test|bench)|test|it|describe|suite|t|test\.step|t\.step)$/;
const SILENCES: ReadonlySet<string> = new Set(["ignore", "only", "skip", "todo", "failing"]);

const DENO: Rule = {
  rule: "no test in TypeScript is left out, or leaves out the others",
  violations: (tree) =>
    select(tree, /^tests\/.+\.[jt]s$/).flatMap(([path, text]) =>
      silences(path, text).map((found) => `${path}: \`${found}\``)
    ),
  breaches: [
    silence("one is ignored", 'Deno.test.ignore("a", () => {});', "Deno.test.ignore"),
    silence("only one is run", 'describe.only("a", () => {});', "describe.only"),
    silence("one is ignored by an option", "Deno.test({ ignore: true, fn() {} });", "ignore: true"),
    silence("an option may ignore one", 'Deno.test("a", { ignore: !x }, f);', "ignore: !x"),
    silence("a step is left out", "await t.step({ ignore, fn() {} });", "ignore"),
  ],
};

function silence(when: string, source: string, found: string) {
  const path = "tests/new/new_test.ts";
  return { when, plant: { [path]: `${source}\n` }, reported: `${path}: \`${found}\`` };
}

function silences(path: string, text: string): string[] {
  return inspect(path, text, (context) => {
    const source = (node: Deno.lint.Node) => context.sourceCode.getText(node);
    return {
      MemberExpression(node) {
        if (RUNNERS.test(source(node.object)) && SILENCES.has(source(node.property))) {
          context.report({ node, message: source(node) });
        }
      },
      CallExpression(node) {
        if (!RUNNERS.test(source(node.callee))) return;
        const options = node.arguments.filter((argument) => argument.type === "ObjectExpression");
        for (const property of options.flatMap(({ properties }) => properties)) {
          if (property.type === "Property" && SILENCES.has(source(property.key))) {
            context.report({ node: property, message: source(property) });
          }
        }
      },
    };
  });
}

const PGTAP: Rule = {
  rule: "no test in SQL is left out",
  violations: (tree) =>
    select(tree, /^supabase\/tests\/.+\.sql$/).flatMap(([path, text]) => {
      const code = text.replace(/--.*|'(?:''|[^'])*'/g, "");
      const found = code.match(/\b(?:skip|todo|todo_start|no_plan) *\(/gi) ?? [];
      return found.map((call) => `${path}: \`${call})\``);
    }),
  breaches: [
    {
      when: "one is skipped",
      plant: { "supabase/tests/99_new.sql": "select skip('not yet', 2);\n" },
      reported: "supabase/tests/99_new.sql: `skip()`",
    },
    {
      when: "a story does not know how many it has",
      plant: { "supabase/tests/99_new.sql": "select * from no_plan();\n" },
      reported: "supabase/tests/99_new.sql: `no_plan()`",
    },
  ],
};

testRules(RUST, DENO, PGTAP);

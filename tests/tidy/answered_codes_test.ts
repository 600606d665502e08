import { type Rule, testRules } from "./rule.ts";
import { select } from "./tree.ts";
import { inspect } from "./typescript.ts";
import { codesOf } from "./vocabulary.ts";

/** Where the functions that state a problem take its code. */
const CODE_ARGUMENT: Readonly<Record<string, number>> = {
  problem: 0,
  refuse: 0,
  problemResponse: 1,
};

const SPOKEN: Rule = {
  rule: "every code that functions and the local stack answer is in the vocabulary",
  violations(tree) {
    const known = codesOf(tree).map(({ code }) => code);
    const spoken = select(tree, /^(?:functions|local)\/.+\.ts$/).flatMap(([path, text]) =>
      spokenCodes(path, text).map((code) => ({ path, code }))
    );
    if (spoken.length === 0) throw new Error("no code is answered anywhere: tell tests/tidy");
    return spoken.filter(({ code }) => !known.includes(code))
      .map(({ path, code }) => `${path}: \`${code}\``);
  },
  breaches: [
    {
      when: "the gateway answers its own",
      plant: { "local/new.ts": 'problemResponse(418, hot ? "teapot" : "internal", "");\n' },
      reported: "local/new.ts: `teapot`",
    },
    {
      when: "a function refuses with its own",
      plant: { "functions/new/index.ts": 'refuse("no_coffee", "", "make tea");\n' },
      reported: "functions/new/index.ts: `no_coffee`",
    },
    {
      when: "a problem is written out",
      plant: { "functions/new/index.ts": 'f({ code: "short", path: "", message: "" });\n' },
      reported: "functions/new/index.ts: `short`",
    },
  ],
};

function spokenCodes(path: string, text: string): string[] {
  return inspect(path, text, (context) => {
    const note = (node: Deno.lint.Node | undefined) => {
      if (node === undefined) return;
      for (const [, message = ""] of context.sourceCode.getText(node).matchAll(/"([^"]*)"/g)) {
        context.report({ node, message });
      }
    };
    return {
      CallExpression(node) {
        const index = CODE_ARGUMENT[context.sourceCode.getText(node.callee)];
        if (index !== undefined) note(node.arguments[index]);
      },
      ObjectExpression(node) {
        const member = (name: string) =>
          node.properties.find((property) =>
            property.type === "Property" && context.sourceCode.getText(property.key) === name
          );
        if (member("path") !== undefined) note(member("code"));
      },
    };
  });
}

testRules(SPOKEN);

import { type Rule, testRules } from "./rule.ts";
import { textOf } from "./tree.ts";
import { codesOf, VOCABULARY } from "./vocabulary.ts";

const TYPES = "pkg/stadion.d.ts";
const API = "functions/README.md";

const NAMES: Rule = {
  rule: "a problem's code is in snake case and stands once",
  violations(tree) {
    const codes = codesOf(tree).map(({ code }) => code);
    return codes.filter((code, index) =>
      !/^[a-z]+(?:_[a-z0-9]+)*$/.test(code) || codes.indexOf(code) !== index
    );
  },
  breaches: [
    {
      when: "one has a capital",
      plant: { [VOCABULARY]: (text) => text.replace('"too_many"', '"tooMany"') },
      reported: "tooMany",
    },
    {
      when: "one stands twice",
      plant: { [VOCABULARY]: (text) => text.replace('"too_many"', '"internal"') },
      reported: "internal",
    },
  ],
};

const PUBLISHED: Rule = {
  rule: `${VOCABULARY} and ${TYPES} have the same codes`,
  violations(tree) {
    const union = /export type ProblemCode =((?:\s*\|\s*"\w+")+);/.exec(textOf(tree, TYPES))?.[1];
    const typed = union?.match(/\w+/g) ?? [];
    return differences(codesOf(tree).map(({ code }) => code), typed, TYPES);
  },
  breaches: [
    {
      when: "the types miss one",
      plant: { [TYPES]: (text) => text.replace(/ *\| "too_many"\n/, "") },
      reported: `\`too_many\` is missing in ${TYPES}`,
    },
    {
      when: "the types have one more",
      plant: { [TYPES]: (text) => text.replace('| "too_many"', '| "too_many"\n  | "too_few"') },
      reported: `\`too_few\` is only in ${TYPES}`,
    },
  ],
};

const DOCUMENTED: Rule = {
  rule: `the table of codes in ${API} says what ${VOCABULARY} says`,
  violations(tree) {
    const rows = textOf(tree, API).match(/^\| `\w+` \| (?:error|warning|info) \| .+ \|$/gm) ??
      [];
    const codes = codesOf(tree).map(({ code, severity, meaning }) =>
      `| \`${code}\` | ${severity} | ${meaning} |`
    );
    return differences(codes, rows, API);
  },
  breaches: [
    {
      when: "a row is missing",
      plant: { [API]: (text) => text.replace(/^\| `internal` \|.*\n/m, "") },
      reported: `\`| \`internal\` | error | a fault of the function |\` is missing in ${API}`,
    },
    {
      when: "a severity has changed",
      plant: {
        [API]: (text) => text.replace("| `internal` | error |", "| `internal` | info |"),
      },
      reported: `\`| \`internal\` | info | a fault of the function |\` is only in ${API}`,
    },
  ],
};

function differences(wanted: readonly string[], found: readonly string[], where: string): string[] {
  return [
    ...wanted.filter((entry) => !found.includes(entry))
      .map((entry) => `\`${entry}\` is missing in ${where}`),
    ...found.filter((entry) => !wanted.includes(entry))
      .map((entry) => `\`${entry}\` is only in ${where}`),
  ];
}

testRules(NAMES, PUBLISHED, DOCUMENTED);

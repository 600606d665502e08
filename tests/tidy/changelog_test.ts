import { type Rule, testRules } from "./rule.ts";
import { textOf, type Tree } from "./tree.ts";

const CHANGELOG = "CHANGELOG.md";

/** A vector, a kept crasher, or a test. */
const PROOF = /\b(?:tests|supabase\/tests|crates\/[\w-]+\/(?:tests|src))\/[\w./-]*\w/g;

const FIXES_STAY: Rule = {
  rule: "every fix in the changelog names the vector or test that keeps it",
  violations(tree) {
    return fixes(tree).flatMap((entry) => {
      const named = entry.match(PROOF) ?? [];
      const missing = named.filter((path) => !tree.has(path));
      if (named.length > 0) return missing.map((path) => `there is no \`${path}\``);
      return [`no vector or test in \`${entry.split("\n")[0]}\``];
    });
  },
  breaches: [
    {
      when: "a fix names nothing",
      plant: { [CHANGELOG]: fixed("- Rounding.\n  It was wrong.") },
      reported: "no vector or test in `- Rounding.`",
    },
    {
      when: "what a fix names is gone",
      plant: {
        [CHANGELOG]: fixed("- Rounding,\n  see `tests/vectors/validate_splits/gone.json`."),
      },
      reported: "there is no `tests/vectors/validate_splits/gone.json`",
    },
    {
      when: "a later fix of several names nothing",
      plant: {
        [CHANGELOG]: fixed("- One: `tests/all.sh`.\n\n* Two.\n\n### Changed\n\n- Three."),
      },
      reported: "no vector or test in `* Two.`",
    },
    {
      when: "a fix is no entry of a list",
      plant: { [CHANGELOG]: fixed("Rounding was wrong.") },
      reported: "no vector or test in `Rounding was wrong.`",
    },
  ],
};

function fixed(entries: string): (text: string) => string {
  return (text) => `${text}\n### Fixed\n\n${entries}\n`;
}

/** What stands under "Fixed", entry by entry. */
function fixes(tree: Tree): string[] {
  const sections = textOf(tree, CHANGELOG).split(/^(?=#{1,3} )/m);
  if (!sections.some((section) => /^## \[/.test(section))) {
    throw new Error(`${CHANGELOG} has no version: give each a heading \`## [...]\``);
  }
  return sections
    .filter((section) => /^### fixed\b/i.test(section))
    .flatMap((section) => section.replace(/^.*\n/, "").trim().split(/\n(?=[-*] )/))
    .map((entry) => entry.trim());
}

testRules(FIXES_STAY);

// What the documents list or name by its own word: folders, variables, options.
import { type Rule, testRules } from "../tidy/rule.ts";
import { select, textOf } from "../tidy/tree.ts";
import { partsOf, proseOf, rowsBelow, sectionOf, spansOf } from "./markdown.ts";
import { API, differences, inDocument, inReadme, README } from "./readme.ts";

const ARCHITECTURE = "ARCHITECTURE.md";

const HOUSE: Rule = {
  rule: "the README names every folder of the house, ARCHITECTURE every folder of tests",
  violations(tree) {
    const folders = (below: string) => {
      const paths = [...tree.keys()].filter((path) => path.startsWith(below));
      const names = paths.map((path) => path.slice(below.length).split("/"));
      return [...new Set(names.filter((name) => name.length > 1).map(([name]) => name!))]
        .filter((name) => !name.startsWith(".")).toSorted();
    };
    const rows = rowsBelow(textOf(tree, README), "The way of the data");
    const places = partsOf(sectionOf(textOf(tree, ARCHITECTURE), "Where things are"));
    const tests = places.find((place) => place.startsWith("- `tests/`"));
    return [
      ...differences(
        rows.map(([folder]) => spansOf(folder!)[0]!.slice(0, -1)).toSorted(),
        folders(""),
      ),
      ...differences(spansOf(tests ?? "").slice(1).toSorted(), folders("tests/")),
    ];
  },
  breaches: [
    {
      when: "a folder is new",
      plant: { "web/index.html": "<!doctype html>\n" },
      reported: "missing: web",
    },
    {
      when: "a folder of tests is new",
      plant: { "tests/smoke/smoke_test.ts": "export {};\n" },
      reported: "missing: smoke",
    },
    {
      when: "a folder of tests is gone",
      plant: { [ARCHITECTURE]: (text) => text.replace("`schema`, `local`", "`schema`, `locally`") },
      reported: "wrong: locally",
    },
  ],
};

const SETTINGS: Rule = {
  rule: "every variable and option that the documents name is read somewhere",
  violations(tree) {
    const sources = select(tree, /^(?:local|crates|tests\/(?:bench|faults|trust))\/.+\.(?:ts|rs)$/)
      .map((
        [, text],
      ) => text)
      .join("\n");
    return select(tree, /\.md$/).flatMap(([document, text]) =>
      spansOf(proseOf(text)).filter((span) => /^(?:STADION_\w+|--[a-z-]+)$/.test(span))
        .filter((name) => !isRead(sources, name)).map((name) => `${document}: ${name}`)
    );
  },
  breaches: [
    {
      when: "a variable has another name",
      plant: inReadme("`STADION_URL`", "`STADION_ADDRESS`"),
      reported: "README.md: STADION_ADDRESS",
    },
    {
      when: "an option has another name",
      plant: inDocument(API, "`--summary`", "`--count`"),
      reported: "functions/README.md: --count",
    },
  ],
};

/** A variable is read by its name; an option is a field of the command's arguments, or of `parseArgs`. */
function isRead(sources: string, name: string): boolean {
  if (!name.startsWith("--")) return sources.includes(`"${name}"`);
  const option = name.slice(2);
  const field = option.replaceAll("-", "_");
  return new RegExp(`(?:^|[{,]) *"?${option}"?: \\{ type: "`, "m").test(sources) ||
    new RegExp(`#\\[arg\\(long[^\\]]*\\]\\s*pub ${field}:`).test(sources);
}

testRules(HOUSE, SETTINGS);

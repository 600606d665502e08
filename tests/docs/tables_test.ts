// What the README states in tables, against what is so.
import { parse, type TomlTable } from "smol-toml";
import { call } from "../../pkg/stadion.js";
import { type Rule, testRules } from "../tidy/rule.ts";
import { textOf } from "../tidy/tree.ts";
import { rowsBelow, spansOf } from "./markdown.ts";
import { API, differences, inDocument, inReadme, README } from "./readme.ts";
import { resultTables } from "./result_tables.ts";

const OPERATIONS: Rule = {
  rule: "the README's operations are those of the engine, its slugs those of config.toml",
  violations(tree) {
    const { operations }: { operations: string[] } = JSON.parse(
      textOf(tree, "pkg/vocabulary.json"),
    );
    const config = parse(textOf(tree, "supabase/config.toml"));
    const rows = rowsBelow(textOf(tree, README), "API").map((cells) => cells.map(spansOf));
    const slugs = rows.flatMap(([, slugs]) => slugs!);
    return [
      ...differences(rows.flatMap(([operation]) => operation!), operations),
      ...differences(slugs.toSorted(), Object.keys(config.functions as TomlTable).toSorted()),
    ];
  },
  breaches: [{
    when: "a slug has the form of an operation",
    plant: inReadme("| `validate-splits` |", "| `validate_splits` |"),
    reported: "wrong: validate_splits",
  }],
};

const FIELDS: Rule = {
  rule: "the fields of validate_splits are those the engine reads, with the words it knows",
  violations(tree) {
    const rows = rowsBelow(textOf(tree, API), "validate_splits");
    const words = (field: string) =>
      spansOf(
        rows.find(([name]) => name === `\`${field}\``)?.[1]?.replaceAll(/\(.*?\)/g, "") ?? "",
      );
    const shown = rows.map(([field]) => spanOf(field!));
    return [
      ...differences(shown.toSorted(), fieldsOfRequest().toSorted()),
      ...differences(words("race.format"), acceptedAt("/race/format")),
      ...differences(words("splits[].split_type"), acceptedAt("/splits/0/split_type")),
    ];
  },
  breaches: [
    {
      when: "a field has another name",
      plant: inDocument(API, "| `race.is_simulation` |", "| `race.simulation` |"),
      reported: "wrong: race.simulation",
    },
    {
      when: "a format is forgotten",
      plant: inDocument(API, ", `triathlon_olympic` | required", " | required"),
      reported: "missing: triathlon_olympic",
    },
  ],
};

/** A request with an unknown field everywhere and an unknown word where words are listed. */
const UNKNOWN = {
  race: { format: "?", total_time_seconds: 1, "?": 1 },
  splits: [{ split_number: 1, split_type: "?", time_seconds: 1, "?": 1 }],
  "?": 1,
};

/** What the engine says it would have accepted at `path`. */
function acceptedAt(path: string): string[] {
  const bytes = call("validate_splits", new TextEncoder().encode(JSON.stringify(UNKNOWN)));
  const { problems }: { problems: { path: string; message: string }[] } = JSON.parse(
    new TextDecoder().decode(bytes),
  );
  const message = problems.find((problem) => problem.path === path)?.message ?? "";
  const [, list] = /(?:the fields are|use one of) (.+)$/.exec(message) ?? [];
  if (list === undefined) throw new Error(`the engine lists nothing at \`${path}\``);
  return list.split(", ");
}

/** The fields as the README names them; `race` is told by its members. */
function fieldsOfRequest(): string[] {
  const members = (prefix: string, path: string) =>
    acceptedAt(path).map((name) => `${prefix}${name}`);
  return [
    ...members("", "/?"),
    ...members("race.", "/race/?"),
    ...members("splits[].", "/splits/0/?"),
  ]
    .filter((name) => name !== "race");
}

const COLUMNS: Rule = {
  rule: "the columns of results that the command reads are those that the tests have",
  violations(tree) {
    const paragraph = textOf(tree, API).split("\n\n").find((part) => part.includes("`--csv`"));
    const shown = spansOf(paragraph ?? "").filter((span) => /^(?:division|sex|\w+_s)$/.test(span));
    const real = resultTables().flatMap(({ columns }) => columns)
      .filter((column) => !/_[2-7]_s$/.test(column));
    return differences([...new Set(shown)].toSorted(), [...new Set(real)].toSorted());
  },
  breaches: [{
    when: "a column has another name",
    plant: inDocument(API, "`roxzone_total_s`", "`roxzone_s`"),
    reported: "wrong: roxzone_s",
  }],
};

function spanOf(cell: string): string {
  return spansOf(cell)[0] ?? cell;
}

testRules(OPERATIONS, FIELDS, COLUMNS);

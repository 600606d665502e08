import { type Rule, testRules } from "./rule.ts";
import { checkout, select, type Tree } from "./tree.ts";

const FOLDERS = ["crates", "supabase", "functions", "pkg", "tests", "local", ".ci"];
const FILES = [
  ...["Cargo.toml", "Cargo.lock", "clippy.toml", "deny.toml", "rustfmt.toml"],
  ...["deno.json", "package.json", "package-lock.json", ".npmrc"],
  ...["README.md", "ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "LICENSE"],
  ...["Makefile", ".gitignore"],
];

const TOP: Rule = {
  rule: "the top of the repository has the folders and files that ARCHITECTURE.md explains",
  violations(tree) {
    const tops = new Set(select(tree, /./).map(([path]) => path.replace(/\/.*/, "/")));
    const known = [...FOLDERS.map((folder) => `${folder}/`), ...FILES];
    return [
      ...[...tops].filter((top) => !known.includes(top)).map((top) => `\`${top}\` is new`),
      ...known.filter((top) => !tops.has(top)).map((top) => `\`${top}\` is missing`),
    ];
  },
  breaches: [
    { when: "a folder is new", plant: { "src/main.ts": "" }, reported: "`src/` is new" },
    { when: "a file is new", plant: { "notes.md": "" }, reported: "`notes.md` is new" },
    { when: "the licence is gone", plant: { LICENSE: null }, reported: "`LICENSE` is missing" },
  ],
};

const VAGUE = /(?:^|[\/_-])(?:utils?|helpers?|managers?|common|misc)(?=[\/_.-]|$)/i;

const NAMES: Rule = {
  rule: "a file's name says what is in it",
  violations: (tree) => select(tree, /./).map(([path]) => path).filter((path) => VAGUE.test(path)),
  breaches: [
    {
      when: "a file helps",
      plant: { "tests/new/test_helpers.ts": "" },
      reported: "tests/new/test_helpers.ts",
    },
    {
      when: "a module is of use",
      plant: { "crates/cli/src/utils/mod.rs": "" },
      reported: "crates/cli/src/utils/mod.rs",
    },
  ],
};

/** Lines a file may have, and lines from which it is worth a thought. */
const SIZES: Readonly<Record<string, { most: number; good: number }>> = {
  rs: { most: 500, good: 300 },
  ts: { most: 250, good: 150 },
};

/** Written by programs. */
const GENERATED = /^(?:pkg\/|supabase\/types\.ts$)/;

function longerThan(tree: Tree, limit: "most" | "good"): string[] {
  return select(tree, /\.(?:rs|ts)$/).flatMap(([path, text]) => {
    const lines = text.split("\n").length - 1;
    const most = SIZES[path.replace(/.*\./, "")]?.[limit] ?? 0;
    return GENERATED.test(path) || lines <= most ? [] : [`${path} has ${lines} of ${most} lines`];
  });
}

const LENGTH: Rule = {
  rule: "a source file has at most 500 lines of Rust or 250 of TypeScript",
  violations: (tree) => longerThan(tree, "most"),
  breaches: [
    {
      when: "Rust grows beyond",
      plant: { "crates/units/src/new.rs": "//\n".repeat(501) },
      reported: "crates/units/src/new.rs has 501 of 500 lines",
    },
    {
      when: "TypeScript grows beyond",
      plant: { "local/new.ts": "//\n".repeat(251) },
      reported: "local/new.ts has 251 of 250 lines",
    },
  ],
};

const MIGRATION = /^supabase\/migrations\/.+/;

const MIGRATIONS: Rule = {
  rule: "a migration is called by its time and name, and makes its tables itself",
  violations: (tree) =>
    select(tree, MIGRATION).flatMap(([path, text]) => [
      ...(/\/\d{14}_[a-z][a-z0-9_]*\.sql$/.test(path)
        ? []
        : [`${path} is not \`<14 digits>_<name>.sql\``]),
      // Over a table of the same name, another one would pass for this one.
      ...(/\bcreate\s+(?:unlogged\s+)?table\s+if\s+not\s+exists\b/i.test(text)
        ? [`${path} takes any table for its own`]
        : []),
    ]),
  breaches: [
    {
      when: "one has a day only",
      plant: { "supabase/migrations/20261121_new.sql": "" },
      reported: "supabase/migrations/20261121_new.sql is not `<14 digits>_<name>.sql`",
    },
    {
      when: "a table may be there already",
      plant: {
        "supabase/migrations/20991231000000_new.sql": "create table\n  if not exists a ();",
      },
      reported: "supabase/migrations/20991231000000_new.sql takes any table for its own",
    },
  ],
};

testRules(TOP, NAMES, LENGTH, MIGRATIONS);

for (const long of longerThan(await checkout(), "good")) {
  Deno.stderr.writeSync(new TextEncoder().encode(`long, though not too long: ${long}\n`));
}

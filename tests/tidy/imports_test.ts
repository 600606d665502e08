import { type Rule, testRules } from "./rule.ts";
import { select } from "./tree.ts";
import { importsOf } from "./typescript.ts";

const FUNCTIONS = /^functions\/.+\.(?:ts|js)$/;

/** Each opens one module of the engine, so that a function loads no other. */
const ENGINE = "functions/_shared/engine.ts";
const DOOR = /^functions\/_shared\/(?:\w+_)?engine\.ts$/;

const ENGINE_ONLY: Rule = {
  rule: `of the functions only ${ENGINE} and its doors import pkg/, each a module of its own`,
  violations: (tree) => {
    const importers = select(tree, FUNCTIONS).flatMap(([path, text]) =>
      importsOf(path, text).flatMap(({ target }) =>
        target === "stadion" || target === "computed" || target.startsWith("pkg/")
          ? [{ path, target }]
          : []
      )
    );
    const others = importers.filter(({ path, target }) => moduleOf(path) !== target);
    return [
      ...others.map(({ path, target }) => `${path} imports \`${target}\``),
      ...(importers.length > others.length ? [] : [`${ENGINE} does not import pkg/`]),
    ];
  },
  breaches: [
    {
      when: "another function's file imports it",
      plant: {
        "functions/new/index.ts": '// deno-lint-ignore-file\nimport "../../pkg/stadion.js";\n',
      },
      reported: "functions/new/index.ts imports `pkg/stadion.js`",
    },
    {
      when: "its types alone are re-exported",
      plant: { "functions/new.ts": 'export type { Problem } from "../pkg/stadion.d.ts";\n' },
      reported: "functions/new.ts imports `pkg/stadion.d.ts`",
    },
    {
      when: "a path is only known at run time",
      plant: { "functions/new/index.ts": "await import(Deno.args[0]);\n" },
      reported: "functions/new/index.ts imports `computed`",
    },
    {
      when: "a door opens everything",
      plant: { "functions/_shared/races_engine.ts": 'import "../../pkg/stadion.js";\n' },
      reported: "functions/_shared/races_engine.ts imports `pkg/stadion.js`",
    },
    {
      when: "nothing imports it",
      plant: Object.fromEntries(
        ["", "plans_", "powerlifting_", "progress_", "races_", "strength_"].map((door) => [
          `functions/_shared/${door}engine.ts`,
          "export {};\n",
        ]),
      ),
      reported: `${ENGINE} does not import pkg/`,
    },
  ],
};

/** What a door opens; all types are in the module that every other one has. */
function moduleOf(path: string): string | undefined {
  if (!DOOR.test(path)) return undefined;
  return path === ENGINE ? "pkg/front.js" : path.replace(/^.+\/(\w+)_engine\.ts$/, "pkg/$1.js");
}

const UNDER_OWN_NAMES: Rule = {
  rule: "functions import packages under their own names",
  violations: (tree) =>
    select(tree, /^functions\/.+\/deno\.json$/).flatMap(([path, text]) => {
      const { imports = {}, ...others } = JSON.parse(text);
      return [
        ...Object.entries(imports)
          .filter(([name, target]) => !`${target}`.startsWith(`npm:${name}@`))
          .map(([name, target]) => `${path}: \`${name}\` stands for \`${target}\``),
        ...["importMap", "scopes", "links", "patch"].filter((key) => key in others)
          .map((key) => `${path}: \`${key}\``),
      ];
    }),
  breaches: [
    {
      when: "a name stands for the engine",
      plant: { "functions/new/deno.json": '{ "imports": { "e": "../../pkg/stadion.js" } }' },
      reported: "functions/new/deno.json: `e` stands for `../../pkg/stadion.js`",
    },
    {
      when: "a name stands for another package",
      plant: {
        "functions/new/deno.json": '{ "imports": { "jose": "npm:@supabase/supabase-js" } }',
      },
      reported: "functions/new/deno.json: `jose` stands for `npm:@supabase/supabase-js`",
    },
    {
      when: "the map is in another file",
      plant: { "functions/new/deno.json": '{ "importMap": "map.json" }' },
      reported: "functions/new/deno.json: `importMap`",
    },
  ],
};

const LITE = "local/lite.ts";
/** Shows what the library does without the adapter's guards. */
const LITE_DEFECTS = "tests/local/lite_guards_test.ts";

const LITE_ONLY: Rule = {
  rule: `only ${LITE} imports @supabase/lite`,
  violations: (tree) =>
    select(tree, /^(?:functions|local|tests)\/.+\.(?:ts|js)$/)
      .filter(([path]) => path !== LITE && path !== LITE_DEFECTS)
      .flatMap(([path, text]) =>
        importsOf(path, text)
          .filter(({ target }) => target.startsWith("@supabase/lite"))
          .map(({ target }) => `${path} imports \`${target}\``)
      ),
  breaches: [
    {
      when: "another file of the stack does",
      plant: { "local/new.ts": 'const { App } = await import("@supabase/lite/postgres");\n' },
      reported: "local/new.ts imports `@supabase/lite/postgres`",
    },
  ],
};

testRules(ENGINE_ONLY, UNDER_OWN_NAMES, LITE_ONLY);

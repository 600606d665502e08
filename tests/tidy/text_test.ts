import { type Rule, testRules } from "./rule.ts";
import { select, type Tree } from "./tree.ts";

/** All texts, and the readable ones inside the built engine: the compiler writes paths into it. */
function texts(tree: Tree): [path: string, text: string][] {
  return select(tree, /./).map(([path, text]) => [
    path,
    /^pkg\/\w+\.js$/.test(path)
      ? text.replace(/(?<=^const base64 = ")[^"]+/m, (encoded) => atob(encoded))
      : text,
  ]);
}

function occurrences(tree: Tree, pattern: RegExp): string[] {
  return texts(tree).flatMap(([path, text]) =>
    [...new Set(text.match(pattern) ?? [])].map((found) => `${path}: \`${found}\``)
  );
}

const MACHINE_PATH =
  /(?<![\w.~+-])\/(?:home|Users)\/\w+|(?<![\w.~+-])\/(?:root|work)\/\w+|\b[A-Z]:\\Users\\\w+/g;

const NO_MACHINE: Rule = {
  rule: "no file knows the machine it was written on",
  violations: (tree) => occurrences(tree, MACHINE_PATH),
  breaches: [
    {
      when: "a text names a home",
      plant: { "SECURITY.md": (text) => `${text}\nsee ${["", "home", "ann", "x"].join("/")}\n` },
      reported: `SECURITY.md: \`${["", "home", "ann"].join("/")}\``,
    },
    {
      when: "the built engine names a home",
      plant: {
        "pkg/races.js": `const base64 = "${btoa(["src:", "root", "b.rs"].join("/"))}";\n`,
      },
      reported: `pkg/races.js: \`${["", "root", "b"].join("/")}\``,
    },
  ],
};

const REGISTRY =
  /\b(?:registry\.(?:npmjs\.org|yarnpkg\.com)|npmjs\.com|(?:index\.|static\.)?crates\.io|(?:files\.)?pythonhosted\.org|pypi\.org|(?:npm\.)?jsr\.io|deb\.debian\.org|proxy\.golang\.org|esm\.sh|unpkg\.com)\b(?!-index")/g;

const NO_REGISTRY: Rule = {
  rule: "no file names the host of a package registry",
  violations: (tree) => occurrences(tree, REGISTRY),
  breaches: [
    {
      when: "a lock file says where it took a package from",
      plant: {
        "package-lock.json": (text) =>
          `${text}"resolved": "https://${["registry", "npmjs", "org"].join(".")}/a"`,
      },
      reported: `package-lock.json: \`${["registry", "npmjs", "org"].join(".")}\``,
    },
    {
      when: "a function imports from a network",
      plant: { "functions/new/index.ts": `import "https://${["esm", "sh"].join(".")}/a";\n` },
      reported: `functions/new/index.ts: \`${["esm", "sh"].join(".")}\``,
    },
    {
      when: "the built engine has the folder of one in its messages",
      plant: {
        "pkg/races.js": `const base64 = "${
          btoa(["src/static", "crates", "io-1/a.rs"].join("."))
        }";\n`,
      },
      reported: `pkg/races.js: \`${["static", "crates", "io"].join(".")}\``,
    },
  ],
};

const COMMENT = /^\s*(?:\/\/[/!]?|\/\*\*?|\*|--|#) *(?! )(.+)$/gm;

/** Openings of comments that tell the story of the code below, keep a list of wishes, or decorate. */
const CHATTER = [
  /^(?:Step \d|First,|Then,|Next,|Now,? |Finally,|Here we|Let's|We (?:now|will|can now)\b)/,
  /^This (?:function|method|class|struct|enum|file|module|test|script|constant|variable)\b/,
  /^(?:TODO|FIXME|XXX|HACK)\b/,
  /^(?:[-=*#~/]{4,}|end (?:of|if|for|while)\b)/i,
  /^(?:copyright\b|spdx-|licensed under\b)/i,
];

const NO_CHATTER: Rule = {
  rule: "comments say why: no narration, wishes, ornaments or licence headers",
  violations: (tree) =>
    select(tree, /\.(?:rs|ts|js|sql|sh|toml)$|(?:^|\/)(?:Makefile|run)$/)
      .flatMap(([path, text]) =>
        [...text.matchAll(COMMENT)]
          .map(([, comment = ""]) => comment)
          .filter((comment) => CHATTER.some((pattern) => pattern.test(comment)))
          .map((comment) => `${path}: \`${comment}\``)
      ),
  breaches: [
    comments("one narrates", "local/new.ts", "// Now we start the server"),
    comments(
      "one explains what its function is",
      "crates/cli/src/new.rs",
      "/// This function runs",
    ),
    comments("one puts work off", "tests/new.sh", "# TODO: the rest"),
    comments("one decorates", "supabase/seeds/9_new.sql", "-- ======== tables"),
    comments("one is a licence", "functions/new.ts", " * Copyright 2026"),
  ],
};

function comments(when: string, path: string, line: string) {
  const text = line.replace(/^ ?\S+ /, "");
  return { when, plant: { [path]: `${line}\n` }, reported: `${path}: \`${text}\`` };
}

testRules(NO_MACHINE, NO_REGISTRY, NO_CHATTER);

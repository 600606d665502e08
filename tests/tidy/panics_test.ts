import { parse, type TomlTable } from "smol-toml";
import { wasmCrates } from "./cargo.ts";
import { type Rule, testRules } from "./rule.ts";
import { textOf, type Tree } from "./tree.ts";

/** What can panic on some input, as clippy calls it. */
const PANICS = [
  "unwrap_used",
  "expect_used",
  "panic",
  "indexing_slicing",
  "string_slice",
  "arithmetic_side_effects",
  "unreachable",
  "todo",
  "unimplemented",
];

const RELEASE: Readonly<Record<string, unknown>> = { "overflow-checks": true, panic: "abort" };

/** The value at a path of keys, or undefined. */
function at(table: TomlTable, ...keys: string[]): unknown {
  return keys.reduce<unknown>((value, key) => (value as TomlTable | undefined)?.[key], table);
}

/** A lint stands for its level, or for a table with its level. */
function isDenied(level: unknown): boolean {
  const stated = typeof level === "object" ? (level as TomlTable)["level"] : level;
  return stated === "deny" || stated === "forbid";
}

function manifest(tree: Tree, path: string): TomlTable {
  return parse(textOf(tree, path));
}

const LINTS: Rule = {
  rule: "lints deny what can panic, and unsafe code",
  violations(tree) {
    const workspace = manifest(tree, "Cargo.toml");
    return [
      ...PANICS.filter((lint) => !isDenied(at(workspace, "workspace", "lints", "clippy", lint)))
        .map((lint) => `\`clippy::${lint}\` is not denied`),
      ...["unsafe_code"].filter((lint) =>
        !isDenied(at(workspace, "workspace", "lints", "rust", lint))
      )
        .map((lint) => `\`${lint}\` is not denied`),
    ];
  },
  breaches: [
    {
      when: "a lint is only a warning",
      plant: {
        "Cargo.toml": (text) => text.replace('unwrap_used = "deny"', 'unwrap_used = "warn"'),
      },
      reported: "`clippy::unwrap_used` is not denied",
    },
    {
      when: "unsafe code is let in",
      plant: { "Cargo.toml": (text) => text.replace(/^unsafe_code = .*\n/m, "") },
      reported: "`unsafe_code` is not denied",
    },
  ],
};

const EVERY_WASM_CRATE: Rule = {
  rule: "every crate in the WASM takes the workspace's lints",
  violations: async (tree) =>
    [...await wasmCrates(tree)]
      .filter((name) =>
        at(manifest(tree, `crates/${name}/Cargo.toml`), "lints", "workspace") !== true
      )
      .map((name) => `crates/${name} has lints of its own, or none`),
  breaches: [
    {
      when: "one has its own",
      plant: {
        "crates/units/Cargo.toml": (text) =>
          text.replace("[lints]\nworkspace = true", '[lints.clippy]\nall = "warn"'),
      },
      reported: "crates/units has lints of its own, or none",
    },
    {
      when: "a new one has none",
      plant: {
        "crates/wasm/Cargo.toml": (text) =>
          text.replace("[dependencies]\n", '[dependencies]\nstadion-new = { path = "../new" }\n'),
        "crates/new/Cargo.toml": '[package]\nname = "stadion-new"\n',
        "crates/new/src/lib.rs": "//! Nothing yet.\n",
      },
      reported: "crates/new has lints of its own, or none",
    },
  ],
};

const RELEASE_PROFILE: Rule = {
  rule: "a release checks overflows, and a panic ends it",
  violations(tree) {
    const profile = at(manifest(tree, "Cargo.toml"), "profile", "release") as TomlTable | undefined;
    const wrong = Object.keys(RELEASE).filter((key) => profile?.[key] !== RELEASE[key]);
    return [
      ...wrong.map((key) => `\`${key}\` is not \`${RELEASE[key]}\` in the release profile`),
      // How fast a package is compiled is its own affair, what it checks is not.
      ...Object.entries((profile?.["package"] ?? {}) as TomlTable).flatMap(([name, own]) =>
        Object.keys(own as TomlTable).filter((key) => key !== "opt-level")
          .map((key) => `${name} sets \`${key}\` for itself`)
      ),
      ...[...tree.keys()].filter((path) => /(?:^|\/)\.cargo\/config/.test(path))
        .map((path) => `${path} may change what the compiler is told`),
    ];
  },
  breaches: [
    {
      when: "overflows wrap",
      plant: { "Cargo.toml": (text) => text.replace("overflow-checks = true\n", "") },
      reported: "`overflow-checks` is not `true` in the release profile",
    },
    {
      when: "a panic unwinds",
      plant: { "Cargo.toml": (text) => text.replace('panic = "abort"', 'panic = "unwind"') },
      reported: "`panic` is not `abort` in the release profile",
    },
    {
      when: "one package is left out",
      plant: {
        "Cargo.toml": (text) =>
          text.replace(
            "[profile.release.package.stadion-units]\n",
            "[profile.release.package.stadion-units]\noverflow-checks = false\n",
          ),
      },
      reported: "stadion-units sets `overflow-checks` for itself",
    },
    {
      when: "a configuration is put beside",
      plant: { "crates/wasm/.cargo/config.toml": "[build]\n" },
      reported: "crates/wasm/.cargo/config.toml may change what the compiler is told",
    },
  ],
};

testRules(LINTS, EVERY_WASM_CRATE, RELEASE_PROFILE);

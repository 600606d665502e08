import { cratesOf } from "./cargo.ts";
import { DOMAIN_SOURCES, LAYERS } from "./layers.ts";
import { type Rule, testRules } from "./rule.ts";
import { rustCode } from "./rust.ts";
import { select } from "./tree.ts";

const ONE_WAY: Rule = {
  rule: "crates depend on each other one way, and on named packages only",
  async violations(tree) {
    return (await cratesOf(tree)).flatMap(({ name: crate, dependencies, hasBuildScript }) => {
      const layer = LAYERS.find(({ crates }) => crates.includes(crate));
      if (layer === undefined) return [`\`${crate}\` has no layer in tests/tidy/layers.ts`];
      const refused = dependencies.filter(({ name, isCrate, kind }) =>
        kind === "build" ||
        kind === "normal" && !(isCrate ? layer.uses : layer.packages).includes(name)
      );
      return [
        ...refused.map(({ name, kind }) => `\`${crate}\` has the ${kind} dependency \`${name}\``),
        ...(hasBuildScript ? [`\`${crate}\` has a build script`] : []),
      ];
    });
  },
  breaches: [
    {
      when: "units uses a domain crate",
      plant: { "crates/units/Cargo.toml": depend("stadion-race-splits.workspace = true") },
      reported: "`units` has the normal dependency `race-splits`",
    },
    {
      when: "a domain crate reads JSON",
      plant: { "crates/race-splits/Cargo.toml": depend("serde.workspace = true") },
      reported: "`race-splits` has the normal dependency `serde`",
    },
    {
      when: "only one platform is concerned, and the name is another",
      plant: {
        "crates/race-splits/Cargo.toml": (text) =>
          `${text}\n[target.'cfg(unix)'.dependencies]\nj = { package = "jiter", version = "1" }\n`,
      },
      reported: "`race-splits` has the normal dependency `jiter`",
    },
    {
      when: "a generator of tests is shipped",
      plant: { "crates/engine/Cargo.toml": depend("stadion-testkit.workspace = true") },
      reported: "`engine` has the normal dependency `testkit`",
    },
    {
      when: "a crate runs code while it is built",
      plant: { "crates/units/build.rs": "fn main() {}\n" },
      reported: "`units` has a build script",
    },
    {
      when: "a crate is new",
      plant: {
        "crates/clock/Cargo.toml": '[package]\nname = "stadion-clock"\n',
        "crates/clock/src/lib.rs": "//! Time.\n",
      },
      reported: "`clock` has no layer in tests/tidy/layers.ts",
    },
  ],
};

function depend(line: string): (manifest: string) => string {
  return (manifest) => manifest.replace("\n[dependencies]\n", `\n[dependencies]\n${line}\n`);
}

const OUTSIDE_WORLD =
  /\b(?:std|core) ?:: ?(?:fs|net|env|time|process|thread|io|os)\b|\b(?:serde\w*|jiter|wasm_bindgen|js_sys|web_sys)\b|\b(?:env|include|include_str|include_bytes|option_env)!/g;
/** Names a module of `std` without its path in front, where the pattern above is blind. */
const GROUPED = /\buse std ?(?:;|as\b|:: ?[{*])/g;

const PURE: Rule = {
  rule: "domain crates know no files, clocks, threads, JSON or JavaScript",
  violations: (tree) =>
    select(tree, DOMAIN_SOURCES).flatMap(([path, text]) => {
      const code = rustCode(text);
      const named = [...code.match(OUTSIDE_WORLD) ?? [], ...code.match(GROUPED) ?? []];
      return named.map((name) => `${path}: \`${name}\``);
    }),
  breaches: [
    {
      when: "one reads a file",
      plant: { "crates/race-splits/src/new.rs": 'fn f() { std::fs::read("x"); }\n' },
      reported: "crates/race-splits/src/new.rs: `std::fs`",
    },
    {
      when: "one imports several modules at once",
      plant: { "crates/one-rep-max/src/lib.rs": "use std::{env, fs};\n" },
      reported: "crates/one-rep-max/src/lib.rs: `use std::{`",
    },
    {
      when: "one prints JSON",
      plant: { "crates/training-plan/src/new/mod.rs": "use serde_json::Value;\n" },
      reported: "crates/training-plan/src/new/mod.rs: `serde_json`",
    },
  ],
};

testRules(ONE_WAY, PURE);

import { type Rule, testRules } from "./rule.ts";
import { rustCode } from "./rust.ts";
import { select } from "./tree.ts";

const EXCEPTIONS: Rule = {
  rule: "no lint is allowed away, and every expected one has a reason",
  violations: (tree) =>
    select(tree, /\.rs$/).flatMap(([path, text]) => {
      const attributes = rustCode(text).replace(/\s+/g, " ").match(/#!?\[[^\]]*\]/g) ?? [];
      return attributes
        .filter((attribute) =>
          /\ballow ?\(/.test(attribute) ||
          /\bexpect ?\(/.test(attribute) && !/\breason ?= ?""/.test(attribute)
        )
        .map((attribute) => `${path}: \`${attribute}\``);
    }),
  breaches: [
    {
      when: "a lint is allowed",
      plant: { "crates/units/src/new.rs": "#![allow(clippy::unwrap_used)]\n" },
      reported: "crates/units/src/new.rs: `#![allow(clippy::unwrap_used)]`",
    },
    {
      when: "a lint is allowed under a condition",
      plant: { "crates/cli/src/new.rs": "#[cfg_attr(unix, allow(dead_code))]\nfn f() {}\n" },
      reported: "crates/cli/src/new.rs: `#[cfg_attr(unix, allow(dead_code))]`",
    },
    {
      when: "nobody says why",
      plant: { "crates/units/tests/new.rs": "#[expect(\n    clippy::panic,\n)]\nfn f() {}\n" },
      reported: "crates/units/tests/new.rs: `#[expect( clippy::panic, )]`",
    },
  ],
};

testRules(EXCEPTIONS);

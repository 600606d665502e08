import { DOMAIN_SOURCES } from "./layers.ts";
import { type Rule, testRules } from "./rule.ts";
import { publicItems, rustCode } from "./rust.ts";
import { select } from "./tree.ts";

/** The last word of a name that may stand for a bare integer. */
const UNITS = ["metres", "seconds", "milliseconds", "percent", "grams", "reps", "count", "index"];

const UNIT_NAME = new RegExp(`(?:^|_)(?:${UNITS.join("|")})$`, "i");
const FLOAT = /\b(?:f32|f64)\b|(?<![\w.])\d[\d_]*(?:\.\d[\d_]*|\.(?![\w.])|e[+-]?\d+)/;
/** Bytes are a text, not a number. */
const BARE_INTEGER = /(?<!&(?:'\w+ )?\[(?=u8\]))\b[iu](?:8|16|32|64|128|size)\b/;

/** Exponentials and logarithms have no integer form: floats of one libm, the same on all targets. */
const FORMULAS = /^crates\/one-rep-max\/src\/.+\.rs$/;

const FLOATS: Rule = {
  rule: "domain crates know no floats; formulas that need them keep them inside",
  violations: (tree) => [
    ...select(tree, DOMAIN_SOURCES).filter(([path]) => !FORMULAS.test(path))
      .flatMap(([path, text]) =>
        rustCode(text).split("\n").flatMap((line, index) => {
          const float = FLOAT.exec(line)?.[0];
          return float === undefined ? [] : [`${path}:${index + 1}: \`${float}\``];
        })
      ),
    ...select(tree, FORMULAS).flatMap(([path, text]) =>
      publicItems(text).filter(({ type }) => FLOAT.test(type))
        .map(({ name, type }) => `${path}: \`${name}\` is a public \`${type}\``)
    ),
  ],
  breaches: [
    {
      when: "a function takes one",
      plant: { "crates/race-splits/src/new.rs": "//! f64\n\nfn pace(speed: f64) {}\n" },
      reported: "crates/race-splits/src/new.rs:3: `f64`",
    },
    {
      when: "a constant is one",
      plant: { "crates/personal-records/src/brzycki.rs": "const FACTOR: _ = 1.0278;\n" },
      reported: "crates/personal-records/src/brzycki.rs:1: `1.0278`",
    },
    {
      when: "a formula shows one",
      plant: {
        "crates/one-rep-max/src/formulas/new.rs": "pub fn new(share: f64, weight: Grams) {}\n",
      },
      reported: "crates/one-rep-max/src/formulas/new.rs: `share` is a public `f64`",
    },
  ],
};

const UNITLESS: Rule = {
  rule: "a number in a public signature of a domain crate has a unit",
  violations: (tree) =>
    select(tree, DOMAIN_SOURCES).flatMap(([path, text]) =>
      publicItems(text)
        .filter(({ name, type }) => BARE_INTEGER.test(type) && !UNIT_NAME.test(name))
        .map(({ name, type }) => `${path}: \`${name}\` is a bare \`${type}\``)
    ),
  breaches: [
    breach("a field", "pub struct Leg {\n    /// u8\n    pub distance: u32,\n}", "distance", "u32"),
    breach("an optional field", "pub struct Leg { pub id: Option<u8> }", "id", "Option<u8>"),
    breach("an element", "pub struct Rank(pub u16);", "Rank", "u16"),
    breach("a variant", "pub enum Place { Total, Split(usize, Field) }", "Split", "usize"),
    breach("a field of a variant", "pub enum Place { At { place: u64 } }", "place", "u64"),
    breach(
      "a parameter",
      "pub fn pace<F: Fn() -> A>(\n    leg: &Leg, time: (i32, u32),\n) -> Pace {}",
      "time",
      "(i32, u32)",
    ),
    breach(
      "a return",
      "pub const fn floor(&self) -> Option<&'static [u32]> {}",
      "floor",
      "Option<&'static [u32]>",
    ),
    breach("a method of a trait", "pub trait Leg { fn place(&self) -> usize; }", "place", "usize"),
    breach("a constant of a trait", "pub trait Leg { const MOST: u8; }", "MOST", "u8"),
    breach("a list of numbers behind a text", "pub fn f(a: &[u8], ids: &[u32]);", "ids", "&[u32]"),
    breach("a closure's parameter", "pub fn each<F: Fn(u32)>(f: F) {}", "each", "F: Fn(u32)"),
    breach("a constant", "pub const MOST: usize = 100;", "MOST", "usize"),
    breach("an alias", "pub type Time = i64;", "Time", "i64"),
  ],
};

function breach(what: string, source: string, name: string, type: string) {
  const path = "crates/race-splits/src/new.rs";
  return {
    when: `${what} has none`,
    plant: { [path]: `${source}\n` },
    reported: `${path}: \`${name}\` is a bare \`${type}\``,
  };
}

testRules(FLOATS, UNITLESS);

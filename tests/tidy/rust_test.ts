import assert from "node:assert/strict";
import { publicItems, rustCode } from "./rust.ts";

Deno.test("rustCode() keeps the code that stands behind a literal or a comment", () => {
  const visible: Readonly<Record<string, string>> = {
    "// unwrap()": "",
    "/* unwrap() */ after()": " after()",
    'f("// no comment"); after()': 'f(""); after()',
    'f("a \\" quote"); after()': 'f(""); after()',
    'f(r#"a " quote"#); after()': 'f(""); after()',
    'f(br"\\"); after()': 'f(""); after()',
    "f('\"'); after()": 'f(""); after()',
    "f('\\''); after()": 'f(""); after()',
    "f(b'\\\\'); after()": 'f(""); after()',
    "fn f<'a>(x: &'a str, y: &'a str)": "fn f<'a>(x: &'a str, y: &'a str)",
  };
  for (const [source, code] of Object.entries(visible)) assert.equal(rustCode(source), code);
});

Deno.test("rustCode() keeps the number of lines when a comment or a text has several", () => {
  const source = '/* a\nb */ "c\nd"\n// e\nf';
  assert.equal(rustCode(source).split("\n").length, source.split("\n").length);
});

Deno.test("publicItems() passes over what is private, or public in its crate only", () => {
  const source = `
    struct Hidden { pub(crate) count: u8 }
    pub struct Open { hidden: u32, pub(super) half: u32 }
    pub(crate) fn half(a: u8) -> u8 { a }
    fn hidden(b: u8) { let c: u8 = b; }
  `;
  assert.deepEqual(publicItems(source), []);
});

Deno.test("publicItems() finds what is public behind attributes, generics and arrows", () => {
  const source = `
    #[derive(Debug)]
    pub struct Open<T> { #[doc = "x"] pub a: Vec<(T, u8)>, b: u8, pub c: [u8; 4] }
    impl<T> Open<T> { pub fn d<F: Fn(u8) -> u8>(&self, e: &dyn Fn(i64) -> T) -> Option<T> where T: Copy {} }
    pub enum Kind { #[default] None, Some { f: u8 }, Pair(Leg, u8) }
  `;
  assert.deepEqual(publicItems(source).map(({ name, type }) => `${name}: ${type}`), [
    "a: Vec<(T, u8)>",
    "c: [u8; 4]",
    "f: u8",
    "Pair: Leg",
    "Pair: u8",
    "e: &dyn Fn(i64) -> T",
    "d: F: Fn(u8) -> u8",
    "d: Option<T>",
  ]);
});

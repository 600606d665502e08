import type { Random } from "../../../faults/random.ts";

/** Values that readers stumble over. */
const ODD_VALUES = [
  ...["null", "true", "-0", "0", "1e309", "-1", "0.1234567", "1e-9", "9007199254740993", "1E+2"],
  ...['""', '"x"', '"\\ud800"', '"\\u0000"', '"2026-02-30"', '"2026-11-02T00:00"', "[]", "{}"],
  ...["[[]]", '{"a":{}}', '"__proto__"', '"constructor"', "01", "+1", ".5", "NaN", "'x'", "//"],
];
const LETTERS = '{}[]:,"\\ \n\t0123456789.eE+-nultrfasx_/~*';
const VALUE = /"(?:[^"\\]|\\.)*"(?!\s*:)|-?\d[\d.eE+-]*|true|false|null|\[\]|\{\}/g;
const NAME = /"((?:[^"\\]|\\.)*)"\s*:/g;

/** A text that is nearly right: one of those that are, changed in a few places. */
export function mutated(random: Random, texts: readonly string[]): Uint8Array {
  let text = random.pick(texts);
  for (let changes = random.between(1, 4); changes > 0; changes--) {
    text = random.pick(MUTATIONS)(random, text, texts);
  }
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > 0 && random.chance(0.2)) {
    bytes[random.between(0, bytes.length - 1)] = random.between(0, 255);
  }
  return bytes;
}

/** Bytes of no meaning, some of which look like JSON from afar. */
export function noise(random: Random): Uint8Array {
  const size = random.chance(0.1) ? random.between(2_000, 20_000) : random.between(0, 400);
  if (random.chance(0.5)) {
    return Uint8Array.from({ length: size }, () => random.between(0, 255));
  }
  const letters = Array.from({ length: size }, () => random.pick([...LETTERS]));
  return new TextEncoder().encode(`${random.chance(0.5) ? "{" : ""}${letters.join("")}`);
}

type Mutation = (random: Random, text: string, texts: readonly string[]) => string;

const MUTATIONS: readonly Mutation[] = [
  (random, text) => replaceOne(random, text, VALUE, () => random.pick(ODD_VALUES)),
  (random, text, texts) => {
    const values = [...random.pick(texts).matchAll(VALUE)].map(([value]) => value);
    return replaceOne(random, text, VALUE, () => values.length > 0 ? random.pick(values) : "0");
  },
  (random, text, texts) => {
    const names = [...random.pick(texts).matchAll(NAME)].map(([name]) => name);
    return replaceOne(random, text, NAME, (name) => names.length > 0 ? random.pick(names) : name);
  },
  (random, text) => replaceOne(random, text, NAME, (name) => `${name}0,${name}`),
  (random, text) => {
    const [from, to] = range(random, text);
    return text.slice(0, from) + text.slice(to);
  },
  (random, text) => {
    const [from, to] = range(random, text);
    return text.slice(0, to) + text.slice(from, to) + text.slice(to);
  },
  (random, text, texts) => {
    const [at] = range(random, text);
    const other = random.pick(texts);
    return text.slice(0, at) + other.slice(random.between(0, other.length));
  },
  (random, text) => {
    const [at] = range(random, text);
    return text.slice(0, at) + random.pick([...LETTERS]) + text.slice(at);
  },
  (random, text) => {
    const [at] = range(random, text);
    return text.slice(0, at) + random.pick(["\u0000", "\ufeff", "😀", "é", "\u2028"]) +
      text.slice(at);
  },
];

function range(random: Random, text: string): [from: number, to: number] {
  const from = random.between(0, text.length);
  return [from, Math.min(text.length, from + random.between(1, 40))];
}

function replaceOne(
  random: Random,
  text: string,
  pattern: RegExp,
  by: (found: string) => string,
): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { 0: whole, index } = random.pick(found);
  return text.slice(0, index) + by(whole) + text.slice(index + whole.length);
}

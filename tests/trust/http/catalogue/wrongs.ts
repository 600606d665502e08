import type { Form, Place } from "./places.ts";

/** Something wrong in a field's place, and what has to be said of it. */
export interface Wrong {
  readonly kind: string;
  readonly raw: string;
  /** Undefined when such a value is right for such a field. */
  readonly code: string | undefined;
  /** Whether the problem is the whole body's. */
  readonly isWhole?: true;
  /** Whether it may as well be said of the first item. */
  readonly isInside?: true;
  /** Whether it may as well be too deep for a reader. */
  readonly isDeep?: true;
  /** What of it is at fault, when it is not the whole of it. */
  readonly inside?: string;
}

/** What is said of a text that stands where another value belongs. */
const OF_TEXT: Readonly<Record<Form, string | undefined>> = {
  number: "wrong_type",
  boolean: "wrong_type",
  list: "wrong_type",
  object: "wrong_type",
  day: "invalid_date",
  id: "invalid_uuid",
  word: "unknown_value",
  text: undefined,
};

const JSON_TYPES: Readonly<Record<Form, string>> = {
  number: "number",
  boolean: "boolean",
  list: "list",
  object: "object",
  day: "string",
  id: "string",
  word: "string",
  text: "string",
};
const OF_TYPE = {
  number: "17",
  boolean: "true",
  list: "[]",
  object: "{}",
  string: '"x"',
} as const;

const DEEP = "[".repeat(1000) + "]".repeat(1000);
const MANY = `[${"0,".repeat(99_999)}0]`;

/** Everything that does not depend on a number's bounds. */
export function wrongsAt({ form, value, isItem, path }: Place): Wrong[] {
  const text = (kind: string, content: string): Wrong => ({
    kind,
    raw: JSON.stringify(content),
    code: OF_TEXT[form],
  });
  const whole = (kind: string, raw: string): Wrong => ({
    kind,
    raw,
    code: "malformed_json",
    isWhole: true,
  });
  const name = path.split("/").at(-1)!;
  const others = Object.entries(OF_TYPE).filter(([type]) => type !== JSON_TYPES[form]);
  const list = form === "list" ? { isInside: true as const } : {};
  return [
    ...others.map(([type, raw]) => ({ kind: `a ${type}`, raw, code: "wrong_type" })),
    text("an empty text", ""),
    text("a number as text", "5"),
    text("full-width digits", fullWidth(typeof value === "string" ? value : "5")),
    text("NaN as text", "NaN"),
    text("Infinity as text", "Infinity"),
    text("-Infinity as text", "-Infinity"),
    whole("a lone surrogate", '"\\ud800"'),
    whole("half of a surrogate pair", '"\\udc00\\ud800"'),
    whole("bare full-width digits", "５"),
    whole("the bare word NaN", "NaN"),
    whole("the bare word Infinity", "-Infinity"),
    { kind: "1,000 brackets", raw: DEEP, code: "wrong_type", isDeep: true, ...list },
    { kind: "100,000 items", raw: MANY, code: "wrong_type", ...list },
    ...isItem ? [] : [whole("no value", ""), {
      kind: "a repeated key",
      raw: `${JSON.stringify(value)},"${name}":${JSON.stringify(value)}`,
      code: "duplicate_key",
    }],
    ...form === "number"
      ? [
        { kind: "1e309", raw: "1e309", code: "out_of_range" },
        { kind: "2^53 + 1", raw: "9007199254740993", code: "out_of_range" },
      ]
      : [],
  ];
}

function fullWidth(text: string): string {
  const wide = text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
  return wide === text ? "５" : wide;
}

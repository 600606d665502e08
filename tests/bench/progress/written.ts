import { isObject } from "../checked.ts";

/** Criteria as they are written; what is null is absent. */
export interface Written {
  readonly texts: Readonly<Record<string, string | undefined>>;
  readonly least_per_unit: number | undefined;
  readonly least_sample: number | undefined;
  readonly threshold: number | undefined;
}

export interface Wrong {
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

const TEXTS = [
  ...["type", "table", "column", "unit", "condition", "numerator", "denominator", "description"],
];
const COUNTS = ["min_per_unit", "min_sample"];
const MEMBERS: ReadonlySet<string> = new Set([...TEXTS, ...COUNTS, "threshold"]);
const LONGEST_TEXT = 2_000;
const MOST_COUNT = 4_294_967_295;

/** The members of criteria, or what is wrong with their shape. */
export function writtenIn(criteria: unknown): Written | Wrong[] {
  const wrong: Wrong[] = [];
  // Of what has another shape only code and path are compared.
  const note = (path: string, code = "wrong_type") => wrong.push({ code, path, message: code });
  if (!isObject(criteria)) return note(""), wrong;
  const texts: Record<string, string> = {};
  const numbers: Record<string, number> = {};
  for (const [name, value] of Object.entries(criteria)) {
    if (!MEMBERS.has(name)) note(`/${name}`, "unknown_field");
    else if (value === null) continue;
    else if (TEXTS.includes(name)) {
      if (typeof value !== "string") note(`/${name}`);
      else if (new TextEncoder().encode(value).length > LONGEST_TEXT) note(`/${name}`, "too_long");
      else texts[name] = value;
    } else if (typeof value !== "number") note(`/${name}`);
    else {
      const scale = COUNTS.includes(name) ? 1 : 1_000;
      const isExact = Math.round(value * scale) / scale === value;
      if (isExact) numbers[name] = Math.round(value * scale);
      else note(`/${name}`, "too_precise");
    }
  }
  if (wrong.length > 0) return wrong;
  const count = (name: string) => {
    const value = numbers[name];
    return value !== undefined && value >= 0 && value <= MOST_COUNT ? value : undefined;
  };
  return {
    texts,
    least_per_unit: count("min_per_unit"),
    least_sample: count("min_sample"),
    threshold: numbers["threshold"],
  };
}

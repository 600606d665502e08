import { isDay } from "./day.ts";
import type { Problem } from "./engine.ts";
import { lossesOf } from "./parser_losses.ts";
import { problem, type Refusal, refuse, refuseAll } from "./problems.ts";
import { pointer, type SmallObject } from "./small_object.ts";
import { isUuid } from "./uuid.ts";

export function readUuid({ fields }: SmallObject, name: string): string | Refusal {
  const value = fields.get(name);
  if (typeof value !== "string") return wrongType(name, "a string");
  return isUuid(value) ? value : refuse("invalid_uuid", pointer(name), `\`${name}\` is not a uuid`);
}

/** A day, or null when the caller leaves it out. */
export function readDay({ fields }: SmallObject, name: string): string | null | Refusal {
  const value = fields.get(name) ?? null;
  if (value === null) return null;
  if (typeof value !== "string") return wrongType(name, "a string");
  if (isDay(value)) return value;
  return refuse(
    "invalid_date",
    pointer(name),
    `\`${value}\` is no day; write it as \`YYYY-MM-DD\``,
  );
}

/** False when the caller leaves it out. */
export function readFlag({ fields }: SmallObject, name: string): boolean | Refusal {
  const value = fields.get(name) ?? false;
  return typeof value === "boolean" ? value : wrongType(name, "true or false");
}

export function wrongType(name: string, wanted: string): Refusal {
  return refuse("wrong_type", pointer(name), `\`${name}\` must be ${wanted}`);
}

/** Members that could all be read. */
export type AllRead<Reads> =
  & { readonly ok: true }
  & { readonly [Name in keyof Reads]: Exclude<Reads[Name], Refusal> };

/**
 * The members of an object as they were read, or every problem that it has: members that are none,
 * what the parser lost, which cannot be judged by what it kept, and what could not be read.
 */
export function readMembers<Reads extends object>(
  object: SmallObject,
  known: readonly string[],
  reads: Reads,
  explain: (name: string, known: readonly string[]) => Problem = explainSurplus,
): AllRead<Reads> | Refusal {
  const surplus = [...object.fields.keys()].filter((name) => !known.includes(name));
  const found = refuseAll(
    surplus.map((name) => explain(name, known)),
    lossesOf(object),
    Object.values(reads).filter(isRefusal).flatMap(({ problems }) => problems),
  );
  return found.problems.length > 0 ? found : { ok: true, ...reads } as AllRead<Reads>;
}

function explainSurplus(name: string, known: readonly string[]): Problem {
  const fields = known.map((field) => `\`${field}\``).join(", ");
  const message = `\`${name}\` is no field here: the fields are ${fields}`;
  return problem("unknown_field", pointer(name), message);
}

/** Whether a member could not be read. */
export function isRefusal(read: unknown): read is Refusal {
  return typeof read === "object" && read !== null && "problems" in read;
}

import { isDay } from "./day.ts";
import { type Refusal, refuse } from "./problems.ts";
import { MOST_PROBLEMS, pointer, type SmallObject } from "./small_object.ts";
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

/** Members as they were read, or the problems of all that could not be, the surplus ones first. */
export function readAll<Reads extends object>(
  surplus: Refusal | undefined,
  reads: Reads,
): AllRead<Reads> | Refusal {
  const refusals = [surplus, ...Object.values(reads)].filter(isRefusal);
  if (refusals.length === 0) return { ok: true, ...reads } as AllRead<Reads>;
  return refuseAll(refusals);
}

/** The problems of several refusals, as many as are named at once. */
export function refuseAll(refusals: readonly Refusal[]): Refusal {
  const problems = refusals.flatMap(({ problems }) => problems);
  return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) };
}

/** Whether a member could not be read. */
export function isRefusal(read: unknown): read is Refusal {
  return typeof read === "object" && read !== null && "problems" in read;
}

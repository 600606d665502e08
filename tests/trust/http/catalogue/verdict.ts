import type { Answer } from "../../../contract/send.ts";
import { problemsOf, type StatedProblem } from "../refusal.ts";
import type { Wrong } from "./wrongs.ts";

const SMALLEST_LIMIT_BYTES = 4 * 1024;
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What is wrong with the answer to something wrong at this path. */
export function saysFault(
  answer: Answer,
  { code, raw, isWhole, isInside, isDeep }: Wrong,
  path: string,
  isInAnswer = false,
): string | undefined {
  if (answer.status === 413 && raw.length > SMALLEST_LIMIT_BYTES) return undefined;
  const stated = answer.status === 200
    ? isInAnswer ? refusedInside(JSON.parse(answer.text)) : []
    : problemsOf(answer);
  if (typeof stated === "string") return stated;
  const says = (said: string, where: string) =>
    stated.some((problem) => problem.code === said && problem.path === where);
  const shown = `${answer.status} ${answer.text.slice(0, 300)}`;
  if (code === undefined) {
    const isBlamed = says("wrong_type", path) || says("malformed_json", "");
    return isBlamed ? shown : undefined;
  }
  const isSaid = says(code, isWhole ? "" : path) ||
    isInAnswer && isWhole && stated.some((problem) => problem.code === code) ||
    isInside && stated.some((problem) => problem.path.startsWith(path)) ||
    isDeep && stated.some((problem) => problem.code === "malformed_json");
  return isSaid ? undefined : `no \`${code}\` at \`${path}\`: ${shown}`;
}

/** The problems that an answer tells of, wherever it does. */
function refusedInside(value: unknown): StatedProblem[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(refusedInside);
  return "code" in value && "path" in value ? [value as StatedProblem, ...inside] : inside;
}

/** A field is required, and both are refused; or it is not, and both are answered alike. */
export function absenceFault(absent: Answer, none: Answer, path: string): string | undefined {
  // What is stored anew has new ids.
  const masked = ({ text }: Answer) => text.replaceAll(ID, "");
  if (absent.status === none.status && masked(absent) === masked(none)) return undefined;
  const says = (answer: Answer, code: string) => {
    const stated = problemsOf(answer);
    return typeof stated !== "string" &&
      stated.some((problem) => problem.code === code && problem.path === path);
  };
  return says(absent, "missing_field") && says(none, "wrong_type")
    ? undefined
    : `${absent.text.slice(0, 200)} and ${none.text.slice(0, 200)}`;
}

import type { Answer } from "../../contract/send.ts";

/** The status of each code, as documented; every other code is a fault of the content: 422. */
const STATUS: Readonly<Record<string, number>> = {
  malformed_json: 400,
  unauthenticated: 401,
  not_found: 404,
  method_not_allowed: 405,
  too_slow: 408,
  conflict: 409,
  too_large: 413,
  unsupported_media_type: 415,
  engine_restarted: 500,
  internal: 500,
  retryable: 503,
};

const VOCABULARY = new URL("../../../pkg/vocabulary.json", import.meta.url);
const { problems }: { problems: { code: string }[] } = JSON.parse(
  Deno.readTextFileSync(VOCABULARY),
);
const CODES: ReadonlySet<string> = new Set(problems.map(({ code }) => code));

export interface StatedProblem {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly severity: string;
  readonly limit?: { readonly min?: number; readonly max?: number };
}

/** The problems of an answer in the one form that refusals have; a text when it has another. */
export function problemsOf({ status, headers, text }: Answer): readonly StatedProblem[] | string {
  const shown = text.slice(0, 300);
  if (!headers.get("content-type")?.startsWith("application/json")) {
    return `status ${status}, no JSON: ${shown}`;
  }
  let stated: readonly StatedProblem[];
  try {
    const { problems, ...rest } = JSON.parse(text);
    if (!Array.isArray(problems) || problems.length === 0) return `no problems: ${shown}`;
    if (Object.keys(rest).length > 0) return `more than problems: ${shown}`;
    stated = problems;
  } catch {
    return `status ${status}, no JSON: ${shown}`;
  }
  for (const { code, path, message, severity } of stated) {
    if (!CODES.has(code)) return `the code \`${code}\` is in no vocabulary`;
    if (!/^(?:\/|$)/.test(path)) return `the path \`${path}\` is no JSON Pointer`;
    if (severity !== "error") return `the severity \`${severity}\` of a refusal`;
    if (typeof message !== "string" || message === "") return `no message: ${shown}`;
  }
  const documented = STATUS[stated[0]!.code] ?? 422;
  return documented === status ? stated : `status ${status}, not ${documented}: ${shown}`;
}

export interface Wanted {
  readonly status: number;
  readonly code: string;
  readonly path: string;
}

/** What is wrong with an answer that has to be this refusal, among others. */
export function refusalFault(answer: Answer, wanted: Wanted): string | undefined {
  const stated = problemsOf(answer);
  if (typeof stated === "string") return stated;
  if (answer.status !== wanted.status) return `status ${answer.status}: ${answer.text}`;
  return stated.some(({ code, path }) => code === wanted.code && path === wanted.path)
    ? undefined
    : `no \`${wanted.code}\` at \`${wanted.path}\`: ${answer.text.slice(0, 300)}`;
}

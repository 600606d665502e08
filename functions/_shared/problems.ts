import type { Problem, ProblemCode } from "./engine.ts";

export type Answer =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A result that is no JSON. */
export class TextResult {
  constructor(readonly mediaType: string, readonly text: string) {}
}

export type Refusal = Extract<Answer, { ok: false }>;

/** Codes that decide the HTTP status. Every other code is a fault of the request's content: 422. */
const STATUS_BY_CODE: Readonly<Partial<Record<ProblemCode, number>>> = {
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

const HEADERS_BY_STATUS: ReadonlyMap<number, Readonly<Record<string, string>>> = new Map([
  [405, { allow: "POST, OPTIONS" }],
  [503, { "retry-after": "1" }],
]);

export function problem(
  code: ProblemCode,
  path: string,
  message: string,
  limit?: Problem["limit"],
): Problem {
  const stated: Problem = { code, path, message, severity: "error" };
  return limit === undefined ? stated : { ...stated, limit };
}

export function refuse(...stated: Parameters<typeof problem>): Refusal {
  return { ok: false, problems: [problem(...stated)] };
}

/** As many as the engine names at once. */
const MOST_PROBLEMS = 100;

/** Every problem of several readings, as many as are told at once: of a place tells who saw it first. */
export function refuseAll(...readings: (readonly Problem[])[]): Refusal {
  const problems: Problem[] = [];
  for (const reading of readings) {
    const told = new Set(problems.map(({ path }) => path));
    problems.push(...reading.filter(({ path }) => !told.has(path)));
  }
  return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) };
}

/** The first problem stands for the whole; an answer that names none is a fault of ours. */
export function firstCode({ problems }: Refusal): ProblemCode {
  return problems[0]?.code ?? "internal";
}

export function toResponse(answer: Answer): Response {
  if (answer.ok && answer.result instanceof TextResult) {
    return new Response(answer.result.text, {
      headers: { "content-type": answer.result.mediaType },
    });
  }
  if (answer.ok) return Response.json(answer.result);
  const status = STATUS_BY_CODE[firstCode(answer)] ?? 422;
  const headers = HEADERS_BY_STATUS.get(status) ?? {};
  return Response.json({ problems: answer.problems }, { status, headers });
}

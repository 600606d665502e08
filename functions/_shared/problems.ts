export type Severity = "info" | "warning" | "error";

/** The bounds that were missed, in the unit of the field. */
export interface Limit {
  readonly min?: number;
  readonly max?: number;
}

export interface Problem {
  readonly code: string;
  /** JSON Pointer into the request; "" is the request as a whole. */
  readonly path: string;
  readonly message: string;
  readonly severity: Severity;
  readonly limit?: Limit;
}

export type Answer =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export type Refusal = Extract<Answer, { ok: false }>;

/** Codes that decide the HTTP status. Every other code is a fault of the request's content: 422. */
const STATUS_BY_CODE: ReadonlyMap<string, number> = new Map([
  ["malformed_json", 400],
  ["unauthenticated", 401],
  ["not_found", 404],
  ["method_not_allowed", 405],
  ["too_large", 413],
  ["unsupported_media_type", 415],
  ["engine_restarted", 500],
  ["internal", 500],
  ["retryable", 503],
]);

const HEADERS_BY_STATUS: ReadonlyMap<number, Readonly<Record<string, string>>> = new Map([
  [405, { allow: "POST, OPTIONS" }],
  [503, { "retry-after": "1" }],
]);

export function refuse(code: string, path: string, message: string, limit?: Limit): Refusal {
  const problem: Problem = { code, path, message, severity: "error" };
  return { ok: false, problems: [limit === undefined ? problem : { ...problem, limit }] };
}

export function toResponse(answer: Answer): Response {
  if (answer.ok) return Response.json(answer.result);
  const status = STATUS_BY_CODE.get(answer.problems[0]?.code ?? "internal") ?? 422;
  const headers = HEADERS_BY_STATUS.get(status) ?? {};
  return Response.json({ problems: answer.problems }, { status, headers });
}

export interface LogEntry {
  readonly operation: string;
  /** "ok", "preflight", or the code of the first problem. */
  outcome: string;
  status: number;
  milliseconds: number;
  /** Bytes of the request's body that were read and kept. */
  bytes: number;
  /** The class or code of the fault behind the outcome, never its text: that may quote user data. */
  cause?: string;
}

export function startEntry(operation: string): LogEntry {
  return { operation, outcome: "internal", status: 500, milliseconds: 0, bytes: 0 };
}

/** Writes the one line a request leaves behind. */
export function log(entry: LogEntry): void {
  // deno-lint-ignore no-console -- the platform collects what is written to the console
  console.info(JSON.stringify(entry));
}

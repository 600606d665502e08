import { AsyncLocalStorage } from "node:async_hooks";

/** What happened inside the API server while it answered one request. */
interface RequestRecord {
  error?: unknown;
  readonly log: unknown[][];
}

const records = new AsyncLocalStorage<RequestRecord>();

// lite prints each refused request with its stack, though the caller gets the reason; only what
// ends as a fault of the server is for the person at the terminal.
const printError = console.error.bind(console);
// deno-lint-ignore no-console
console.error = (...line: unknown[]) => {
  const record = records.getStore();
  if (record === undefined) printError(...line);
  else record.log.push(line);
};

/** Keeps an error beside the request in whose course it was thrown. */
export function recordError(error: unknown): void {
  const record = records.getStore();
  if (record !== undefined) record.error = error;
}

/** The answer, and the last error that was recorded on the way to it. */
export async function observe(
  answer: () => Promise<Response>,
): Promise<{ response: Response; error: unknown }> {
  const record: RequestRecord = { log: [] };
  const response = await records.run(record, answer);
  if (response.status >= 500 && record.error === undefined) {
    for (const line of record.log) printError(...line);
  }
  return { response, error: record.error };
}

import assert from "node:assert/strict";
import postgres from "postgres";
import { type Answer, call } from "../../pkg/stadion.js";
import { COLUMNS, EFFORTS, FILL_EFFORTS, LEDGER, type LedgerRow } from "./ledger_twin.ts";

/** A session that holds efforts and answers with their ledgers by one query. */
export interface TwinDatabase {
  /** Takes these histories instead of the ones before. */
  fill(requests: readonly Uint8Array[]): Promise<void>;
  ledger(): Promise<readonly LedgerRow[]>;
  end(): Promise<void>;
}

export async function openTwin(url: string): Promise<TwinDatabase> {
  const sql = postgres(url, {
    max: 1,
    // Days as they are written.
    types: { date: { to: 1082, from: [1082], serialize: String, parse: String } },
    // Sorts in memory, as a tuned database would.
    connection: { work_mem: "256MB", temp_buffers: "256MB" } as Record<string, string>,
  });
  await sql.unsafe(EFFORTS);
  const decoder = new TextDecoder();
  return {
    async fill(requests) {
      const sent = `[${requests.map((request) => decoder.decode(request)).join(",")}]`;
      await sql.unsafe("truncate efforts");
      await sql.unsafe(FILL_EFFORTS, [sent]);
      await sql.unsafe("analyze efforts");
    },
    ledger: () => sql.unsafe<LedgerRow[]>(LEDGER, [], { prepare: true }),
    end: () => sql.end(),
  };
}

interface Detected {
  readonly ledger: readonly Omit<LedgerRow, "history">[];
}

/** The engine's ledgers as the query gives them. */
export function engineLedger(requests: readonly Uint8Array[]): LedgerRow[] {
  return requests.flatMap((request, index) => {
    const bytes = call("detect_records", request);
    const answer: Answer<Detected> = JSON.parse(new TextDecoder().decode(bytes));
    assert(answer.ok, JSON.stringify(answer));
    return answer.result.ledger.map((row) => ({ ...row, history: index + 1 }) as LedgerRow);
  });
}

/** Compares row by row, in any order; returns how many there are. */
export function assertSameRows(twin: readonly LedgerRow[], engine: readonly LedgerRow[]): number {
  const written = (rows: readonly LedgerRow[]) =>
    rows.map((row) => JSON.stringify(COLUMNS.map((column) => row[column]))).sort();
  assert.deepEqual(written(twin), written(engine));
  return engine.length;
}

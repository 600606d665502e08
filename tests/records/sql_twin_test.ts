import assert from "node:assert/strict";
import postgres from "postgres";
import { type Cluster, startPostgres } from "../../local/postgres.ts";
import { type Answer, call } from "../../pkg/stadion.js";
import { generatedHistories, requestsOf } from "../parity/native.ts";
import { COLUMNS, EFFORTS, FILL_EFFORTS, LEDGER, type LedgerRow } from "./ledger_twin.ts";

const HISTORIES = 2_000;
const FIXED_SEED = 20261121;
// The name of its test tells which it was.
const FRESH_SEED = crypto.getRandomValues(new Uint32Array(1))[0]!;
const SEEDS = { "the fixed seed": FIXED_SEED, "a fresh seed": FRESH_SEED };

interface Detected {
  readonly ledger: readonly LedgerRow[];
}

let cluster: Cluster;

Deno.test.beforeAll(async () => {
  cluster = await startPostgres();
});

Deno.test.afterAll(() => cluster.stop());

function ledgerOfEngine(request: Uint8Array, index: number): string[] {
  const answer: Answer<Detected> = JSON.parse(
    new TextDecoder().decode(call("detect_records", request)),
  );
  assert(answer.ok, JSON.stringify(answer));
  return answer.result.ledger.map((row) => written({ ...row, history: index + 1 }));
}

function written(row: LedgerRow): string {
  return JSON.stringify(COLUMNS.map((column) => row[column]));
}

async function ledgersOfSql(requests: readonly Uint8Array[]): Promise<string[]> {
  const sql = postgres(cluster.url, {
    max: 1,
    // Days as they are written.
    types: { date: { to: 1082, from: [1082], serialize: String, parse: String } },
  });
  try {
    const decoder = new TextDecoder();
    const sent = `[${requests.map((request) => decoder.decode(request)).join(",")}]`;
    await sql.unsafe(EFFORTS);
    await sql.unsafe(FILL_EFFORTS, [sent]);
    await sql.unsafe("analyze efforts");
    const rows = await sql.unsafe<LedgerRow[]>(LEDGER);
    return rows.map(written);
  } finally {
    await sql.end();
  }
}

for (const [name, seed] of Object.entries(SEEDS)) {
  Deno.test(`detect_records gives the rows of one SQL query for 2,000 histories of ${name}, ${seed}`, async () => {
    const requests = requestsOf(await generatedHistories(HISTORIES, seed));
    assert.equal(requests.length, HISTORIES);
    const engine = requests.flatMap(ledgerOfEngine).sort();
    const twin = (await ledgersOfSql(requests)).sort();
    assert(engine.length > 5 * HISTORIES, `${engine.length} rows`);
    assert.deepEqual(twin, engine);
  });
}

import assert from "node:assert/strict";
import { type Cluster, startPostgres } from "../../local/postgres.ts";
import { generatedHistories, requestsOf } from "../parity/native.ts";
import { assertSameRows, engineLedger, openTwin } from "./twin_database.ts";

const HISTORIES = 2_000;
const FIXED_SEED = 20261121;
// The name of its test tells which it was.
const FRESH_SEED = crypto.getRandomValues(new Uint32Array(1))[0]!;
const SEEDS = { "the fixed seed": FIXED_SEED, "a fresh seed": FRESH_SEED };

let cluster: Cluster;

Deno.test.beforeAll(async () => {
  cluster = await startPostgres();
});

Deno.test.afterAll(() => cluster.stop());

for (const [name, seed] of Object.entries(SEEDS)) {
  Deno.test(`detect_records gives the rows of one SQL query for 2,000 histories of ${name}, ${seed}`, async () => {
    const requests = requestsOf(await generatedHistories(HISTORIES, seed));
    assert.equal(requests.length, HISTORIES);
    const twin = await openTwin(cluster.url);
    try {
      await twin.fill(requests);
      const rows = assertSameRows(await twin.ledger(), engineLedger(requests));
      assert(rows > 5 * HISTORIES, `${rows} rows`);
    } finally {
      await twin.end();
    }
  });
}

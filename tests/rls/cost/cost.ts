import Table from "cli-table3";
import postgres from "postgres";
import { quartiles } from "../../bench/statistics.ts";
import { startMigratedCluster } from "../../schema/migrated_cluster.ts";
import { fillOwners, fillRows, OWNERS_COUNT } from "./fill.ts";
import { QUERIES, type Query } from "./queries.ts";

/** Rows of each owner in each of the large tables, before and after they grow tenfold. */
const SIZES = [100, 1_000] as const;
const ROUNDS_COUNT = 60;
const CALLS_COUNT = 10;

/** Who asks: a client who adds nothing or the filter, and the service, whom no policy binds. */
const ASKERS = ["policies alone", "policies and filter", "filter alone"] as const;
type Asker = typeof ASKERS[number];

interface Cost {
  readonly blocks: number;
  /** Of the query alone, and of the whole request as the API sends it. */
  readonly query: number;
  readonly request: number;
  readonly plan: string;
}

const cluster = await startMigratedCluster();
try {
  await cluster.withMigrated(async (sql) => {
    await fillOwners(sql);
    const costs = new Map<string, Map<Asker, Cost>[]>(QUERIES.map(({ name }) => [name, []]));
    let filled = 0;
    for (const size of SIZES) {
      await fillRows(sql, filled + 1, size);
      filled = size;
      say(
        `${OWNERS_COUNT} owners with ${size} rows each in hyrox.workout_logs, ` +
          `hyrox.training_plan_days and dossier.workouts`,
      );
      for (const query of QUERIES) costs.get(query.name)!.push(await measure(sql, query));
    }
    say(tableOf(costs));
    for (const [name, measured] of costs) {
      say(`${name}, under policies alone\n${measured.at(-1)!.get("policies alone")!.plan}\n`);
    }
  });
} finally {
  await cluster.stop();
}

async function measure(sql: postgres.Sql, query: Query): Promise<Map<Asker, Cost>> {
  const queries = new Map<Asker, number[]>(ASKERS.map((asker) => [asker, []]));
  const requests = new Map<Asker, number[]>(ASKERS.map((asker) => [asker, []]));
  for (let round = 0; round < ROUNDS_COUNT; round++) {
    const owner = 1 + (round * 397) % OWNERS_COUNT;
    // Nobody is always the first.
    for (const asker of [...ASKERS.slice(round % 3), ...ASKERS.slice(0, round % 3)]) {
      const text = textOf(query, asker, owner);
      const ask = (tx: postgres.TransactionSql) => tx.unsafe(text, [], { prepare: true });
      queries.get(asker)!.push(
        await as(sql, asker, owner, async (tx) => {
          await ask(tx);
          return await quickest(CALLS_COUNT, () => ask(tx));
        }),
      );
      requests.get(asker)!.push(await quickest(CALLS_COUNT, () => as(sql, asker, owner, ask)));
    }
  }
  const costs = new Map<Asker, Cost>();
  for (const asker of ASKERS) {
    const [plan, blocks] = await explain(sql, query, asker);
    const alone = quartiles(queries.get(asker)!).q1;
    costs.set(asker, { blocks, plan, query: alone, request: quartiles(requests.get(asker)!).q1 });
  }
  return costs;
}

function explain(sql: postgres.Sql, query: Query, asker: Asker): Promise<[string, number]> {
  const owner = OWNERS_COUNT / 2;
  return as(sql, asker, owner, async (tx) => {
    const text = textOf(query, asker, owner);
    const [json] = await tx.unsafe(`explain (analyze, buffers, format json) ${text}`);
    const lines = await tx.unsafe(`explain (analyze, costs off, timing off, summary off) ${text}`);
    const top = json!["QUERY PLAN"][0]["Plan"];
    const plan = lines.map((line) => line["QUERY PLAN"]).join("\n");
    return [plan, top["Shared Hit Blocks"] + top["Shared Read Blocks"]];
  });
}

/** What others do on the machine only ever adds: the quickest call is nearest to the truth. */
async function quickest(count: number, work: () => Promise<unknown>): Promise<number> {
  let least = Infinity;
  for (let done = 0; done < count; done++) {
    const started = performance.now();
    await work();
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

function textOf(query: Query, asker: Asker, owner: number): string {
  return query.sql(asker === "policies alone" ? "true" : query.own(owner));
}

/** A transaction with role and claims in front, as the API makes one for every request. */
function as<Result>(
  sql: postgres.Sql,
  asker: Asker,
  owner: number,
  ask: (tx: postgres.TransactionSql) => Promise<Result>,
): Promise<Result> {
  const role = asker === "filter alone" ? "service_role" : "authenticated";
  return sql.begin(async (tx) => {
    await tx`
      select set_config('role', ${role}, true), set_config(
        'request.jwt.claims',
        json_build_object('sub', md5('user ' || ${owner}::int)::uuid, 'role', ${role}::text)::text,
        true
      )
    `;
    return await ask(tx);
  }) as Promise<Result>;
}

function tableOf(costs: ReadonlyMap<string, readonly Map<Asker, Cost>[]>): string {
  const table = new Table({
    head: ["query", "rows", "blocks", "query, ms", "ratio", "request, ms", "ratio", "with filter"],
  });
  for (const [name, measured] of costs) {
    measured.forEach((byAsker, place) => {
      const [policies, both, filter] = ASKERS.map((asker) => byAsker.get(asker)!) as [
        Cost,
        Cost,
        Cost,
      ];
      const pair = (of: "query" | "request") => [
        `${policies[of].toFixed(2)} : ${filter[of].toFixed(2)}`,
        (policies[of] / filter[of]).toFixed(2),
      ];
      table.push([
        name,
        String(SIZES[place]),
        `${policies.blocks} : ${filter.blocks}`,
        ...pair("query"),
        ...pair("request"),
        (both.request / filter.request).toFixed(2),
      ]);
    });
  }
  return table.toString();
}

function say(text: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${text}\n`));
}

import Table from "cli-table3";
import postgres from "postgres";
import { quartiles } from "../../bench/statistics.ts";
import { startMigratedCluster } from "../../schema/migrated_cluster.ts";
import { fillOwners, fillRows, OWNERS_COUNT } from "./fill.ts";
import { QUERIES, type Query } from "./queries.ts";

/** Rows of each owner in each of the large tables, before and after they grow tenfold. */
const SIZES = [100, 1_000] as const;
const ROUNDS_COUNT = 61;
const CALLS_COUNT = 20;

/** Who asks: a client who adds nothing or the filter, and the superuser, whom no policy binds. */
const ASKERS = ["policies alone", "policies and filter", "filter alone"] as const;
type Asker = typeof ASKERS[number];

interface Cost {
  readonly blocks: number;
  readonly milliseconds: readonly number[];
  readonly plan: string;
}

const cluster = await startMigratedCluster();
try {
  await cluster.withMigrated(async (sql) => {
    await fillOwners(sql);
    const costs = new Map<string, Map<Asker, Cost>[]>();
    let filled = 0;
    for (const size of SIZES) {
      await fillRows(sql, filled + 1, size);
      filled = size;
      say(
        `${OWNERS_COUNT} owners with ${size} rows each in hyrox.workout_logs, ` +
          `hyrox.training_plan_days and dossier.workouts`,
      );
      for (const query of QUERIES) {
        const measured = await measure(sql, query);
        costs.set(query.name, [...costs.get(query.name) ?? [], measured]);
      }
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
  const samples = new Map<Asker, number[]>(ASKERS.map((asker) => [asker, []]));
  for (let round = 0; round < ROUNDS_COUNT; round++) {
    const owner = 1 + (round * 397) % OWNERS_COUNT;
    // Nobody is always the first.
    for (const asker of [...ASKERS.slice(round % 3), ...ASKERS.slice(0, round % 3)]) {
      samples.get(asker)!.push(
        await asked(sql, asker, owner, async (tx) => {
          const text = textOf(query, asker, owner);
          await tx.unsafe(text, [], { prepare: true });
          const started = performance.now();
          for (let call = 0; call < CALLS_COUNT; call++) {
            await tx.unsafe(text, [], { prepare: true });
          }
          return (performance.now() - started) / CALLS_COUNT;
        }),
      );
    }
  }
  const costs = new Map<Asker, Cost>();
  for (const asker of ASKERS) {
    const [plan, blocks] = await asked(sql, asker, 500, async (tx) => {
      const text = textOf(query, asker, 500);
      const [json] = await tx.unsafe(`explain (analyze, buffers, format json) ${text}`);
      const lines = await tx.unsafe(
        `explain (analyze, costs off, timing off, summary off) ${text}`,
      );
      const top = json!["QUERY PLAN"][0]["Plan"];
      return [
        lines.map((line) => line["QUERY PLAN"]).join("\n"),
        top["Shared Hit Blocks"] + top["Shared Read Blocks"],
      ] as const;
    });
    costs.set(asker, { blocks, plan, milliseconds: samples.get(asker)! });
  }
  return costs;
}

function textOf(query: Query, asker: Asker, owner: number): string {
  return query.sql(asker === "policies alone" ? "true" : query.own(owner));
}

function asked<Result>(
  sql: postgres.Sql,
  asker: Asker,
  owner: number,
  ask: (tx: postgres.TransactionSql) => Promise<Result>,
): Promise<Result> {
  return sql.begin(async (tx) => {
    if (asker !== "filter alone") {
      await tx`
        select set_config('role', 'authenticated', true), set_config(
          'request.jwt.claims',
          json_build_object('sub', md5('user ' || ${owner}::int)::uuid, 'role', 'authenticated')::text,
          true
        )
      `;
    }
    return await ask(tx);
  }) as Promise<Result>;
}

function tableOf(costs: ReadonlyMap<string, Map<Asker, Cost>[]>): string {
  const table = new Table({
    head: [
      "query",
      "rows an owner",
      ...ASKERS.map((asker) => `${asker}: blocks, ms`),
      "time, policies alone : filter alone",
    ],
  });
  for (const [name, measured] of costs) {
    measured.forEach((byAsker, place) => {
      const base = byAsker.get("filter alone")!.milliseconds;
      const ratios = byAsker.get("policies alone")!.milliseconds.map((ms, round) =>
        ms / base[round]!
      );
      const { q1, median, q3 } = quartiles(ratios);
      table.push([
        name,
        String(SIZES[place]),
        ...ASKERS.map((asker) => {
          const { blocks, milliseconds } = byAsker.get(asker)!;
          return `${blocks}, ${quartiles(milliseconds).median.toFixed(2)}`;
        }),
        `${median.toFixed(2)} (${q1.toFixed(2)}-${q3.toFixed(2)})`,
      ]);
    });
  }
  return table.toString();
}

function say(text: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${text}\n`));
}

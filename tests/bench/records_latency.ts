import { type Athlete, signUp } from "../contract/athlete.ts";
import { athleteId } from "../contract/records.ts";
import { connectStack } from "../../local/stack.ts";
import { quantile } from "./statistics.ts";

const WARM_UP = 50;
const SAMPLES = Number(Deno.env.get("STADION_SAMPLES") ?? 500);
const PATIENCE_MILLISECONDS = 30_000;

/** From the moment a client sends a benchmark to the moment it reads the record that it set. */
async function sample(athlete: Athlete, athlete_id: string, distance_m: number) {
  const hyrox = athlete.client.schema("hyrox");
  const started = performance.now();
  const { data, error } = await hyrox.from("benchmark_tests").insert({
    athlete_id,
    test_date: "2026-01-10",
    test_type: "cooper_test",
    results: { distance_m },
  }).select("id").single();
  if (error !== null) throw error;
  const stored = performance.now();
  for (;;) {
    const { data: found } = await hyrox.from("personal_records").select("value")
      .eq("source_benchmark_id", data.id);
    if (found?.length === 1) break;
    if (performance.now() - started > PATIENCE_MILLISECONDS) throw new Error("no record came");
  }
  const visible = performance.now();
  await hyrox.from("benchmark_tests").delete().eq("id", data.id);
  return { insert: stored - started, visible: visible - started };
}

function quantiles(values: readonly number[]): Record<string, number> {
  const at = (share: number) => Math.round(quantile(values, share) * 10) / 10;
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99), most: at(1) };
}

const stack = await connectStack();
try {
  const athlete = await signUp(stack);
  const id = await athleteId(athlete);
  const samples = [];
  for (let taken = 0; taken < WARM_UP + SAMPLES; taken++) {
    const figures = await sample(athlete, id, 2000 + taken);
    if (taken >= WARM_UP) samples.push(figures);
  }
  const report = {
    samples: samples.length,
    insert_milliseconds: quantiles(samples.map(({ insert }) => insert)),
    visible_milliseconds: quantiles(samples.map(({ visible }) => visible)),
  };
  Deno.stdout.writeSync(new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`));
} finally {
  await stack.stop();
}

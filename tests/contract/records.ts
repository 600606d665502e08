import type { Stack } from "../../local/stack.ts";
import type { Athlete } from "./athlete.ts";
import type { Target } from "./send.ts";

export interface Row {
  readonly id: string;
  readonly record_type: string;
  readonly subject: string;
  readonly value: number;
  readonly previous_value: number | null;
  readonly context: string;
  readonly effort_id: string | null;
}

export function detectRecords({ url }: Pick<Stack, "url">, apikey: string, token?: string): Target {
  const given = { url: `${url}/functions/v1/detect-records`, headers: { apikey } };
  return token === undefined ? given : { ...given, token };
}

/** Asks the function as the athlete. */
export async function ownLedger({ client }: Athlete, reading: object = {}): Promise<Row[]> {
  const { data, error } = await client.functions.invoke("detect-records", { body: reading });
  if (error !== null) throw new Error(await error.context.text());
  return data.ledger;
}

/** Reads what is stored, as the athlete. */
export async function storedRows({ client }: Athlete): Promise<Row[]> {
  const { data, error } = await client.schema("hyrox").from("personal_records").select("*");
  if (error !== null) throw error;
  return data;
}

export async function logBenchmark(
  athlete: Athlete,
  test_date: string,
  distance_m: number,
): Promise<string> {
  const { client } = athlete;
  const { data, error } = await client.schema("hyrox").from("benchmark_tests").insert({
    athlete_id: await athleteId(athlete),
    test_date,
    test_type: "cooper_test",
    results: { distance_m },
  }).select("id").single();
  if (error !== null) throw error;
  return data.id;
}

export async function athleteId({ client }: Athlete): Promise<string> {
  const { data, error } = await client.schema("hyrox").from("athlete_profiles").select("id")
    .single();
  if (error !== null) throw error;
  return data.id;
}

/** What webhooks bring about comes a little after the change. */
export async function eventually<Value>(
  look: () => Promise<Value>,
  isThere: (value: Value) => boolean,
): Promise<Value> {
  const started = performance.now();
  for (;;) {
    const value = await look();
    if (isThere(value)) return value;
    if (performance.now() - started > 30_000) {
      throw new Error(`it does not come: ${JSON.stringify(value)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

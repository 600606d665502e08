import type { GenerateSessionRequest } from "../../../../pkg/stadion.js";
import { generatedTraining, requestsOf } from "../../../parity/native.ts";
import { isObject } from "../../checked.ts";
import { random } from "../../records/made_up.ts";
import { SEED } from "../../rows.ts";
import { INTENSITIES, LIFTS, MUSCLES } from "./words.ts";

const SESSION = "00000000-0000-4000-8000-000000000004";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

/** The twins know no overrides: they are left out, and what is no JSON as well. */
export function withoutOverrides(requests: readonly Uint8Array[]): Uint8Array[] {
  return requests.flatMap((bytes) => {
    const request = parsed(bytes);
    if (!isObject(request)) return [];
    const { overrides: _, ...rest } = request;
    return [encoder.encode(JSON.stringify(rest))];
  });
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    return undefined;
  }
}

/** With everything that may be stated, a quarter of them damaged. */
export async function generatedSessions(count: number, seed: number): Promise<Uint8Array[]> {
  return withoutOverrides(requestsOf(await generatedTraining("generate_session", count, seed)));
}

/** As a function reads them for a lifter: soreness, a week of sets, exercises, the last sessions. */
export function madeUpSessions(count: number): Uint8Array[] {
  const next = random(SEED);
  const of = <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)]!;
  const from = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return Array.from({ length: count }, () => {
    const lift = of(LIFTS);
    const request: GenerateSessionRequest = {
      today: "2026-03-02",
      session: {
        session_id: SESSION,
        week_number: from(1, 12),
        day_number: from(1, 4),
        block_number: from(1, 3),
        primary_lift: lift,
        intensity_type: of(INTENSITIES),
        planned_date: "2026-03-02",
      },
      one_rep_max_grams: 2_500 * from(20, 100),
      sex: of(["male", "female"]),
      bar_grams: 20_000,
      rounding_increment_grams: 2_500,
      soreness: Object.fromEntries(MUSCLES.map((muscle) => [muscle, from(1, 4)])),
      week_sets: Object.fromEntries(MUSCLES.map((muscle) => [muscle, from(0, 12)])),
      auxiliaries: ["first", "second"].map((place) => ({
        exercise: `${place} exercise beside the ${lift}`,
        primary_muscles: [of(MUSCLES)],
      })),
      recent_sessions: [27, 24, 20].map((day) => ({
        performed_on: `2026-02-${day}`,
        intensity_type: of(INTENSITIES),
        rpe_target: 8,
        rpe_actual: from(12, 20) / 2,
        completion_pct: 100,
      })),
      readiness: { sleep: from(1, 5), energy: from(1, 5) },
    };
    return encoder.encode(JSON.stringify(request));
  });
}

import { Random } from "../../faults/random.ts";
import { SEED } from "../rows.ts";

const encoder = new TextEncoder();

/** Lifters as meets have them, the weights in three units; `damage` spoils a quarter of them. */
export function madeUpTotals(count: number, { seed = SEED, damage = false } = {}): Uint8Array[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, index) => {
    const lifter: Record<string, unknown> = {
      sex: random.pick(["female", "male"]),
      ...amount(random, "body_weight", random.between(40_000, 180_000)),
      ...amount(random, "total", random.between(50_000, 1_200_000)),
      equipment: random.pick(["raw", "equipped", null]),
      event: random.pick(["full", "full", "bench", "weightlifting", null]),
      age: random.chance(0.5) ? random.between(14, 90) : null,
    };
    if (damage) {
      Object.assign(lifter, anywhere(random));
      if (index % 4 === 3) Object.assign(lifter, random.pick(DAMAGES));
    }
    return encoder.encode(JSON.stringify(lifter));
  });
}

function amount(random: Random, name: string, grams: number): object {
  return random.pick([
    { [`${name}_grams`]: grams },
    { [`${name}_kg`]: grams / 1_000 },
    { [`${name}_lb`]: Math.max(2, Math.floor(grams / 0.45359237)) / 1_000 },
  ]);
}

/** Of ten lifters three are such as no meet has seen. */
function anywhere(random: Random): object {
  if (random.chance(0.7)) return {};
  return {
    ...{ body_weight_kg: null, body_weight_lb: null, total_kg: null, total_lb: null },
    body_weight_grams: random.between(1, 500_000),
    total_grams: random.between(1, 3_000_000),
  };
}

const DAMAGES: readonly object[] = [
  { sex: "Male" },
  { sex: null },
  { body_weight_kg: 0, body_weight_lb: null, body_weight_grams: null },
  { body_weight_kg: null, body_weight_lb: null, body_weight_grams: null },
  { total_kg: 400, total_lb: 900 },
  { total_kg: 1.0005 },
  { total_grams: 3_000_001 },
  { equipment: "wraps" },
  { event: ["full"] },
  { age: 13 },
  { age: 20.5 },
  { name: "unknown" },
];

import type { Problem, ScoreTotalRequest } from "../../../pkg/stadion.js";
import { note } from "../checked.ts";

export interface ScoredLifter {
  readonly sex: "male" | "female";
  readonly bodyWeight: number;
  readonly total: number;
  readonly equipment: "raw" | "equipped";
  readonly event: "full" | "bench" | "weightlifting";
  readonly age: number | undefined;
}

export type ReadTotal =
  | { readonly ok: true; readonly lifter: ScoredLifter }
  | { readonly ok: false; readonly problems: Problem[] };

export const SEXES = ["female", "male"] as const;
export const EQUIPMENT = ["raw", "equipped"] as const;
export const EVENTS = ["full", "bench", "weightlifting"] as const;
export const AGES = { least: 14, most: 90 } as const;

/** In grams; the least of a pound that is a gram is two thousandths. */
export const BODY_WEIGHT = { grams: 500_000, pounds: 1_102.311 } as const;
export const TOTAL = { grams: 3_000_000, pounds: 6_613.867 } as const;
export const LEAST_POUNDS = 0.002;

const AMOUNTS = ["body_weight", "total"] as const;

/** The values of a request whose shape is right, or what is wrong beyond the shape. */
export function valuesOf(request: ScoreTotalRequest): ReadTotal {
  const stated = request as unknown as Readonly<Record<string, number | null | undefined>>;
  const problems: Problem[] = [];
  const [bodyWeight, total] = AMOUNTS.map((name) => gramsOf(name, stated, problems));
  if (problems.length > 0) return { ok: false, problems };
  const { sex, equipment, event, age } = request;
  const lifter = {
    ...{ sex, bodyWeight: bodyWeight!, total: total! },
    ...{ equipment: equipment ?? "raw", event: event ?? "full", age: age ?? undefined },
  };
  return { ok: true, lifter };
}

function gramsOf(
  name: string,
  stated: Readonly<Record<string, number | null | undefined>>,
  problems: Problem[],
): number {
  const [kilograms, pounds, grams] = ["kg", "lb", "grams"].map((unit) => stated[`${name}_${unit}`]);
  const given = [kilograms, pounds, grams].filter((value) => typeof value === "number");
  if (given.length === 0) note(`/${name}_kg`, problems);
  if (given.length > 1) note("", problems);
  if (typeof kilograms === "number") return Math.round(kilograms * 1_000);
  if (typeof pounds !== "number") return grams ?? 0;
  return Math.floor((Math.round(pounds * 1_000) * 45_359_237 + 50_000_000) / 100_000_000);
}

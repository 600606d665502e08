import type { Problem } from "../../../pkg/stadion.js";
import { note } from "../checked.ts";
import type { Row } from "./facts.ts";
import type { FactTable, GOAL_TYPES, STATUSES } from "./tables.ts";

export interface Goal {
  readonly id: string;
  readonly goal_type: typeof GOAL_TYPES[number];
  readonly title?: string | null;
  readonly target_value?: number | null;
  readonly target_unit?: string | null;
  readonly target_date?: string | null;
  readonly station_id?: string | null;
  readonly set_on: string;
  readonly status?: typeof STATUSES[number] | null;
  readonly completed_by_hand?: string | null;
}

/** A request whose shape is right. */
export interface Sent {
  readonly athlete_id: string;
  readonly today: string;
  readonly earliest_today?: string | null;
  readonly race_format?: string | null;
  readonly weight_kg?: number | null;
  readonly definitions?: readonly { achievement_id: string; criteria: unknown }[] | null;
  readonly facts?: Readonly<Partial<Record<FactTable, readonly Row[] | null>>> | null;
  readonly goals?: readonly Goal[] | null;
}

export interface Athlete {
  readonly format: string;
  /** In grams. */
  readonly weight: number | undefined;
}

export type ReadProgress =
  | { readonly ok: true; readonly sent: Sent }
  | { readonly ok: false; readonly problems: Problem[] };

export const LIMITS = {
  ...{ facts: 100_000, goals: 1_000, definitions: 1_000 },
  /** Of texts, in bytes. */
  ...{ text: 400, goal: 1_000, format: 40 },
} as const;

export function valuesOf(sent: Sent): ReadProgress {
  const problems: Problem[] = [];
  if ((sent.earliest_today ?? sent.today) > sent.today) note("/earliest_today", problems);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, sent };
}

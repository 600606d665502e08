import type { Effort, Problem, RecordContext } from "../../../pkg/stadion.js";

/** A request once it is read; the efforts stay as they were sent. */
export interface History {
  readonly athleteId: string;
  readonly today: string;
  readonly context: RecordContext | undefined;
  readonly efforts: readonly Effort[];
}

export type Read =
  | { readonly ok: true; readonly history: History }
  | { readonly ok: false; readonly problems: Problem[] };

/** The places of efforts whose id came before. */
export function duplicates(efforts: readonly { effort_id: string }[]): number[] {
  const seen = new Set<string>();
  const places: number[] = [];
  efforts.forEach(({ effort_id }, index) => {
    if (seen.has(effort_id)) places.push(index);
    seen.add(effort_id);
  });
  return places;
}

export function duplicate(index: number): Problem {
  const path = `/efforts/${index}/effort_id`;
  return { code: "duplicate_id", path, message: "give each effort its own id", severity: "error" };
}

const encoder = new TextEncoder();
/** A UTF-16 unit is at most three bytes, so that short texts need not be encoded. */
const MOST_BYTES = 3;

export function isShort(text: string, bytes: number): boolean {
  return text.length * MOST_BYTES <= bytes || encoder.encode(text).length <= bytes;
}

export function isStated(text: string): boolean {
  return text.trim() !== "";
}

/** Whether a number has at most six decimals. */
export function isExact(value: number): boolean {
  return Math.round(value * 1e6) / 1e6 === value;
}

export const RECORD_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

import type { Problem } from "../../../pkg/stadion.js";
import type { Race } from "./race.ts";

export type Read =
  | { readonly ok: true; readonly race: Race }
  | { readonly ok: false; readonly problems: Problem[] };

export const LONGEST_SECONDS = 86_400;
export const MOST_PLACES = 64;
export const MOST_SPLITS = 64;

/** Whether a number of seconds has at most three decimals. */
export function isExact(seconds: number): boolean {
  return Math.round(seconds * 1000) / 1000 === seconds;
}

/** Whether a date that the calendar has lies within the years of races. */
export function isRaceYear(date: string): boolean {
  return date >= "1900" && date < "2200";
}

/** A key as a step of a JSON Pointer. */
export function step(key: PropertyKey): string {
  return `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

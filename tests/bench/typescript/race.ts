import type { ProblemCode, Severity, ValidateSplitsResult } from "../../../pkg/stadion.js";
import type { RaceFormat } from "./race_format.ts";

/** A race that was read and found well-formed. Times are whole milliseconds. */
export interface Race {
  readonly format: RaceFormat;
  readonly division: string | undefined;
  readonly date: string | undefined;
  readonly total: number;
  readonly simulation: boolean;
  readonly splits: readonly Split[];
  readonly transitionsTotal: number | undefined;
}

export interface Split {
  readonly number: number;
  readonly type: string;
  readonly station: number | undefined;
  readonly time: number;
  readonly transition: number | undefined;
  readonly penalty: number | undefined;
}

export type Finding = ValidateSplitsResult["findings"][number];
export type Totals = ValidateSplitsResult["totals"];
export type Rounding = Totals["rounding"];

/** What `JSON.stringify` shall write of a finding, in the order in which the engine writes it. */
export function finding(
  code: ProblemCode,
  severity: Severity,
  path: string,
  message: string,
  splitNumber?: number,
  expected?: number,
  actual?: number,
): Finding {
  const found: Finding = { code, path, message, severity };
  if (splitNumber !== undefined) found.split_number = splitNumber;
  if (expected !== undefined) found.expected_seconds = expected / 1000;
  if (actual !== undefined) found.actual_seconds = actual / 1000;
  return found;
}

/** Seconds for a message. A division by 1000 prints as the exact decimal. */
export const seconds = (milliseconds: number): string => `${milliseconds / 1000} s`;

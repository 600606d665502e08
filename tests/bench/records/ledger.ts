import type {
  DetectRecordsResult,
  Effort,
  IgnoredReason,
  RecordRow,
} from "../../../pkg/stadion.js";
import { Claims, type Days, type Series } from "./claims.ts";
import type { History } from "./history.ts";
import { rowId } from "./identity.ts";
import { CONTEXTS, RECORD_TYPES, RULES, UNITS, WRITTEN } from "./rules.ts";

/** The rules of the ledger in TypeScript, without stored ledgers and races. */
export function detectRecords(history: History): DetectRecordsResult {
  const claims = new Claims();
  const ignored: DetectRecordsResult["ignored"] = [];
  for (const effort of history.efforts) {
    const value = canonical(effort);
    const reason = reasonAgainst(effort, value, history);
    if (reason === undefined) claims.add(effort, value);
    else ignored.push({ effort_id: effort.effort_id, reason });
  }
  const all = [...claims.finish()].sort((a, b) => order(a.series, b.series));
  const ledger: RecordRow[] = [];
  for (const days of all) walk(days, history.athleteId, ledger);
  return { ledger, ignored };
}

function canonical({ unit, value }: Effort): number {
  const exact = value * UNITS.get(unit)!.factor;
  // Half a repetition is none.
  return unit === "reps" ? Math.floor(exact) : Math.round(exact);
}

function reasonAgainst(
  effort: Effort,
  value: number,
  { today, context }: History,
): IgnoredReason | undefined {
  if (effort.deleted_at) return "deleted";
  if (effort.completion === "skipped") return "skipped";
  if (effort.warmup) return "warmup";
  if (effort.failed) return "failed";
  const { dimension } = RULES[effort.record_type];
  if (UNITS.get(effort.unit)!.dimension !== dimension) return "unit_mismatch";
  if (value <= 0 || effort.reps === 0) return "no_value";
  if (value > WRITTEN[dimension].most) return "out_of_range";
  if (effort.record_type === "running_pace" && !effort.distance_metres) return "no_distance";
  if (effort.date > today) return "in_the_future";
  if (effort.valid === false) return "vetoed";
  if (context !== undefined && context !== effort.context) return "other_context";
  return undefined;
}

function order(a: Series, b: Series): number {
  return RECORD_TYPES.indexOf(a.type) - RECORD_TYPES.indexOf(b.type) ||
    compare(a.subject, b.subject) || compare(a.scope, b.scope) ||
    compare(a.distance ?? -1, b.distance ?? -1) || compare(a.load ?? -1, b.load ?? -1) ||
    compare(a.reps ?? -1, b.reps ?? -1) || Number(a.simulation) - Number(b.simulation);
}

function compare<Value extends string | number>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function walk({ series, days }: Days, athleteId: string, ledger: RecordRow[]): void {
  const { better, step, dimension } = RULES[series.type];
  const { unit, places } = WRITTEN[dimension];
  let standing: number | undefined;
  for (const claim of [...days.values()].sort((a, b) => compare(a.date, b.date))) {
    if (standing !== undefined && (claim.value - standing) * better < step) continue;
    ledger.push({
      id: rowId(athleteId, series, claim),
      record_type: series.type,
      subject: series.subject,
      scope: series.scope,
      distance_metres: series.distance,
      load_grams: series.load,
      reps: series.reps,
      simulation: series.simulation,
      effort_id: claim.effortId,
      source_kind: claim.source?.kind ?? null,
      source_id: claim.source?.id ?? null,
      value: claim.value / places,
      value_unit: unit,
      date_achieved: claim.date,
      context: CONTEXTS[claim.context]!,
      previous_value: standing === undefined ? null : standing / places,
    });
    standing = claim.value;
  }
}

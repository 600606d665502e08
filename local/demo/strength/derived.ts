import { type Athlete, dataOf } from "../athletes.ts";
import type { Report } from "../report.ts";

/** A row of strength.performance_metrics, as far as it is shown. */
export interface Metrics {
  readonly planned_volume_grams: number;
  readonly actual_volume_grams: number;
  readonly planned_intensity_pct: number;
  readonly actual_intensity_pct: number;
  readonly avg_rpe_actual: number;
  readonly completion_pct: number;
  readonly sets_per_muscle: Readonly<Record<string, number>>;
  readonly estimated_1rm_grams: number | null;
}

export async function metricsOf({ supabase }: Athlete, session_log_id: string): Promise<Metrics[]> {
  return dataOf(
    await supabase.schema("strength").from("performance_metrics").select()
      .eq("session_log_id", session_log_id)
      .overrideTypes<Metrics[], { merge: false }>(),
  );
}

/** A row of strength.personal_records, as far as it is shown. */
export interface StrengthRecord {
  readonly record_type: string;
  readonly subject: string;
  readonly reps: number | null;
  readonly load_grams: number | null;
  readonly value: number;
  readonly value_unit: string;
  readonly previous_value: number | null;
  readonly date_achieved: string;
}

export async function recordsOf({ supabase }: Athlete): Promise<StrengthRecord[]> {
  return dataOf(
    await supabase.schema("strength").from("personal_records").select()
      .order("record_type").order("subject").order("reps").order("date_achieved")
      .overrideTypes<StrengthRecord[], { merge: false }>(),
  );
}

export function showRecords(report: Report, records: readonly StrengthRecord[]): void {
  report.table(
    ["record", "of", "value", "before", "day"],
    records.map((record) => [
      `${record.record_type}${record.record_type === "rep_max" ? ` ${record.reps}` : ""}`,
      record.load_grams === null
        ? record.subject
        : `${record.subject} at ${record.load_grams / 1000} kg`,
      `${record.value} ${record.value_unit.replace("_", "·")}`,
      record.previous_value === null ? "" : String(record.previous_value),
      record.date_achieved,
    ]),
    [16, 20, -15, -8],
  );
}

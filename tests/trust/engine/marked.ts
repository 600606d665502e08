import type { Operation } from "../../../pkg/stadion.js";

export interface Marked {
  readonly operation: Operation;
  readonly bytes: Uint8Array;
}

const marked = (operation: Operation, request: unknown): Marked => ({
  operation,
  bytes: new TextEncoder().encode(JSON.stringify(request)),
});

/**
 * Requests of one user, an answer and a refusal of each operation that passes text on; the mark
 * stands wherever an answer repeats what was asked.
 */
export function markedRequests(mark: string, id: string, weight: number): Marked[] {
  const session = {
    week_number: 1,
    block_number: 1,
    primary_lift: "squat",
    intensity_type: "heavy",
  };
  const today = "2026-11-02";
  const refused = { race: { format: mark, total_time_seconds: weight } };
  return [
    marked("validate_splits", refused),
    marked("validate_splits", { race: { format: "singles", total_time_seconds: 5412 }, [mark]: 1 }),
    marked("detect_records", {
      athlete_id: id,
      today,
      efforts: [{
        effort_id: mark,
        record_type: "exercise_weight",
        subject: `squat ${mark}`,
        value: weight,
        unit: "kg",
        date: "2026-10-01",
        context: "training",
      }],
    }),
    marked("estimate_one_rep_max", { sets: [], exercise: mark }),
    marked("generate_plan", { kind: mark, today, start_date: today }),
    marked("generate_plan", {
      ...{ kind: "hyrox", today, start_date: today, division: "open_men", duration_weeks: 8 },
      injuries_limitations: [mark],
    }),
    marked("generate_session", {
      ...{ today, session, one_rep_max_grams: weight * 1000 },
      auxiliaries: [{ exercise: `lunge ${mark}`, primary_muscles: ["quads"] }],
    }),
    marked("review_session", {
      ...{ today, session, one_rep_max_grams: weight * 1000 },
      log: {
        performed_on: today,
        actual_sets: [{ weight_grams: 100_000, reps_completed: 5, rpe_actual: mark }],
      },
    }),
    marked("assess_progress", {
      athlete_id: id,
      today,
      goals: [{ id, goal_type: "custom", set_on: today, [mark]: true }],
    }),
    marked("score_total", { sex: mark, body_weight_kg: weight, total_kg: 500 }),
  ];
}

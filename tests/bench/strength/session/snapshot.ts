import type { Input, Request } from "./draft.ts";
import { MUSCLES } from "./words.ts";

/** The request as it was understood, its members in the order in which the engine writes them. */
export function snapshot({ request, max, level, sex, bar, increment }: Input): Request {
  const { session, warm_up, readiness } = request;
  // What is `undefined` is not written.
  return {
    today: request.today,
    session: {
      session_id: session.session_id?.toLowerCase(),
      week_number: session.week_number ?? undefined,
      day_number: session.day_number ?? undefined,
      block_number: session.block_number ?? null,
      primary_lift: session.primary_lift,
      intensity_type: session.intensity_type,
      is_deload: session.is_deload ?? undefined,
      planned_date: session.planned_date ?? undefined,
    },
    one_rep_max_grams: max,
    training_level: level,
    sex,
    overrides: {},
    bar_grams: bar,
    plates: request.plates?.map(({ plate_grams, pair_count }) => ({ plate_grams, pair_count })),
    rounding_increment_grams: increment,
    soreness: byMuscle(request.soreness),
    week_sets: byMuscle(request.week_sets),
    volume_limits: (request.volume_limits ?? []).map((of) => ({
      muscle_group: of.muscle_group,
      mev_sets_per_week: of.mev_sets_per_week,
      mrv_sets_per_week: of.mrv_sets_per_week,
    })),
    auxiliaries: (request.auxiliaries ?? []).map((of) => ({
      exercise: of.exercise,
      primary_muscles: of.primary_muscles,
      bar_grams: of.bar_grams ?? undefined,
      rounding_increment_grams: of.rounding_increment_grams ?? undefined,
    })),
    recent_sessions: (request.recent_sessions ?? []).map((of) => ({
      performed_on: of.performed_on ?? undefined,
      intensity_type: of.intensity_type ?? undefined,
      rpe_target: of.rpe_target,
      rpe_actual: of.rpe_actual ?? undefined,
      completion_pct: of.completion_pct ?? undefined,
    })),
    exertion_rule: request.exertion_rule ?? "single",
    disruptions: (request.disruptions ?? []).map((of) => ({
      case_type: of.case_type,
      severity: of.severity,
      status: of.status ?? "active",
      affected_date_start: of.affected_date_start,
      affected_date_end: of.affected_date_end ?? undefined,
      affected_lifts: of.affected_lifts ?? [],
    })),
    warm_up: warm_up
      ? {
        protocol: warm_up.protocol,
        custom_steps: warm_up.custom_steps?.map(({ pct, reps }) => ({ pct, reps })),
      }
      : undefined,
    readiness: { sleep: readiness?.sleep ?? undefined, energy: readiness?.energy ?? undefined },
    cycle_phase: request.cycle_phase ?? undefined,
  } as Request;
}

function byMuscle(numbers: Request["soreness"]): NonNullable<Request["soreness"]> {
  const stated: NonNullable<Request["soreness"]> = {};
  if (!numbers) return stated;
  for (const muscle of MUSCLES) {
    const number = numbers[muscle];
    if (number !== undefined && number !== null) stated[muscle] = number;
  }
  return stated;
}

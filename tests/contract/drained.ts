import { actAs, type FaultAthlete } from "../faults/athletes.ts";
import { programOf } from "../faults/lifters.ts";
import type { ScratchStack } from "../faults/scratch_stack.ts";
import { type System, SYSTEMS } from "../faults/systems.ts";

/** What a test of a drain needs to know of its system. */
export interface Drained {
  readonly system: System;
  /** Each time another change of the same series. */
  change(stack: ScratchStack, athlete: FaultAthlete): Promise<void>;
  /** Makes a claim what the engine refuses, for this reason. */
  // deno-lint-ignore no-explicit-any -- it spoils what the database sends
  spoil(claim: any): void;
  readonly reason: RegExp;
}

const BY_SLUG: Readonly<Record<string, Omit<Drained, "system">>> = {
  "detect-records": {
    change: logOneKilometre,
    spoil: ({ request }) => void (request.efforts[0].unit = "parsecs"),
    reason: /^unknown_value at \/efforts\/0\/unit: /,
  },
  "review-session": {
    change: logOneSession,
    spoil: ({ reviews }) => void (reviews[0].request.log.performed_on = "never"),
    reason: /^invalid_date at \/log\/performed_on: /,
  },
};

export const DRAINED: readonly Drained[] = SYSTEMS.map((system) => {
  const known = BY_SLUG[system.slug];
  if (known === undefined) throw new Error(`\`${system.slug}\` has no case here: add one`);
  return { system, ...known };
});

function logOneKilometre({ sql }: ScratchStack, athlete: FaultAthlete): Promise<void> {
  const row = {
    athlete_id: athlete.athleteId,
    test_date: "2026-01-01",
    test_type: "1k_time_trial",
    results: { time_seconds: Math.round(performance.now() * 1000) / 1000, distance_m: 1000 },
  };
  return actAs(
    sql,
    athlete,
    (transaction) => transaction`insert into hyrox.benchmark_tests ${transaction(row as never)}`,
  );
}

/** Logs the first session of the program, or corrects what was logged last. */
function logOneSession({ sql }: ScratchStack, athlete: FaultAthlete): Promise<void> {
  const { userId } = athlete;
  const sets = [{ set_number: 1, weight_grams: 100_000, reps_completed: 5, rpe_actual: 8 }];
  const session = {
    program_id: programOf(userId),
    user_id: userId,
    week_number: 1,
    day_number: 1,
    primary_lift: "squat",
    intensity_type: "heavy",
  };
  return actAs(sql, athlete, async (transaction) => {
    await transaction`
      insert into strength.sessions ${transaction(session)}
      on conflict (program_id, week_number, day_number) do nothing
    `;
    await transaction`
      insert into strength.session_logs (
        session_id, user_id, started_at, actual_sets, is_correction, corrects_log_id
      )
      select
        planned.id, ${userId}, '2026-01-05T17:00:00Z', ${sets as never}, newest.id is not null,
        newest.id
      from strength.sessions as planned
      left join strength.session_logs as newest
        on newest.session_id = planned.id and not exists (
          select from strength.session_logs as correction
          where correction.corrects_log_id = newest.id
        )
    `;
  });
}

import type postgres from "postgres";

/** A log that no other corrects, with the session's own answer to how it is to be reviewed. */
export interface CountingLog {
  readonly session_log_id: string;
  readonly primary_lift: string;
  readonly performed_on: string;
  readonly actual_sets: readonly LoggedSet[];
  /** A request of the operation review_session. */
  readonly request: object;
}

interface LoggedSet {
  readonly exercise?: string;
  readonly set_type?: string;
  readonly weight_grams: number;
  readonly reps_completed: number;
}

/** What counts of a lifter's logs, read as the lifter. */
export async function countingLogs(sql: postgres.Sql, userId: string): Promise<CountingLog[]> {
  const claims = JSON.stringify({ sub: userId, role: "authenticated" });
  return await inTransaction(sql, async (transaction) => {
    await transaction`
      select set_config('request.jwt.claims', ${claims}, true),
        set_config('role', 'authenticated', true)
    `;
    return await transaction<CountingLog[]>`
      select
        log.id as session_log_id, session.primary_lift, log.actual_sets,
        (coalesce(log.started_at, first.started_at) at time zone 'utc')::date::text as performed_on,
        strength.review_request(session.id) as request
      from strength.session_logs as log
      join strength.sessions as session on session.id = log.session_id
      join strength.session_logs as first
        on first.session_id = session.id and not first.is_correction
      where not exists (
        select from strength.session_logs as correction where correction.corrects_log_id = log.id
      )
    `;
  });
}

/** In one of its own, also where the caller has begun one already; it leaves nothing behind. */
async function inTransaction<Value>(
  sql: postgres.Sql | postgres.TransactionSql,
  read: (transaction: postgres.TransactionSql) => Promise<Value>,
): Promise<Value> {
  let value: Value | undefined;
  const undone = new Error("read, and undone");
  const readAndUndo = async (transaction: postgres.TransactionSql) => {
    value = await read(transaction);
    throw undone;
  };
  try {
    await ("savepoint" in sql ? sql.savepoint(readAndUndo) : sql.begin(readAndUndo));
  } catch (error) {
    if (error !== undone) throw error;
  }
  return value!;
}

/** The efforts of a log as the operation detect_records reads them. */
export function effortsOf(log: CountingLog): object[] {
  return log.actual_sets.flatMap((set, place) => {
    if (set.reps_completed === 0) return [];
    const effort = {
      effort_id: `log:${log.session_log_id}:${place}`,
      subject: set.exercise ?? log.primary_lift,
      date: log.performed_on,
      context: "training",
      source: { kind: "workout_log", id: log.session_log_id },
      warmup: set.set_type === "warm_up",
    };
    const repetitions = {
      ...effort,
      effort_id: `${effort.effort_id}:reps`,
      record_type: "exercise_reps",
      value: set.reps_completed,
      unit: "reps",
      load_grams: set.weight_grams === 0 ? null : set.weight_grams,
    };
    if (set.weight_grams === 0) return [repetitions];
    const weight = {
      ...effort,
      record_type: "exercise_weight",
      value: set.weight_grams / 1000,
      unit: "kg",
      reps: set.reps_completed,
    };
    return [weight, repetitions];
  });
}

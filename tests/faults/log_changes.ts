import postgres from "postgres";
import type { FaultAthlete } from "./athletes.ts";
import { programOf } from "./lifters.ts";
import type { Random } from "./random.ts";
import type { Addition, Change } from "./source_changes.ts";
import { actualSets, type Lift, plannedSets } from "./trainings.ts";

interface LoggedSession {
  readonly id: string;
  readonly lift: Lift;
  /** Its logs, each correcting the one before. */
  readonly logs: string[];
}

const LIFTS: readonly Lift[] = ["squat", "bench", "deadlift"];
const ACTIONS = ["correct", "correct", "replan", "take back", "delete"] as const;
/** What a log refers to is gone or not there yet, or another was quicker to correct it. */
const OVERTAKEN: readonly string[] = ["23503", "23505"];

/** Chooses changes of what a lifter has logged, and remembers which sessions there are. */
export class LogChanges {
  readonly #sessions: LoggedSession[] = [];
  #made = 0;

  constructor(readonly random: Random, readonly athlete: FaultAthlete) {}

  next(): Change {
    const { random } = this;
    if (this.#sessions.length < 3 || random.chance(0.4)) return this.addition().change;
    const session = random.pick(this.#sessions);
    const action = random.pick(ACTIONS);
    if (action === "correct") return this.correct(session);
    if (action === "replan") return this.replan(session);
    if (action === "take back" && session.logs.length > 1) return this.takeBack(session);
    this.#sessions.splice(this.#sessions.indexOf(session), 1);
    return asService((sql) => sql`delete from strength.sessions where id = ${session.id}`);
  }

  /** A session of the program with its first log, in one statement. */
  addition(): Addition {
    const { random, athlete: { userId } } = this;
    const [id, log, lift] = [random.uuid(), random.uuid(), random.pick(LIFTS)];
    this.#sessions.push({ id, lift, logs: [log] });
    const place = this.#made++;
    const session = {
      id,
      program_id: programOf(userId),
      user_id: userId,
      week_number: 1 + Math.floor(place / 7),
      day_number: 1 + place % 7,
      primary_lift: lift,
      intensity_type: random.pick(["heavy", "explosive", "rep"]),
      block_number: 1,
    };
    const planned_sets = random.chance(0.7) ? plannedSets(random, lift) : null;
    const jit_generated_at = planned_sets === null ? null : new Date(0);
    const sets = actualSets(random, lift);
    const started_at = this.#moment();
    const change: Change = (sql) =>
      sql`
        with planned as (
          insert into strength.sessions ${
        sql({ ...session, planned_sets, jit_generated_at } as never)
      }
        )
        insert into strength.session_logs (id, session_id, user_id, started_at, actual_sets)
        values (${log}, ${id}, ${userId}, ${started_at}, ${sets as never})
      `;
    return { id: log, change };
  }

  private correct({ id, lift, logs }: LoggedSession): Change {
    const { random, athlete: { userId } } = this;
    const [log, corrected] = [random.uuid(), logs.at(-1)!];
    logs.push(log);
    const sets = actualSets(random, lift);
    const started_at = random.chance(0.3) ? this.#moment() : null;
    return tolerantly((sql) =>
      sql`
        insert into strength.session_logs (
          id, session_id, user_id, started_at, actual_sets, is_correction, corrects_log_id
        ) values (
          ${log}, ${id}, ${userId}, ${started_at}, ${sets as never}, true, ${corrected}
        )
      `
    );
  }

  private replan({ id, lift }: LoggedSession): Change {
    const planned = plannedSets(this.random, lift);
    return (sql) =>
      sql`
        update strength.sessions set planned_sets = ${planned as never}, jit_generated_at = now()
        where id = ${id}
      `;
  }

  private takeBack({ logs }: LoggedSession): Change {
    const log = logs.pop()!;
    return asService(tolerantly((sql) => sql`delete from strength.session_logs where id = ${log}`));
  }

  #moment(): string {
    const { random } = this;
    const [hour, minute] = [random.between(10, 19), random.between(10, 59)];
    return `${random.day()}T${hour}:${minute}:${random.between(10, 59)}Z`;
  }
}

/** No client deletes what was done; an operator may have to. */
function asService(change: Change): Change {
  return async (sql) => {
    await sql`select set_config('role', 'service_role', true)`;
    await change(sql);
  };
}

/** Changes may overtake each other on their ways. */
function tolerantly(change: Change): Change {
  return (sql) =>
    sql.savepoint(change).catch((error) => {
      const code = error instanceof postgres.PostgresError ? error.code : "";
      if (!OVERTAKEN.includes(code)) throw error;
    });
}

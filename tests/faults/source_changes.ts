import type postgres from "postgres";
import type { FaultAthlete } from "./athletes.ts";
import { benchmark, completedWorkout, race } from "./documents.ts";
import type { Random } from "./random.ts";

type Transaction = postgres.TransactionSql;

/** One change of what an athlete has stored; chosen when it is made, so that a seed decides all. */
export type Change = (transaction: Transaction) => Promise<unknown>;

/** A change that only adds, in one statement, and the row that is there when it is acknowledged. */
export interface Addition {
  readonly id: string;
  readonly change: Change;
}

/** Chooses changes for one athlete, and remembers which rows there are to change. */
export class SourceChanges {
  readonly #ids = { workout: [] as string[], benchmark: [] as string[], race: [] as string[] };
  readonly #handMade: string[] = [];

  constructor(readonly random: Random, readonly athlete: FaultAthlete) {}

  next(): Change {
    const { random } = this;
    const kind = random.pick(["workout", "workout", "benchmark", "race", "hand_made"] as const);
    const ids = kind === "hand_made" ? this.#handMade : this.#ids[kind];
    const action = ids.length < 3 || random.chance(0.4) ? "insert" : random.pick(ACTIONS);
    if (action === "insert") ids.push(random.uuid());
    const id = action === "insert" ? ids.at(-1)! : random.pick(ids);
    if (action === "delete") ids.splice(ids.indexOf(id), 1);
    return this[kind](action, id);
  }

  addition(): Addition {
    const id = this.random.uuid();
    this.#ids.benchmark.push(id);
    return { id, change: this.benchmark("insert", id) };
  }

  private workout(action: Action, id: string): Change {
    const { random, athlete: { athleteId } } = this;
    const row = {
      date: random.day(),
      completion_status: random.pick(["completed", "completed", "partial", "skipped"]),
      completed_workout: completedWorkout(random),
    };
    const [isSoft, isTaken] = [random.chance(0.5), random.chance(0.7)];
    return (sql) => {
      if (action === "insert") {
        return sql`insert into hyrox.workout_logs ${
          sql({ id, athlete_id: athleteId, ...row } as never)
        }`;
      }
      if (action === "edit") {
        return sql`update hyrox.workout_logs set ${sql(row as never)} where id = ${id}`;
      }
      if (!isSoft) return sql`delete from hyrox.workout_logs where id = ${id}`;
      // A soft deletion may be taken back, by the same athlete a little later.
      const at = isTaken ? new Date("2026-11-01T12:00:00Z") : null;
      return sql`update hyrox.workout_logs set deleted_at = ${at} where id = ${id}`;
    };
  }

  private benchmark(action: Action, id: string): Change {
    const { random, athlete: { athleteId } } = this;
    const { station_number, test_type, results } = benchmark(random);
    const test_date = random.day();
    return (sql) => {
      const station = sql`
        (select id from hyrox.hyrox_stations where station_number = ${station_number})
      `;
      if (action === "insert") {
        return sql`
          insert into hyrox.benchmark_tests
            (id, athlete_id, test_date, test_type, station_id, results)
          values
            (${id}, ${athleteId}, ${test_date}, ${test_type}, ${station}, ${results as never})
        `;
      }
      if (action === "delete") return sql`delete from hyrox.benchmark_tests where id = ${id}`;
      return sql`
        update hyrox.benchmark_tests
        set test_date = ${test_date}, test_type = ${test_type}, station_id = ${station},
          results = ${results as never}
        where id = ${id}
      `;
    };
  }

  private race(action: Action, id: string): Change {
    const { random, athlete: { athleteId } } = this;
    const { splits, ...facts } = race(random);
    const row = { race_date: random.day(), ...facts };
    const isSplitEdited = random.chance(0.5);
    const [split_number, time_seconds] = [random.between(1, 16), random.between(150, 400)];
    return async (sql) => {
      if (action === "delete") return sql`delete from hyrox.race_results where id = ${id}`;
      if (action === "edit") {
        return isSplitEdited
          ? sql`
            update hyrox.race_splits set time_seconds = ${time_seconds}
            where race_result_id = ${id} and split_number = ${split_number}
          `
          : sql`update hyrox.race_results set ${sql(row)} where id = ${id}`;
      }
      await sql`insert into hyrox.race_results ${
        sql({ id, athlete_id: athleteId, format: "singles", ...row })
      }`;
      const stored = splits.map((split) => ({ ...split, race_result_id: id }));
      return sql`insert into hyrox.race_splits ${sql(stored)}`;
    };
  }

  private hand_made(action: Action, id: string): Change {
    const { random, athlete: { athleteId } } = this;
    const value = 2.5 * random.between(30, 60);
    const date_achieved = random.day();
    return (sql) => {
      if (action === "delete") return sql`delete from hyrox.personal_records where id = ${id}`;
      if (action === "edit") {
        return sql`update hyrox.personal_records set ${
          sql({ value, date_achieved })
        } where id = ${id}`;
      }
      return sql`insert into hyrox.personal_records ${
        sql({
          id,
          athlete_id: athleteId,
          record_type: "exercise_weight",
          exercise_name: "Back Squat",
          value,
          value_unit: "kg",
          date_achieved,
          context: "training",
        })
      }`;
    };
  }
}

const ACTIONS = ["edit", "edit", "delete"] as const;
type Action = "insert" | (typeof ACTIONS)[number];
